package shirube.html;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cutting of CSS values, with respect for brackets and quotes. */
public final class CssText {

    private static final Pattern ESCAPE = Pattern.compile("\\\\([0-9a-fA-F]{1,6})\\s?");

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
    public static int closing(String value, int open) {
        int depth = 0;
        for (int i = open; i < value.length(); i++) {
            if (value.charAt(i) == '(') depth++;
            if (value.charAt(i) == ')' && --depth == 0) return i;
        }
        return value.length();
    }

    /** How deep brackets of any kind stand in each other, outside quotes and comments. */
    static int depth(String text) {
        int depth = 0;
        int deepest = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\'') i = end(text, String.valueOf(c), i + 1);
            else if (c == '/' && text.startsWith("*", i + 1)) i = end(text, "*/", i + 2);
            else if (c == '(' || c == '{' || c == '[') deepest = Math.max(deepest, ++depth);
            else if ((c == ')' || c == '}' || c == ']') && depth > 0) depth--;
        }
        return deepest;
    }

    private static int end(String text, String mark, int from) {
        int found = text.indexOf(mark, from);
        return found < 0 ? text.length() : found;
    }

    /** What is read of a {@code content} value: its strings, a sign where it counts, or the text after a slash (CSS Generated Content 3 §1.2). */
    static String read(String content) {
        List<String> alternatives = split(content, '/');
        String read = alternatives.get(alternatives.size() - 1);
        var text = new StringBuilder();
        for (String part : split(read, ' ')) {
            boolean quoted = part.length() >= 2 && (part.startsWith("\"") || part.startsWith("'"));
            if (quoted) text.append(unescape(part.substring(1, part.length() - 1)));
            else if (part.startsWith("counter")) text.append('#');
        }
        return text.toString();
    }

    private static String unescape(String text) {
        return ESCAPE.matcher(text).replaceAll(match -> {
            int code = Integer.parseInt(match.group(1), 16);
            return Matcher.quoteReplacement(Character.isValidCodePoint(code) ? Character.toString(code) : "\uFFFD");
        });
    }
}
