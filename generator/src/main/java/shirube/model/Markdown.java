package shirube.model;

import shirube.source.SourceFile;

/**
 * A text in Markdown with its place: the body of a file, or a field such as {@code easy}.
 *
 * @param start where it stands in the file, in UTF-16 units
 * @param text the text as YAML gives it; a field's differs from the file's by indentation and quotes
 */
public record Markdown(SourceFile file, int start, int end, String text) {

    /** The rest of a file from an offset on. */
    public static Markdown rest(SourceFile file, int start) {
        return new Markdown(file, start, file.text().length(), file.text().substring(start));
    }

    public boolean isBlank() {
        return text.isBlank();
    }

    @Override
    public String toString() {
        return text;
    }
}
