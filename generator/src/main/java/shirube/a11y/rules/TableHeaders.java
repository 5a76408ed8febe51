package shirube.a11y.rules;

import java.util.List;
import org.jsoup.nodes.Element;
import shirube.a11y.About;
import shirube.a11y.AuditedPage;
import shirube.a11y.Outcome;
import shirube.a11y.Rule;
import shirube.a11y.Target;

/** Data tables have header cells (WCAG 1.3.1). */
public final class TableHeaders implements Rule {

    @Override
    public About about() {
        return About.rule("table-headers", "1.3.1");
    }

    @Override
    public List<Target> targets(AuditedPage page) {
        return page.targets(page.named("table").stream()
                .filter(table -> page.exposed(table) && page.roles().is(table, "table", "grid", "treegrid"))
                .filter(table -> has(table, "td"))
                .toList());
    }

    @Override
    public Outcome expectation(Target table) {
        Element element = table.element();
        if (element.stream().anyMatch(cell -> table.page().roles().is(cell, "columnheader", "rowheader"))) return Outcome.passed();
        boolean data = table.page().html().isBuilt() || has(element, "caption") || has(element, "thead");
        return data ? Outcome.failed("table-headers") : Outcome.cantTell("table-purpose");
    }

    private static boolean has(Element table, String name) {
        return table.stream().anyMatch(element -> element.normalName().equals(name));
    }
}
