package shirube.a11y.rules;

import java.util.List;
import org.jsoup.nodes.Element;
import shirube.a11y.About;
import shirube.a11y.AuditedPage;
import shirube.a11y.Focus;
import shirube.a11y.Outcome;
import shirube.a11y.Profile;
import shirube.a11y.Rule;
import shirube.a11y.Target;

/** Frames have an accessible name (WCAG 4.1.2, ACT cae760). */
public final class IframeName implements Rule {

    @Override
    public About about() {
        return About.rule("iframe-name", "4.1.2").act("cae760").only(Profile.WCAG22);
    }

    @Override
    public List<Target> targets(AuditedPage page) {
        return page.targets(page.named("iframe").stream()
                .filter(frame -> page.exposed(frame) && !page.roles().markedAsDecorative(frame))
                .filter(frame -> Focus.tabindex(frame).orElse(0) >= 0)
                .toList());
    }

    @Override
    public Outcome expectation(Target target) {
        return Outcome.passedIf(!target.page().name(target.element()).isEmpty(), "iframe-name");
    }
}
