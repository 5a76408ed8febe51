package shirube.markdown;

import com.vladsch.flexmark.ext.gfm.strikethrough.internal.StrikethroughDelimiterProcessor;

/** {@code ~~…~~} beside Japanese characters; a single {@code ~} is a range such as {@code 1~3}. */
final class JapaneseStrikethrough extends StrikethroughDelimiterProcessor {

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
