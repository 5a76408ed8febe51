package shirube.a11y.rules;

import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import shirube.a11y.About;
import shirube.a11y.Aria;
import shirube.a11y.AuditedPage;
import shirube.a11y.Outcome;
import shirube.a11y.Rule;
import shirube.a11y.Target;

/** Parts such as list items and tabs stand in the whole that they belong to (WCAG 1.3.1, ACT ff89c9). */
public final class RoleContext implements Rule {

    @Override
    public About about() {
        return About.rule("role-context", "1.3.1").act("ff89c9");
    }

    @Override
    public List<Target> targets(AuditedPage page) {
        return page.targets(page.having("role").stream()
                .filter(element -> AuditedPage.isHtmlOrSvg(element) && page.exposed(element))
                .filter(element -> page.roles().explicit(element)
                        .filter(role -> !Aria.context(role).isEmpty() && !role.equals(page.roles().implicit(element)))
                        .isPresent())
                .toList());
    }

    @Override
    public Outcome expectation(Target part) {
        AuditedPage page = part.page();
        Set<String> wanted = Aria.context(page.role(part.element()));
        boolean inside = page.tree().owner(part.element()).map(page::role).filter(wanted::contains).isPresent();
        if (inside) return Outcome.passed();
        String names = String.join("、", wanted.stream().sorted().toList());
        return Outcome.failed("role-context", "role", page.role(part.element()), "wanted", names);
    }
}
