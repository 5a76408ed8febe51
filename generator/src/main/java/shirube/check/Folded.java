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
        for (int i = 0; i < folded.length; i++) {
            char c = folded[i];
            if (c >= '！' && c <= '～' && c != '－') folded[i] = (char) (c - '！' + '!');
            else if (c == '　') folded[i] = ' ';
        }
        for (int i = 1; i + 1 < folded.length; i++) {
            boolean between = isDigit(folded[i - 1]) && isDigit(folded[i + 1]);
            if (between && DASHES.indexOf(folded[i]) >= 0) folded[i] = '-';
        }
        return new String(folded);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9' || c == '(' || c == ')';
    }
}
