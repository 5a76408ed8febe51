package shirube.markdown;

import java.util.List;

/**
 * What of a text is read as words: a text of the same length in which all else (code, addresses, marks of Markdown) is
 * {@link #MARK}, so that a place in it is a place in the text. Line ends stay.
 *
 * @param links in order, with their words and where they lead
 */
public record Prose(String words, List<Link> links) {

    /** Stands for what is not words. */
    public static final char MARK = '\0';

    static final Prose NONE = new Prose("", List.of());

    /** @param text the words of the link, plain */
    public record Link(int start, int end, String text, String destination) {}
}
