package shirube.html;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Colours as style sheets write them (CSS Color Level 4): names, #rgb, rgb(), hsl(), hwb(). */
public final class Colors {

    private static final Map<String, Color> NAMED = load();
    private static final Set<String> FUNCTIONS = Set.of(
            "rgb", "rgba", "hsl", "hsla", "hwb", "lab", "lch", "oklab", "oklch", "color", "color-mix", "light-dark", "var");
    private static final Set<String> SYSTEM = Set.of(
            "canvas", "canvastext", "linktext", "visitedtext", "activetext", "buttonface", "buttontext", "field",
            "fieldtext", "highlight", "highlighttext", "mark", "marktext", "graytext", "accentcolor", "accentcolortext",
            "buttonborder", "selecteditem", "selecteditemtext", "activeborder", "activecaption", "appworkspace", "background",
            "buttonhighlight", "buttonshadow", "captiontext", "inactiveborder", "inactivecaption", "inactivecaptiontext",
            "infobackground", "infotext", "menu", "menutext", "scrollbar", "threeddarkshadow", "threedface", "threedhighlight",
            "threedlightshadow", "threedshadow", "window", "windowframe", "windowtext", "-webkit-link", "-moz-default-color");

    private Colors() {}

    /** Whether a value is meant as a colour, known or not. */
    static boolean isColor(String value) {
        String text = value.toLowerCase(Locale.ROOT);
        int bracket = text.indexOf('(');
        if (text.startsWith("#")) return hex(text.substring(1)).isPresent();
        return NAMED.containsKey(text)
                || text.equals("transparent")
                || text.equals("currentcolor")
                || SYSTEM.contains(text)
                || bracket > 0 && FUNCTIONS.contains(text.substring(0, bracket));
    }

    /** The colour; nothing for what depends on the machine or on a colour space that is not known here. */
    public static Optional<Color> parse(String value) {
        String text = value.strip().toLowerCase(Locale.ROOT);
        if (text.equals("transparent")) return Optional.of(new Color(0, 0, 0, 0));
        if (text.startsWith("#")) return hex(text.substring(1));
        if (NAMED.containsKey(text)) return Optional.of(NAMED.get(text));
        int bracket = text.indexOf('(');
        if (bracket < 0 || !text.endsWith(")")) return Optional.empty();
        return function(text.substring(0, bracket), text.substring(bracket + 1, text.length() - 1));
    }

    private static Optional<Color> hex(String digits) {
        if (!digits.matches("[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8}")) return Optional.empty();
        int width = digits.length() < 6 ? 1 : 2;
        double[] parts = {0, 0, 0, 255};
        for (int i = 0; i * width < digits.length(); i++) {
            int part = Integer.parseInt(digits.substring(i * width, i * width + width), 16);
            parts[i] = width == 1 ? part * 17 : part;
        }
        return Optional.of(new Color(parts[0], parts[1], parts[2], parts[3] / 255));
    }

    private static Optional<Color> function(String name, String arguments) {
        List<String> parts = List.of(arguments.replace(',', ' ').replace('/', ' ').strip().split("\\s+"));
        if (name.equals("color") && parts.size() > 3 && parts.get(0).equals("srgb")) return srgb(parts.subList(1, parts.size()));
        if (parts.size() < 3 || parts.size() > 4) return Optional.empty();
        OptionalDouble alpha = parts.size() == 4 ? share(parts.get(3), 1) : OptionalDouble.of(1);
        if (alpha.isEmpty()) return Optional.empty();
        return switch (name) {
            case "rgb", "rgba" -> rgb(parts, clamp(alpha.getAsDouble()));
            case "hsl", "hsla" -> hsl(parts, clamp(alpha.getAsDouble()));
            case "hwb" -> hwb(parts, clamp(alpha.getAsDouble()));
            case "oklab" -> lab(parts, 1, 0.4, clamp(alpha.getAsDouble()));
            case "oklch" -> lch(parts, 1, 0.4, clamp(alpha.getAsDouble()));
            case "lab" -> lab(parts, 100, 125, clamp(alpha.getAsDouble()));
            case "lch" -> lch(parts, 100, 150, clamp(alpha.getAsDouble()));
            default -> Optional.empty();
        };
    }

    private static Optional<Color> rgb(List<String> parts, double alpha) {
        OptionalDouble red = share(parts.get(0), 255);
        OptionalDouble green = share(parts.get(1), 255);
        OptionalDouble blue = share(parts.get(2), 255);
        if (red.isEmpty() || green.isEmpty() || blue.isEmpty()) return Optional.empty();
        return Optional.of(new Color(
                clamp(red.getAsDouble()) * 255, clamp(green.getAsDouble()) * 255, clamp(blue.getAsDouble()) * 255, alpha));
    }

    private static Optional<Color> hsl(List<String> parts, double alpha) {
        OptionalDouble hue = hue(parts.get(0));
        OptionalDouble saturation = share(parts.get(1), 100);
        OptionalDouble lightness = share(parts.get(2), 100);
        if (hue.isEmpty() || saturation.isEmpty() || lightness.isEmpty()) return Optional.empty();
        double s = clamp(saturation.getAsDouble());
        double l = clamp(lightness.getAsDouble());
        double a = s * Math.min(l, 1 - l);
        double h = hue.getAsDouble();
        return Optional.of(new Color(hslChannel(0, h, l, a), hslChannel(8, h, l, a), hslChannel(4, h, l, a), alpha));
    }

