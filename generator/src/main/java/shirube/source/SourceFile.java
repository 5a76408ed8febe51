package shirube.source;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * One text file as the author wrote it, for example {@code plans/dx/initiatives/counter.md}.
 *
 * <p>Text is kept byte for byte: no normalisation, no change of line ends; a byte order mark is kept
 * out of {@link #text} but remembered, so that columns are those an editor shows.
 */
public final class SourceFile {

    private final String path;
    private final String shown;
    private final String text;
    private int[] lineStarts;

    /** The offsets of the second halves of pairs: characters that are one to readers and two to Java, such as emoji. */
    private int[] pairs;

    /**
     * @param path relative to its root, with {@code /}, for example {@code news/start.md}
     * @param shown the path as messages show it, for example {@code content/news/start.md}
     * @param text decoded text without a byte order mark
     */
    public SourceFile(String path, String shown, String text) {
        this.path = Objects.requireNonNull(path);
        this.shown = Objects.requireNonNull(shown);
        this.text = Objects.requireNonNull(text);
    }

    public static SourceFile of(String path, String text) {
        return new SourceFile(path, "content/" + path, text);
    }

    public String path() {
        return path;
    }

    public String shown() {
        return shown;
    }

    /** The path as published pages and the manifest name it, the same on every machine: {@code content/news/start.md}. */
    public String cited() {
        return "content/" + path;
    }

    public String text() {
        return text;
    }

    /** The name after the last slash, for example {@code counter.md}. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The name without its last extension, for example {@code counter}. */
    public String stem() {
        int dot = name().lastIndexOf('.');
        return dot <= 0 ? name() : name().substring(0, dot);
    }

    /** The folder, without a slash at the end; empty at the top. */
    public String folder() {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    /** The whole file as a place: used where nothing smaller is at fault. */
    public Span top() {
        return new Span(this, 0, 0);
    }

    /** A place between two offsets of {@link #text}, in UTF-16 units; the end is exclusive. */
    public Span span(int start, int end) {
        int from = Math.max(0, Math.min(start, text.length()));
        return new Span(this, from, Math.max(from, Math.min(end, text.length())));
    }

    /** The line of an offset, from 1. */
    public int line(int offset) {
        int[] starts = lineStarts();
        int low = 0;
        int high = starts.length - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (starts[middle] <= offset) low = middle;
            else high = middle - 1;
        }
        return low + 1;
    }

    /** The column of an offset, from 1, in code points: a tab is one, an emoji is one. */
    public int column(int offset) {
        int start = lineStarts()[line(offset) - 1];
        return offset - start - (pairsBefore(offset) - pairsBefore(start)) + 1;
    }

    /** A file without line ends may be millions of characters long, and have thousands of findings. */
    private int pairsBefore(int offset) {
        int place = Arrays.binarySearch(pairs(), offset);
        return place < 0 ? -place - 1 : place;
    }

    /** The text of a line (from 1) without its line end. */
    public String lineText(int line) {
        int[] starts = lineStarts();
        int start = starts[line - 1];
        int end = line < starts.length ? starts[line] : text.length();
        while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) end--;
        return text.substring(start, end);
    }

    /** The offset where a line (from 1) begins. */
    public int lineStart(int line) {
        int[] starts = lineStarts();
        return starts[Math.max(0, Math.min(line - 1, starts.length - 1))];
    }

    private synchronized int[] pairs() {
        if (pairs == null) pairs = IntStream.range(1, text.length())
                .filter(i -> Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i)))
                .toArray();
        return pairs;
    }

    private synchronized int[] lineStarts() {
        if (lineStarts == null) {
            var starts = IntStream.builder().add(0);
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == '\n' || c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n')) starts.add(i + 1);
            }
            lineStarts = starts.build().toArray();
        }
        return lineStarts;
    }

    @Override
    public String toString() {
        return shown;
    }
}
