package shirube.render;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keeps on one line what is read as one word: 2026年11月2日, 2024年度, （令和6年度）, 午後1時30分, 第2期.
 *
 * <p>Japanese may break between a figure and the sign behind it (JLREQ 3.1.10 lets it), and no property of CSS tells a
 * date from a sentence; so such a word stands in a span of its own. Attributes, drawings and code stay as they are.
 */
final class Unbroken {

    private static final Pattern WORD = Pattern.compile(
            "（?(?:[0-9]{2,4}年度?)?[0-9]{1,2}月[0-9]{1,2}日）?|[0-9]{4}年(?:度|[0-9]{1,2}月)?"
                    + "|（(?:令和|平成|昭和)(?:[0-9]{1,2}|元)年度?）|（[月火水木金土日]曜日）"
                    + "|(?:午[前後])?[0-9]{1,2}時[0-9]{1,2}分|第[0-9]{1,4}(?:\\.[0-9]+)?(?:四半期|[期回版章条項号])|[0-9,]+か[所月国年]");
    private static final String BEGINS = "<span class=\"nowrap\">";
    private static final List<String> NO_TEXT = List.of("!--", "svg", "code", "pre", "script", "style", "textarea");

    private final String html;

    /** The same, which is read several times as fast: every page passes here. */
    private final char[] in;
    private final Matcher words;
    private final StringBuilder out;
    private int copied;

    private Unbroken(String html) {
        this.html = html;
        this.in = html.toCharArray();
        this.words = WORD.matcher(html);
        this.out = new StringBuilder(html.length() + 512);
    }

    /** The page with such words in its body held together. */
    static String in(String html) {
        return new Unbroken(html).held();
    }

    private String held() {
        int at = Math.max(0, html.indexOf("<body"));
        while (at < in.length) {
            int open = at;
            while (open < in.length && in[open] != '<') open++;
            hold(at, open);
            at = open == in.length ? open : after(open);
        }
        return copied == 0 ? html : out.append(in, copied, in.length - copied).toString();
    }

    private void hold(int from, int end) {
        for (int i = from; i < end; ) {
            char c = in[i]; // nearly all letters of a page begin no such word
            if (c > '9' && c != '第' && c != '（' && c != '午') {
                i++;
                continue;
            }
            int begin = begin(i, end);
            boolean found = begin == i && words.region(i, end).lookingAt();
            if (found && isHeld(from)) return;
            if (found) {
                out.append(in, copied, i - copied).append(BEGINS).append(in, i, words.end() - i).append("</span>");
                copied = words.end();
            }
            i = found ? copied : begin == i ? i + 1 : begin;
        }
    }

    /** Whether the text that begins there stands in such a span already. */
    private boolean isHeld(int from) {
        return html.startsWith(BEGINS, from - BEGINS.length());
    }

    /** The offset itself where a word may begin, else the next at which to ask. */
    private int begin(int at, int end) {
        char next = at + 1 < end ? in[at + 1] : ' ';
        return switch (in[at]) {
            case '（' -> isDigit(next) || "令平昭月火水木金土日".indexOf(next) >= 0 ? at : at + 1;
            case '第' -> isDigit(next) ? at : at + 1;
            case '午' -> next == '前' || next == '後' ? at : at + 1;
            default -> isDigit(in[at]) ? beginOfNumber(at, end) : at + 1;
        };
    }

    private int beginOfNumber(int at, int end) {
        int behind = at + 1;
        while (behind < end && (isDigit(in[behind]) || in[behind] == ',')) behind++;
        return behind < end && "年月時か".indexOf(in[behind]) >= 0 ? at : behind;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** The offset behind the markup that begins there, and behind all that is no running text. */
    private int after(int open) {
        if (!mayHoldNoText(open)) return tagEnd(open);
        for (String whole : NO_TEXT) {
            if (!html.startsWith(whole, open + 1)) continue;
            String close = whole.equals("!--") ? "-->" : "</" + whole;
            int end = html.indexOf(close, open + 1);
            return end < 0 ? in.length : end + close.length();
        }
        return tagEnd(open);
    }

    /** A quick look at the two letters with which such markup begins. */
    private boolean mayHoldNoText(int open) {
        if (open + 2 >= in.length) return false;
        char second = in[open + 2];
        return switch (in[open + 1]) {
            case '!' -> second == '-';
            case 's' -> second == 'v' || second == 'c' || second == 't';
            case 'c' -> second == 'o';
            case 'p' -> second == 'r';
            case 't' -> second == 'e';
            default -> false;
        };
    }

    private int tagEnd(int open) {
        char quote = 0;
        for (int i = open + 1; i < in.length; i++) {
            char c = in[i];
            if (quote != 0) quote = c == quote ? 0 : quote;
            else if (c == '"' || c == '\'') quote = c;
            else if (c == '>') return i + 1;
        }
        return in.length;
    }
}
