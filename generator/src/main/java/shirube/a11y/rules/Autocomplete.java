package shirube.a11y.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import shirube.a11y.About;
import shirube.a11y.Ancestors;
import shirube.a11y.Aria;
import shirube.a11y.AuditedPage;
import shirube.a11y.Focus;
import shirube.a11y.Outcome;
import shirube.a11y.Profile;
import shirube.a11y.Rule;
import shirube.a11y.Target;
import shirube.a11y.Text;

/** What {@code autocomplete} says is in the list of purposes (WCAG 1.3.5, ACT 73f2c2). */
public final class Autocomplete implements Rule {

    @Override
    public About about() {
        return About.rule("autocomplete", "1.3.5").act("73f2c2").only(Profile.WCAG22);
    }

    private static final Set<String> FIXED = Set.of("button", "checkbox", "file", "image", "radio", "reset", "submit", "hidden");
    private static final Set<String> CONTACT_KINDS = Set.of("home", "work", "mobile", "fax", "pager");
    private static final Set<String> CONTACTS = Set.of(
            "tel", "tel-country-code", "tel-national", "tel-area-code", "tel-local", "tel-local-prefix",
            "tel-local-suffix", "tel-extension", "email", "impp");
    private static final Set<String> FIELDS = Set.of(
            "name", "honorific-prefix", "given-name", "additional-name", "family-name", "honorific-suffix", "nickname",
            "username", "new-password", "current-password", "one-time-code", "organization-title", "organization",
            "street-address", "address-line1", "address-line2", "address-line3", "address-level4", "address-level3",
            "address-level2", "address-level1", "country", "country-name", "postal-code", "cc-name", "cc-given-name",
            "cc-additional-name", "cc-family-name", "cc-number", "cc-exp", "cc-exp-month", "cc-exp-year", "cc-csc",
            "cc-type", "transaction-currency", "transaction-amount", "language", "bday", "bday-day", "bday-month",
            "bday-year", "sex", "url", "photo");

    @Override
    public List<Target> targets(AuditedPage page) {
        return page.targets(page.having("autocomplete").stream()
                .filter(element -> Set.of("input", "select", "textarea").contains(element.normalName()))
                .filter(element -> applies(page, element))
                .toList());
    }

    private static boolean applies(AuditedPage page, Element element) {
        List<String> tokens = tokens(element);
        if (tokens.isEmpty() || tokens.equals(List.of("on")) || tokens.equals(List.of("off"))) return false;
        boolean fixed = element.normalName().equals("input") && FIXED.contains(element.attr("type").strip().toLowerCase(Locale.ROOT));
        boolean disabled = Focus.disabled(element) || Ancestors.within(element, at -> at.attr("aria-disabled").strip().equalsIgnoreCase("true"));
        boolean unseen = !page.visibility().seen(element) && !page.exposed(element);
        String role = page.role(element);
        boolean fixedRole = !page.inTabOrder(element) && !role.isEmpty() && !Aria.isWidget(role);
        return !fixed && !disabled && !unseen && !fixedRole;
    }

    @Override
    public Outcome expectation(Target field) {
        return Outcome.passedIf(isPurpose(tokens(field.element())), "autocomplete", "value", field.element().attr("autocomplete"));
    }

    /** HTML §4.10.18.7.1, autofill detail tokens, in their order. */
    private static boolean isPurpose(List<String> tokens) {
        var left = new ArrayList<>(tokens);
        if (left.get(0).startsWith("section-")) left.remove(0);
        if (!left.isEmpty() && Set.of("shipping", "billing").contains(left.get(0))) left.remove(0);
        boolean contact = !left.isEmpty() && CONTACT_KINDS.contains(left.get(0));
        if (contact) left.remove(0);
        if (left.isEmpty()) return false;
        String field = left.remove(0);
        if (!CONTACTS.contains(field) && (contact || !FIELDS.contains(field))) return false;
        if (!left.isEmpty() && left.get(0).equals("webauthn")) left.remove(0);
        return left.isEmpty();
    }

    private static List<String> tokens(Element element) {
        return Text.tokens(element.attr("autocomplete").toLowerCase(Locale.ROOT));
    }
}
