package shirube.a11y.rules;

import java.util.List;
import org.jsoup.nodes.Element;
import shirube.a11y.About;
import shirube.a11y.Aria;
import shirube.a11y.AuditedPage;
import shirube.a11y.LabelWords;
import shirube.a11y.Outcome;
import shirube.a11y.Profile;
import shirube.a11y.Rule;
import shirube.a11y.Target;
import shirube.a11y.VisibleText;

/** What can be seen on a control is part of its name, so that it can be called by voice (WCAG 2.5.3, ACT 2ee8b8). */
public final class LabelInName implements Rule {

    @Override
    public About about() {
        return About.rule("label-in-name", "2.5.3").act("2ee8b8").only(Profile.WCAG22);
    }

    @Override
    public List<Target> targets(AuditedPage page) {
        return page.targets(page.withRole(role -> Aria.isWidget(role) && Aria.namedFromContent(role)).stream()
                .filter(element -> element.hasAttr("aria-label") || element.hasAttr("aria-labelledby"))
                .filter(element -> !VisibleText.of(page, element).isBlank())
                .filter(element -> LabelWords.comparable(VisibleText.of(page, element), page.name(element)))
                .toList());
    }

    @Override
    public Outcome expectation(Target control) {
        String label = VisibleText.of(control.page(), control.element());
        String name = control.page().name(control.element());
        return Outcome.passedIf(LabelWords.contained(label, name), "label-in-name", "label", label.strip(), "name", name);
    }
}
