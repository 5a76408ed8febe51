package shirube.a11y.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import shirube.a11y.About;
import shirube.a11y.AuditedPage;
import shirube.a11y.Outcome;
import shirube.a11y.Rule;
import shirube.a11y.TableModel;
import shirube.a11y.Target;

/** Header cells head at least one cell (WCAG 1.3.1, ACT d0f69e). */
public final class HeaderCells implements Rule {

    @Override
    public About about() {
        return About.rule("header-cells", "1.3.1").act("d0f69e");
    }

    @Override
    public List<Target> targets(AuditedPage page) {
        return page.targets(page.withRole(Set.of("columnheader", "rowheader")).stream()
                .filter(header -> AuditedPage.isHtml(header) && page.visibility().seen(header) && page.exposed(header))
                .filter(header -> table(page, header).filter(page::exposed).isPresent())
                .toList());
    }

    @Override
    public Outcome expectation(Target header) {
        TableModel model = header.page().table(table(header.page(), header.element()).orElseThrow());
        return Outcome.passedIf(model.heads(header.element()), "header-cells");
    }

    private static Optional<Element> table(AuditedPage page, Element header) {
        for (Element at = header.parent(); at != null; at = at.parent()) {
            if (page.roles().is(at, "table", "grid", "treegrid")) return Optional.of(at);
        }
        return Optional.empty();
    }
}
