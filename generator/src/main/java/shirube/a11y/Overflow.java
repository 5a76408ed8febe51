package shirube.a11y;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
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

    /** Narrower than letters of any common font are on average, in em. */
    private static final double NARROW = 0.3;

    /** Padding and borders of the part, and a line more or less, in pixels. */
    private static final double SLACK = 120;
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
        boolean across = scrolls(style, "overflow-x", "overflow-y") && (nowrap(style) || hasWideContent(element));
        if (!down && !across || isEmpty(element)) return NONE;
        boolean sure = down && isTooHigh(style, element) || across && nowrap(style) && isTooWide(page, style, element);
        return sure ? CERTAIN : POSSIBLE;
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

    /** Even the narrowest letters fill more lines than fit. */
    private static boolean isTooHigh(Style style, Element element) {
        OptionalDouble height = pixels(style, "height");
        if (height.isEmpty()) return false;
        double width = pixels(style, "width").orElse(WIDEST_SCREEN);
        double size = Math.min(style.fontSize(), 16);
        double lines = ems(element.text()) * size / Math.max(1, width);
        return lines * size > height.getAsDouble() + SLACK;
    }

    private static boolean isTooWide(AuditedPage page, Style style, Element element) {
        OptionalDouble width = pixels(style, "width");
        if (width.isEmpty()) return false;
        double letters = element.childNodes().stream()
                .filter(TextNode.class::isInstance)
                .mapToDouble(text -> ems(((TextNode) text).getWholeText()))
                .sum();
        double images = element.children().stream().mapToDouble(child -> imageWidth(page, child)).sum();
        return letters * Math.min(style.fontSize(), 16) + images > width.getAsDouble() + SLACK;
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

    /** The size that the part has for certain: none for parts of what is around it. */
    private static OptionalDouble pixels(Style style, String property) {
        String value = style.value(property);
        String most = style.value("max-" + property);
        return style.pixels(value.equals("auto") ? most : value);
    }
}
