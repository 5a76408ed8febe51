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
        Rotation rotation = Rotation.of(page);
        return page.targets(page.all().stream()
                .filter(element -> AuditedPage.isHtml(element) && page.visibility().seen(element) && rotation.dependsOnOrientation(element))
                .toList());
    }

    @Override
    public Outcome expectation(Target target) {
        List<OptionalDouble> turns = Rotation.of(target.page()).turns(target.element());
        if (turns.stream().anyMatch(OrientationLock::isQuarter)) return Outcome.failed("orientation-lock");
        return turns.stream().allMatch(OptionalDouble::isPresent) ? Outcome.passed() : Outcome.unjudged();
    }

    private static boolean isQuarter(OptionalDouble turn) {
        return turn.isPresent() && Math.abs(Math.abs(turn.getAsDouble() % 180) - 90) < Rotation.TOLERANCE;
    }
}
