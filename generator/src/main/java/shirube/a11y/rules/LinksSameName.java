package shirube.a11y.rules;

import java.util.List;
import org.jsoup.nodes.Element;
import shirube.a11y.About;
import shirube.a11y.AuditedPage;
import shirube.a11y.Outcome;
import shirube.a11y.Profile;
import shirube.a11y.Rule;
import shirube.a11y.Target;

/** Links with one name lead to the same place (WCAG 2.4.9, level AAA, ACT b20e66). */
public final class LinksSameName implements Rule {

    @Override
    public About about() {
        return About.rule("links-same-name", "2.4.9").act("b20e66").only(Profile.WCAG22);
    }

    @Override
    public List<Target> targets(AuditedPage page) {
        return page.targets(page.namesakes().sets().stream().map(links -> links.get(0)).toList());
    }

    /** Different addresses may still serve one purpose. At this level nobody is asked about each of the many. */
    @Override
    public Outcome expectation(Target link) {
        AuditedPage page = link.page();
        List<Element> set = page.namesakes().sets().stream().filter(links -> links.get(0) == link.element()).findFirst().orElseThrow();
        return page.namesakes().same(set) ? Outcome.passed() : Outcome.unjudged();
    }
}
