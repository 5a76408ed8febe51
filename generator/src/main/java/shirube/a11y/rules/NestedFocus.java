package shirube.a11y.rules;

import java.util.List;
import org.jsoup.nodes.Element;
import shirube.a11y.About;
import shirube.a11y.Aria;
import shirube.a11y.AuditedPage;
import shirube.a11y.Outcome;
import shirube.a11y.Rule;
import shirube.a11y.Target;

/** Nothing that can be focused lies in a control whose content is not announced (WCAG 4.1.2, ACT 307n5z). */
public final class NestedFocus implements Rule {

    @Override
    public About about() {
        return About.rule("nested-focus", "4.1.2").act("307n5z");
    }

    @Override
    public List<Target> targets(AuditedPage page) {
        return page.targets(page.withRole(Aria::isLeaf).stream()
                .filter(AuditedPage::isHtmlOrSvg)
                .toList());
    }

    @Override
    public Outcome expectation(Target control) {
        boolean reached = control.element().stream().skip(1).anyMatch(control.page()::inTabOrder);
        return Outcome.passedIf(!reached, "nested-focus", "role", control.page().role(control.element()));
    }
}
