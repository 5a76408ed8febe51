package shirube.markdown;

import shirube.source.Span;

/** From places in the text that is read to places in the file. */
final class Offsets {

    private final MarkdownText source;
    private final int[] map;

    Offsets(MarkdownText source) {
        this.source = source;
        this.map = source.file().text().startsWith(source.text(), source.start()) ? null : aligned(source);
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

    /**
     * YAML takes indentation and folds lines, so white space differs while every other character stands in both,
     * in the same order; an escape such as {@code \}{@code n} is passed over.
     */
    private static int[] aligned(MarkdownText source) {
        String text = source.text();
        String file = source.file().text();
        int end = Math.min(source.end(), file.length());
        int[] map = new int[text.length() + 1];
        int at = firstLine(source, file, end);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int found = Character.isWhitespace(c) ? whitespace(file, at, end, c) : file.indexOf(c, at);
            boolean there = found >= 0 && found < end;
            map[i] = there ? found : Math.min(at, end);
            if (there) at = found + 1;
        }
        map[text.length()] = Math.min(at, end);
        return map;
    }

    /** A block scalar begins behind its {@code |} or {@code >}, a quoted one behind its quote. */
    private static int firstLine(MarkdownText source, String file, int end) {
        int at = source.start();
        if (at >= end || "|>\"'".indexOf(file.charAt(at)) < 0 || source.text().isEmpty()) return at;
        if (file.charAt(at) == '"' || file.charAt(at) == '\'') return at + 1;
        int line = file.indexOf('\n', at);
        return line < 0 || line >= end ? at + 1 : line + 1;
    }

    private static int whitespace(String file, int at, int end, char c) {
        int i = at;
        while (i < end && Character.isWhitespace(file.charAt(i))) {
            if (file.charAt(i) == c) return i;
            i++;
        }
        return -1;
    }
}
