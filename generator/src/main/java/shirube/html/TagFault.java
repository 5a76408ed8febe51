package shirube.html;

import java.util.List;

/**
 * Something in a page's tags that browsers mend without a word: {@code <p class="a" class="b">}, a {@code <div>} that is
 * never closed.
 *
 * @param start the offset of what is at fault in the text that was read; {@code end} is behind it
 * @param name the attribute or the element that is at fault
 * @param other the element that has to do with it: the tag's own, or the one that closed it
 * @param count how many are alike: more than one only of {@link Kind#CUT_OFF}
 * @param around the offsets of the tags it stands in, the innermost first
 */
public record TagFault(Kind kind, int start, int end, String name, String other, int count, List<Integer> around) {

    /** What is wrong. */
    public enum Kind {
        /** An attribute stands twice in one tag; only the first counts. */
        ATTRIBUTE_REPEATED,
        /** An element whose end tag must not be left out has none. */
        UNCLOSED,
        /** More elements than a slip leaves are open where the file ends. */
        CUT_OFF,
        /** An end tag has no element to close. */
        STRAY,
        /** An end tag comes when what stands around its element is closed already. */
        CROSSED,
        /** An end tag of a paragraph that ended by itself, before an element that paragraphs cannot hold. */
        ENDED_BEFORE
    }
}
