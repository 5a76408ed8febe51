package shirube.html;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * What every browser's own style sheet says of one kind of element, as far as it matters here (HTML §15.3, suggested
 * rendering).
 *
 * @param html whether it is one of HTML's own elements
 * @param hidden whether an attribute hides it
 * @param link whether it leads somewhere
 */
record UserAgent(String name, boolean html, boolean hidden, boolean link) {

    static final UserAgent DOCUMENT = new UserAgent("#root", true, false, false);

    private static final Set<String> NOT_RENDERED = Set.of(
            "base", "basefont", "datalist", "head", "link", "meta", "noembed", "noframes", "noscript", "param", "rp",
            "script", "style", "template", "title");
    private static final Set<String> BLOCKS = Set.of(
            "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dialog", "dir", "div", "dl",
            "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header",
            "hgroup", "hr", "html", "legend", "listing", "main", "menu", "nav", "ol", "optgroup", "option", "p",
            "plaintext", "pre", "search", "section", "summary", "ul", "xmp");
    private static final Map<String, String> TABLES = Map.ofEntries(
            Map.entry("table", "table"), Map.entry("caption", "table-caption"), Map.entry("tr", "table-row"),
            Map.entry("td", "table-cell"), Map.entry("th", "table-cell"), Map.entry("tbody", "table-row-group"),
            Map.entry("thead", "table-header-group"), Map.entry("tfoot", "table-footer-group"), Map.entry("li", "list-item"));
    private static final Set<String> INLINE_BLOCKS = Set.of("button", "input", "meter", "progress", "select", "textarea");
    private static final Set<String> CONTROLS = Set.of("button", "input", "select", "textarea");
    private static final double CONTROL_SIZE = 40.0 / 3;
    private static final Set<String> BOLD = Set.of("b", "h1", "h2", "h3", "h4", "h5", "h6", "strong", "th");
    private static final Map<String, Double> FONT_SCALES = Map.of(
            "h1", 2.0, "h2", 1.5, "h3", 1.17, "h5", 0.83, "h6", 0.67, "small", 1 / 1.2, "big", 1.2, "sub", 1 / 1.2, "sup",
            1 / 1.2);

    private static final Set<String> KEEPS_SPACE = Set.of("pre", "textarea", "listing", "plaintext", "xmp");

    static UserAgent of(Element element) {
        String name = element.normalName();
        boolean html = element.tag().namespace().equals(Parser.NamespaceHtml);
        return new UserAgent(name, html, hidden(element, name), name.equals("a") && element.hasAttr("href"));
    }

    /**
     * The same in one word: elements of one word get the same style from browsers.
     *
     * @param bare whether it has no attributes
     */
    static String kind(Element element, boolean bare) {
        boolean html = element.tag().namespace().equals(Parser.NamespaceHtml);
        String name = element.normalName();
        boolean plain = bare ? !name.equals("dialog") : !hidden(element, name) && !name.equals("a");
        if (html && plain) return name;
        UserAgent agent = of(element);
        if (agent.html && !agent.hidden) return agent.link ? "a @" : agent.name;
        return agent.name + (agent.html ? "" : " ^") + (agent.hidden ? " !" : "") + (agent.link ? " @" : "");
    }

    Optional<String> value(String property) {
        return switch (property) {
            case "display" -> Optional.of(display());
            case "font-weight" -> BOLD.contains(name) ? Optional.of("700") : ofControl("400");
            case "letter-spacing", "word-spacing", "line-height" -> ofControl("normal");
            case "text-transform", "text-shadow" -> ofControl("none");
            case "text-indent" -> ofControl("0");
            case "color" -> color();
            case "background-color" -> background();
            case "white-space" -> KEEPS_SPACE.contains(name) ? Optional.of("pre") : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** How much larger than its parent's the font is. */
    double fontScale() {
        return FONT_SCALES.getOrDefault(name, 1.0);
    }

    /** The size of letters that controls have, however large those around them are (HTML §15.5.1). */
    OptionalDouble fontSize() {
        return html && CONTROLS.contains(name) ? OptionalDouble.of(CONTROL_SIZE) : OptionalDouble.empty();
    }

    /** Controls take nothing of the text around them. */
    private Optional<String> ofControl(String value) {
        return html && CONTROLS.contains(name) ? Optional.of(value) : Optional.empty();
    }

    private static boolean hidden(Element element, String name) {
        boolean closed = name.equals("dialog") && !element.hasAttr("open");
        boolean unseen = name.equals("input") && element.attr("type").strip().toLowerCase(Locale.ROOT).equals("hidden");
        if (closed || unseen) return true;
        return element.attributesSize() > 0 && (element.attributes().hasKey("hidden") || element.attributes().hasKey("popover"));
    }

    private String display() {
        if (!html) return "inline";
        if (hidden || NOT_RENDERED.contains(name)) return "none";
        if (name.equals("slot")) return "contents";
        if (BLOCKS.contains(name)) return "block";
        if (INLINE_BLOCKS.contains(name)) return "inline-block";
        return TABLES.getOrDefault(name, "inline");
    }

    private Optional<String> color() {
        return switch (name) {
            case "a" -> link ? Optional.of("#0000ee") : Optional.empty();
            case "mark", "button", "input", "select", "textarea" -> Optional.of("black");
            default -> Optional.empty();
        };
    }

    private Optional<String> background() {
        return switch (name) {
            case "mark" -> Optional.of("yellow");
            case "button" -> Optional.of("#efefef");
            case "input", "select", "textarea" -> Optional.of("white");
            default -> Optional.empty();
        };
    }
}
