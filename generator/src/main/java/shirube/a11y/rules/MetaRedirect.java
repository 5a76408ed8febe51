package shirube.a11y.rules;

import java.util.List;
import shirube.a11y.About;
import shirube.a11y.AuditedPage;
import shirube.a11y.Outcome;
import shirube.a11y.Profile;
import shirube.a11y.Refresh;
import shirube.a11y.Rule;
import shirube.a11y.Target;

/** Pages do not lead elsewhere by themselves, not even at once (JIS 2.2.1; miChecker C_36; stricter than WCAG). */
public final class MetaRedirect implements Rule {

    @Override
    public About about() {
        return About.rule("meta-redirect", "2.2.1").michecker("C_36.1").only(Profile.JIS2016);
    }

    @Override
    public List<Target> targets(AuditedPage page) {
        return page.targets(Refresh.first(page).stream().toList());
    }

    /** What takes time is reported by the rule on reading time. */
    @Override
    public Outcome expectation(Target meta) {
        long seconds = Refresh.seconds(meta.element().attr("content")).orElseThrow();
        boolean reported = seconds > 0 && seconds <= 72_000;
        return Outcome.passedIf(reported, "meta-redirect");
    }
}
