package shirube.html;

import java.util.Map;
import java.util.Set;

/** What HTML says of the tags of its elements: which have no end tag, which may be left out, which end what is open (§13.1.2, §13.2.6). */
final class TagRules {

    static final Set<String> VOID = Set.of(
            "area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "image", "img", "input", "keygen", "link", "meta", "param",
            "source", "track", "wbr");

    /** Theirs is another rule; their tags may all be left out. */
    static final Set<String> SKELETON = Set.of("html", "head", "body");

    static final Set<String> MAY_STAY_OPEN = Set.of(
            "li", "dt", "dd", "p", "rb", "rt", "rtc", "rp", "optgroup", "option", "colgroup", "caption", "thead", "tbody", "tfoot", "tr", "td", "th");

    /** Their content is text. */
    static final Set<String> RAW = Set.of("script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes", "plaintext");

    static final Set<String> FOREIGN = Set.of("svg", "math");

    /** What stands in these is HTML again. */
    static final Set<String> HTML_IN_FOREIGN = Set.of("foreignobject", "desc", "title", "annotation-xml", "mi", "mo", "mn", "ms", "mtext");

    /** Their start tags end all SVG and MathML that is open. */
    static final Set<String> LEAVES_FOREIGN = Set.of(
            "b", "big", "blockquote", "body", "br", "center", "code", "dd", "div", "dl", "dt", "em", "embed", "h1", "h2", "h3", "h4", "h5", "h6", "head",
            "hr", "i", "img", "li", "listing", "menu", "meta", "nobr", "ol", "p", "pre", "ruby", "s", "small", "span", "strong", "strike", "sub", "sup",
            "table", "tt", "u", "ul", "var");

    static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

    static final Set<String> ENDS_PARAGRAPH = Set.of(
            "address", "article", "aside", "blockquote", "center", "details", "dialog", "dir", "div", "dl", "dt", "dd", "fieldset", "figcaption", "figure",
            "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "li", "listing", "main", "menu", "nav", "ol", "p", "plaintext", "pre",
            "search", "section", "summary", "ul", "xmp");

    /** Which items end at an item of that name. */
    static final Map<String, Set<String>> ALIKE = Map.of("li", Set.of("li"), "dt", Set.of("dt", "dd"), "dd", Set.of("dt", "dd"));

    /** No start tag within them ends what is open around them, and no end tag closes it. */
    static final Set<String> WALLS = Set.of("applet", "caption", "marquee", "object", "table", "td", "template", "th");

    /** Where the search for the list item that ends stops. */
    static final Set<String> SPECIAL = Set.of(
            "applet", "article", "aside", "blockquote", "button", "caption", "center", "colgroup", "details", "dir", "dl", "fieldset", "figcaption",
            "figure", "footer", "form", "frameset", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "iframe", "listing", "main", "marquee", "menu",
            "nav", "noembed", "noframes", "noscript", "object", "ol", "plaintext", "pre", "script", "search", "section", "select", "style", "summary",
            "table", "tbody", "td", "template", "textarea", "tfoot", "th", "thead", "title", "tr", "ul", "xmp");

    static final Set<String> TABLES = Set.of("table", "template");
    static final Set<String> CELLS = Set.of("td", "th", "caption");
    static final Set<String> TABLE_ONLY = Set.of("caption", "colgroup", "thead", "tbody", "tfoot", "tr", "td", "th");

    /** Where only parts of tables may stand. */
    static final Set<String> TABLE_PARTS = Set.of("table", "colgroup", "thead", "tbody", "tfoot", "tr");

    private static final Set<String> GROUPS = Set.of("thead", "tbody", "tfoot");

    /** What a part of a table stands in, beside the table itself. */
    static final Map<String, Set<String>> HOLDERS = Map.of(
            "caption", Set.of(), "colgroup", Set.of(), "thead", Set.of(), "tbody", Set.of(), "tfoot", Set.of(), "tr", GROUPS,
            "td", Set.of("tr"), "th", Set.of("tr"));

    static final Set<String> IN_SELECT = Set.of("option", "optgroup", "script", "template");

    /** Elements of old editions that once had no end tag. */
    static final Set<String> UNCLEAR = Set.of("command", "isindex", "menuitem", "nextid", "spacer");

    private TagRules() {}
}
