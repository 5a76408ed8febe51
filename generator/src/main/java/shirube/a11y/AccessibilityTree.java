package shirube.a11y;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Who is whose child for assistive technology: decoration and mere boxes fall out, {@code aria-owns} moves. */
public final class AccessibilityTree {

    /** They are no objects there, and hold none (HTML-AAM 1.0: not mapped). */
    private static final Set<String> NOTHING = Set.of("br", "wbr", "col", "colgroup", "source", "track", "param", "link", "meta");

    private final AuditedPage page;
    private final Map<Element, Element> owners = new HashMap<>();

    AccessibilityTree(AuditedPage page) {
        this.page = page;
        for (Element owner : page.having("aria-owns")) {
            for (String id : Text.tokens(owner.attr("aria-owns"))) {
                page.byId(id).ifPresent(owned -> owners.putIfAbsent(owned, owner));
            }
        }
    }

    /** The element that owns this one (ACT, owned by); nothing at the top. */
    public Optional<Element> owner(Element element) {
        var seen = new HashSet<Element>();
        Element at = above(element);
        while (at != null && isTransparent(at) && seen.add(at)) at = above(at);
        return Optional.ofNullable(at);
    }

    /**
     * The elements that this one owns. A box without a role counts where there is nothing inside it that could be
     * meant instead of it.
     */
    public List<Element> owned(Element owner) {
        var owned = new ArrayList<Element>();
        collect(owner, owned, new HashSet<>());
        return owned;
    }

    private void collect(Element owner, List<Element> owned, Set<Element> seen) {
        if (!seen.add(owner)) return;
        for (Node node : owner.childNodes()) {
            if (node instanceof Element child && !owners.containsKey(child)) collectChild(child, owned, seen);
        }
        if (owners.isEmpty()) return;
        for (String id : Text.tokens(owner.attr("aria-owns"))) {
            page.byId(id).filter(child -> owners.get(child) == owner).ifPresent(child -> collectChild(child, owned, seen));
        }
    }

    private void collectChild(Element child, List<Element> owned, Set<Element> seen) {
        if (page.visibility().hidden(child) || NOTHING.contains(child.normalName())) return;
        if (!isTransparent(child)) {
            owned.add(child);
            return;
        }
        int before = owned.size();
        collect(child, owned, seen);
        boolean decoration = page.role(child).equals("none");
        if (owned.size() == before && !decoration) owned.add(child);
    }

    private Element above(Element element) {
        Element owner = owners.get(element);
        return owner == null ? element.parent() : owner;
    }

    /** Decoration, and boxes that say nothing: no role, no global attribute, not focusable. */
    private boolean isTransparent(Element element) {
        String role = page.role(element);
        if (role.equals("none")) return true;
        return (role.isEmpty() || role.equals("generic"))
                && !Focus.focusable(element)
                && (element.attributesSize() == 0 || element.attributes().asList().stream().noneMatch(attribute -> Aria.isGlobal(attribute.getKey())));
    }
}
