package shirube.a11y.rules;

import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import shirube.a11y.About;
import shirube.a11y.AuditedPage;
import shirube.a11y.Outcome;
import shirube.a11y.Rule;
import shirube.a11y.Target;

/** Links say where they lead: they have an accessible name (WCAG 2.4.4, 4.1.2, ACT c487ae). */
public final class LinkName implements Rule {

    private static final Set<String> LINKS =
            Set.of("link", "doc-backlink", "doc-biblioref", "doc-glossref", "doc-noteref");

    @Override
    public About about() {
        return About.rule("link-name", "2.4.4", "4.1.2").act("c487ae").michecker("C_57.2", "B_2", "B_14");
    }

    @Override
    public List<Target> targets(AuditedPage page) {
        return page.targets(page.withRole(LINKS).stream()
                .filter(AuditedPage::isHtml)
                .filter(page::exposed)
                .toList());
    }

    @Override
    public Outcome expectation(Target link) {
        return Outcome.passedIf(!link.page().name(link.element()).isEmpty(), "link-name");
    }
}
