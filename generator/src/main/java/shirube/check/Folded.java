package shirube.check;

/**
 * A text with its full-width digits, letters and dashes written half-width, character by character, so that what is
 * found in it stands at the same offsets in the original: {@code ０９９９−５５−０１００} reads {@code 0999-55-0100}.
 */
final class Folded {

    private static final String DASHES = "‐‑‒–—―−－ーｰ";

    private Folded() {}

    static String of(String text) {
        var folded = new StringBuilder(text);
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (c >= '！' && c <= '～' && c != '－') folded.setCharAt(i, (char) (c - '！' + '!'));
            else if (c == '　') folded.setCharAt(i, ' ');
        }
        for (int i = 1; i + 1 < folded.length(); i++) {
            boolean between = isDigit(folded.charAt(i - 1)) && isDigit(folded.charAt(i + 1));
            if (between && DASHES.indexOf(folded.charAt(i)) >= 0) folded.setCharAt(i, '-');
        }
        return folded.toString();
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9' || c == '(' || c == ')';
    }
}
