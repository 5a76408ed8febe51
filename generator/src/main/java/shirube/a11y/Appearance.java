package shirube.a11y;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import shirube.html.Style;

/**
 * Whether elements of a style can be seen.
 *
 * @param rendered neither they nor anything around them is {@code display: none}
 * @param visible not hidden by {@code visibility}
 * @param lost transparent, moved off the page, or cut to nothing
 */
record Appearance(boolean rendered, boolean visible, boolean lost) {

    private static final Pattern NOTHING = Pattern.compile("0(\\.0*)?|0%");
    private static final Pattern DOT = Pattern.compile("rect\\( ?(0|1)(px)? (0|1)(px)? (0|1)(px)? (0|1)(px)? ?\\)");
    private static final Pattern ALL_CUT = Pattern.compile("inset\\((50|100)%.*\\)");

    static Appearance of(Style style) {
        return style.derived(Appearance.class, Appearance::compute);
    }

    boolean shown() {
        return rendered && visible;
    }

    private static Appearance compute(Style style) {
        Optional<Appearance> around = style.around().map(Appearance::of);
        boolean rendered = !style.value("display").equals("none") && around.map(Appearance::rendered).orElse(true);
        boolean lost = lost(style) || around.map(Appearance::lost).orElse(false);
        return new Appearance(rendered, style.value("visibility").equals("visible"), lost);
    }

    private static boolean lost(Style style) {
        Set<String> declared = style.declares();
        if (declared.isEmpty()) return false;
        if (declared.contains("opacity") && NOTHING.matcher(style.value("opacity")).matches()) return true;
        if (declared.contains("text-indent") && farAway(style, "text-indent")) return true;
        boolean moved = Set.of("absolute", "fixed").contains(style.value("position"));
        if (moved && (farAway(style, "left") || farAway(style, "top") || farAway(style, "right"))) return true;
        return moved && clipped(style) || flat(style);
    }

    private static boolean farAway(Style style, String property) {
        return style.pixels(style.value(property)).orElse(0) <= -900;
    }

    private static boolean clipped(Style style) {
        String clip = style.value("clip").replace(',', ' ').replaceAll("\\s+", " ");
        return DOT.matcher(clip).matches() || ALL_CUT.matcher(style.value("clip-path")).matches();
    }

    /** A box of no size that cuts what does not fit. */
    private static boolean flat(Style style) {
        boolean cuts = style.declares().contains("overflow-x") && !style.value("overflow-x").equals("visible");
        return cuts && (thin(style, "height") || thin(style, "width"));
    }

    private static boolean thin(Style style, String property) {
        return style.pixels(style.value(property)).orElse(16) <= 1;
    }
}
