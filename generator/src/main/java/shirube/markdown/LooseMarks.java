package shirube.markdown;

import com.vladsch.flexmark.ast.Paragraph;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Marks of a link or of emphasis that lost a partner: {@code [市(https://…)}, {@code 市](https://…)}, {@code ** 重要 **}.
 * Published as they stand they would show.
 */
final class LooseMarks {

    private static final String PLACE = "\\((?:https?://|\\.{1,2}/)[^\\s()（）]*\\)";
    private static final Pattern UNCLOSED_WORDS = Pattern.compile("\\[[^\\[\\]()\\n]{1,100}" + PLACE + "(?![^\\n]*\\])");
    private static final Pattern UNOPENED_WORDS = Pattern.compile("\\]" + PLACE);
    private static final Pattern STRONG = Pattern.compile("(?<!\\*)\\*\\*(?!\\*)");

    private LooseMarks() {}

    /** What stands in a code span or behind a backslash is meant to show its marks: such paragraphs are left alone. */
    static void in(Rendering to, Paragraph paragraph) {
        String text = to.source.text();
        int start = paragraph.getStartOffset();
        int end = paragraph.getEndOffset();
        String written = text.substring(start, end);
        if (written.indexOf('`') >= 0 || written.indexOf('\\') >= 0) return;
        if (written.indexOf('(') >= 0) links(to, written, start);
        if (written.contains("**")) emphasis(to, written, start);
    }

    private static void links(Rendering to, String written, int start) {
        Matcher words = UNCLOSED_WORDS.matcher(written);
        while (words.find()) to.report("link-brackets", start + words.start(), start + words.end());
        Matcher place = UNOPENED_WORDS.matcher(written);
        if (place.find() && written.lastIndexOf('[', place.start()) < 0) to.report("link-brackets", start + place.start(), start + place.end());
    }

    /** Two stars with a blank inside them are two stars to Markdown. */
    private static void emphasis(Rendering to, String written, int start) {
        Matcher mark = STRONG.matcher(written);
        while (mark.find()) {
            int open = mark.start();
            if (!mark.find()) return;
            boolean blank = isBlank(written.charAt(open + 2)) && isBlank(written.charAt(mark.start() - 1));
            boolean oneLine = written.lastIndexOf('\n', mark.start()) < open;
            if (blank && oneLine) to.report("emphasis-blank", start + open, start + mark.end());
        }
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\u3000';
    }
}
