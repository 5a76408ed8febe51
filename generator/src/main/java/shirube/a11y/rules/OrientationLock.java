package shirube.a11y.rules;

import java.util.List;
import java.util.OptionalDouble;
import org.jsoup.nodes.Element;
import shirube.a11y.About;
import shirube.a11y.AuditedPage;
import shirube.a11y.Outcome;
import shirube.a11y.Profile;
import shirube.a11y.Rotation;
import shirube.a11y.Rule;
import shirube.a11y.Target;

/** The page does not turn its content against the way the screen is held (WCAG 1.3.4, ACT b33eff). */
public final class OrientationLock implements Rule {

    @Override
    public About about() {
        return About.rule("orientation-lock", "1.3.4").act("b33eff").only(Profile.WCAG22);
    }

    @Override
    public List<Target> targets(AuditedPage page) {
        if (!page.styles().asksForOrientation()) return List.of();
        var rotation = new Rotation(page);
        return page.targets(page.all().stream()
                .filter(element -> AuditedPage.isHtml(element) && page.visibility().seen(element) && rotation.dependsOnOrientation(element))
                .toList());
    }

    @Override
    public Outcome expectation(Target target) {
        OptionalDouble turn = new Rotation(target.page()).turn(target.element());
        if (turn.isEmpty()) return Outcome.unjudged();
        boolean quarter = Math.abs(Math.abs(turn.getAsDouble() % 180) - 90) < Rotation.TOLERANCE;
        return Outcome.passedIf(!quarter, "orientation-lock");
    }
}
