package shirube.a11y.rules;

import java.util.List;
import shirube.a11y.About;
import shirube.a11y.AuditedPage;
import shirube.a11y.Outcome;
import shirube.a11y.Profile;
import shirube.a11y.Refresh;
import shirube.a11y.Rule;
import shirube.a11y.Target;

/** Pages do not reload or leave by themselves after any delay (WCAG 2.2.4, 3.2.5, level AAA, ACT bisz58). */
public final class MetaRefreshAtAll implements Rule {

    @Override
    public About about() {
        return About.rule("meta-refresh-delay", "2.2.4", "3.2.5").act("bisz58").only(Profile.WCAG22);
    }

    @Override
    public List<Target> targets(AuditedPage page) {
        return page.targets(Refresh.first(page).stream().toList());
    }

    @Override
    public Outcome expectation(Target meta) {
        long seconds = Refresh.seconds(meta.element().attr("content")).orElseThrow();
        return Outcome.passedIf(seconds == 0, "meta-refresh-delay", "seconds", seconds);
    }
}
