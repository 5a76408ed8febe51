package shirube.a11y.rules;

import java.util.List;
import org.jsoup.nodes.Element;
import shirube.a11y.About;
import shirube.a11y.AuditedPage;
import shirube.a11y.Outcome;
import shirube.a11y.Rule;
import shirube.a11y.Target;

/** Image buttons have a name of their own (WCAG 1.1.1, 4.1.2, ACT 59796f). */
public final class ImageButtonName implements Rule {

    @Override
    public About about() {
        return About.rule("image-button-name", "1.1.1", "4.1.2").act("59796f").michecker("B_1", "C_300.4");
    }

    /** HTML-AAM: what browsers say where the author says nothing. */
    private static final String DEFAULT = "Submit Query";

    @Override
    public List<Target> targets(AuditedPage page) {
        return page.targets(page.named("input").stream()
                .filter(input -> input.attr("type").strip().equalsIgnoreCase("image") && page.exposed(input))
                .toList());
    }

    @Override
    public Outcome expectation(Target button) {
        String name = button.page().name(button.element());
        return Outcome.passedIf(!name.isEmpty() && !name.equals(DEFAULT), "image-button-name");
    }
}
