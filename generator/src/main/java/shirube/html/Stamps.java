package shirube.html;

import java.util.Optional;
import org.jsoup.nodes.Element;
import shirube.source.SourceFile;
import shirube.source.Span;

/**
 * Attributes that say where an element was written, for example {@code data-src="news/start.md@120-154"}.
 *
 * <p>{@code data-src} names a file of the content, {@code data-tpl} a template; the offsets are UTF-16 units of
 * that file's text, the end is exclusive. Stamps never reach a written page.
 */
public final class Stamps {

    public static final String SOURCE = "data-src";
    public static final String TEMPLATE = "data-tpl";

    private Stamps() {}

    /** The place that the element's own stamps name; authored content wins over the template around it. */
    static Optional<Span> read(Element element, Origins origins) {
        if (element.hasAttr(SOURCE)) {
            Stamp stamp = Stamp.parse(element.attr(SOURCE));
            Optional<Span> place = origins.content(stamp.path).map(stamp::in);
            if (place.isPresent()) return place;
        }
        if (!element.hasAttr(TEMPLATE)) return Optional.empty();
        Stamp stamp = Stamp.parse(element.attr(TEMPLATE));
        return origins.template(stamp.path).map(stamp::in);
    }

    /**
     * The same HTML without stamps, byte for byte otherwise.
     *
     * <p>A scan over tags, not a parse: text, comments, scripts and styles pass through untouched even where they
     * look like a stamp.
     */
    public static String strip(String html) {
        if (!html.contains(" data-src=") && !html.contains(" data-tpl=")) return html;
        var stripped = new StringBuilder(html.length());
        int from = 0;
        for (int open = html.indexOf('<'); open >= 0; open = html.indexOf('<', from)) {
            stripped.append(html, from, open);
            from = copyMarkup(html, open, stripped);
        }
        return stripped.append(html, from, html.length()).toString();
    }

    /** Copies what begins with {@code <} at that offset; returns the offset after it. */
    private static int copyMarkup(String html, int open, StringBuilder to) {
        if (html.startsWith("<!--", open)) return copyUntil(html, open, "-->", to);
        if (open + 1 >= html.length() || !Character.isLetter(html.charAt(open + 1))) {
            to.append('<');
            return open + 1;
        }
        int end = copyTag(html, open, to);
        String raw = rawTextEnd(html, open);
        return raw.isEmpty() ? end : copyUntil(html, end, raw, to);
    }

    private static int copyUntil(String html, int from, String mark, StringBuilder to) {
        int found = html.indexOf(mark, from);
        int end = found < 0 ? html.length() : found + mark.length();
        to.append(html, from, end);
        return end;
    }

    private static int copyTag(String html, int open, StringBuilder to) {
        int from = open;
        char quote = 0;
        for (int i = open + 1; i < html.length(); i++) {
            char c = html.charAt(i);
            if (quote != 0) {
                if (c == quote) quote = 0;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                to.append(html, from, i + 1);
                return i + 1;
            } else if (c == ' ' && isStamp(html, i)) {
                to.append(html, from, i);
                from = html.indexOf('"', i + " data-src=\"".length()) + 1;
                if (from == 0) return html.length();
                i = from - 1;
            }
        }
        to.append(html, from, html.length());
        return html.length();
    }

    private static boolean isStamp(String html, int at) {
        return html.startsWith(" data-src=\"", at) || html.startsWith(" data-tpl=\"", at);
    }

    private static String rawTextEnd(String html, int open) {
        if (html.startsWith("<script", open)) return "</script>";
        return html.startsWith("<style", open) ? "</style>" : "";
    }

    /** A stamp's parts; a stamp that is not well-formed is a fault of the program. */
    private record Stamp(String path, int start, int end) {

        static Stamp parse(String text) {
            int at = text.lastIndexOf('@');
            int dash = text.indexOf('-', at);
            return new Stamp(
                    text.substring(0, at),
                    Integer.parseInt(text.substring(at + 1, dash)),
                    Integer.parseInt(text.substring(dash + 1)));
        }

        Span in(SourceFile file) {
            return file.span(start, end);
        }
    }
}
