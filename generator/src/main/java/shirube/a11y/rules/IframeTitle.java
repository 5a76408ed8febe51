package shirube.a11y.rules;

import java.util.List;
import shirube.a11y.About;
import shirube.a11y.AuditedPage;
import shirube.a11y.Outcome;
import shirube.a11y.Profile;
import shirube.a11y.Rule;
import shirube.a11y.Target;
import shirube.a11y.Text;

/** Frames have a title attribute that says what they show (miChecker C_51.*; stricter than WCAG, where any name will do). */
public final class IframeTitle implements Rule {

    @Override
    public About about() {
        return About.rule("iframe-title", "2.4.1", "4.1.2")
                .michecker("C_51.0", "C_51.1", "C_51.4", "C_51.5")
                .only(Profile.JIS2016);
    }

    @Override
    public List<Target> targets(AuditedPage page) {
        return page.targets(page.named("iframe", "frame").stream()
                .filter(frame -> !page.visibility().hidden(frame))
                .toList());
    }

    @Override
    public Outcome expectation(Target frame) {
        return Outcome.passedIf(!Text.isBlank(frame.element().attr("title")), "iframe-title");
    }
}
