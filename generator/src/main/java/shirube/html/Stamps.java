package shirube.html;

import java.util.ArrayList;
import java.util.List;

/**
 * Built HTML parted from the attributes that say where its elements were written, for example
 * {@code data-src="news/start.md@120-154"}.
 *
 * <p>{@code data-src} names a file of the content, {@code data-tpl} a template; the offsets are UTF-16 units of
 * that file's text, the end is exclusive. Stamps never reach a written page, and the parser, which would spend as long
 * on them as on all else, never sees them.
 */
final class Stamps {

    static final String SOURCE = "data-src";
    static final String TEMPLATE = "data-tpl";

    private static final String SOURCE_BEGINS = " " + SOURCE + "=\"";
    private static final String TEMPLATE_BEGINS = " " + TEMPLATE + "=\"";

    /**
     * A start tag as it was written, by offsets: most are never asked for more than their name.
     *
     * @param source the offset of the value of its {@link #SOURCE}, which ends at the next quote; -1 where it has none
     * @param template of its {@link #TEMPLATE}, likewise
     */
    record Tag(String text, int name, int nameEnd, int source, int template) {

        /** A tag whose attributes the parser read. */
        static Tag of(String name, String source, String template) {
            return new Tag(name + '"' + source + '"' + template + '"', 0, name.length(), name.length() + 1, name.length() + source.length() + 2);
        }

        boolean isNamed(String other) {
            return other.length() == nameEnd - name && text.regionMatches(true, name, other, 0, other.length());
        }

        /** The stamp of the content; empty where the tag has none. */
        String sourceStamp() {
            return value(source);
        }

        /** The stamp of the template; empty where the tag has none. */
        String templateStamp() {
            return value(template);
        }

        private String value(int at) {
            return at < 0 ? "" : text.substring(at, text.indexOf('"', at));
        }
    }

    private final String stamped;

    /** The same, which is read several times as fast; what was read gives way to what stays. */
    private final char[] in;
    private int length;
    private final List<Tag> tags = new ArrayList<>();
    private final SourceTags skeleton = new SourceTags();

    private Stamps(String stamped) {
        this.stamped = stamped;
        this.in = stamped.toCharArray();
    }

    /**
     * Takes the stamps out; the HTML stays the same byte for byte otherwise.
     *
     * <p>A scan over tags, not a parse: text, comments, scripts and styles pass through untouched even where they
     * look like a stamp.
     */
    static Stamps part(String stamped) {
        var stamps = new Stamps(stamped);
        stamps.scan();
        return stamps;
    }

    /** The HTML without stamps. */
    String html() {
        return new String(in, 0, length);
    }

    /** The HTML as it was, with stamps. */
    String stamped() {
        return stamped;
    }

    /** Every start tag in the order in which they stand. */
    List<Tag> tags() {
        return tags;
    }

    /** The tags of the page's skeleton, at their offsets in the HTML without stamps. */
    SourceTags skeleton() {
        return skeleton;
    }

    private void scan() {
        int from = 0;
        for (int open = find('<', 0); open >= 0; open = find('<', from)) {
            copy(from, open);
            from = copyMarkup(open);
        }
        copy(from, in.length);
    }

    private int find(char c, int from) {
        for (int i = from; i < in.length; i++) {
            if (in[i] == c) return i;
        }
        return -1;
    }

    private boolean standsAt(String words, int at) {
        if (at + words.length() > in.length) return false;
        for (int i = 0; i < words.length(); i++) {
            if (in[at + i] != words.charAt(i)) return false;
        }
        return true;
    }

    /** Copies what begins with {@code <} at that offset; returns the offset after it. */
    private int copyMarkup(int open) {
        if (standsAt("<!--", open)) return copyUntil(open, "-->");
        if (open + 1 >= in.length || !Character.isLetter(in[open + 1])) {
            skeleton.other(stamped, open, length);
            copy(open, open + 1);
            return open + 1;
        }
        int end = copyTag(open);
        String raw = rawTextEnd(open);
        return raw.isEmpty() ? end : copyUntil(end, raw);
    }

    private int copyUntil(int from, String mark) {
        int found = stamped.indexOf(mark, from);
        int end = found < 0 ? stamped.length() : found + mark.length();
        copy(from, end);
        return end;
    }

    private int copyTag(int open) {
        int source = -1;
        int template = -1;
        int from = open;
        int nameEnd = nameEnd(open + 1);
        int i = nameEnd;
        skeleton.start(stamped, open + 1, nameEnd, length);
        char quote = 0;
        for (; i < in.length; i++) {
            char c = in[i];
            if (quote != 0) {
                if (c == quote) quote = 0;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                i++;
                break;
            } else if (c == ' ' && isStamp(i)) {
                copy(from, i);
                int value = i + SOURCE_BEGINS.length();
                int end = find('"', value);
                if (end < 0) return in.length;
                if (isSource(i)) source = source < 0 ? value : source;
                else template = template < 0 ? value : template;
                from = end + 1;
                i = end;
            }
        }
        copy(from, i);
        tags.add(new Tag(stamped, open + 1, nameEnd, source, template));
        return i;
    }

    private int nameEnd(int from) {
        int end = from;
        while (end < in.length && in[end] > ' ' && in[end] != '/' && in[end] != '>') end++;
        return end;
    }

    private boolean isStamp(int at) {
        return at + 1 < in.length && in[at + 1] == 'd' && (isSource(at) || standsAt(TEMPLATE_BEGINS, at));
    }

    private boolean isSource(int at) {
        return standsAt(SOURCE_BEGINS, at);
    }

    private void copy(int from, int end) {
        System.arraycopy(in, from, in, length, end - from);
        length += end - from;
    }

    private String rawTextEnd(int open) {
        if (stamped.charAt(open + 1) != 's') return "";
        if (stamped.startsWith("<script", open)) return "</script>";
        return stamped.startsWith("<style", open) ? "</style>" : "";
    }
}
