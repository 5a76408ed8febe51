package shirube.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The CSS properties that rules ask about: which there are, which are inherited, and what their shorthands mean. */
final class Properties {

    private static final Map<String, String> INITIAL = Map.ofEntries(
            Map.entry("-webkit-background-clip", "border-box"), Map.entry("-webkit-text-fill-color", "currentcolor"),
            Map.entry("-webkit-text-stroke", "none"), Map.entry("animation-name", "none"), Map.entry("backdrop-filter", "none"),
            Map.entry("background-clip", "border-box"), Map.entry("color-scheme", "normal"), Map.entry("background-color", "transparent"),
            Map.entry("background-image", "none"), Map.entry("bottom", "auto"), Map.entry("clip", "auto"),
            Map.entry("clip-path", "none"), Map.entry("color", "black"), Map.entry("content", "normal"),
            Map.entry("content-visibility", "visible"), Map.entry("display", "inline"), Map.entry("filter", "none"),
            Map.entry("float", "none"), Map.entry("font-family", "serif"), Map.entry("font-size", "16px"), Map.entry("font-weight", "400"),
            Map.entry("grid-area", "auto"), Map.entry("grid-column", "auto"), Map.entry("grid-row", "auto"), Map.entry("height", "auto"), Map.entry("left", "auto"), Map.entry("letter-spacing", "normal"),
            Map.entry("line-height", "normal"), Map.entry("list-style-type", "disc"), Map.entry("margin-left", "0"), Map.entry("margin-top", "0"),
            Map.entry("max-height", "none"), Map.entry("max-width", "none"), Map.entry("mix-blend-mode", "normal"),
            Map.entry("opacity", "1"), Map.entry("overflow-x", "visible"), Map.entry("overflow-y", "visible"),
            Map.entry("padding-bottom", "0"), Map.entry("padding-left", "0"), Map.entry("padding-right", "0"),
            Map.entry("padding-top", "0"), Map.entry("position", "static"), Map.entry("right", "auto"), Map.entry("rotate", "none"),
            Map.entry("text-decoration-line", "none"), Map.entry("text-indent", "0"), Map.entry("text-shadow", "none"),
            Map.entry("text-transform", "none"), Map.entry("top", "auto"), Map.entry("transform", "none"),
            Map.entry("visibility", "visible"), Map.entry("white-space", "normal"), Map.entry("width", "auto"),
            Map.entry("word-spacing", "normal"), Map.entry("z-index", "auto"));

    private static final Set<String> INHERITED = Set.of(
            "-webkit-text-fill-color", "-webkit-text-stroke", "color", "color-scheme", "font-family", "font-size", "font-weight", "letter-spacing", "line-height", "list-style-type", "text-indent",
            "text-shadow", "text-transform", "visibility", "white-space", "word-spacing");

    private static final Set<String> COLORS = Set.of("color", "background-color");
    private static final Set<String> KEYWORDS = Set.of("inherit", "initial", "unset", "revert", "revert-layer");

    /** Marks a longhand whose value must be taken out of a shorthand once its variables are known. */
    private static final String PENDING = "\u0000";

    private Properties() {}

    static String initial(String property) {
        return INITIAL.getOrDefault(property, "");
    }

    static boolean inherited(String property) {
        return property.startsWith("--") || INHERITED.contains(property);
    }

    /** The declaration as longhands that are known here; none for a property that no rule asks about. */
    static List<Declaration> expand(Declaration declaration) {
        String name = declaration.property();
        if (COLORS.contains(name) && !isColor(declaration.value())) return List.of();
        if (name.startsWith("--") || INITIAL.containsKey(name)) return List.of(declaration);
        var longhands = new ArrayList<Declaration>();
        for (String longhand : longhands(name)) {
            String value = declaration.value().contains("var(")
                    ? PENDING + name + PENDING + declaration.value()
                    : longhand(name, longhand, declaration.value());
            if (!value.isEmpty()) longhands.add(new Declaration(longhand, value, declaration.important()));
        }
        return longhands;
    }

