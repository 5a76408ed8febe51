package shirube.a11y.rules;

import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import shirube.a11y.About;
import shirube.a11y.AuditedPage;
import shirube.a11y.Outcome;
import shirube.a11y.Rule;
import shirube.a11y.Target;

/** Links with one name in one sentence or list item lead to the same place (WCAG 2.4.4, ACT fd3a94). */
public final class LinksSameContext implements Rule {

    @Override
    public About about() {
        return About.rule("links-same-context", "2.4.4").act("fd3a94");
    }

    @Override
    public List<Target> targets(AuditedPage page) {
        return page.targets(page.namesakes().setsInContext().stream().map(links -> links.get(0)).toList());
    }

    /** Different addresses may still serve one purpose: only a person knows. */
    @Override
    public Outcome expectation(Target link) {
        AuditedPage page = link.page();
        Optional<List<Element>> set = page.namesakes().setsInContext().stream().filter(links -> links.get(0) == link.element()).findFirst();
        if (page.namesakes().same(set.orElseThrow())) return Outcome.passed();
        return Outcome.cantTell("links-same-context", "name", page.name(link.element()), "count", set.get().size());
    }
}
