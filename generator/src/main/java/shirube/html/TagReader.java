package shirube.html;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Reads the tags of an HTML text one by one, as they are written (HTML §13.2.5), without making a tree of them. */
final class TagReader {

    /** Who is told of the tags; offsets are those of the text. */
    interface Listener {

        /**
         * @param end behind its {@code >}
         * @param closesItself whether it ends in {@code />}
         * @return whether what follows is elements; else plain text up to the end tag of that name
         */
        boolean start(String name, int at, int end, boolean closesItself);

        void end(String name, int at, int end);

        /** An attribute that the tag has already. */
        void repeated(String attribute, String element, int tag, int at, int end);

        /** Whether the text there is SVG or MathML, which may hold CDATA. */
        boolean foreign();
    }

    private final String text;
    private final Listener listener;

    /** Where the next {@code --!>} stands, which ends a comment, too. */
    private int loud;

    private TagReader(String text, Listener listener) {
        this.text = text;
        this.listener = listener;
    }

    static void read(String text, Listener listener) {
        var reader = new TagReader(text, listener);
        for (int open = text.indexOf('<'); open >= 0; open = text.indexOf('<', reader.markup(open))) {}
    }

    /** Reads what begins with {@code <} there; returns the offset behind it. */
    private int markup(int open) {
        if (open + 1 == text.length()) return open + 1;
        char next = text.charAt(open + 1);
        if (isLetter(next)) return startTag(open);
        if (next == '/') return endTag(open);
        if (next == '?') return behind(">", open + 1);
        return next == '!' ? declaration(open) : open + 1;
    }

    private int declaration(int open) {
        if (listener.foreign() && text.startsWith("<![CDATA[", open)) return behind("]]>", open);
        if (!text.startsWith("<!--", open)) return behind(">", open);
        if (text.startsWith(">", open + 4) || text.startsWith("->", open + 4)) return text.indexOf('>', open) + 1;
        int plain = behind("-->", open + 4);
        if (loud < open + 4) loud = at("--!>", open + 4);
        return Math.min(plain, loud + 4);
    }

    private int endTag(int open) {
        if (open + 2 == text.length() || !isLetter(text.charAt(open + 2))) return behind(">", open + 1);
        int nameEnd = nameEnd(open + 2);
        var attributes = new Attributes(nameEnd);
        while (attributes.next()) {}
        if (attributes.whole) listener.end(lower(open + 2, nameEnd), open, attributes.at);
        return attributes.at;
    }

    private int startTag(int open) {
        int nameEnd = nameEnd(open + 1);
        String name = lower(open + 1, nameEnd);
        var attributes = new Attributes(nameEnd);
        Set<String> seen = new HashSet<>();
        while (attributes.next()) {
            String attribute = lower(attributes.name, attributes.nameEnd);
            if (!seen.add(attribute)) listener.repeated(attribute, name, open, attributes.name, attributes.at);
        }
        if (!attributes.whole) return text.length();
        return listener.start(name, open, attributes.at, attributes.slash) ? attributes.at : rawEnd(name, attributes.at);
    }

    /** The end tag of an element whose content is text; the reader goes on with it. */
    private int rawEnd(String name, int from) {
        for (int close = text.indexOf("</", from); close >= 0; close = text.indexOf("</", close + 2)) {
            int end = close + 2 + name.length();
            boolean named = text.regionMatches(true, close + 2, name, 0, name.length()) && (end == text.length() || endsName(text.charAt(end)));
            if (named && !(name.equals("script") && isQuoted(text.substring(from, close)))) return close;
        }
        return text.length();
    }

    /** HTML, script data double escaped state: behind {@code <!-- <script>}, an end tag is part of the comment. */
    private static boolean isQuoted(String script) {
        int comment = script.lastIndexOf("<!--");
        if (comment < 0 || script.indexOf("-->", comment) >= 0) return false;
        String quoted = script.substring(comment).toLowerCase(Locale.ROOT);
        return quoted.lastIndexOf("<script") > quoted.lastIndexOf("</script");
    }

    private int behind(String mark, int from) {
        return Math.min(at(mark, from) + mark.length(), text.length());
    }

    /** Where it stands; behind the text where it does not. */
    private int at(String mark, int from) {
        int found = text.indexOf(mark, from);
        return found < 0 ? text.length() : found;
    }

    private int nameEnd(int from) {
        int end = from;
        while (end < text.length() && !endsName(text.charAt(end))) end++;
        return end;
    }

    private String lower(int from, int end) {
        return text.substring(from, end).toLowerCase(Locale.ROOT);
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean endsName(char c) {
        return isSpace(c) || c == '/' || c == '>';
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
    }

    /** The attributes of one tag, one after the other; at its end the offset behind the tag. */
    private final class Attributes {

        private int at;
        private int name;
        private int nameEnd;
        private boolean slash;
        private boolean whole;

        Attributes(int from) {
            this.at = from;
        }

        /** Whether there is one more. */
        boolean next() {
            slash = false;
            for (; at < text.length(); at++) {
                char c = text.charAt(at);
                if (c == '>') {
                    at++;
                    whole = true;
                    return false;
                }
                if (c == '/') slash = true;
                else if (!isSpace(c)) return readName();
                else slash = false;
            }
            return false;
        }

        private boolean readName() {
            name = at++;
            while (at < text.length() && !endsName(text.charAt(at)) && text.charAt(at) != '=') at++;
            nameEnd = at;
            int equals = spaces(at);
            if (equals < text.length() && text.charAt(equals) == '=') at = value(spaces(equals + 1));
            return true;
        }

        private int value(int from) {
            if (from == text.length() || text.charAt(from) == '>') return from;
            char quote = text.charAt(from);
            if (quote == '"' || quote == '\'') {
                int close = text.indexOf(quote, from + 1);
                return close < 0 ? text.length() : close + 1;
            }
            int end = from;
            while (end < text.length() && !isSpace(text.charAt(end)) && text.charAt(end) != '>') end++;
            return end;
        }

        private int spaces(int from) {
            int end = from;
            while (end < text.length() && isSpace(text.charAt(end))) end++;
            return end;
        }
    }
}
