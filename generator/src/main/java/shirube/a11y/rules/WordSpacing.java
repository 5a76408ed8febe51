package shirube.a11y.rules;

import java.util.List;
import shirube.a11y.About;
import shirube.a11y.AuditedPage;
import shirube.a11y.Outcome;
import shirube.a11y.Profile;
import shirube.a11y.Rule;
import shirube.a11y.Spacing;
import shirube.a11y.Target;

/** Word spacing that readers cannot widen is wide enough (WCAG 1.4.12, ACT 9e45ec). */
public final class WordSpacing implements Rule {

    @Override
    public About about() {
        return About.rule("word-spacing", "1.4.12").act("9e45ec").only(Profile.WCAG22);
    }

    @Override
    public List<Target> targets(AuditedPage page) {
        return page.targets(new Spacing(page, "word-spacing").fixed());
    }

    @Override
    public Outcome expectation(Target target) {
        double ratio = new Spacing(target.page(), "word-spacing").ratio(target.element());
        return Outcome.passedIf(ratio >= 0.16 - Spacing.ROUNDING, "word-spacing", "least", "0.16");
    }
}
