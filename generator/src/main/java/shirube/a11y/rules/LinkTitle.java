package shirube.a11y.rules;

import java.util.List;
import org.jsoup.nodes.Element;
import shirube.a11y.About;
import shirube.a11y.AuditedPage;
import shirube.a11y.Outcome;
import shirube.a11y.Profile;
import shirube.a11y.Rule;
import shirube.a11y.Target;
import shirube.a11y.Text;

/** The title of a link says something, and is not all that the link says (JIS 2.4.4; miChecker C_57.3, B_25). */
public final class LinkTitle implements Rule {

    @Override
    public About about() {
        return About.rule("link-title", "2.4.4").michecker("C_57.3", "B_25").only(Profile.JIS2016);
    }

    @Override
    public List<Target> targets(AuditedPage page) {
        return page.targets(page.named("a").stream()
                .filter(link -> link.hasAttr("href") && link.hasAttr("title") && page.exposed(link))
                .toList());
    }

    @Override
    public Outcome expectation(Target link) {
        String title = link.element().attr("title");
        if (Text.isBlank(title)) return Outcome.failed("link-title-empty");
        boolean onlyTitle = link.page().name(link.element()).equals(Text.flat(title)) && !hasContent(link.element());
        return Outcome.passedIf(!onlyTitle, "link-title-only");
    }

    private static boolean hasContent(Element link) {
        return !Text.isBlank(link.wholeText())
                || !link.attr("aria-label").isBlank()
                || link.stream().anyMatch(inside -> !inside.attr("alt").isBlank());
    }
}
