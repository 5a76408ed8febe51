package shirube.a11y;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;

/** The role of each element: the author's where it is valid, else the one HTML gives (HTML-AAM, WAI-ARIA 1.2 §8). */
public final class Roles {

    private static final Set<String> DECORATIVE = Set.of("none", "presentation");

    private final AuditedPage page;
    private final ImplicitRoles implicit;
    private final Map<Element, String> roles;

    /** The places of each role's elements among all of the page. */
    private final Map<String, BitSet> byRole = new HashMap<>();
    private final boolean inert;

    Roles(AuditedPage page) {
        this.page = page;
        this.implicit = new ImplicitRoles(page);
        this.inert = !page.having("inert").isEmpty();
        this.roles = new IdentityHashMap<>(page.all().size() + 1);
    }

    /** The semantic role (ACT); empty where the element has none, or none that says anything. */
    public String of(Element element) {
        String known = roles.get(element);
        if (known != null) return known;
        String role = compute(element);
        roles.put(element, role);
        return role;
    }

    /** Asks once for each role that there is, not for each element. */
    List<Element> having(Predicate<String> wanted) {
        if (byRole.isEmpty()) index();
        var places = new BitSet();
        byRole.forEach((role, own) -> {
            if (wanted.test(role)) places.or(own);
        });
        if (places.isEmpty()) return List.of();
        var found = new ArrayList<Element>();
        for (int at = places.nextSetBit(0); at >= 0; at = places.nextSetBit(at + 1)) found.add(page.all().get(at));
        return found;
    }

    private void index() {
        for (int at = 0; at < page.all().size(); at++) {
            byRole.computeIfAbsent(of(page.all().get(at)), role -> new BitSet()).set(at);
        }
    }

    /** The first token of {@code role} that is a role and not an abstract one. */
    public Optional<String> explicit(Element element) {
        if (!element.hasAttr("role")) return Optional.empty();
        for (String token : Text.tokens(element.attr("role").toLowerCase(java.util.Locale.ROOT))) {
            if (Aria.isRole(token)) return Optional.of(token);
        }
        return Optional.empty();
    }

    public String implicit(Element element) {
        return implicit.of(element);
    }

    /** ACT, marked as decorative: role none or presentation, or {@code alt=""} without a role. */
    public boolean markedAsDecorative(Element element) {
        Optional<String> role = explicit(element);
        if (role.isPresent()) return DECORATIVE.contains(role.get());
        return element.normalName().equals("img") && element.hasAttr("alt") && element.attr("alt").isEmpty();
    }

    /** ACT, included in the accessibility tree: not hidden, and not taken out as decoration. */
    public boolean exposed(Element element) {
        return !page.visibility().hidden(element) && !DECORATIVE.contains(of(element)) && !(inert && inert(element));
    }

    /** HTML, inert: not there for assistive technology, nor for the keyboard. */
    private static boolean inert(Element element) {
        return Ancestors.within(element, at -> at.hasAttr("inert"));
    }

    public boolean is(Element element, String... wanted) {
        String role = of(element);
        for (String each : wanted) {
            if (each.equals(role)) return true;
        }
        return false;
    }

    private String compute(Element element) {
        if (!element.hasAttr("role") && !element.normalName().equals("img")) return implicit.ofExposed(element);
        Optional<String> role = explicit(element);
        if (markedAsDecorative(element)) {
            return keepsItsMeaning(element) ? implicit.ofExposed(element) : "none";
        }
        return role.orElseGet(() -> implicit.of(element));
    }

    /** WAI-ARIA 1.2 §7.3.1, presentational roles conflict resolution: focusable, or with a global attribute. */
    private boolean keepsItsMeaning(Element element) {
        if (Focus.focusable(element)) return true;
        return element.attributes().asList().stream().anyMatch(attribute -> insists(attribute.getKey()));
    }

    /** Braille texts belong to a role that is shown; without one they do not bring it back. */
    private static boolean insists(String attribute) {
        return Aria.isGlobal(attribute) && !attribute.equals("aria-hidden") && !attribute.startsWith("aria-braille");
    }
}
