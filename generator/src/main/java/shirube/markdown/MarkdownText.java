package shirube.markdown;

import java.util.List;
import java.util.Optional;
import shirube.diagnostic.Result;
import shirube.source.SourceFile;

/**
 * A text in Markdown with its place: the body of a file, or a field of YAML such as {@code easy}.
 *
 * @param start where the text begins in the file, in UTF-16 units
 * @param end where it ends, exclusive
 * @param text what is to be read; it differs from the file's own characters where YAML took indentation away
 */
public record MarkdownText(SourceFile file, int start, int end, String text) {

    public static MarkdownText of(SourceFile file, int start, int end) {
        return new MarkdownText(file, start, end, file.text().substring(start, end));
    }

    /** The HTML and what was found. Content never makes it throw. */
    public Result<Rendered> render(MarkdownContext context) {
        return Rendering.of(this, context);
    }

    /** What of the text is read as words, and its links. Content never makes it throw. */
    public Prose prose() {
        return ProseReader.of(this);
    }

    /** The way from parts of {@link #text} to where they were written. */
    public Offsets offsets() {
        return new Offsets(this);
    }

    /** The words of the heading {@code # …} with which the text begins, without rendering the rest. */
    public Optional<String> title() {
        return TitleLine.of(text);
    }

    /** The text as its headings, paragraphs, list items and table rows, in order. Content never makes it throw. */
    public List<TextBlock> blocks() {
        return BlockReader.of(this);
    }
}
