package shirube.output;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * An XML 1.0 document as it is written: one element a line, two blanks of indent, UTF-8, LF. Characters that XML cannot
 * hold, not even escaped (clause 2.2), become U+FFFD.
 */
final class Xml {

    private final StringBuilder text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    private final Deque<String> open = new ArrayDeque<>();

    /** Begins an element that holds others; attributes as name, value, name, value … */
    Xml begin(String name, String... attributes) {
        indent().append('<').append(name).append(attributes(attributes)).append(">\n");
        open.push(name);
        return this;
    }

    Xml end() {
        String name = open.pop();
        indent().append("</").append(name).append(">\n");
        return this;
    }

    /** An element that holds text. */
    Xml text(String name, String content, String... attributes) {
        indent().append('<').append(name).append(attributes(attributes)).append('>')
                .append(escaped(content)).append("</").append(name).append(">\n");
        return this;
    }

    /** An element that holds nothing. */
    Xml empty(String name, String... attributes) {
        indent().append('<').append(name).append(attributes(attributes)).append("/>\n");
        return this;
    }

    byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private StringBuilder indent() {
        return text.append("  ".repeat(open.size()));
    }

    private static String attributes(String... pairs) {
        var written = new StringBuilder();
        for (int i = 0; i < pairs.length; i += 2)
            written.append(' ').append(pairs[i]).append("=\"").append(escaped(pairs[i + 1])).append('"');
        return written.toString();
    }

    static String escaped(String text) {
        var escaped = new StringBuilder();
        text.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\t', '\n', '\r' -> escaped.append("&#").append(point).append(';');
                default -> escaped.appendCodePoint(isCharacter(point) ? point : 0xFFFD);
            }
        });
        return escaped.toString();
    }

    /** The production Char: no other controls, no half surrogate pairs, not U+FFFE and U+FFFF. */
    private static boolean isCharacter(int point) {
        return point >= 0x20 && point <= 0xD7FF || point >= 0xE000 && point <= 0xFFFD || point >= 0x10000;
    }
}
