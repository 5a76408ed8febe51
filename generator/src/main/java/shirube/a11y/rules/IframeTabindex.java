package shirube.a11y.rules;

import java.util.List;
import org.jsoup.nodes.Element;
import shirube.a11y.About;
import shirube.a11y.Ancestors;
import shirube.a11y.AuditedPage;
import shirube.a11y.Focus;
import shirube.a11y.Frames;
import shirube.a11y.Outcome;
import shirube.a11y.Rule;
import shirube.a11y.Target;

/** A frame with something to operate in it can be entered with the keyboard (WCAG 2.1.1, ACT akn7bn). */
public final class IframeTabindex implements Rule {

    @Override
    public About about() {
        return About.rule("iframe-tabindex", "2.1.1").act("akn7bn");
    }

    @Override
    public List<Target> targets(AuditedPage page) {
        return page.targets(page.named("iframe").stream()
                .filter(frame -> page.visibility().shown(frame) && !Ancestors.within(frame, at -> at.hasAttr("inert")))
                .filter(frame -> Frames.content(page, frame).filter(IframeTabindex::isOperable).isPresent())
                .toList());
    }

    @Override
    public Outcome expectation(Target frame) {
        return Outcome.passedIf(Focus.tabindex(frame.element()).orElse(0) >= 0, "iframe-tabindex");
    }

    private static boolean isOperable(AuditedPage inside) {
        return inside.all().stream().anyMatch(element -> inside.inTabOrder(element) && inside.visibility().seen(element));
    }
}
