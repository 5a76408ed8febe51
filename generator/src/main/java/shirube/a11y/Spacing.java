package shirube.a11y;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import shirube.html.Cascade;
import shirube.html.Lengths;
import shirube.html.Medium;

/** Spacing of text that its {@code style} attribute fixes with {@code !important}, so that readers cannot change it. */
public final class Spacing {

    /** Computed sizes are compared with this much tolerance. */
    public static final double ROUNDING = 1e-6;

    private static final Set<String> KEYWORDS = Set.of("inherit", "unset", "revert", "revert-layer");

    private final AuditedPage page;
    private final Cascade styles;
    private final String property;

    public Spacing(AuditedPage page, String property) {
        this.page = page;
        this.styles = page.styles();
        this.property = property;
    }

    /** Whether the text of an element runs over several lines, as far as widths in its styles tell. */
    public enum Lines {
        ONE,
        SEVERAL,
        UNKNOWN
    }

    /** The elements with text of their own that can be seen and whose spacing is fixed. */
    public List<Element> fixed() {
        return page.having("style").stream()
                .filter(element -> mayDeclare(element.attr("style").toLowerCase(Locale.ROOT)))
                .filter(element -> AuditedPage.isHtml(element) && styles.importantInline(element, property))
                .filter(element -> !KEYWORDS.contains(written(element)) && isValid(element))
                .filter(element -> hasText(element) && page.visibility().readable(element))
                .toList();
    }

    /** Asked before the style is computed, which few elements need. */
    private boolean mayDeclare(String style) {
        return style.contains(property) || property.equals("line-height") && style.contains("font");
    }

    /** CSS Syntax 3 §8.1: a declaration whose value is none of the property's is dropped. */
    private boolean isValid(Element element) {
        String value = styles.value(element, property);
        var number = Lengths.number(value, "");
        if (number.isPresent()) return number.getAsDouble() == 0 || property.equals("line-height") && number.getAsDouble() > 0;
        return value.equals("normal") || Lengths.number(value, "%").isPresent() || styles.pixels(element, value).isPresent();
    }

    /** The spacing in multiples of the font size. */
    public double ratio(Element element) {
        String value = styles.value(element, property);
        double size = styles.fontSize(element);
        var percent = Lengths.number(value, "%");
        if (percent.isPresent()) return percent.getAsDouble() / 100;
        if (property.equals("line-height")) {
            if (value.equals("normal")) return 1.2;
            var number = Lengths.number(value, "");
            if (number.isPresent()) return number.getAsDouble();
        }
        return styles.pixels(element, value).orElse(0) / size;
    }

    /** Compares the text's length, at half an em a Latin letter and one em a wide one, with the room it is given. */
    public Lines lines(Element element) {
        double needed = element.text().codePoints().mapToDouble(Spacing::width).sum() * styles.fontSize(element);
        double room = room(element);
        if (Set.of("nowrap", "pre").contains(styles.value(element, "white-space")) || needed < room * 0.6) return Lines.ONE;
        return needed > room * 1.4 ? Lines.SEVERAL : Lines.UNKNOWN;
    }

    private static double width(int codePoint) {
        return codePoint < 0x2E80 ? 0.5 : 1;
    }

    private double room(Element element) {
        double room = Medium.SCREEN.width();
        double share = 1;
        for (Element at = element; at != null; at = at.parent()) {
            String written = styles.value(at, "width");
            var width = styles.pixels(at, written);
            double most = styles.pixels(at, styles.value(at, "max-width")).orElse(room / share) * share;
            if (width.isPresent()) return Math.min(Math.min(room, most), width.getAsDouble() * share);
            room = Math.min(room, most);
            share *= Lengths.number(written, "%").orElse(100) / 100;
        }
        return Math.min(room, Medium.SCREEN.width() * share);
    }

    private String written(Element element) {
        return styles.declaredKeyword(element, property);
    }

    private static boolean hasText(Element element) {
        return element.childNodes().stream().anyMatch(node -> node instanceof TextNode text && !text.isBlank());
    }
}
