package shirube.a11y.rules;

import java.util.List;
import org.jsoup.nodes.Element;
import shirube.a11y.About;
import shirube.a11y.AuditedPage;
import shirube.a11y.Focus;
import shirube.a11y.Outcome;
import shirube.a11y.Rule;
import shirube.a11y.Target;

/** The keyboard does not reach what is hidden from assistive technology (WCAG 1.3.1, 4.1.2, ACT 6cfa84). */
public final class HiddenFocus implements Rule {

    @Override
    public About about() {
        return About.rule("hidden-focus", "1.3.1", "4.1.2").act("6cfa84");
    }

    @Override
    public List<Target> targets(AuditedPage page) {
        return page.targets(page.having("aria-hidden").stream()
                .filter(element -> element.attr("aria-hidden").strip().equalsIgnoreCase("true"))
                .toList());
    }

    @Override
    public Outcome expectation(Target hidden) {
        boolean reached = hidden.element().stream().anyMatch(element -> hidden.page().inTabOrder(element) && !Focus.passesOn(element));
        return reached && Focus.scripted(hidden.page()) ? Outcome.unjudged() : Outcome.passedIf(!reached, "hidden-focus");
    }
}
