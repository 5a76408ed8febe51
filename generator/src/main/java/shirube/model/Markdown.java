package shirube.model;

import shirube.source.SourceFile;

/** A text in Markdown with its place: the body of a file, or a field such as {@code easy}. */
public record Markdown(SourceFile file, int start, int end, String text) {

    public boolean isBlank() {
        return text.isBlank();
    }

    @Override
    public String toString() {
        return text;
    }
}
