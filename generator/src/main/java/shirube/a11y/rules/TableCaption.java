package shirube.a11y.rules;

import java.util.List;
import org.jsoup.nodes.Element;
import shirube.a11y.About;
import shirube.a11y.AuditedPage;
import shirube.a11y.Outcome;
import shirube.a11y.Rule;
import shirube.a11y.Target;

/** A data table says what it shows: by its caption, a name, or the heading directly before it (WCAG 1.3.1). */
public final class TableCaption implements Rule {

    @Override
    public About about() {
        return About.rule("table-caption", "1.3.1").michecker("C_25.1");
    }

    @Override
    public List<Target> targets(AuditedPage page) {
        return page.targets(page.named("table").stream()
                .filter(table -> page.exposed(table) && page.roles().is(table, "table", "grid", "treegrid"))
                .filter(table -> table.stream().anyMatch(cell -> cell.normalName().equals("th")))
                .toList());
    }

    @Override
    public Outcome expectation(Target table) {
        boolean named = !table.page().name(table.element()).isEmpty() || followsHeading(table);
        return named ? Outcome.passed() : Outcome.cantTell("table-caption");
    }

    /** Boxes that only wrap the table (for scrolling) do not come between the heading and the table. */
    private static boolean followsHeading(Target table) {
        for (Element at = table.element(); at != null; at = at.parent()) {
            Element before = at.previousElementSibling();
            if (before != null) return table.page().role(before).equals("heading");
        }
        return false;
    }
}
