package shirube.a11y;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import shirube.html.Color;
import shirube.html.Colors;
import shirube.html.Style;

/**
 * The colour behind each element's text and the colour of the text itself, painted over each other as the boxes lie in
 * each other. What lies elsewhere in the page and may overlap, pictures and effects are not painted: they are told as
 * the reason why colours cannot be known.
 */
public final class Backdrops {

    /** Why the colours of a text cannot be known from source. */
    public enum Doubt {
        NONE,
        /** A picture or gradient lies behind it. */
        IMAGE,
        /** It may lie over other parts of the page. */
        OVERLAP,
        /** A shadow, filter or blending changes it. */
        EFFECT,
        /** A colour depends on the machine or is of an unknown kind. */
        COLOR
    }

    /**
     * @param bases the opaque colours behind the element's content, before the opacity of what is around it: one, or
     *     those that a gradient runs through
     * @param scale what opacity around it leaves of a colour
     * @param rest what of the colours behind shines through instead
     */
    private record Backdrop(List<Color> bases, double scale, Color rest, Doubt doubt, Doubt effect) {

        Color shown(Color color) {
            return new Color(
                    color.red() * scale + rest.red(), color.green() * scale + rest.green(), color.blue() * scale + rest.blue(), 1);
        }
    }

    /** The two colours of a text, as shown. */
    public record Pair(Color text, Color behind) {
        public double contrast() {
            return text.contrast(behind);
        }
    }

    private static final Set<String> PAINTS = Set.of(
            "background-color", "background-image", "opacity", "filter", "backdrop-filter", "mix-blend-mode", "position", "transform", "top",
            "left", "right", "bottom", "margin-left", "margin-top", "color");

    private static final Backdrop PAPER =
            new Backdrop(List.of(Color.WHITE), 1, new Color(0, 0, 0, 0), Doubt.NONE, Doubt.NONE);

    private Backdrops() {}

    static Doubt doubt(Style style) {
        Backdrop backdrop = of(style);
        if (backdrop.effect != Doubt.NONE) return backdrop.effect;
        if (!style.value("text-shadow").equals("none") || isPainted(style)) return Doubt.EFFECT;
        if (isDark(style) || style.hasOwnLetters()) return Doubt.COLOR;
        return text(style).isEmpty() ? Doubt.COLOR : backdrop.doubt;
    }

    /** The colours of text of the style and behind it, wherever it may stand; only meant where there is no doubt. */
    static List<Pair> pairs(Style style) {
        Backdrop backdrop = of(style);
        Color text = text(style).orElse(Color.BLACK);
        return backdrop.bases.stream()
                .map(base -> new Pair(backdrop.shown(text.over(base)), backdrop.shown(base)))
                .toList();
    }

    /** Letters filled or outlined in a way of their own. */
    private static boolean isPainted(Style style) {
        return !style.value("-webkit-text-fill-color").equals("currentcolor")
                || !style.value("-webkit-text-stroke").equals("none")
                || style.value("background-clip").equals("text")
                || style.value("-webkit-background-clip").equals("text");
    }

    /** Dark whatever the visitor asks for: then the browser's own colours are others. */
    private static boolean isDark(Style style) {
        String scheme = style.value("color-scheme");
        return scheme.contains("dark") && !scheme.contains("light");
    }

    private static Optional<Color> text(Style style) {
        String value = style.value("color");
        return value.equals("currentcolor") ? Optional.empty() : Colors.parse(value);
    }

    private static Backdrop of(Style style) {
        return style.derived(Backdrop.class, each -> paint(each, each.around().map(Backdrops::of).orElse(PAPER)));
    }

    private static Backdrop paint(Style style, Backdrop around) {
        boolean paints = style.declares().stream().anyMatch(PAINTS::contains);
        if (!paints && style.value("background-color").equals("transparent")) return around;
        double opacity = opacity(style);
        Color base = around.bases.get(0);
        double scale = around.scale * opacity;
        double through = around.scale * (1 - opacity);
        Color rest = new Color(
                around.rest.red() + base.red() * through, around.rest.green() + base.green() * through, around.rest.blue() + base.blue() * through, 1);
        Doubt effect = around.effect == Doubt.NONE ? effect(style) : around.effect;
        Doubt doubt = isMoved(style) ? Doubt.OVERLAP : around.doubt;
        if (opacity < 1 && (doubt != Doubt.NONE || around.bases.size() > 1)) effect = Doubt.IMAGE;
        String value = style.value("background-color");
        Optional<Color> background = value.equals("currentcolor") ? text(style) : Colors.parse(value);
        if (background.isEmpty()) doubt = Doubt.COLOR;
        else if (background.get().alpha() >= 1) doubt = Doubt.NONE;
        List<Color> under = around.bases.stream().map(below -> background.map(color -> color.over(below)).orElse(below)).toList();
        String image = style.value("background-image");
        if (image.equals("none")) return new Backdrop(under, scale, rest, doubt, effect);
        List<Color> run = under.size() == 1 ? Gradient.colors(image, under.get(0)) : List.of();
        return new Backdrop(run.isEmpty() ? under : run, scale, rest, run.isEmpty() ? Doubt.IMAGE : doubt, effect);
    }

    private static double opacity(Style style) {
        String value = style.value("opacity");
        try {
            double number = value.endsWith("%") ? Double.parseDouble(value.replace("%", "")) / 100 : Double.parseDouble(value);
            return Math.max(0, Math.min(1, number));
        } catch (NumberFormatException e) {
            return 1;
        }
    }

    private static Doubt effect(Style style) {
        boolean plain = style.value("filter").equals("none") && style.value("mix-blend-mode").equals("normal")
                && style.value("backdrop-filter").equals("none");
        return plain ? Doubt.NONE : Doubt.EFFECT;
    }

    /** Taken out of the flow and beyond an edge, or in something that is: as links that come into sight with the focus do. */
    static boolean mayBeAway(Style style) {
        for (Optional<Style> at = Optional.of(style); at.isPresent(); at = at.get().around()) {
            if (isPartlyAway(at.get())) return true;
        }
        return false;
    }

    private static boolean isPartlyAway(Style style) {
        if (!Set.of("absolute", "fixed").contains(style.value("position"))) return false;
        return style.value("top").startsWith("-") || style.value("left").startsWith("-") || style.value("right").startsWith("-")
                || style.value("bottom").startsWith("-") || style.value("transform").contains("translate");
    }

    /** Taken out of the flow, or shifted: what lies behind is not what is around. */
    private static boolean isMoved(Style style) {
        String position = style.value("position");
        if (Set.of("absolute", "fixed").contains(position)) return true;
        boolean shifted = !style.value("top").equals("auto") || !style.value("left").equals("auto")
                || !style.value("right").equals("auto") || !style.value("bottom").equals("auto");
        boolean turned = !style.value("transform").equals("none");
        return position.equals("relative") && shifted || turned || style.value("margin-left").startsWith("-")
                || style.value("margin-top").startsWith("-");
    }
}
