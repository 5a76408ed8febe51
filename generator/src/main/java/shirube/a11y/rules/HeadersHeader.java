package shirube.a11y.rules;

import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import shirube.a11y.About;
import shirube.a11y.Ancestors;
import shirube.a11y.AuditedPage;
import shirube.a11y.Outcome;
import shirube.a11y.Profile;
import shirube.a11y.Rule;
import shirube.a11y.Target;
import shirube.a11y.Text;

/** The {@code headers} of a cell are header cells (JIS 1.3.1, technique H43; miChecker C_332.0): stricter than ACT a25f45, which takes any cell. */
public final class HeadersHeader implements Rule {

    private static final Set<String> HEADER_ROLES = Set.of("columnheader", "rowheader");

    @Override
    public About about() {
        return About.rule("headers-header", "1.3.1").michecker("C_332.0").only(Profile.JIS2016);
    }

    @Override
    public List<Target> targets(AuditedPage page) {
        return page.targets(page.having("headers").stream()
                .filter(cell -> Set.of("td", "th").contains(cell.normalName()) && page.visibility().shown(cell))
                .filter(cell -> Ancestors.nearest(cell, "table").filter(page::exposed).isPresent())
                .toList());
    }

    /** An id that is missing or lies elsewhere is told by the rule {@code headers-reference}. */
    @Override
    public Outcome expectation(Target cell) {
        AuditedPage page = cell.page();
        for (String id : Text.tokens(cell.element().attr("headers"))) {
            boolean data = page.byId(id).filter(found -> found != cell.element() && isDataCell(page, found)).isPresent();
            if (data) return Outcome.failed("headers-data-cell", "id", id);
        }
        return Outcome.passed();
    }

    private static boolean isDataCell(AuditedPage page, Element element) {
        return element.normalName().equals("td") && !HEADER_ROLES.contains(page.role(element));
    }
}
