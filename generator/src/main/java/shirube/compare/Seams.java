package shirube.compare;

import java.util.ArrayList;
import java.util.List;

/** Where a text may be taken apart without changing how its words are read: behind sentences, marks and sure particles. */
final class Seams {

    private static final String SENTENCE_ENDS = "。\n";
    private static final String MARKS = "、，「」『』（）：；！？";
    private static final String PARTICLES = "をはがに";

    private Seams() {}

    /** Behind the end of a sentence. */
    static boolean isSentence(String text, int at) {
        return at > 0 && at < text.length() && SENTENCE_ENDS.indexOf(text.charAt(at - 1)) >= 0 && !joins(text.codePointAt(at));
    }

    /** Behind a sentence, a mark, or a particle before kanji: 申請を|受け付けます. */
    static boolean isAny(String text, int at) {
        if (at <= 0 || at >= text.length()) return false;
        char before = text.charAt(at - 1);
        char after = text.charAt(at);
        if (SENTENCE_ENDS.indexOf(before) >= 0 || MARKS.indexOf(before) >= 0) return !joins(text.codePointAt(at)) && !Character.isDigit(after);
        return PARTICLES.indexOf(before) >= 0 && after >= '\u4e00' && after <= '\u9fff' && at > 1 && !isHiragana(text.charAt(at - 2));
    }

    static List<Word> sentences(String text) {
        var sentences = new ArrayList<Word>();
        int start = 0;
        for (int at = 1; at <= text.length(); at++) {
            if (at < text.length() && !isSentence(text, at)) continue;
            sentences.add(new Word(text.substring(start, at), false));
            start = at;
        }
        return sentences;
    }

    private static boolean isHiragana(char c) {
        return c >= '\u3041' && c <= '\u3096';
    }

    /** A selector or combining mark belongs to the character before it; so does a second line end or blank. */
    private static boolean joins(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.COMBINING_SPACING_MARK
                || type == Character.FORMAT || Character.isWhitespace(c);
    }
}
