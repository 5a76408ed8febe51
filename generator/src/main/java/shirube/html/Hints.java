package shirube.html;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** What attributes of old HTML say of looks, for example {@code bgcolor}: any style sheet overrules it (HTML §15.2). */
final class Hints {

    /** {@code <font size>} from 1 to 7 (HTML §15.3.5). */
    private static final List<String> SIZES = List.of("x-small", "small", "medium", "large", "x-large", "xx-large", "xxx-large");

    private Hints() {}

    static boolean has(Element element) {
        return switch (element.normalName()) {
            case "body" -> element.hasAttr("bgcolor") || element.hasAttr("text") || element.hasAttr("background");
            case "table", "thead", "tbody", "tfoot", "tr", "td", "th" -> element.hasAttr("bgcolor") || element.hasAttr("background");
            case "font" -> element.hasAttr("color") || size(element).isPresent();
            case "a" -> element.hasAttr("href") && !link(element).isEmpty();
            default -> false;
        };
    }

    /** The properties that the attributes stand for. */
    static Map<String, String> of(Element element) {
        if (!has(element)) return Map.of();
        var hints = new HashMap<String, String>();
        color(element, "bgcolor", "background-color", hints);
        color(element, element.normalName().equals("body") ? "text" : "color", "color", hints);
        if (element.normalName().equals("a")) put(link(element), "color", hints);
        if (element.normalName().equals("font")) size(element).ifPresent(size -> hints.put("font-size", size));
        if (element.hasAttr("background")) hints.put("background-image", "url(" + element.attr("background") + ")");
        return hints;
    }

    /** The colour that the body gives to links that nobody has followed yet. */
    private static String link(Element element) {
        for (Element at = element.parent(); at != null; at = at.parent()) {
            if (at.normalName().equals("body")) return at.attr("link").strip();
        }
        return "";
    }

    /** A number, or how much more or less than 3. */
    private static Optional<String> size(Element element) {
        String value = element.attr("size").strip();
        if (!value.matches("[+-]?\\d{1,3}")) return Optional.empty();
        int number = Integer.parseInt(value) + (Character.isDigit(value.charAt(0)) ? 0 : 3);
        return Optional.of(SIZES.get(Math.max(1, Math.min(7, number)) - 1));
    }

    private static void color(Element element, String attribute, String property, Map<String, String> hints) {
        put(element.attr(attribute).strip(), property, hints);
    }

    /** A legacy colour may lack its hash. */
    private static void put(String value, String property, Map<String, String> hints) {
        if (!value.isEmpty()) hints.put(property, value.matches("[0-9a-fA-F]{3}|[0-9a-fA-F]{6}") ? "#" + value : value);
    }
}
