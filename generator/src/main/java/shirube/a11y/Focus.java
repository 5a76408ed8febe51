package shirube.a11y;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** What the keyboard reaches (HTML §6.6, focus). */
public final class Focus {

    private static final Set<String> CONTROLS = Set.of("button", "select", "textarea");

    private static final Pattern PASSED_ON = Pattern.compile("\\.(blur|focus)\\s*\\(");
    private static final Pattern LISTENS = Pattern.compile("addEventListener\\(\\s*['\"`]focus(in)?['\"`]|\\.onfocus\\s*=");

    private Focus() {}

    /** Focusable by its kind or by {@code tabindex}, as far as the element itself decides. */
    public static boolean focusable(Element element) {
        return natively(element) || tabindex(element).isPresent() && !disabled(element);
    }

    /** ACT, focusable, exception: what loses the focus as soon as it has it. */
    public static boolean passesOn(Element element) {
        return PASSED_ON.matcher(element.attr("onfocus")).find();
    }

    /** Whether a script of the page may do the same. */
    public static boolean scripted(AuditedPage page) {
        return page.named("script").stream().map(Element::data).anyMatch(script -> LISTENS.matcher(script).find() && PASSED_ON.matcher(script).find());
    }

    /** The value of {@code tabindex}, where it is an integer. */
    public static OptionalInt tabindex(Element element) {
        String value = element.attr("tabindex").trim();
        int end = value.startsWith("-") || value.startsWith("+") ? 1 : 0;
        int digits = end;
        while (end < value.length() && value.charAt(end) >= '0' && value.charAt(end) <= '9' && end < 9) end++;
        return end == digits ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(value.substring(0, end)));
    }

    /** HTML, actually disabled: by its own attribute, or by a fieldset around it outside its first legend. */
    public static boolean disabled(Element element) {
        String name = element.normalName();
        boolean control = CONTROLS.contains(name) || name.equals("input") || name.equals("fieldset");
        if (control && element.hasAttr("disabled")) return true;
        if (!control) return false;
        for (Element at = element; at.parent() != null; at = at.parent()) {
            Element around = at.parent();
            if (!around.normalName().equals("fieldset") || !around.hasAttr("disabled")) continue;
            if (!(at.normalName().equals("legend") && at == firstLegend(around))) return true;
        }
        return false;
    }

    private static Element firstLegend(Element fieldset) {
        return fieldset.children().stream()
                .filter(child -> child.normalName().equals("legend"))
                .findFirst()
                .orElse(fieldset);
    }

    private static boolean natively(Element element) {
        String name = element.normalName();
        if (CONTROLS.contains(name)) return !disabled(element);
        return switch (name) {
            case "a", "area" -> element.hasAttr("href") || element.hasAttr("xlink:href");
            case "input" -> !disabled(element) && !element.attr("type").toLowerCase(Locale.ROOT).equals("hidden");
            case "iframe" -> true;
            case "summary" -> isSummaryOfDetails(element);
            case "audio", "video" -> element.hasAttr("controls");
            default -> editable(element);
        };
    }

    /** HTML, 4.11.2: the first summary child of its details. */
    public static boolean isSummaryOfDetails(Element summary) {
        Element details = summary.parent();
        if (details == null || !details.normalName().equals("details")) return false;
        for (Node child : details.childNodes()) {
            if (child instanceof Element element && element.normalName().equals("summary")) return element == summary;
        }
        return false;
    }

    /** Inside details that are folded, other than the summary: not there until somebody unfolds them. */
    static boolean folded(Element element) {
        for (Element at = element; at.parent() != null; at = at.parent()) {
            if (foldedIn(at.parent(), at)) return true;
        }
        return false;
    }

    static boolean foldedIn(Element parent, Element child) {
        boolean closed = parent.normalName().equals("details") && !parent.hasAttr("open");
        return closed && !(child.normalName().equals("summary") && isSummaryOfDetails(child));
    }

    private static boolean editable(Element element) {
        if (!element.hasAttr("contenteditable")) return false;
        return Set.of("", "true", "plaintext-only").contains(element.attr("contenteditable").toLowerCase(Locale.ROOT));
    }
}
