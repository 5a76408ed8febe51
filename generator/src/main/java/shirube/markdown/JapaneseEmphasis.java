package shirube.markdown;

import com.vladsch.flexmark.parser.core.delimiter.EmphasisDelimiterProcessor;

/** {@code *…*} and {@code **…**} beside Japanese characters. */
final class JapaneseEmphasis extends EmphasisDelimiterProcessor {

    JapaneseEmphasis() {
        super('*', false);
    }

    @Override
    public boolean canBeOpener(
            String before,
            String after,
            boolean leftFlanking,
            boolean rightFlanking,
            boolean beforeIsPunctuation,
            boolean afterIsPunctuation,
            boolean beforeIsWhitespace,
            boolean afterIsWhitespace) {
        return Flanking.opens(
                before, after, afterIsWhitespace, afterIsPunctuation, beforeIsWhitespace || beforeIsPunctuation);
    }

    @Override
    public boolean canBeCloser(
            String before,
            String after,
            boolean leftFlanking,
            boolean rightFlanking,
            boolean beforeIsPunctuation,
            boolean afterIsPunctuation,
            boolean beforeIsWhitespace,
            boolean afterIsWhitespace) {
        return Flanking.closes(
                before, after, beforeIsWhitespace, beforeIsPunctuation, afterIsWhitespace || afterIsPunctuation);
    }
}
