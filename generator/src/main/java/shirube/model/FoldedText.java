package shirube.model;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * A text as a passage is looked for in it, whatever line breaks, blanks, widths and kinds of hyphens it is written with;
 * each letter knows where it stands in the text as it is.
 */
public final class FoldedText {

    private final int[] letters;
    private final int[] starts;
    private final int[] ends;

    public FoldedText(String text) {
        var folded = new int[text.length()];
        var from = new int[text.length()];
        var to = new int[text.length()];
        int count = 0;
        for (int at = 0; at < text.length(); ) {
            int end = end(text, at);
            int letter = fold(text, at, end);
            if (letter >= 0) {
                folded[count] = letter;
                from[count] = at;
                to[count++] = end;
            }
            at = end;
        }
        letters = Arrays.copyOf(folded, count);
        starts = Arrays.copyOf(from, count);
        ends = Arrays.copyOf(to, count);
    }

    int[] letters() {
        return letters;
    }

    int start(int letter) {
        return starts[letter];
    }

    int end(int letter) {
        return ends[letter];
    }

    /** A letter and the voicing marks that follow it (が as か and a mark). */
    private static int end(String text, int at) {
        int end = at + Character.charCount(text.codePointAt(at));
        while (end < text.length() && (text.charAt(end) == '\u3099' || text.charAt(end) == '\u309A')) end++;
        return end;
    }

    /** The letter that counts; -1 for blanks and what is not seen. */
    private static int fold(String text, int at, int end) {
        int letter = text.codePointAt(at);
        if (end - at > Character.charCount(letter)) letter = Normalizer.normalize(text.substring(at, end), Normalizer.Form.NFC).codePointAt(0);
        if (Character.isWhitespace(letter) || Character.isSpaceChar(letter) || Character.getType(letter) == Character.FORMAT) return -1;
        if (letter >= 0xFF01 && letter <= 0xFF5E) letter -= 0xFEE0;
        if (letter >= 0x2010 && letter <= 0x2015 || letter == 0x2212) letter = '-';
        return Character.toLowerCase(letter);
    }
}
