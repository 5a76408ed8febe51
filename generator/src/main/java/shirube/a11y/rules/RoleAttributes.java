package shirube.a11y.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import shirube.a11y.About;
import shirube.a11y.Aria;
import shirube.a11y.AuditedPage;
import shirube.a11y.Focus;
import shirube.a11y.Outcome;
import shirube.a11y.Rule;
import shirube.a11y.Target;

/** A role comes with the states and properties that it requires (WCAG 4.1.2, ACT 4e8ab6). */
public final class RoleAttributes implements Rule {

    @Override
    public About about() {
        return About.rule("role-attributes", "4.1.2").act("4e8ab6").michecker("C_703.7");
    }

    @Override
    public List<Target> targets(AuditedPage page) {
        return page.targets(page.having("role").stream()
                .filter(element -> AuditedPage.isHtmlOrSvg(element) && page.exposed(element))
                .filter(element -> page.roles().explicit(element)
                        .filter(role -> !role.equals(page.roles().implicit(element)))
                        .isPresent())
                .toList());
    }

    @Override
    public Outcome expectation(Target target) {
        Optional<String> role = target.page().roles().explicit(target.element());
        List<String> missing = required(target.element(), role.orElseThrow()).stream()
                .filter(attribute -> target.element().attr(attribute).isBlank())
                .toList();
        return Outcome.passedIf(missing.isEmpty(), "role-attributes", "role", role.get(), "missing", String.join(" ", missing));
    }

    private static List<String> required(Element element, String role) {
        var required = new ArrayList<>(Aria.required(role));
        if (role.equals("separator") && Focus.focusable(element)) required.add("aria-valuenow");
        if (role.equals("combobox") && !element.attr("aria-expanded").strip().equalsIgnoreCase("true")) required.remove("aria-controls");
        if (givesState(element)) required.remove("aria-checked");
        if (element.normalName().matches("h[1-6]")) required.remove("aria-level");
        return required;
    }

    /** ARIA in HTML: a native box or radio button tells its own state. */
    private static boolean givesState(Element element) {
        return element.normalName().equals("input") && Set.of("checkbox", "radio").contains(element.attr("type").strip().toLowerCase(java.util.Locale.ROOT));
    }
}
