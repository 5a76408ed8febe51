package shirube.a11y.rules;

import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import shirube.a11y.About;
import shirube.a11y.AuditedPage;
import shirube.a11y.Outcome;
import shirube.a11y.Rule;
import shirube.a11y.Target;

/** Buttons say what they do: they have an accessible name (WCAG 4.1.2, ACT 97a4e1). */
public final class ButtonName implements Rule {

    @Override
    public About about() {
        return About.rule("button-name", "4.1.2").act("97a4e1");
    }

    @Override
    public List<Target> targets(AuditedPage page) {
        return page.targets(page.withRole(Set.of("button")).stream()
                .filter(button -> page.exposed(button) && !isImage(button))
                .toList());
    }

    @Override
    public Outcome expectation(Target target) {
        return Outcome.passedIf(!target.page().name(target.element()).isEmpty(), "button-name");
    }

    /** Image buttons have a rule of their own. */
    private static boolean isImage(Element button) {
        return button.normalName().equals("input") && button.attr("type").strip().equalsIgnoreCase("image");
    }
}
