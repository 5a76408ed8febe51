package shirube.a11y.rules;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import shirube.a11y.About;
import shirube.a11y.Aria;
import shirube.a11y.AuditedPage;
import shirube.a11y.Outcome;
import shirube.a11y.Rule;
import shirube.a11y.Target;

/** Elements carry only states and properties that their role has (ACT 5c01ea). */
public final class AriaPermitted implements Rule {

    @Override
    public About about() {
        return About.rule("aria-permitted", "4.1.2").act("5c01ea");
    }

    /** ARIA in HTML: inputs without a role of their own take the attributes of text fields. */
    private static final Set<String> LIKE_TEXT_FIELDS =
            Set.of("color", "date", "datetime-local", "month", "time", "week", "password", "email", "tel", "url");

    @Override
    public List<Target> targets(AuditedPage page) {
        return page.attributeTargets("aria-", element -> AuditedPage.isHtmlOrSvg(element) && page.exposed(element)).stream()
                .filter(target -> Aria.isAttribute(target.attribute()))
                .toList();
    }

    @Override
    public Outcome expectation(Target target) {
        String attribute = target.attribute();
        String role = target.page().role(target.element());
        boolean permitted = Aria.isGlobal(attribute) || Aria.supports(role, attribute) || byElement(target.element(), attribute);
        String shown = role.isEmpty() ? target.element().normalName() : role;
        return Outcome.passedIf(permitted, "aria-permitted", "attribute", attribute, "role", shown);
    }

    private static boolean byElement(Element element, String attribute) {
        String type = element.attr("type").strip().toLowerCase(Locale.ROOT);
        return switch (element.normalName()) {
            case "input" -> LIKE_TEXT_FIELDS.contains(type) && Aria.supports("textbox", attribute)
                    || type.equals("file") && Set.of("aria-required", "aria-invalid").contains(attribute)
                    || Set.of("button", "checkbox", "image").contains(type) && attribute.equals("aria-pressed");
            case "summary" -> Aria.supports("button", attribute);
            case "audio", "video", "object", "embed", "iframe" -> Aria.supports("application", attribute);
            default -> false;
        };
    }
}