    /** CSS Color Level 4 §7.1. */
    private static double hslChannel(int n, double hue, double lightness, double a) {
        double k = (n + hue / 30) % 12;
        return 255 * (lightness - a * Math.max(-1, Math.min(Math.min(k - 3, 9 - k), 1)));
    }

    private static Optional<Color> hwb(List<String> parts, double alpha) {
        OptionalDouble white = share(parts.get(1), 100);
        OptionalDouble black = share(parts.get(2), 100);
        if (white.isEmpty() || black.isEmpty()) return Optional.empty();
        double w = clamp(white.getAsDouble());
        double b = clamp(black.getAsDouble());
        if (w + b >= 1) return Optional.of(new Color(255 * w / (w + b), 255 * w / (w + b), 255 * w / (w + b), alpha));
        return hsl(List.of(parts.get(0), "100%", "50%"), alpha).map(pure -> new Color(
                pure.red() * (1 - w - b) + 255 * w, pure.green() * (1 - w - b) + 255 * w, pure.blue() * (1 - w - b) + 255 * w, alpha));
    }

    /** Numbers count from 0 to 1. */
    private static Optional<Color> srgb(List<String> parts) {
        OptionalDouble alpha = parts.size() == 4 ? share(parts.get(3), 1) : OptionalDouble.of(1);
        List<OptionalDouble> channels = parts.stream().limit(3).map(part -> share(part, 1)).toList();
        if (alpha.isEmpty() || parts.size() > 4 || channels.stream().anyMatch(OptionalDouble::isEmpty)) return Optional.empty();
        double[] each = channels.stream().mapToDouble(channel -> clamp(channel.getAsDouble()) * 255).toArray();
        return Optional.of(new Color(each[0], each[1], each[2], clamp(alpha.getAsDouble())));
    }

    /** @param whole what 100 % of an axis means */
    private static Optional<Color> lab(List<String> parts, double lightest, double whole, double alpha) {
        OptionalDouble lightness = share(parts.get(0), lightest);
        OptionalDouble a = share(parts.get(1), whole);
        OptionalDouble b = share(parts.get(2), whole);
        if (lightness.isEmpty() || a.isEmpty() || b.isEmpty()) return Optional.empty();
        return opposed(lightest, clamp(lightness.getAsDouble()), a.getAsDouble() * whole, b.getAsDouble() * whole, alpha);
    }

    private static Optional<Color> lch(List<String> parts, double lightest, double whole, double alpha) {
        OptionalDouble lightness = share(parts.get(0), lightest);
        OptionalDouble chroma = share(parts.get(1), whole);
        OptionalDouble hue = parts.get(2).equals("none") ? OptionalDouble.of(0) : hue(parts.get(2));
        if (lightness.isEmpty() || chroma.isEmpty() || hue.isEmpty()) return Optional.empty();
        double angle = Math.toRadians(hue.getAsDouble());
        double far = Math.max(0, chroma.getAsDouble()) * whole;
        return opposed(lightest, clamp(lightness.getAsDouble()), far * Math.cos(angle), far * Math.sin(angle), alpha);
    }

    private static Optional<Color> opposed(double lightest, double lightness, double a, double b, double alpha) {
        return lightest == 1 ? LabColors.oklab(lightness, a, b, alpha) : LabColors.lab(lightness * lightest, a, b, alpha);
    }

    /** A number or percentage as a share of the whole, not clamped. */
    private static OptionalDouble share(String value, double whole) {
        if (value.equals("none")) return OptionalDouble.of(0);
        OptionalDouble percent = Lengths.number(value, "%");
        if (percent.isPresent()) return OptionalDouble.of(percent.getAsDouble() / 100);
        OptionalDouble number = Lengths.number(value, "");
        return number.isPresent() ? OptionalDouble.of(number.getAsDouble() / whole) : number;
    }

    private static OptionalDouble hue(String value) {
        for (var unit : Map.of("deg", 1.0, "", 1.0, "turn", 360.0, "rad", 180 / Math.PI, "grad", 0.9).entrySet()) {
            OptionalDouble number = Lengths.number(value, unit.getKey());
            if (number.isPresent()) return OptionalDouble.of(((number.getAsDouble() * unit.getValue()) % 360 + 360) % 360);
        }
        return OptionalDouble.empty();
    }

    private static double clamp(double share) {
        return Math.max(0, Math.min(1, share));
    }

    private static Map<String, Color> load() {
        try (var stream = Colors.class.getResourceAsStream("/shirube/a11y/colors.txt")) {
            var named = new HashMap<String, Color>();
            for (String line : new String(stream.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (line.startsWith("#")) continue;
                String[] parts = line.split(" ");
                named.put(parts[0], hex(parts[1]).orElseThrow());
            }
            return Map.copyOf(named);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
