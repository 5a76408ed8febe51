package shirube.compare;

import java.util.ArrayList;
import java.util.List;

/**
 * The whole sentences with which two texts begin and end alike; only what lies between is read in words. Sentences, not
 * characters: a word must be read with its neighbours.
 */
record Edges(int start, int end) {

    static Edges of(String from, String to) {
        int common = Math.min(from.length(), to.length());
        int start = 0;
        while (start < common && from.charAt(start) == to.charAt(start)) start++;
        start = sentenceStart(from, to, start);
        int end = 0;
        while (end < common - start && from.charAt(from.length() - 1 - end) == to.charAt(to.length() - 1 - end)) end++;
        return new Edges(start, sentenceEnd(from, to, end));
    }

    String inner(String text) {
        return text.substring(start, text.length() - end);
    }

    /** The segments of what lies between, with the edges again. */
    Segments around(String from, List<Segment> middle) {
        var segments = new ArrayList<Segment>();
        segments.add(new Segment(Op.EQUAL, from.substring(0, start)));
        segments.addAll(middle);
        segments.add(new Segment(Op.EQUAL, from.substring(from.length() - end)));
        return Segments.of(segments);
    }

    private static int sentenceStart(String from, String to, int start) {
        int at = start;
        while (at > 0 && !(endsSentence(from.charAt(at - 1)) && !mayJoin(from, at) && !mayJoin(to, at))) at--;
        return at;
    }

    private static int sentenceEnd(String from, String to, int end) {
        int at = end;
        while (at > 0 && !(startsAfterSentence(from, from.length() - at) && startsAfterSentence(to, to.length() - at))) at--;
        return at;
    }

    private static boolean startsAfterSentence(String text, int at) {
        return at > 0 && endsSentence(text.charAt(at - 1)) && !mayJoin(text, at);
    }

    private static boolean endsSentence(char c) {
        return c == '。' || c == '\n';
    }

    /** A selector or combining mark belongs to the character before it; so does a second line end or blank. */
    private static boolean mayJoin(String text, int at) {
        if (at >= text.length()) return false;
        int c = text.codePointAt(at);
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.COMBINING_SPACING_MARK
                || type == Character.FORMAT || Character.isWhitespace(c);
    }
}
