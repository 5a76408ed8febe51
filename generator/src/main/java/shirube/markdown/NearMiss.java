package shirube.markdown;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.util.ast.Node;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writing that means Markdown and misses it by a hair, often by a full-width character: {@code ##見出し},
 * {@code -　項目}, {@code [窓口]（counter.md）}. Published as it stands it would show its marks.
 */
final class NearMiss {

    private static final Pattern HEADING = Pattern.compile("#{2,6}+(?=[^#\\s])|#{1,6}+\\u3000|[＃]+");
    private static final Pattern ITEM = Pattern.compile("(?:[-+*]|\\d{1,9}[.)])\\u3000");
    private static final Pattern DESTINATION = Pattern.compile("https?://|#|\\.{0,2}/|[^\\n]{1,200}?\\."
            + "(?:md|html?|pdf|csv|tsv|xlsx?|docx?|pptx?|zip|png|jpe?g|gif|svg|webp)\\b");

    /** Brackets of a link of which flexmark makes nothing, since one of the four is full-width. */
    private static final Pattern LINK = Pattern.compile("(?:［[^\\[\\]［］\\n]{1,100}[\\]］]|\\[[^\\[\\]［］\\n]{1,100}］)(?=[(（])");

    private NearMiss() {}

    /** Reports a paragraph's lines that were to be headings, list items or rows of a table. */
    static void in(Rendering to, Paragraph paragraph) {
        String text = to.source.text();
        int end = paragraph.getEndOffset();
        int row = -1;
        boolean reported = false;
        for (int line = paragraph.getStartOffset(); line >= 0 && line < end; line = nextLine(text, line, end)) {
            int start = afterQuoteMarks(text, line, end);
            char first = start < end ? text.charAt(start) : ' ';
            if (first == '|' && row >= 0 && !reported) {
                to.report("table-broken", row, lineEnd(text, row, end));
                reported = true;
            }
            if (first == '|' && row < 0) row = start;
            if (first == '｜' && isRuled(text, line, end)) to.report("table-bar", start, lineEnd(text, start, end));
            wideBrackets(to, start, lineEnd(text, start, end));
            if (first == '#' || first == '＃') match(to, HEADING, "heading-space", start, end);
            if ("-+*".indexOf(first) >= 0 || first >= '0' && first <= '9') match(to, ITEM, "list-space", start, end);
        }
    }

    /** Reports brackets that no link came of, although something like a destination follows them. */
    static void afterBrackets(Rendering to, Node brackets) {
        String text = to.source.text();
        int open = brackets.getEndOffset();
        boolean apart = open < text.length() && text.charAt(open) == ' ';
        if (apart) open++;
        char first = open < text.length() ? text.charAt(open) : ' ';
        if (first != '(' && first != '（') return;
        int close = close(text, open);
        Matcher destination = DESTINATION.matcher(text).region(open + 1, close < 0 ? lineEnd(text, open, text.length()) : close);
        if (!destination.lookingAt()) return;
        if (close < 0) {
            to.report("link-brackets", brackets.getStartOffset(), open + 1);
            return;
        }
        boolean spaced = first == '(' && !apart;
        to.report(spaced ? "link-space" : "link-parentheses", open, close + 1);
    }

    /** Whether the next line is one of bars and dashes: what stands above it was to be a table's head. */
    private static boolean isRuled(String text, int from, int end) {
        int next = nextLine(text, from, end);
        return next >= 0 && text.substring(next, lineEnd(text, next, end)).strip().matches("[｜|](?:[\\s:]*[-－ー―]+[\\s:]*[｜|]?)+");
    }

    private static void wideBrackets(Rendering to, int start, int end) {
        if (!to.hasWideBrackets()) return;
        Matcher link = LINK.matcher(to.source.text()).region(start, end);
        link.useTransparentBounds(true);
        while (link.find()) {
            int close = close(to.source.text(), link.end());
            Matcher destination = DESTINATION.matcher(to.source.text()).region(link.end() + 1, Math.max(link.end() + 1, close));
            if (close > 0 && destination.lookingAt()) to.report("link-parentheses", link.start(), close + 1);
        }
    }

    private static void match(Rendering to, Pattern pattern, String code, int start, int end) {
        Matcher matcher = pattern.matcher(to.source.text()).region(start, end);
        if (matcher.lookingAt()) to.report(code, start, matcher.end());
    }

    /** Where the bracket closes, with those closed that open within it. */
    private static int close(String text, int open) {
        int depth = 1;
        for (int i = open + 1; i < text.length() && text.charAt(i) != '\n' && i < open + 300; i++) {
            if (text.charAt(i) == '(' || text.charAt(i) == '（') depth++;
            if ((text.charAt(i) == ')' || text.charAt(i) == '）') && --depth == 0) return i;
        }
        return -1;
    }

    private static int nextLine(String text, int from, int end) {
        int line = text.indexOf('\n', from);
        return line < 0 || line >= end ? -1 : line + 1;
    }

    private static int lineEnd(String text, int from, int end) {
        int line = text.indexOf('\n', from);
        int stop = line < 0 ? end : Math.min(line, end);
        return stop > from && text.charAt(stop - 1) == '\r' ? stop - 1 : stop;
    }

    private static int afterQuoteMarks(String text, int from, int end) {
        int at = from;
        while (at < end && (text.charAt(at) == ' ' || text.charAt(at) == '\t' || text.charAt(at) == '>')) at++;
        return at;
    }
}
