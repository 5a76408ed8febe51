package shirube.html;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/** The part of every browser's own style sheet that matters here (HTML §15.3, suggested rendering). */
final class UserAgent {

    private static final Set<String> NOT_RENDERED = Set.of(
            "base", "basefont", "datalist", "head", "link", "meta", "noembed", "noframes", "noscript", "param", "rp",
            "script", "style", "template", "title");
    private static final Set<String> BLOCKS = Set.of(
            "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dialog", "dir", "div", "dl",
            "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header",
            "hgroup", "hr", "html", "legend", "listing", "main", "menu", "nav", "ol", "optgroup", "option", "p",
            "plaintext", "pre", "search", "section", "slot", "summary", "ul", "xmp");
    private static final Map<String, String> TABLES = Map.ofEntries(
            Map.entry("table", "table"), Map.entry("caption", "table-caption"), Map.entry("tr", "table-row"),
            Map.entry("td", "table-cell"), Map.entry("th", "table-cell"), Map.entry("tbody", "table-row-group"),
            Map.entry("thead", "table-header-group"), Map.entry("tfoot", "table-footer-group"), Map.entry("li", "list-item"));
    private static final Set<String> INLINE_BLOCKS = Set.of("button", "input", "meter", "progress", "select", "textarea");
    private static final Set<String> BOLD = Set.of("b", "h1", "h2", "h3", "h4", "h5", "h6", "strong", "th");
    private static final Map<String, Double> FONT_SCALES = Map.of(
            "h1", 2.0, "h2", 1.5, "h3", 1.17, "h5", 0.83, "h6", 0.67, "small", 1 / 1.2, "big", 1.2, "sub", 1 / 1.2, "sup",
            1 / 1.2);

    private UserAgent() {}

    static Optional<String> value(Element element, String property) {
        return switch (property) {
            case "display" -> Optional.of(display(element));
            case "font-weight" -> BOLD.contains(element.normalName()) ? Optional.of("700") : Optional.empty();
            case "color" -> color(element);
            case "background-color" -> background(element);
            case "white-space" -> whiteSpace(element);
            default -> Optional.empty();
        };
    }

    /** How much larger than its parent's an element's font is. */
    static double fontScale(Element element) {
        if (INLINE_BLOCKS.contains(element.normalName())) return 1;
        return FONT_SCALES.getOrDefault(element.normalName(), 1.0);
    }

    private static String display(Element element) {
        String name = element.normalName();
        if (!element.tag().namespace().equals(org.jsoup.parser.Parser.NamespaceHtml)) return "inline";
        if (NOT_RENDERED.contains(name)) return "none";
        boolean closed = name.equals("dialog") && !element.hasAttr("open");
        boolean unseen = name.equals("input") && element.attr("type").strip().toLowerCase(Locale.ROOT).equals("hidden");
        if (element.hasAttr("hidden") || closed || unseen || element.hasAttr("popover")) return "none";
        if (BLOCKS.contains(name)) return "block";
        if (INLINE_BLOCKS.contains(name)) return "inline-block";
        return TABLES.getOrDefault(name, "inline");
    }

    private static Optional<String> color(Element element) {
        return switch (element.normalName()) {
            case "a" -> element.hasAttr("href") ? Optional.of("#0000ee") : Optional.empty();
            case "mark", "button", "input", "select", "textarea" -> Optional.of("black");
            default -> Optional.empty();
        };
    }

    private static Optional<String> background(Element element) {
        return switch (element.normalName()) {
            case "mark" -> Optional.of("yellow");
            case "button" -> Optional.of("#efefef");
            case "input", "select", "textarea" -> Optional.of("white");
            default -> Optional.empty();
        };
    }

    private static Optional<String> whiteSpace(Element element) {
        boolean keeps = Set.of("pre", "textarea", "listing", "plaintext", "xmp").contains(element.normalName());
        return keeps ? Optional.of("pre") : Optional.empty();
    }
}
