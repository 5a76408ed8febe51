package shirube.markdown;

import shirube.source.Span;

/** From places in the text that is read to places in the file. Belongs to one thread. */
public final class Offsets {

    private final MarkdownText source;

    /** Known when first asked for; empty where the text stands in the file as it is read. */
    private int[] map;

    Offsets(MarkdownText source) {
        this.source = source;
    }

    int inFile(int offset) {
        if (isPlain()) return source.start() + offset;
        return map[Math.max(0, Math.min(offset, map.length - 1))];
    }

    /** The end of a range: one after its last character, so that line ends and indentation behind it stay out. */
    int endInFile(int start, int end) {
        if (isPlain() || end <= start) return inFile(end);
        return inFile(end - 1) + 1;
    }

    private boolean isPlain() {
        if (map == null) {
            boolean plain = source.file().text().startsWith(source.text(), source.start());
            map = plain ? new int[0] : new Alignment(source).map();
        }
        return map.length == 0;
    }

    /** Where a part of the text was written; the end is exclusive. */
    public Span span(int start, int end) {
        return source.file().span(inFile(start), endInFile(start, end));
    }
}
