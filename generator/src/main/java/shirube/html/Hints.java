package shirube.html;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Element;

/** What attributes of old HTML say of looks, for example {@code bgcolor}: any style sheet overrules it (HTML §15.2). */
final class Hints {

    private Hints() {}

    static boolean has(Element element) {
        return switch (element.normalName()) {
            case "body" -> element.hasAttr("bgcolor") || element.hasAttr("text") || element.hasAttr("background");
            case "table", "thead", "tbody", "tfoot", "tr", "td", "th" -> element.hasAttr("bgcolor") || element.hasAttr("background");
            case "font" -> element.hasAttr("color");
            default -> false;
        };
    }

    /** The properties that the attributes stand for. */
    static Map<String, String> of(Element element) {
        if (!has(element)) return Map.of();
        var hints = new HashMap<String, String>();
        color(element, "bgcolor", "background-color", hints);
        color(element, element.normalName().equals("body") ? "text" : "color", "color", hints);
        if (element.hasAttr("background")) hints.put("background-image", "url(" + element.attr("background") + ")");
        return hints;
    }

    /** A legacy colour may lack its hash. */
    private static void color(Element element, String attribute, String property, Map<String, String> hints) {
        String value = element.attr(attribute).strip();
        if (!value.isEmpty()) hints.put(property, value.matches("[0-9a-fA-F]{3}|[0-9a-fA-F]{6}") ? "#" + value : value);
    }
}
