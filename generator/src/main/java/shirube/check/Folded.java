package shirube.check;

/**
 * A text with its full-width digits, letters and dashes written half-width, character by character, so that what is
 * found in it stands at the same offsets in the original: {@code ０９９９−５５−０１００} reads {@code 0999-55-0100}.
 */
final class Folded {

    private static final String DASHES = "‐‑‒–—―−－ーｰ";

    private Folded() {}

    static String of(String text) {
        char[] folded = text.toCharArray();
        boolean same = true;
        for (int i = 0; i < folded.length; i++) {
            char c = folded[i];
            if (c >= '！' && c <= '～' && c != '－') folded[i] = (char) (c - '！' + '!');
            else if (c == '　') folded[i] = ' ';
            same &= folded[i] == c;
        }
        for (int i = 1; i + 1 < folded.length; i++) {
            if (!isDigit(folded[i - 1]) || !isDigit(folded[i + 1]) || DASHES.indexOf(folded[i]) < 0) continue;
            folded[i] = '-';
            same = false;
        }
        return same ? text : new String(folded);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9' || c == '(' || c == ')';
    }
}
