package shirube.html;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The start tags of a page's skeleton as they were written: the parser mends what is doubled or out of place. */
public final class SourceTags {

    private static final List<String> SKELETON = List.of("html", "head", "body", "frameset");
    private static final List<String> RAW = List.of("script", "style", "textarea", "title");

    /** What the names above, and comments and the doctype, begin with. */
    private static final String BEGINNINGS = "!/fhbstFHBST";

    private final Map<String, Integer> counts = new HashMap<>();
    private final Map<String, Integer> first = new HashMap<>();
    private int headEnd = -1;
    private boolean doctype;

    /** Nothing yet: who takes the page apart says what stands in it. */
    SourceTags() {}

    SourceTags(String html) {
        for (int open = html.indexOf('<'); open >= 0; open = html.indexOf('<', note(html, open))) {}
    }

    public int count(String name) {
        return counts.getOrDefault(name, 0);
    }

    /** The offset of the first one; -1 where there is none. */
    public int first(String name) {
        return first.getOrDefault(name, -1);
    }

    /** The offset of the first {@code </head>}; -1 where there is none. */
    public int headEnd() {
        return headEnd;
    }

    public boolean hasDoctype() {
        return doctype;
    }

    /** A start tag was written at that offset, its name between those two in the text. */
    void start(String text, int name, int nameEnd, int at) {
        if (nameEnd - name < 4 || nameEnd - name > 8 || BEGINNINGS.indexOf(text.charAt(name)) < 0) return;
        String lower = text.substring(name, nameEnd).toLowerCase(Locale.ROOT);
        if (SKELETON.contains(lower)) count(lower, at);
    }

    /** What begins with {@code <} there is no start tag and no comment. */
    void other(String html, int open, int at) {
        if (!doctype && named(html, open, "!doctype")) doctype = true;
        if (headEnd < 0 && named(html, open, "/head")) headEnd = at;
    }

    private void count(String name, int at) {
        counts.merge(name, 1, Integer::sum);
        first.putIfAbsent(name, at);
    }

    /** Notes the tag that opens there; returns where to look on. */
    private int note(String html, int open) {
        if (open + 1 == html.length() || BEGINNINGS.indexOf(html.charAt(open + 1)) < 0) return open + 1;
        if (html.startsWith("<!--", open)) return after(html, "-->", open + 4);
        other(html, open, open);
        for (String name : RAW) {
            if (named(html, open, name)) return end(html, name, open);
        }
        for (String name : SKELETON) {
            if (named(html, open, name)) count(name, open);
        }
        return open + 1;
    }

    private static boolean named(String html, int open, String name) {
        int end = open + 1 + name.length();
        return end <= html.length()
                && (html.charAt(open + 1) | 0x20) == (name.charAt(0) | 0x20)
                && (html.charAt(open + 2) | 0x20) == name.charAt(1)
                && html.regionMatches(true, open + 1, name, 0, name.length())
                && (end >= html.length() || !Character.isLetterOrDigit(html.charAt(end)) && html.charAt(end) != '-');
    }

    private static int end(String html, String name, int from) {
        for (int close = html.indexOf("</", from); close >= 0; close = html.indexOf("</", close + 2)) {
            if (html.regionMatches(true, close + 2, name, 0, name.length())) return close + 2;
        }
        return html.length();
    }

    private static int after(String html, String mark, int from) {
        int found = html.indexOf(mark, from);
        return found < 0 ? html.length() : found + mark.length();
    }
}
