package shirube.markdown;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;

/** The lines of a paragraph as one text: nothing between Japanese characters, else a blank; a hard break is a line end. */
final class JoinedLines {

    private JoinedLines() {}

    static String of(List<BasedSequence> lines) {
        var text = new StringBuilder();
        boolean hard = false;
        for (BasedSequence line : lines) {
            String here = blanksStripped(line.toString());
            if (!text.isEmpty()) text.append(between(text, here, hard));
            hard = line.trimEOL().endsWith("  ") || endsWithBackslash(here);
            text.append(endsWithBackslash(here) ? here.substring(0, here.length() - 1) : here);
        }
        if (hard && !lines.isEmpty() && endsWithBackslash(blanksStripped(lines.get(lines.size() - 1).toString()))) text.append('\\');
        return text.toString();
    }

    private static String between(CharSequence before, String after, boolean hard) {
        if (hard) return "\n";
        return Inlines.isJapanese(lastWord(before)) && Inlines.isJapanese(firstWord(after)) ? "" : " ";
    }

    private static char lastWord(CharSequence text) {
        for (int i = text.length() - 1; i >= 0; i--) if (!isMark(text.charAt(i))) return text.charAt(i);
        return ' ';
    }

    private static char firstWord(String text) {
        return text.chars().filter(c -> !isMark((char) c)).mapToObj(c -> (char) c).findFirst().orElse(' ');
    }

    private static boolean isMark(char c) {
        return c == '*' || c == '_' || c == '~' || c == '`';
    }

    private static boolean endsWithBackslash(String line) {
        int count = 0;
        while (count < line.length() && line.charAt(line.length() - 1 - count) == '\\') count++;
        return count % 2 == 1;
    }

    /** Only what Markdown takes for a blank: an ideographic space belongs to the text. */
    private static String blanksStripped(String line) {
        int start = 0;
        int end = line.length();
        while (start < end && isBlank(line.charAt(start))) start++;
        while (end > start && isBlank(line.charAt(end - 1))) end--;
        return line.substring(start, end);
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }
}
