package shirube.a11y.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import shirube.a11y.About;
import shirube.a11y.Ancestors;
import shirube.a11y.AuditedPage;
import shirube.a11y.Outcome;
import shirube.a11y.Rule;
import shirube.a11y.TableModel;
import shirube.a11y.Target;
import shirube.a11y.Text;

/** The {@code headers} of a cell are other cells of the same table (WCAG 1.3.1, ACT a25f45). */
public final class HeadersReference implements Rule {

    @Override
    public About about() {
        return About.rule("headers-reference", "1.3.1").act("a25f45").michecker("C_332.1", "C_332.2");
    }

    @Override
    public List<Target> targets(AuditedPage page) {
        return page.targets(page.having("headers").stream()
                .filter(cell -> Set.of("td", "th").contains(cell.normalName()))
                .filter(cell -> table(cell).filter(table -> isTable(page, table)).isPresent())
                .toList());
    }

    private static boolean isTable(AuditedPage page, Element table) {
        return page.visibility().seen(table)
                && page.exposed(table)
                && page.roles().is(table, "table", "grid", "treegrid");
    }

    @Override
    public Outcome expectation(Target cell) {
        TableModel model = cell.page().table(table(cell.element()).orElseThrow());
        for (String id : Text.tokens(cell.element().attr("headers"))) {
            if (id.equals(cell.element().id())) return Outcome.failed("headers-itself");
            if (cell.page().byId(id).filter(model::has).isEmpty()) return Outcome.failed("headers-reference", "id", id);
        }
        return Outcome.passed();
    }

    private static Optional<Element> table(Element cell) {
        return Ancestors.nearest(cell, "table");
    }
}
