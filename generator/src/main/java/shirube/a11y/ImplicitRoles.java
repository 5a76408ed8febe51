package shirube.a11y;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/** The roles that HTML gives its elements without an author's word (HTML-AAM 1.0 §3). */
final class ImplicitRoles {

    private static final Map<String, String> PLAIN = Map.ofEntries(
            Map.entry("address", "group"), Map.entry("article", "article"), Map.entry("b", "generic"),
            Map.entry("bdi", "generic"), Map.entry("bdo", "generic"), Map.entry("blockquote", "blockquote"),
            Map.entry("body", "generic"), Map.entry("button", "button"), Map.entry("caption", "caption"),
            Map.entry("code", "code"), Map.entry("data", "generic"), Map.entry("datalist", "listbox"),
            Map.entry("dd", "definition"), Map.entry("del", "deletion"), Map.entry("details", "group"),
            Map.entry("dfn", "term"), Map.entry("dialog", "dialog"), Map.entry("div", "generic"),
            Map.entry("dt", "term"), Map.entry("em", "emphasis"), Map.entry("fieldset", "group"),
            Map.entry("figure", "figure"), Map.entry("form", "form"), Map.entry("h1", "heading"),
            Map.entry("h2", "heading"), Map.entry("h3", "heading"), Map.entry("h4", "heading"),
            Map.entry("h5", "heading"), Map.entry("h6", "heading"), Map.entry("hgroup", "group"),
            Map.entry("hr", "separator"), Map.entry("html", "document"), Map.entry("i", "generic"),
            Map.entry("ins", "insertion"), Map.entry("main", "main"), Map.entry("mark", "mark"),
            Map.entry("math", "math"), Map.entry("menu", "list"), Map.entry("meter", "meter"),
            Map.entry("nav", "navigation"), Map.entry("ol", "list"), Map.entry("optgroup", "group"),
            Map.entry("option", "option"), Map.entry("output", "status"), Map.entry("p", "paragraph"),
            Map.entry("pre", "generic"), Map.entry("progress", "progressbar"), Map.entry("q", "generic"),
            Map.entry("s", "deletion"), Map.entry("samp", "generic"), Map.entry("search", "search"),
            Map.entry("small", "generic"), Map.entry("span", "generic"), Map.entry("strong", "strong"),
            Map.entry("sub", "subscript"), Map.entry("sup", "superscript"), Map.entry("table", "table"),
            Map.entry("textarea", "textbox"), Map.entry("time", "time"), Map.entry("u", "generic"),
            Map.entry("ul", "list"));

    private static final Map<String, String> INPUTS = Map.ofEntries(
            Map.entry("button", "button"), Map.entry("checkbox", "checkbox"), Map.entry("image", "button"),
            Map.entry("number", "spinbutton"), Map.entry("radio", "radio"), Map.entry("range", "slider"),
            Map.entry("reset", "button"), Map.entry("submit", "button"), Map.entry("hidden", ""),
            Map.entry("color", ""), Map.entry("date", ""), Map.entry("datetime-local", ""), Map.entry("file", ""),
            Map.entry("month", ""), Map.entry("time", ""), Map.entry("week", ""), Map.entry("password", ""));

    private static final Set<String> TABLES = Set.of("table", "grid", "treegrid");
    private static final Set<String> LISTS = Set.of("ul", "ol", "menu");
    private static final Set<String> TABLE_PARTS = Set.of("tbody", "thead", "tfoot", "tr", "td", "th");
    private static final Set<String> SECTIONING = Set.of("article", "aside", "main", "nav", "section");
    private static final Set<String> SECTIONING_ROLES =
            Set.of("article", "complementary", "main", "navigation", "region");

    private final AuditedPage page;

    ImplicitRoles(AuditedPage page) {
        this.page = page;
    }

    /** The role, or an empty string. */
    String of(Element element) {
        if (element.normalName().equals("img") && element.hasAttr("alt") && element.attr("alt").isEmpty()) return "none";
        return ofExposed(element);
    }

