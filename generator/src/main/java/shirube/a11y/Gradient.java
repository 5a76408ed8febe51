package shirube.a11y;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import shirube.html.Color;
import shirube.html.Colors;
import shirube.html.CssText;

/** A gradient as a background, for example {@code linear-gradient(to right, #fff, #00f)}: the colours it runs through. */
final class Gradient {

    private static final int STEPS = 8;

    private Gradient() {}

    /** The colours, painted over what is below; none where the image is not one gradient of known colours. */
    static List<Color> colors(String image, Color below) {
        String text = image.strip().toLowerCase(Locale.ROOT);
        if (!text.matches("(repeating-)?(linear|radial|conic)-gradient\\(.*\\)")) return List.of();
        if (CssText.split(text, ',').size() > 1) return List.of();
        var stops = new ArrayList<Color>();
        List<String> parts = CssText.split(text.substring(text.indexOf('(') + 1, text.length() - 1), ',');
        for (int i = 0; i < parts.size(); i++) {
            Optional<Color> stop = Colors.parse(CssText.split(parts.get(i), ' ').get(0));
            if (stop.isEmpty() && i > 0) return List.of();
            stop.map(color -> color.over(below)).ifPresent(stops::add);
        }
        return between(stops);
    }

    private static List<Color> between(List<Color> stops) {
        var colors = new ArrayList<Color>();
        for (int i = 0; i + 1 < stops.size(); i++) {
            for (int step = 0; step <= STEPS; step++) colors.add(mix(stops.get(i), stops.get(i + 1), (double) step / STEPS));
        }
        return colors;
    }

    private static Color mix(Color from, Color to, double share) {
        return new Color(
                from.red() + (to.red() - from.red()) * share,
                from.green() + (to.green() - from.green()) * share,
                from.blue() + (to.blue() - from.blue()) * share,
                1);
    }
}
