package shirube.html;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Rules written inside of rules, told one after the other: {@code nav { a { color: red } }} is {@code :is(nav) a { color: red }} (CSS Nesting 1). */
final class Nesting {

    private static final Pattern GROUP = Pattern.compile("@(media|supports|layer|container|scope|starting-style)\\b.*", Pattern.DOTALL);
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);

    private static final int DEEPEST = 16;
    private static final int LONGEST = 2_000;

    private final String css;
    private final StringBuilder told = new StringBuilder();
    private boolean nested;
    private int depth;

    private Nesting(String css) {
        this.css = css;
    }

    /** The same text where nothing is nested. */
    static String unfold(String css) {
        var nesting = new Nesting(css);
        nesting.read(0, css.length(), "");
        return nesting.nested ? nesting.told.toString() : css;
    }

    /** @param around the selectors of the rule whose block this is; empty outside of rules */
    private void read(int from, int to, String around) {
        var own = new StringBuilder();
        int start = from;
        for (int at = from; at < to; at++) {
            char sign = css.charAt(at);
            if (sign == ';') {
                (around.isEmpty() ? told : own).append(css, start, at + 1);
                start = at + 1;
            } else if (sign == '{') {
                int end = Math.min(to, closing(at));
                tell(around, own);
                block(css.substring(start, at), at + 1, end, around);
                at = end;
                start = Math.min(to, end + 1);
            } else {
                at = behind(at);
            }
        }
        (around.isEmpty() ? told : own).append(css, Math.min(start, to), to);
        tell(around, own);
    }

    private void block(String prelude, int from, int to, String around) {
        String name = COMMENT.matcher(prelude).replaceAll(" ").strip();
        nested |= !around.isEmpty();
        boolean at = name.startsWith("@");
        if (++depth > DEEPEST || around.length() > LONGEST || at && !GROUP.matcher(name.toLowerCase(Locale.ROOT)).matches()) {
            told.append(prelude).append('{').append(css, from, to).append('}');
        } else if (at) {
            told.append(prelude).append('{');
            read(from, to, around);
            told.append('}');
        } else {
            read(from, to, around.isEmpty() ? name : resolved(name, around));
        }
        depth--;
    }

    private void tell(String around, StringBuilder own) {
        if (!own.toString().isBlank()) told.append(around).append('{').append(own).append('}');
        own.setLength(0);
    }

    private static String resolved(String selectors, String around) {
        String parent = ":is(" + around + ")";
        return CssText.split(selectors, ',').stream()
                .map(each -> each.indexOf('&') < 0 ? parent + " " + each.strip() : each.strip().replace("&", parent))
                .collect(Collectors.joining(","));
    }

    /** The last sign of what stands together at a place: a comment, a string, what brackets hold, an escape. */
    private int behind(int at) {
        return switch (css.charAt(at)) {
            case '(', '[' -> closing(at);
            default -> behindPlain(at);
        };
    }

    private int behindPlain(int at) {
        return switch (css.charAt(at)) {
            case '/' -> css.startsWith("/*", at) ? end(css.indexOf("*/", at + 2), 1) : at;
            case '"', '\'' -> string(at);
            case '\\' -> at + 1;
            default -> at;
        };
    }

    /** Where the bracket that opens at a place closes, with all others between them. */
    private int closing(int open) {
        var expected = new StringBuilder();
        for (int at = open; at < css.length(); at++) {
            int pair = "([{".indexOf(css.charAt(at));
            int last = expected.length() - 1;
            if (pair >= 0) expected.append(")]}".charAt(pair));
            else if (last >= 0 && css.charAt(at) == expected.charAt(last)) expected.setLength(last);
            else at = behindPlain(at);
            if (expected.isEmpty()) return at;
            if (css.startsWith("url(", at - 3) && css.charAt(at) == '(' && !css.startsWith("\"", at + 1) && !css.startsWith("'", at + 1)) {
                at = end(css.indexOf(')', at), -1);
            }
        }
        return css.length();
    }

    private int string(int open) {
        for (int at = open + 1; at < css.length(); at++) {
            char sign = css.charAt(at);
            if (sign == css.charAt(open) || sign == '\n') return at;
            if (sign == '\\') at++;
        }
        return css.length();
    }

    private int end(int found, int length) {
        return found < 0 ? css.length() : found + length;
    }
}