    /** The role of an element that stays in the accessibility tree although it is marked as decorative. */
    String ofExposed(Element element) {
        String name = element.normalName();
        if (AuditedPage.isSvg(element)) return svg(element, name);
        if (!AuditedPage.isHtml(element)) return "";
        String plain = PLAIN.get(name);
        if (plain != null) return plain;
        if (TABLE_PARTS.contains(name)) return tablePart(element, name);
        return switch (name) {
            case "a", "area" -> element.hasAttr("href") ? "link" : "generic";
            case "aside" -> aside(element);
            case "footer" -> ofPage(element) ? "contentinfo" : "generic";
            case "header" -> ofPage(element) ? "banner" : "generic";
            case "img" -> "img";
            case "input" -> input(element);
            case "li" -> listItem(element);
            case "section" -> named(element) ? "region" : "generic";
            case "select" -> select(element);
            default -> "";
        };
    }

    /** SVG-AAM 1.0 §5. */
    private static String svg(Element element, String name) {
        return switch (name) {
            case "svg" -> "graphics-document";
            case "a" -> element.hasAttr("href") || element.hasAttr("xlink:href") ? "link" : "";
            case "image" -> "img";
            default -> "";
        };
    }

    private String input(Element element) {
        String type = element.attr("type").trim().toLowerCase(Locale.ROOT);
        if (type.equals("checkbox") && element.hasAttr("aria-pressed")) return "button";
        String fixed = INPUTS.get(type);
        if (fixed != null) return fixed;
        boolean suggests = page.byId(element.attr("list"))
                .filter(list -> list.normalName().equals("datalist"))
                .isPresent();
        if (suggests) return "combobox";
        return type.equals("search") ? "searchbox" : "textbox";
    }

    private static String select(Element element) {
        String size = element.attr("size").trim();
        boolean list = element.hasAttr("multiple") || size.matches("\\d{1,6}") && Integer.parseInt(size) > 1;
        return list ? "listbox" : "combobox";
    }

    private String listItem(Element element) {
        Element list = element.parent();
        if (list == null || !LISTS.contains(list.normalName())) return "";
        String role = page.roles().of(list);
        return role.equals("none") ? "none" : "listitem";
    }

    private String aside(Element element) {
        return ofPage(element) || named(element) ? "complementary" : "generic";
    }

    /** Not inside sectioning content (and for header and footer, not inside main). */
    private boolean ofPage(Element element) {
        for (Element at = element.parent(); at != null; at = at.parent()) {
            boolean mainAroundAside = at.normalName().equals("main") && element.normalName().equals("aside");
            if (SECTIONING.contains(at.normalName()) && !mainAroundAside) return false;
            if (page.roles().explicit(at).filter(SECTIONING_ROLES::contains).isPresent()) return false;
        }
        return true;
    }

    /** Whether the author gave a name: asked without computing it in full, as names ask for roles themselves. */
    private static boolean named(Element element) {
        return !Text.isBlank(element.attr("aria-label"))
                || !Text.isBlank(element.attr("aria-labelledby"))
                || !Text.isBlank(element.attr("title"));
    }

    private String tablePart(Element element, String name) {
        Element table = element;
        while (table != null && !table.normalName().equals("table")) table = table.parent();
        if (table == null) return "";
        String role = page.roles().of(table);
        if (role.equals("none")) return "none";
        if (!TABLES.contains(role)) return "";
        return switch (name) {
            case "tr" -> "row";
            case "td" -> role.equals("table") ? "cell" : "gridcell";
            case "th" -> header(element, role);
            default -> "rowgroup";
        };
    }

    /** HTML-AAM: a th's role follows its scope; without one, its place: alone in the first column it heads its row. */
    private static String header(Element th, String tableRole) {
        switch (th.attr("scope").trim().toLowerCase(Locale.ROOT)) {
            case "row", "rowgroup":
                return "rowheader";
            case "col", "colgroup":
                return "columnheader";
            default:
                break;
        }
        Element row = th.parent();
        boolean headsRow = row != null
                && th.elementSiblingIndex() == 0
                && row.children().stream().anyMatch(cell -> cell.normalName().equals("td"));
        if (headsRow) return "rowheader";
        boolean alone = row != null && row.childrenSize() == 1 && tableRole.isEmpty();
        return alone ? "cell" : "columnheader";
    }
}
