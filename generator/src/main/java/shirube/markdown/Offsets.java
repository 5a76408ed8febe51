package shirube.markdown;

import shirube.source.Span;

/** From places in the text that is read to places in the file. */
final class Offsets {

    private final MarkdownText source;
    private final int[] map;

    Offsets(MarkdownText source) {
        this.source = source;
        this.map = source.file().text().startsWith(source.text(), source.start()) ? null : new Alignment(source).map();
    }

    int inFile(int offset) {
        if (map == null) return source.start() + offset;
        return map[Math.max(0, Math.min(offset, map.length - 1))];
    }

    /** The end of a range: one after its last character, so that line ends and indentation behind it stay out. */
    int endInFile(int start, int end) {
        if (map == null || end <= start) return inFile(end);
        return inFile(end - 1) + 1;
    }

    Span span(int start, int end) {
        return source.file().span(inFile(start), endInFile(start, end));
    }
}
