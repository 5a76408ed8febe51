package shirube.model;

import shirube.source.Span;

/** A file of the content, written relative to the file that names it, for example {@code materials/1.pdf}. */
public record FilePath(String written, Span at) {
    @Override
    public String toString() {
        return written;
    }
}
