package shirube.source;

import java.util.Comparator;

/**
 * A place in a source file: from {@code start} to {@code end} (exclusive), in UTF-16 units of its text.
 * Lines and columns count from 1; columns count code points.
 */
public record Span(SourceFile file, int start, int end) implements Comparable<Span> {

    public int line() {
        return file.line(start);
    }

    public int column() {
        return file.column(start);
    }

    public int endLine() {
        return file.line(end);
    }

    public int endColumn() {
        return file.column(end);
    }

    /** True for a place that stands for the file as a whole. */
    public boolean isWholeFile() {
        return start == 0 && end == 0;
    }

    public String text() {
        return file.text().substring(start, end);
    }

    @Override
    public int compareTo(Span other) {
        return Comparator.comparing((Span span) -> span.file.shown())
                .thenComparingInt(Span::start)
                .thenComparingInt(Span::end)
                .compare(this, other);
    }

    /** Two places are the same if they stand in the same shown file at the same offsets. */
    @Override
    public boolean equals(Object object) {
        return object instanceof Span other
                && file.shown().equals(other.file.shown())
                && start == other.start
                && end == other.end;
    }

    @Override
    public int hashCode() {
        return file.shown().hashCode() * 31 * 31 + start * 31 + end;
    }

    @Override
    public String toString() {
        return file.shown() + ":" + line() + ":" + column();
    }
}
