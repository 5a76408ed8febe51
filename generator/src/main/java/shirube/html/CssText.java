package shirube.html;

import java.util.ArrayList;
import java.util.List;

/** Cutting of CSS values, with respect for brackets and quotes. */
public final class CssText {

    private CssText() {}

    /** The parts between a separator that stands outside brackets and quotes; a space stands for any white space. */
    public static List<String> split(String value, char separator) {
        var parts = new ArrayList<String>();
        int depth = 0;
        char quote = 0;
        int from = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (quote != 0) {
                if (c == quote) quote = 0;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '(') {
                depth++;
            } else if (c == ')') {
                depth--;
            } else if (depth == 0 && (c == separator || separator == ' ' && Character.isWhitespace(c))) {
                if (i > from) parts.add(value.substring(from, i).strip());
                from = i + 1;
            }
        }
        if (from < value.length()) parts.add(value.substring(from).strip());
        if (parts.isEmpty()) parts.add("");
        return parts;
    }

    /** The offset of the bracket that closes the one at {@code open}; the text's end where there is none. */
    static int closing(String value, int open) {
        int depth = 0;
        for (int i = open; i < value.length(); i++) {
            if (value.charAt(i) == '(') depth++;
            if (value.charAt(i) == ')' && --depth == 0) return i;
        }
        return value.length();
    }
}
