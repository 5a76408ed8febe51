package shirube.markdown;

import java.util.Optional;
import shirube.diagnostic.Diagnostic;

/**
 * Refuses, in one pass over the characters, a text on which the parser would work for minutes.
 *
 * <p>Pairing marks costs, at worst, the square of their number in a paragraph, so the squares are added up. A table is
 * parsed row by row, so its rows count one by one. A person's text stays far below: a hundred paragraphs with a
 * hundred marks each come to one million.
 */
final class Guard {

    /** Some seconds: a pair of marks costs up to 50 ns, a pair of lines an eighth of that, of definitions a 64th. */
    private static final long WORK = 100_000_000;

    private static final int LINES = 8;
    private static final int DEFINITIONS = 32;
    private static final int RUN = 1_000;
    private static final int RUN_IN_HEADING = 100;

    private final String text;
    private final char[] characters;
    private long work;
    private long marks;
    private long lines;
    private long definitions;
    private boolean table;
    private boolean barAbove;

    private Guard(String text) {
        this.text = text;
        this.characters = text.toCharArray();
    }

    /** The finding that stops the text, at the line where it becomes too much. */
    static Optional<Diagnostic> refusal(String text, Offsets offsets) {
        return new Guard(text).refusal(offsets);
    }

    private Optional<Diagnostic> refusal(Offsets offsets) {
        for (int start = 0; start < text.length(); ) {
            int end = lineEnd(start);
            line(start, end);
            if (work + paragraphWork() > WORK || hasLongRun(start, end)) {
                var span = offsets.span(start, Math.min(end, start + 80));
                return Optional.of(Diagnostic.of("text-too-tangled", span));
            }
            start = text.startsWith("\r\n", end) ? end + 2 : end + 1;
        }
        return Optional.empty();
    }

    private void line(int start, int end) {
        boolean blank = true;
        boolean bar = false;
        boolean dashes = true;
        long here = 0;
        char first = 0;
        for (int i = start; i < end; i++) {
            char c = characters[i];
            if (c == ' ' || c == '\t') continue;
            if (blank) first = c;
            blank = false;
            if (c == '|') bar = true;
            else if (c != '-' && c != ':') dashes = false;
            if (isMark(c) && (i == start || characters[i - 1] != c || c == '[' || c == '<')) here++;
        }
        if (blank) {
            paragraph();
            return;
        }
        lines++;
        if (first == ':') work += ++definitions / DEFINITIONS;
        if (table && bar) work += here * here;
        else marks += here;
        if (barAbove && dashes) table = true;
        barAbove = bar;
    }

    private void paragraph() {
        work += paragraphWork();
        marks = 0;
        lines = 0;
        table = false;
    }

    private long paragraphWork() {
        return marks * marks + lines * lines / LINES;
    }

    /** The same mark, or a space, again and again: some expressions begin anew at each of them. */
    private boolean hasLongRun(int start, int end) {
        if (end - start <= RUN_IN_HEADING) return false;
        int first = start;
        while (first < end && (text.charAt(first) == ' ' || text.charAt(first) == '\t')) first++;
        int limit = first < end && text.charAt(first) == '#' ? RUN_IN_HEADING : RUN;
        int run = 1;
        for (int i = first + 1; i < end; i++) {
            char c = characters[i];
            run = c == characters[i - 1] && (c == ' ' || c == '\t' || isMark(c)) ? run + 1 : 1;
            if (run > limit) return true;
        }
        return false;
    }

    private int lineEnd(int start) {
        int end = start;
        while (end < characters.length && characters[end] != '\n' && characters[end] != '\r') end++;
        return end;
    }

    private static boolean isMark(char c) {
        return switch (c) {
            case '*', '_', '~', '`', '[', '<', '!', '&', '(' -> true;
            default -> false;
        };
    }
}
