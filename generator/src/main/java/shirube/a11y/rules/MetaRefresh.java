package shirube.a11y.rules;

import java.util.List;
import shirube.a11y.About;
import shirube.a11y.AuditedPage;
import shirube.a11y.Outcome;
import shirube.a11y.Refresh;
import shirube.a11y.Rule;
import shirube.a11y.Target;

/** Pages do not reload or leave by themselves while somebody reads (WCAG 2.2.1, ACT bc659a). */
public final class MetaRefresh implements Rule {

    @Override
    public About about() {
        return About.rule("meta-refresh", "2.2.1").act("bc659a").michecker("C_36.0", "C_36.1");
    }

    @Override
    public List<Target> targets(AuditedPage page) {
        return page.targets(Refresh.first(page).stream().toList());
    }

    @Override
    public Outcome expectation(Target meta) {
        long seconds = Refresh.seconds(meta.element().attr("content")).orElseThrow();
        return Outcome.passedIf(seconds == 0 || seconds > 72_000, "meta-refresh", "seconds", seconds);
    }
}
