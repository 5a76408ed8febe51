package shirube.a11y.rules;

import java.util.List;
import org.jsoup.nodes.Element;
import shirube.a11y.About;
import shirube.a11y.AuditedPage;
import shirube.a11y.Outcome;
import shirube.a11y.Profile;
import shirube.a11y.Rule;
import shirube.a11y.Spacing;
import shirube.a11y.Target;

/** Line height that readers cannot widen is wide enough (WCAG 1.4.12, ACT 78fd32). */
public final class LineHeight implements Rule {

    @Override
    public About about() {
        return About.rule("line-height", "1.4.12").act("78fd32").only(Profile.WCAG22);
    }

    @Override
    public List<Target> targets(AuditedPage page) {
        var spacing = new Spacing(page, "line-height");
        return page.targets(spacing.fixed().stream().filter(element -> spacing.lines(element) != Spacing.Lines.ONE).toList());
    }

    @Override
    public Outcome expectation(Target target) {
        var spacing = new Spacing(target.page(), "line-height");
        if (spacing.ratio(target.element()) >= 1.5 - Spacing.ROUNDING) return Outcome.passed();
        boolean certain = spacing.lines(target.element()) == Spacing.Lines.SEVERAL;
        return certain ? Outcome.failed("line-height", "least", "1.5") : Outcome.cantTell("line-height-unsure");
    }
}
