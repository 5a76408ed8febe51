package shirube.html;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** CSS lengths in pixels (CSS Values and Units Level 4 §6). */
public final class Lengths {

    private static final Pattern LENGTH = Pattern.compile("([+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:e[+-]?\\d+)?)([a-z%]*)");

    private static final Pattern ANGLE = Pattern.compile("([+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:e[+-]?\\d+)?)(deg|grad|rad|turn)\\b");
    private static final Map<String, Double> DEGREES = Map.of("deg", 1.0, "grad", 0.9, "rad", Math.toDegrees(1), "turn", 360.0);

    private Lengths() {}

    /**
     * The length in pixels; nothing for keywords and percentages.
     *
     * @param em the font size that {@code em} means, in pixels
     * @param rem the root's font size, in pixels
     */
    public static OptionalDouble pixels(String length, double em, double rem) {
        Matcher matcher = LENGTH.matcher(length.strip().toLowerCase(Locale.ROOT));
        if (!matcher.matches()) return length.indexOf('(') < 0 ? OptionalDouble.empty() : Calculation.pixels(length.strip().toLowerCase(Locale.ROOT), em, rem);
        double number = Double.parseDouble(matcher.group(1));
        return switch (matcher.group(2)) {
            case "px" -> OptionalDouble.of(number);
            case "" -> number == 0 ? OptionalDouble.of(0) : OptionalDouble.empty();
            case "em" -> OptionalDouble.of(number * em);
            case "rem" -> OptionalDouble.of(number * rem);
            case "ex", "ch" -> OptionalDouble.of(number * em / 2);
            case "pt" -> OptionalDouble.of(number * 96 / 72);
            case "pc" -> OptionalDouble.of(number * 16);
            case "in" -> OptionalDouble.of(number * 96);
            case "cm" -> OptionalDouble.of(number * 96 / 2.54);
            case "mm" -> OptionalDouble.of(number * 96 / 25.4);
            case "q" -> OptionalDouble.of(number * 96 / 101.6);
            case "vw" -> OptionalDouble.of(number * Medium.SCREEN.width() / 100);
            case "vh" -> OptionalDouble.of(number * Medium.SCREEN.height() / 100);
            default -> OptionalDouble.empty();
        };
    }

    /** The angle in degrees, also of a calculation such as {@code calc(45deg * 2)}, which is done as one of lengths is. */
    public static OptionalDouble degrees(String angle) {
        String inDegrees = ANGLE.matcher(angle.strip().toLowerCase(Locale.ROOT))
                .replaceAll(each -> BigDecimal.valueOf(Double.parseDouble(each.group(1)) * DEGREES.get(each.group(2))).toPlainString() + "px");
        return pixels(inDegrees, 0, 0);
    }

    /** The number before a unit, for example 120 of {@code 120%}. */
    public static OptionalDouble number(String value, String unit) {
        Matcher matcher = LENGTH.matcher(value.strip().toLowerCase(Locale.ROOT));
        if (!matcher.matches() || !matcher.group(2).equals(unit)) return OptionalDouble.empty();
        return OptionalDouble.of(Double.parseDouble(matcher.group(1)));
    }
}
