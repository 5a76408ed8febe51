package shirube.output;

import shirube.source.Span;

/**
 * The part of a source line that is shown for a place, cut to the room there is, with where the carets stand.
 *
 * @param text one line, printable, {@code ...} where it was cut
 * @param indent cells before the carets
 * @param width cells that the carets take, at least 1
 */
record Excerpt(String text, int indent, int width) {

    private static final String CUT = "...";
    private static final int LEAST_ROOM = 40;

    /** What of the place's first line fits into {@code room} cells; a line of any length costs no more than that. */
    static Excerpt of(Span at, int room) {
        int space = Math.max(room, LEAST_ROOM);
        String text = at.file().text();
        int lineStart = at.file().lineStart(at.line());
        int start = beforeLineEnd(text, lineStart, at.start());

        boolean startIsNear = reach(text, lineStart, space * 2 / 3) > start;
        int from = startIsNear ? lineStart : back(text, lineStart, start, space / 3);
        String head = from > lineStart ? CUT : "";
        int to = reach(text, from, space - head.length());
        String tail = isLineEnd(text, to) ? "" : CUT;
        if (!tail.isEmpty()) to = reach(text, from, space - head.length() - tail.length());

        int end = Math.max(start, Math.min(at.end(), to));
        return new Excerpt(
                head + Cells.printable(text.substring(from, to)) + tail,
                head.length() + Cells.width(text, from, start),
                Math.max(1, Cells.width(text, start, end)));
    }

    /** A place may begin at the line's own end (something is missing there), even between CR and LF. */
    private static int beforeLineEnd(String text, int lineStart, int start) {
        int at = start;
        while (at > lineStart && isLineEnd(text, at - 1)) at--;
        return at;
    }

    /** How far one gets from {@code from} within {@code cells}, at most to the line's end. */
    private static int reach(String text, int from, int cells) {
        int at = from;
        int left = cells;
        while (!isLineEnd(text, at)) {
            left -= Cells.cluster(text, at);
            if (left < 0) return at;
            at = Cells.next(text, at);
        }
        return at;
    }

    /** The offset some {@code cells} before {@code start}, never inside of a pair of surrogates. */
    private static int back(String text, int lineStart, int start, int cells) {
        int at = start;
        int left = cells;
        while (at > lineStart) {
            int before = text.offsetByCodePoints(at, -1);
            left -= Cells.cluster(text, before);
            if (left < 0) return at;
            at = before;
        }
        return at;
    }

    private static boolean isLineEnd(String text, int at) {
        return at >= text.length() || text.charAt(at) == '\n' || text.charAt(at) == '\r';
    }
}
