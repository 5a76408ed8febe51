package shirube.a11y.rules;

import java.util.List;
import shirube.a11y.About;
import shirube.a11y.AuditedPage;
import shirube.a11y.Outcome;
import shirube.a11y.Rule;
import shirube.a11y.Target;
import shirube.a11y.Text;

/** A {@code role} attribute names a role that exists (WCAG 4.1.2, ACT 674b10). */
public final class RoleValid implements Rule {

    @Override
    public About about() {
        return About.rule("role-valid", "4.1.2").act("674b10");
    }

    @Override
    public List<Target> targets(AuditedPage page) {
        return page.targets(page.having("role").stream()
                .filter(element -> AuditedPage.isHtmlOrSvg(element) && !page.visibility().hidden(element))
                .filter(element -> !Text.tokens(element.attr("role")).isEmpty())
                .toList());
    }

    @Override
    public Outcome expectation(Target target) {
        boolean valid = target.page().roles().explicit(target.element()).isPresent();
        return Outcome.passedIf(valid, "role-valid", "role", target.element().attr("role"));
    }
}
