package shirube.a11y.rules;

import java.util.List;
import org.jsoup.nodes.Element;
import shirube.a11y.About;
import shirube.a11y.AuditedPage;
import shirube.a11y.Focus;
import shirube.a11y.Outcome;
import shirube.a11y.Rule;
import shirube.a11y.Target;

/** What opens a details element has a name (WCAG 4.1.2, ACT 2t702h). */
public final class SummaryName implements Rule {

    @Override
    public About about() {
        return About.rule("summary-name", "4.1.2").act("2t702h");
    }

    @Override
    public List<Target> targets(AuditedPage page) {
        return page.targets(page.named("summary").stream()
                .filter(summary -> Focus.isSummaryOfDetails(summary) && page.exposed(summary))
                .filter(summary -> page.roles().explicit(summary).isEmpty() || page.roles().markedAsDecorative(summary))
                .toList());
    }

    @Override
    public Outcome expectation(Target target) {
        return Outcome.passedIf(!target.page().name(target.element()).isEmpty(), "summary-name");
    }
}
