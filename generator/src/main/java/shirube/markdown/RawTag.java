package shirube.markdown;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An HTML tag that may stand in Markdown, for example {@code <abbr title="…">}: what Markdown has no mark for and what
 * can do no harm. Everything else is refused.
 *
 * @param parent the tag directly within which it must stand
 * @param written whether it goes into the HTML: {@code rb} is understood, but obsolete
 */
record RawTag(String name, Kind kind, Optional<String> parent, boolean written) {

    enum Kind {
        /** Has no end tag. */
        VOID,
        /** Stands within a line and must end in the same block. */
        INLINE,
        /** Stands on lines of its own, may have blocks of Markdown within, and must end in the same block. */
        HEADING,
        /** Stands on lines of its own and may have blocks of Markdown within. */
        BLOCK
    }

    private static final Set<String> ATTRIBUTES = Set.of("lang", "title", "id");

    private static final Map<String, RawTag> ALL = all();

    private static final Map<String, String> IN_MARKDOWN = Map.ofEntries(
            Map.entry("a", "[…](…)"),
            Map.entry("b", "**…**"),
            Map.entry("strong", "**…**"),
            Map.entry("i", "*…*"),
            Map.entry("em", "*…*"),
            Map.entry("s", "~~…~~"),
            Map.entry("strike", "~~…~~"),
            Map.entry("img", "![…](…)"),
            Map.entry("h1", "# …"),
            Map.entry("h2", "## …"),
            Map.entry("h3", "### …"),
            Map.entry("h4", "#### …"),
            Map.entry("h5", "##### …"),
            Map.entry("h6", "###### …"),
            Map.entry("ul", "- …"),
            Map.entry("ol", "1. …"),
            Map.entry("li", "- …"),
            Map.entry("dl", ": …"),
            Map.entry("table", "| … |"),
            Map.entry("tr", "| … |"),
            Map.entry("td", "| … |"),
            Map.entry("th", "| … |"),
            Map.entry("caption", "表: …"),
            Map.entry("hr", "---"),
            Map.entry("code", "`…`"),
            Map.entry("pre", "```"),
            Map.entry("blockquote", "> …"));

    private static final Map<String, Set<String>> PARTS = Map.of(
            "table", Set.of("caption", "colgroup", "col", "thead", "tbody", "tfoot", "tr", "td", "th"),
            "ul", Set.of("li"),
            "ol", Set.of("li"),
            "dl", Set.of("dt", "dd"));

    private static final Set<String> ACTIVE = Set.of(
            "script", "style", "iframe", "frame", "frameset", "object", "embed", "applet", "video", "audio", "canvas", "svg",
            "math", "form", "input", "button", "select", "textarea", "link", "meta", "base", "noscript", "template",
            "portal");

    private static final Set<String> RAW_TEXT = Set.of("script", "style", "iframe", "textarea", "noscript", "title", "xmp");

    static Optional<RawTag> of(String name) {
        return Optional.ofNullable(ALL.get(name));
    }

    boolean allows(String attribute) {
        return ATTRIBUTES.contains(attribute) || name.equals("details") && attribute.equals("open");
    }

    /** What Markdown has in place of a refused tag. */
    static Optional<String> inMarkdown(String name) {
        return Optional.ofNullable(IN_MARKDOWN.get(name));
    }

    /** Whether the refusal of the one tag says all there is to say of the other: of a table's rows, of a list's items. */
    static boolean isPartOf(String name, String whole) {
        return PARTS.getOrDefault(whole, Set.of()).contains(name);
    }

    /** Whether a refused tag would run something, load something or ask for something. */
    static boolean isActive(String name) {
        return ACTIVE.contains(name);
    }

    /** Whether what follows a refused tag is no text, up to its end tag. */
    static boolean holdsRawText(String name) {
        return RAW_TEXT.contains(name);
    }

    private static Map<String, RawTag> all() {
        var all = new HashMap<String, RawTag>();
        for (String name : List.of("br", "wbr")) add(all, name, Kind.VOID, "");
        for (String name : List.of("sub", "sup", "kbd", "abbr", "ruby", "mark", "ins", "del", "span")) {
            add(all, name, Kind.INLINE, "");
        }
        for (String name : List.of("rb", "rt", "rp")) add(all, name, Kind.INLINE, "ruby");
        add(all, "summary", Kind.HEADING, "details");
        for (String name : List.of("details", "div")) add(all, name, Kind.BLOCK, "");
        return Map.copyOf(all);
    }

    private static void add(Map<String, RawTag> all, String name, Kind kind, String parent) {
        all.put(name, new RawTag(name, kind, Optional.of(parent).filter(p -> !p.isEmpty()), !name.equals("rb")));
    }
}
