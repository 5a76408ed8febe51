package shirube.a11y.rules;

import java.util.List;
import org.jsoup.nodes.Element;
import shirube.a11y.About;
import shirube.a11y.AuditedPage;
import shirube.a11y.Outcome;
import shirube.a11y.Profile;
import shirube.a11y.Rule;
import shirube.a11y.Target;

/**
 * A link to {@code #top} finds its place (JIS 2.4.1; miChecker B_33). HTML §7.4.6.4 lets it lead to the top of the
 * page without one; but then the keyboard may stay where it was, which only trying shows.
 */
public final class TopLink implements Rule {

    @Override
    public About about() {
        return About.rule("top-link", "2.4.1").michecker("B_33").only(Profile.JIS2016);
    }

    @Override
    public List<Target> targets(AuditedPage page) {
        return page.targets(page.named("a", "area").stream()
                .filter(link -> link.attr("href").equalsIgnoreCase("#top"))
                .filter(link -> !page.visibility().hidden(link))
                .toList());
    }

    @Override
    public Outcome expectation(Target link) {
        String place = link.element().attr("href").substring(1);
        boolean there = link.page().byId(place).isPresent() || link.page().named("a").stream().anyMatch(anchor -> isNamed(anchor, place));
        return there ? Outcome.passed() : Outcome.cantTell("top-link", "fragment", place);
    }

    private static boolean isNamed(Element anchor, String place) {
        return anchor.attr("name").equals(place);
    }
}
