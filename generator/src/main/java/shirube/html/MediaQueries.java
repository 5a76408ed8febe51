package shirube.html;

import com.helger.css.decl.CSSMediaQuery;
import com.helger.css.writer.CSSWriterSettings;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Media queries, for example {@code screen and (min-width: 40em)}, asked of one medium (Media Queries Level 4). */
final class MediaQueries {

    private static final Pattern FEATURE = Pattern.compile("\\(\\s*([a-z-]+)\\s*(?::\\s*([^)]*))?\\)");
    private static final Pattern RANGE = Pattern.compile("\\(\\s*(width|height)\\s*([<>]=?)\\s*([^)]*)\\)");
    private static final Pattern CHOICE = Pattern.compile("(?<=\\))\\s*\\bor\\b\\s*(?=\\()");
    private static final double EM = 16;

    private MediaQueries() {}

    static String text(List<CSSMediaQuery> queries) {
        return queries.stream()
                .map(query -> query.getAsCSSString(new CSSWriterSettings(), 0))
                .collect(Collectors.joining(","));
    }

    /** A list holds if any of its queries does; an empty list always holds. */
    static boolean hold(String list, Medium medium) {
        if (list.isBlank()) return true;
        return CssText.split(list.toLowerCase(Locale.ROOT), ',').stream().anyMatch(query -> holds(query, medium));
    }

    private static boolean holds(String query, Medium medium) {
        String text = query.strip();
        List<String> choices = CHOICE.splitAsStream(text).toList();
        if (choices.size() > 1) return choices.stream().anyMatch(choice -> holds(choice, medium));
        if (text.startsWith("not ")) return !holds(text.substring(4), medium);
        if (text.startsWith("only ")) text = text.substring(5);
        for (String part : text.split("\\s+and\\s+|\\band\\b(?=\\s*\\()")) {
            if (!part.isBlank() && !partHolds(part.strip(), medium)) return false;
        }
        return true;
    }

    private static boolean partHolds(String part, Medium medium) {
        if (!part.startsWith("(")) return part.equals("all") || part.equals("screen");
        Matcher range = RANGE.matcher(part);
        if (range.matches()) {
            double actual = range.group(1).equals("width") ? medium.width() : medium.height();
            return compare(actual, range.group(2), pixels(range.group(3)));
        }
        Matcher feature = FEATURE.matcher(part);
        return feature.matches() && featureHolds(feature.group(1), feature.group(2), medium);
    }

    /** What is asked of the user's wishes (dark colours, less motion) is answered as by someone who has none. */
    private static boolean featureHolds(String name, String value, Medium medium) {
        String wanted = value == null ? "" : value.strip();
        return switch (name) {
            case "min-width", "min-device-width" -> medium.width() >= pixels(wanted);
            case "max-width", "max-device-width" -> medium.width() <= pixels(wanted);
            case "min-height", "min-device-height" -> medium.height() >= pixels(wanted);
            case "max-height", "max-device-height" -> medium.height() <= pixels(wanted);
            case "orientation" -> wanted.equals(medium.landscape() ? "landscape" : "portrait");
            case "prefers-color-scheme" -> wanted.equals("light");
            case "prefers-reduced-motion", "prefers-contrast", "prefers-reduced-transparency" ->
                wanted.equals("no-preference");
            case "hover", "any-hover" -> wanted.isEmpty() || wanted.equals("hover");
            case "pointer", "any-pointer" -> wanted.isEmpty() || wanted.equals("fine");
            case "color" -> true;
            default -> false;
        };
    }

    private static boolean compare(double actual, String sign, double wanted) {
        return switch (sign) {
            case ">" -> actual > wanted;
            case ">=" -> actual >= wanted;
            case "<" -> actual < wanted;
            default -> actual <= wanted;
        };
    }

    private static double pixels(String length) {
        return Lengths.pixels(length, EM, EM).orElse(0);
    }
}
