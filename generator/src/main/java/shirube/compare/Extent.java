package shirube.compare;

import shirube.markdown.TextBlock;

/** How far a change of a block goes; each goes further than those before it. */
public enum Extent {
    /** Not at all: a block that stands elsewhere now. */
    NONE,
    /** Nothing that is published differs in its words: {@code **x**} to {@code x}, {@code -} to {@code *}, how a table is padded. */
    FORMATTING,
    /** Blanks and line ends alone, full-width ones too; so is one paragraph made two. */
    WHITESPACE,
    /** Marks that change how a sentence reads, not what it says: {@code ，} to {@code 、}, {@code ()} to {@code （）}. */
    PUNCTUATION,
    /** Words, figures, links, pictures. */
    WORDS;

    private static final String BLANKS = " \t\n\u000b\f\r\u3000\u00a0\u200b\ufeff";

    /** Neither ？ nor ～ nor △ nor a point within a number: they change what is said. */
    private static final String MARKS = "、。，．・,:：;；「」『』（）()【】［］〔〕〈〉《》“”‘’\"'";

    private static final String MARKS_IN_NUMBERS = ",，．:：";

    static Extent of(TextBlock from, TextBlock to) {
        boolean same = from.text().equals(to.text()) && from.form().equals(to.form());
        return same ? NONE : of(from.substance(), to.substance());
    }

    private static Extent of(String from, String to) {
        if (from.equals(to)) return FORMATTING;
        String bare = without(from, (text, i) -> BLANKS.indexOf(text.charAt(i)) >= 0);
        String other = without(to, (text, i) -> BLANKS.indexOf(text.charAt(i)) >= 0);
        if (bare.equals(other)) return WHITESPACE;
        return without(bare, Extent::isMark).equals(without(other, Extent::isMark)) ? PUNCTUATION : WORDS;
    }

    private interface Place {
        boolean in(String text, int i);
    }

    /** Every block that changed is asked, so no expression is tried at each of its characters. */
    private static String without(String text, Place place) {
        var rest = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) if (!place.in(text, i)) rest.append(text.charAt(i));
        return rest.toString();
    }

    private static boolean isMark(String text, int i) {
        char c = text.charAt(i);
        if (c >= '\u3041' && c <= '\u3096' || c >= '\u4e00' && c <= '\u9fff') return false;
        if (c == '.') return !(isDigit(text, i - 1, '0') && isDigit(text, i + 1, '0'));
        if (MARKS.indexOf(c) < 0) return false;
        return MARKS_IN_NUMBERS.indexOf(c) < 0 || !isAnyDigit(text, i - 1) || !isAnyDigit(text, i + 1);
    }

    private static boolean isAnyDigit(String text, int i) {
        return isDigit(text, i, '0') || isDigit(text, i, '０');
    }

    private static boolean isDigit(String text, int i, char zero) {
        return i >= 0 && i < text.length() && text.charAt(i) >= zero && text.charAt(i) <= zero + 9;
    }
}
