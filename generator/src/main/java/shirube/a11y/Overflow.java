package shirube.a11y;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import shirube.html.Style;

/** Whether the content of a part that may scroll is larger than the part, as far as it can be told without layout. */
public enum Overflow {
    NONE,
    POSSIBLE,
    CERTAIN;

    private static final Set<String> SCROLLING = Set.of("auto", "scroll");

    /** What may be wider than a screen. */
    private static final Set<String> WIDE = Set.of("table", "pre", "img", "svg", "video", "canvas", "iframe", "object");

    /** Narrower than letters of any common font are on average, and lower than their lines, in em. */
    private static final double NARROW = 0.36;
    private static final double LOW = 1.1;

    /** Borders of the part, and a line more or less, in pixels. */
    private static final double SLACK = 20;
    private static final double MOST_PADDING = 200;
    private static final List<String> PADDINGS = List.of("padding-top", "padding-right", "padding-bottom", "padding-left");
    private static final Set<String> OUT_OF_FLOW = Set.of("absolute", "fixed");
    private static final double WIDEST_SCREEN = 4000;

    private record Scrolling(boolean any) {}

    /** Whether the style lets a part scroll at all. */
    public static boolean scrolls(Style style) {
        return style.derived(Scrolling.class, each -> new Scrolling(mayScroll(each))).any;
    }

    private static boolean mayScroll(Style style) {
        Set<String> declared = style.declares();
        if (!declared.contains("overflow-x") && !declared.contains("overflow-y")) return false;
        return SCROLLING.contains(style.value("overflow-x")) || SCROLLING.contains(style.value("overflow-y"))
                || scrolls(style, "overflow-x", "overflow-y") || scrolls(style, "overflow-y", "overflow-x");
    }

    /** CSS Overflow: where the other direction is cut or scrolls, {@code visible} means {@code auto}. */
    private static boolean scrolls(Style style, String direction, String other) {
        String value = style.value(direction);
        return SCROLLING.contains(value)
                || value.equals("visible") && !List.of("visible", "clip").contains(style.value(other));
    }

    public static Overflow of(AuditedPage page, Element element) {
        Style style = page.styles().style(element);
        boolean down = scrolls(style, "overflow-y", "overflow-x") && limited(style, "height");
        boolean wide = isTooLarge(page, element, "width");
        boolean across = scrolls(style, "overflow-x", "overflow-y") && (wide || nowrap(style) || hasWideContent(element));
        if (!down && !across || isEmpty(element)) return NONE;
        boolean sure = down && (isTooHigh(page, style, element) || isTooLarge(page, element, "height"))
                || across && (wide || nowrap(style) && isTooWide(page, style, element));
        return sure && !hasContentOutOfFlow(page, element) ? CERTAIN : POSSIBLE;
    }

    private static boolean limited(Style style, String property) {
        return !style.value(property).equals("auto") || !style.value("max-" + property).equals("none");
    }

    private static boolean nowrap(Style style) {
        return Set.of("nowrap", "pre").contains(style.value("white-space"));
    }

    private static boolean isEmpty(Element element) {
        return element.nodeStream(TextNode.class).allMatch(text -> Text.isBlank(text.getWholeText()))
                && element.selectFirst("img, svg, canvas, video") == null;
    }

    private static boolean hasWideContent(Element element) {
        return element.stream().anyMatch(inside -> inside != element && WIDE.contains(inside.normalName()));
    }

    /** Even the narrowest letters in the lowest lines fill more than fits. */
    private static boolean isTooHigh(AuditedPage page, Style style, Element element) {
        OptionalDouble height = pixels(style, "height");
        if (height.isEmpty()) return false;
        double area = element.nodeStream(TextNode.class).mapToDouble(text -> area(page, text)).sum();
        return area / Math.max(1, pixels(style, "width").orElse(WIDEST_SCREEN)) > height.getAsDouble() + slack(style);
    }

    private static double area(AuditedPage page, TextNode text) {
        Element holder = text.parent();
        if (!page.visibility().readable(holder)) return 0;
        double size = Math.min(page.styles().fontSize(holder), 16);
        return ems(text.getWholeText()) * size * size * LOW;
    }

    /** Something visible in it has a size of its own that does not fit; what lies between grows with it. */
    private static boolean isTooLarge(AuditedPage page, Element part, String property) {
        OptionalDouble room = pixels(page.styles().style(part), property);
        if (room.isEmpty()) return false;
        double most = room.getAsDouble() + slack(page.styles().style(part));
        return part.children().stream().anyMatch(child -> exceeds(page, child, property, most));
    }

    private static boolean exceeds(AuditedPage page, Element element, String property, double most) {
        Style style = page.styles().style(element);
        if (!page.visibility().seen(element) || style.value("display").equals("inline")) return false;
        if (style.pixels(style.value(property)).orElse(0) > most && style.value("max-" + property).equals("none")) return !isEmpty(element);
        boolean grows = style.value(property).equals("auto") && style.value("max-" + property).equals("none")
                && style.value("overflow-x").equals("visible") && style.value("overflow-y").equals("visible");
        return grows && element.children().stream().anyMatch(child -> exceeds(page, child, property, most));
    }

    private static double slack(Style style) {
        return SLACK + PADDINGS.stream().mapToDouble(padding -> style.pixels(style.value(padding)).orElse(MOST_PADDING)).max().orElse(0);
    }

    private static boolean hasContentOutOfFlow(AuditedPage page, Element element) {
        return element.stream().anyMatch(inside -> inside != element && OUT_OF_FLOW.contains(page.styles().value(inside, "position")));
    }

    private static boolean isTooWide(AuditedPage page, Style style, Element element) {
        OptionalDouble width = pixels(style, "width");
        if (width.isEmpty()) return false;
        double letters = element.childNodes().stream()
                .filter(TextNode.class::isInstance)
                .mapToDouble(text -> ems(((TextNode) text).getWholeText()))
                .sum();
        double images = element.children().stream().mapToDouble(child -> imageWidth(page, child)).sum();
        return letters * Math.min(style.fontSize(), 16) + images > width.getAsDouble() + slack(style);
    }

    /** The least width of a text: kana and kanji are full squares. */
    private static double ems(String text) {
        return Text.flat(text).chars().mapToDouble(c -> c >= 0x3040 && c < 0xD7A4 ? 0.9 : NARROW).sum();
    }

    private static double imageWidth(AuditedPage page, Element child) {
        Style style = page.styles().style(child);
        boolean inline = List.of("inline", "inline-block").contains(style.value("display"));
        return child.normalName().equals("img") && inline ? pixels(style, "width").orElse(0) : 0;
    }

    /** The size that the part has at most: none for parts of what is around it. */
    private static OptionalDouble pixels(Style style, String property) {
        return Stream.of(property, "max-" + property)
                .map(name -> style.pixels(style.value(name)))
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .min();
    }
}
