package shirube.a11y;

import java.util.Collections;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import shirube.html.Colors;
import shirube.html.Style;

/**
 * Whether elements of a style can be seen.
 *
 * @param rendered neither they nor anything around them is {@code display: none}
 * @param visible not hidden by {@code visibility}
 * @param lost transparent, moved off the page, or cut to nothing
 * @param inked whether letters have a size and a colour
 */
record Appearance(boolean rendered, boolean visible, boolean lost, boolean inked) {

    private static final Pattern NOTHING = Pattern.compile("0(\\.0*)?|0%");
    private static final Pattern DOT = Pattern.compile("rect\\( ?(0|1)(px)? (0|1)(px)? (0|1)(px)? (0|1)(px)? ?\\)");
    private static final Pattern ALL_CUT = Pattern.compile("inset\\( ?(50|100)%.*\\)|(circle|ellipse)\\( ?0(px|%)?[ )].*|polygon\\( ?(0(px|%)? 0(px|%)?[, ]*)+\\)");
    private static final Pattern SHRUNK = Pattern.compile("\\bscale(x|y|3d)?\\( ?0?\\.?0+ ?[,)]");
    private static final Pattern SHIFTED = Pattern.compile("\\btranslate(?:x|y|3d)?\\( ?([^,)]*)(?:, ?([^,)]*))?[,)]");
    private static final Pattern DISSOLVED = Pattern.compile("\\bopacity\\( ?(0(\\.0*)?|0?\\.0+)%? ?\\)");

    /** What may make parts vanish that are rendered; where they stand matters only once it is shifted. */
    private static final Set<String> LOSING = Set.of(
            "opacity", "text-indent", "left", "top", "right", "margin-left", "margin-top", "content-visibility", "filter", "clip", "clip-path",
            "transform", "overflow-x");

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
        boolean inked = style.fontSize() > 0 && Colors.parse(style.value("color")).filter(color -> color.alpha() <= 0).isEmpty();
        return new Appearance(rendered, style.value("visibility").equals("visible"), lost, inked);
    }

    private static boolean lost(Style style) {
        Set<String> declared = style.declares();
        if (Collections.disjoint(LOSING, declared)) return false;
        if (declared.contains("opacity") && NOTHING.matcher(style.value("opacity")).matches()) return true;
        if (declared.contains("text-indent") && farAway(style, "text-indent")) return true;
        String position = style.value("position");
        boolean moved = Set.of("absolute", "fixed").contains(position);
        if (moved && Stream.of("left", "top", "right").anyMatch(side -> farAway(style, side))) return true;
        if (position.equals("relative") && (beyond(style, "left") || beyond(style, "top"))) return true;
        if (beyond(style, "margin-left") || beyond(style, "margin-top") || style.value("content-visibility").equals("hidden")) return true;
        if (declared.contains("filter") && DISSOLVED.matcher(style.value("filter")).find()) return true;
        return cut(style, moved) || transformed(style) || flat(style);
    }

    private static boolean farAway(Style style, String property) {
        return style.pixels(style.value(property)).orElse(0) <= -900;
    }

    /** What is shifted by less may be the middle of something wide, or a slide beside others. */
    private static boolean beyond(Style style, String property) {
        return isBeyond(style.pixels(style.value(property)));
    }

    private static boolean isBeyond(OptionalDouble pixels) {
        return pixels.orElse(0) <= -3000;
    }

    private static boolean cut(Style style, boolean moved) {
        if (ALL_CUT.matcher(style.value("clip-path")).matches()) return true;
        return moved && DOT.matcher(style.value("clip").replace(',', ' ').replaceAll("\\s+", " ")).matches();
    }

    /** Shrunk to nothing, or moved off the page. */
    private static boolean transformed(Style style) {
        String transform = style.value("transform");
        if (transform.equals("none")) return false;
        if (SHRUNK.matcher(transform).find()) return true;
        return SHIFTED.matcher(transform).results().anyMatch(shift -> isBeyond(style.pixels(shift.group(1)))
                || shift.group(2) != null && isBeyond(style.pixels(shift.group(2))));
    }

    /** A box of no size that cuts what does not fit. */
    private static boolean flat(Style style) {
        boolean cuts = style.declares().contains("overflow-x") && !style.value("overflow-x").equals("visible");
        return cuts && Stream.of("height", "width", "max-height", "max-width").anyMatch(size -> thin(style, size));
    }

    private static boolean thin(Style style, String property) {
        return style.pixels(style.value(property)).orElse(16) <= 1;
    }
}
