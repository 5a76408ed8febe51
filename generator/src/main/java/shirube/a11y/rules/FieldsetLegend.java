package shirube.a11y.rules;

import java.util.List;
import org.jsoup.nodes.Element;
import shirube.a11y.About;
import shirube.a11y.AuditedPage;
import shirube.a11y.Outcome;
import shirube.a11y.Profile;
import shirube.a11y.Rule;
import shirube.a11y.Target;

/** Groups of fields say what they ask: a fieldset begins with its legend (JIS 1.3.1; miChecker C_54.1). */
public final class FieldsetLegend implements Rule {

    @Override
    public About about() {
        return About.rule("fieldset-legend", "1.3.1", "3.3.2").michecker("C_54.1", "C_703.9").only(Profile.JIS2016);
    }

    @Override
    public List<Target> targets(AuditedPage page) {
        return page.targets(page.named("fieldset").stream().filter(page::exposed).toList());
    }

    @Override
    public Outcome expectation(Target group) {
        return Outcome.passedIf(!group.page().name(group.element()).isEmpty(), "fieldset-legend");
    }
}
