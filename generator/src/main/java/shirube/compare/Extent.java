package shirube.compare;

import java.util.regex.Pattern;
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

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u3000\\u00a0\\u200b\\ufeff]+");

    /** Neither ？ nor ～ nor △ nor a point within a number: they change what is said. */
    private static final Pattern MARKS = Pattern.compile("[、。，．・,:：;；「」『』（）()【】［］〔〕〈〉《》“”‘’\"'](?<!(?<=[0-9０-９])[,.，．:：](?=[0-9０-９]))|(?<![0-9])\\.|\\.(?![0-9])");

    static Extent of(TextBlock from, TextBlock to) {
        boolean same = from.text().equals(to.text()) && from.form().equals(to.form());
        return same ? NONE : of(from.substance(), to.substance());
    }

    private static Extent of(String from, String to) {
        if (from.equals(to)) return FORMATTING;
        String bare = BLANKS.matcher(from).replaceAll("");
        String other = BLANKS.matcher(to).replaceAll("");
        if (bare.equals(other)) return WHITESPACE;
        return MARKS.matcher(bare).replaceAll("").equals(MARKS.matcher(other).replaceAll("")) ? PUNCTUATION : WORDS;
    }
}
