package shirube.compare;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a text may be cut without parting what people see as one character: 神 with its selector, が, 👨‍👩‍👧. */
final class Graphemes {

    private static final Pattern CLUSTER = Pattern.compile("\\X");

    private Graphemes() {}

    /** Takes out of the cuts those that lie within a character. */
    static void respect(String text, BitSet cuts) {
        if (text.chars().noneMatch(Graphemes::joins)) return;
        Matcher cluster = CLUSTER.matcher(text);
        while (cluster.find()) {
            int end = cluster.end();
            while (end < text.length() && isSelector(text.codePointAt(end))) end += Character.charCount(text.codePointAt(end));
            cuts.clear(cluster.start() + 1, Math.max(cluster.start() + 1, end));
        }
    }

    /** Whether a unit may be part of a character of more than one unit. */
    private static boolean joins(int c) {
        return c >= 0xD800 && c <= 0xDFFF || c == '\r' || c == 0x200D || c == 0xFF9E || c == 0xFF9F
                || c >= 0x0300 && Character.getType(c) == Character.NON_SPACING_MARK
                || c >= 0x0300 && Character.getType(c) == Character.ENCLOSING_MARK
                || c >= 0x0300 && Character.getType(c) == Character.COMBINING_SPACING_MARK
                || c >= 0x1100 && c <= 0x11FF;
    }

    private static boolean isSelector(int c) {
        return c >= 0xFE00 && c <= 0xFE0F || c >= 0xE0100 && c <= 0xE01EF;
    }
}
