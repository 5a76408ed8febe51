package shirube.a11y.rules;

import java.util.List;
import org.jsoup.nodes.Element;
import shirube.a11y.About;
import shirube.a11y.AuditedPage;
import shirube.a11y.Outcome;
import shirube.a11y.Profile;
import shirube.a11y.Rule;
import shirube.a11y.TableModel;
import shirube.a11y.Target;
import shirube.a11y.Text;

/** Where the first row and column are headers, the cell in their corner is one too, or empty (miChecker C_331.2). */
public final class TopLeftCell implements Rule {

    @Override
    public About about() {
        return About.rule("top-left-cell", "1.3.1").michecker("C_331.2").only(Profile.JIS2016);
    }

    @Override
    public List<Target> targets(AuditedPage page) {
        return page.targets(page.named("table").stream()
                .filter(table -> page.exposed(table) && hasHeadersAround(page.table(table)))
                .toList());
    }

    @Override
    public Outcome expectation(Target table) {
        Element corner = table.page().table(table.element()).cells().get(0).element();
        boolean plain = corner.normalName().equals("td") && !Text.isBlank(corner.text());
        return Outcome.passedIf(!plain, "top-left-cell");
    }

    private static boolean hasHeadersAround(TableModel table) {
        return table.columns() > 1
                && table.rowCount() > 1
                && table.cells().stream().filter(cell -> cell.x() + cell.y() > 0).allMatch(cell ->
                        cell.element().normalName().equals("th") == (cell.x() == 0 || cell.y() == 0));
    }
}
