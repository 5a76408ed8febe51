package shirube.a11y;

import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;

/** Text as assistive technology and standards cut it. */
public final class Text {

    private static final String ASCII_SPACES = " \t\n\f\r";

    private Text() {}

    /** HTML, space-separated tokens. */
    public static List<String> tokens(String value) {
        if (value.isEmpty()) return List.of();
        var tokens = new ArrayList<String>();
        for (var all = new StringTokenizer(value, ASCII_SPACES); all.hasMoreTokens(); ) tokens.add(all.nextToken());
        return List.copyOf(tokens);
    }

    /** Runs of white space as one space, none at the ends: a flat string of accname. */
    public static String flat(String text) {
        char[] chars = text.toCharArray();
        int length = 0;
        boolean gap = false;
        for (char c : chars) {
            if (isSpace(c)) {
                gap = length > 0;
            } else {
                if (gap) chars[length++] = ' ';
                gap = false;
                chars[length++] = c;
            }
        }
        return new String(chars, 0, length);
    }

    public static boolean isBlank(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isSpace(text.charAt(i))) return false;
        }
        return true;
    }

    /** Unicode White_Space, so also the no-break and the ideographic space. */
    public static boolean isSpace(int c) {
        return c == ' ' || c >= 9 && c <= 13 || c == 0x85 || c == 0xA0 || c > 0xFF && (Character.isSpaceChar(c));
    }
}