    /** CSS Syntax 3 §8.1: a declaration whose value is none of the property's is dropped. */
    private static boolean isColor(String value) {
        String text = value.strip().toLowerCase(Locale.ROOT);
        return KEYWORDS.contains(text) || text.contains("var(") || Colors.isColor(text);
    }

    static boolean pending(String value) {
        return value.startsWith(PENDING);
    }

    /** A pending longhand's shorthand value, still with its variables. */
    static String pendingValue(String value) {
        return value.substring(value.indexOf(PENDING, 1) + 1);
    }

    static String resolvePending(String longhand, String pending, String substituted) {
        String shorthand = pending.substring(1, pending.indexOf(PENDING, 1));
        String value = longhand(shorthand, longhand, substituted);
        return value.isEmpty() ? initial(longhand) : value;
    }

    private static List<String> longhands(String shorthand) {
        return switch (shorthand) {
            case "all" -> List.copyOf(INITIAL.keySet());
            case "background" -> List.of("background-color", "background-image");
            case "font" -> List.of("font-size", "font-weight", "line-height");
            case "overflow" -> List.of("overflow-x", "overflow-y");
            case "inset" -> List.of("top", "right", "bottom", "left");
            case "padding" -> List.of("padding-top", "padding-right", "padding-bottom", "padding-left");
            case "animation" -> List.of("animation-name");
            case "text-decoration" -> List.of("text-decoration-line");
            case "list-style" -> List.of("list-style-type");
            default -> List.of();
        };
    }

    private static String longhand(String shorthand, String longhand, String value) {
        if (Set.of("inherit", "initial", "unset", "revert").contains(value.toLowerCase(Locale.ROOT))) return value;
        List<String> parts = CssText.split(value, ' ');
        return switch (shorthand) {
            case "background" -> background(longhand, value);
            case "font" -> font(longhand, parts);
            case "overflow" -> parts.get(longhand.endsWith("y") && parts.size() > 1 ? 1 : 0);
            case "inset", "padding" -> side(longhand.replace("padding-", ""), parts);
            case "animation" -> value.equalsIgnoreCase("none") ? "none" : "some";
            case "list-style" -> parts.stream().anyMatch("none"::equalsIgnoreCase) ? "none" : "disc";
            default -> value;
        };
    }

    private static String background(String longhand, String value) {
        String lower = value.toLowerCase(Locale.ROOT);
        if (longhand.equals("background-image")) {
            boolean image = lower.contains("url(") || lower.contains("gradient(") || lower.contains("image(");
            return image ? value : "none";
        }
        List<String> layers = CssText.split(value, ',');
        return CssText.split(layers.get(layers.size() - 1), ' ').stream()
                .filter(Colors::isColor)
                .findFirst()
                .orElse("transparent");
    }

    private static String font(String longhand, List<String> parts) {
        for (String part : parts) {
            String lower = part.toLowerCase(Locale.ROOT);
            if (longhand.equals("font-weight") && lower.matches("bold|bolder|lighter|[1-9]00")) return lower;
            if (!longhand.equals("font-weight") && lower.matches("[\\d.].*|(xx?-)?(small|large)|medium|smaller|larger")) {
                if (lower.matches("[1-9]00")) continue;
                int slash = lower.indexOf('/');
                if (longhand.equals("font-size")) return slash < 0 ? lower : lower.substring(0, slash);
                return slash < 0 ? "normal" : lower.substring(slash + 1);
            }
        }
        return longhand.equals("font-weight") ? "400" : "";
    }

    private static String side(String longhand, List<String> parts) {
        int side = List.of("top", "right", "bottom", "left").indexOf(longhand);
        return switch (parts.size()) {
            case 1 -> parts.get(0);
            case 2 -> parts.get(side % 2);
            case 3 -> parts.get(side == 3 ? 1 : side);
            default -> parts.get(side);
        };
    }
}
