package shirube.render;

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

    private final String html;
    private final Matcher words;
    private final StringBuilder out;
    private int copied;

    private Unbroken(String html) {
        this.html = html;
        this.words = WORD.matcher(html);
        this.out = new StringBuilder(html.length() + 1024);
    }

    /** The page with such words in its body held together. */
    static String in(String html) {
        return new Unbroken(html).held();
    }

    private String held() {
        int at = Math.max(0, html.indexOf("<body"));
        while (at < html.length()) {
            int open = html.indexOf('<', at);
            hold(at, open < 0 ? html.length() : open);
            at = open < 0 ? html.length() : after(open);
        }
        return out.append(html, copied, html.length()).toString();
    }

    private void hold(int from, int end) {
        if (html.startsWith(BEGINS, from - BEGINS.length())) return;
        words.region(from, end);
        while (words.find()) {
            out.append(html, copied, words.start()).append(BEGINS).append(html, words.start(), words.end()).append("</span>");
            copied = words.end();
        }
    }

    /** The offset behind the markup that begins there, and behind all that is no running text. */
    private int after(int open) {
        for (String whole : new String[] {"!--", "svg", "code", "pre", "script", "style", "textarea"}) {
            if (!html.startsWith(whole, open + 1)) continue;
            String close = whole.equals("!--") ? "-->" : "</" + whole;
            int end = html.indexOf(close, open + 1);
            return end < 0 ? html.length() : end + close.length();
        }
        return tagEnd(open);
    }

    private int tagEnd(int open) {
        char quote = 0;
        for (int i = open + 1; i < html.length(); i++) {
            char c = html.charAt(i);
            if (quote != 0) quote = c == quote ? 0 : quote;
            else if (c == '"' || c == '\'') quote = c;
            else if (c == '>') return i + 1;
        }
        return html.length();
    }
}
