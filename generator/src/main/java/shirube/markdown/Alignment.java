package shirube.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where each character of a YAML scalar stands in the file. YAML takes indentation and folds lines, so white space
 * differs, while every other character stands in both in the same order, but for the escapes of quoted scalars.
 */
final class Alignment {

    private static final Pattern BLOCK_HEADER = Pattern.compile("[|>][-+0-9]*+[ \\t]*+(?:#[^\\r\\n]*+)?\\r?\\n");
    private static final Pattern ESCAPE =
            Pattern.compile("\\\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|[^\\r\\n])|''");
    private static final int LOOK_AHEAD = 16;

    private final String text;
    private final String file;
    private final int end;
    private int at;

    Alignment(MarkdownText source) {
        this.text = source.text();
        this.file = source.file().text();
        this.end = Math.min(source.end(), file.length());
        this.at = contentStart(source.start());
    }

    /** For each character its offset, and one more for the end. */
    int[] map() {
        int[] map = new int[text.length() + 1];
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            // An escape such as backslash U0001F642 is one escape, but two units in the text.
            boolean half = Character.isLowSurrogate(c) && !(at < end && file.charAt(at) == c);
            if (half) map[i] = i == 0 ? at : map[i - 1];
            else map[i] = Math.min(Character.isWhitespace(c) ? space(c) : character(c), Math.max(0, end - 1));
        }
        map[text.length()] = Math.min(at, end);
        return map;
    }

    /** A block scalar begins in the line below its {@code |} or {@code >}, a quoted one behind its quote. */
    private int contentStart(int start) {
        Matcher header = BLOCK_HEADER.matcher(file).region(Math.min(start, end), end);
        if (header.lookingAt()) return header.end();
        boolean quoted = start < end && (file.charAt(start) == '"' || file.charAt(start) == '\'');
        return quoted ? start + 1 : start;
    }

    /** A space or line end that YAML may have changed or put in. */
    private int space(char c) {
        int i = at;
        while (i < end && Character.isWhitespace(file.charAt(i))) {
            if (file.charAt(i) == c) {
                at = i + 1;
                return i;
            }
            i++;
        }
        return i == at ? escape(at) : at;
    }

    private int character(char c) {
        while (at < end && Character.isWhitespace(file.charAt(at))) at++;
        if (at < end && file.charAt(at) == c) {
            boolean doubled = c == '\'' && file.startsWith("''", at);
            at += doubled ? 2 : 1;
            return at - (doubled ? 2 : 1);
        }
        int before = at;
        int escaped = escape(at);
        if (at > before) return escaped;
        int found = file.indexOf(c, at);
        if (found < 0 || found >= Math.min(end, at + LOOK_AHEAD)) return at;
        at = found + 1;
        return found;
    }

    /** Passes over {@code \n}, {@code \u3042} or {@code ''}, which stand for one character. */
    private int escape(int start) {
        Matcher escape = ESCAPE.matcher(file).region(Math.min(start, end), end);
        if (escape.lookingAt()) at = escape.end();
        return start;
    }
}
