package shirube.a11y.rules;

import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import shirube.a11y.About;
import shirube.a11y.AuditedPage;
import shirube.a11y.Outcome;
import shirube.a11y.Profile;
import shirube.a11y.Rule;
import shirube.a11y.Target;

/** Tables for layout have nothing that speaks of data (JIS 1.3.1; miChecker C_23.2). */
public final class LayoutTable implements Rule {

    @Override
    public About about() {
        return About.rule("layout-table", "1.3.1").michecker("C_23.2").only(Profile.JIS2016);
    }

    @Override
    public List<Target> targets(AuditedPage page) {
        return page.targets(page.named("table").stream()
                .filter(table -> page.role(table).equals("none") && page.visibility().shown(table))
                .toList());
    }

    @Override
    public Outcome expectation(Target table) {
        boolean data = table.element().hasAttr("summary")
                || table.element().stream().anyMatch(part -> Set.of("th", "caption").contains(part.normalName()));
        return Outcome.passedIf(!data, "layout-table");
    }
}
