package shirube.markdown;

/**
 * Which side of {@code **} a delimiter may stand on in Japanese. CommonMark decides by spaces and punctuation, and so
 * shows the asterisks of {@code **重要。**と}; here punctuation of Japanese text counts like its letters, as in the
 * amendment "CommonMark CJK-friendly".
 */
final class Flanking {

    private Flanking() {}

    /** Whether a run may open: what follows is no space, and is no Western punctuation stuck to a Western word. */
    static boolean opens(String before, String after, boolean spaceAfter, boolean punctuationAfter, boolean gapBefore) {
        if (spaceAfter) return false;
        return !punctuationAfter || isJapanese(after) || gapBefore || isJapanese(before);
    }

    /** The mirror image of {@link #opens}. */
    static boolean closes(String before, String after, boolean spaceBefore, boolean punctuationBefore, boolean gapAfter) {
        return opens(after, before, spaceBefore, punctuationBefore, gapAfter);
    }

    /** Whatever is written as wide as a kanji: from U+2010 on; half a pair is a rare kanji, a selector or an emoji. */
    static boolean isJapanese(String character) {
        return !character.isEmpty() && character.charAt(0) >= '\u2010';
    }
}
