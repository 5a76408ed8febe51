package shirube.a11y;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/** What of a page is rendered and what is hidden, also from assistive technology. */
public final class Visibility {

    /** HTML, 15.3.1 Hidden elements: {@code display: none} in every browser's own style sheet. */
    private static final Set<String> NEVER_RENDERED = Set.of(
            "base", "basefont", "datalist", "head", "link", "meta", "noembed", "noframes", "noscript", "param", "rp",
            "script", "style", "template", "title");

    private final Map<Element, Boolean> rendered = new HashMap<>();

    /** Neither the element nor anything around it is {@code display: none}. */
    public boolean rendered(Element element) {
        Boolean known = rendered.get(element);
        if (known != null) return known;
        Element parent = element.parent();
        boolean is = displayed(element) && (parent == null || rendered(parent));
        rendered.put(element, is);
        return is;
    }

    /** Rendered, and not hidden by {@code visibility}: seen, as far as source tells. */
    public boolean shown(Element element) {
        return rendered(element) && visibilityOf(element).equals("visible");
    }

    /** ACT, programmatically hidden: not rendered, not visible, or in an {@code aria-hidden} part of the page. */
    public boolean hidden(Element element) {
        if (!shown(element)) return true;
        for (Element at = element; at != null; at = at.parent()) {
            if (at.attr("aria-hidden").trim().equalsIgnoreCase("true")) return true;
        }
        return false;
    }

    private boolean displayed(Element element) {
        String display = declared(element, "display");
        if (!display.isEmpty()) return !display.equals("none");
        String name = element.normalName();
        return !element.hasAttr("hidden")
                && !(NEVER_RENDERED.contains(name) && AuditedPage.isHtml(element))
                && !(name.equals("dialog") && !element.hasAttr("open"))
                && !(name.equals("input") && element.attr("type").equalsIgnoreCase("hidden"));
    }

    private String visibilityOf(Element element) {
        for (Element at = element; at != null; at = at.parent()) {
            String value = declared(at, "visibility");
            if (!value.isEmpty() && !value.equals("inherit")) return value;
        }
        return "visible";
    }

    /** The value of a property in the element's own {@code style} attribute; empty where it has none. */
    private static String declared(Element element, String property) {
        String style = element.attr("style");
        if (style.isEmpty()) return "";
        String value = "";
        for (String declaration : style.split(";")) {
            int colon = declaration.indexOf(':');
            if (colon > 0 && declaration.substring(0, colon).trim().equalsIgnoreCase(property)) {
                value = declaration.substring(colon + 1).replace("!important", "").trim().toLowerCase(Locale.ROOT);
            }
        }
        return value;
    }
}
