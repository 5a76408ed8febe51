package shirube.compare;

import java.util.List;
import shirube.markdown.MarkdownText;
import shirube.markdown.TextBlock;
import shirube.source.SourceFile;

/**
 * A text in Markdown that an item holds: the body of its file, a field such as {@code issues}, or a file of its own such
 * as {@code minutes.md}.
 *
 * @param text as a reader of the YAML gets it
 * @param start where it begins in the file, in UTF-16 units
 */
public record Prose(String field, SourceFile file, int start, int end, String text) {

    List<TextBlock> blocks() {
        return new MarkdownText(file, start, end, text).blocks();
    }

    /** The rest of a file from an offset on. */
    static Prose rest(String field, SourceFile file, int start) {
        return new Prose(field, file, start, file.text().length(), file.text().substring(start));
    }
}
