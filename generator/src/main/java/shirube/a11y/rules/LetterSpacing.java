package shirube.a11y.rules;

import java.util.List;
import shirube.a11y.About;
import shirube.a11y.AuditedPage;
import shirube.a11y.Outcome;
import shirube.a11y.Profile;
import shirube.a11y.Rule;
import shirube.a11y.Spacing;
import shirube.a11y.Target;

/** Letter spacing that readers cannot widen is wide enough (WCAG 1.4.12, ACT 24afc2). */
public final class LetterSpacing implements Rule {

    @Override
    public About about() {
        return About.rule("letter-spacing", "1.4.12").act("24afc2").only(Profile.WCAG22);
    }

    @Override
    public List<Target> targets(AuditedPage page) {
        return page.targets(new Spacing(page, "letter-spacing").fixed());
    }

    @Override
    public Outcome expectation(Target target) {
        double ratio = new Spacing(target.page(), "letter-spacing").ratio(target.element());
        return Outcome.passedIf(ratio >= 0.12 - Spacing.ROUNDING, "letter-spacing", "least", "0.12");
    }
}
