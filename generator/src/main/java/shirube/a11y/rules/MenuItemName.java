package shirube.a11y.rules;

import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import shirube.a11y.About;
import shirube.a11y.AuditedPage;
import shirube.a11y.Outcome;
import shirube.a11y.Rule;
import shirube.a11y.Target;

/** Items of menus have an accessible name (WCAG 4.1.2, ACT m6b1q3). */
public final class MenuItemName implements Rule {

    @Override
    public About about() {
        return About.rule("menuitem-name", "4.1.2").act("m6b1q3");
    }

    @Override
    public List<Target> targets(AuditedPage page) {
        return page.targets(page.withRole(Set.of("menuitem")).stream()
                .filter(item -> AuditedPage.isHtml(item) && page.exposed(item))
                .toList());
    }

    @Override
    public Outcome expectation(Target target) {
        return Outcome.passedIf(!target.page().name(target.element()).isEmpty(), "menuitem-name");
    }
}
