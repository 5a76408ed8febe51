package shirube.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The shortest way from words to words: fewest characters deleted and inserted; among those ways the fewest changed
 * places; among those the one whose changes begin where a clerk would begin them, after a mark rather than before it
 * ({@code 転入、[+転居、+]転出}, not {@code 転入[+、転居+]、転出}).
 */
final class WordAlignment {

    /** Beyond it the exact way would take too much time and memory; such texts are no paragraphs. */
    private static final long LIMIT = 4_000_000;

    private static final int CHARACTER = 64;
    private static final int FAR = Integer.MAX_VALUE / 2;
    private static final byte MATCH = 0;
    private static final byte DELETE = 1;
    private static final byte INSERT = 2;
    private static final byte CLOSE = 4;
    private static final byte OPEN = 8;

    private final List<Word> from;
    private final List<Word> to;
    private final int[] fromNames;
    private final int[] toNames;
    private final int columns;
    private final byte[] steps;

    /** Pieces of one word each, in order; a deleted and an inserted word are never the same. */
    static List<Piece> of(List<Word> from, List<Word> to) {
        if ((from.size() + 1L) * (to.size() + 1L) > LIMIT) return LongAlignment.of(from, to);
        var alignment = new WordAlignment(from, to);
        alignment.fill();
        return alignment.pieces();
    }

    record Piece(Op op, Word word) {}

    private WordAlignment(List<Word> from, List<Word> to) {
        this.from = from;
        this.to = to;
        // Each word is asked thousands of times whether it is another one: numbers answer faster than letters.
        var names = new HashMap<String, Integer>();
        this.fromNames = names(from, names);
        this.toNames = names(to, names);
        this.columns = to.size() + 1;
        this.steps = new byte[(from.size() + 1) * columns];
    }

    private static int[] names(List<Word> words, Map<String, Integer> names) {
        return words.stream().mapToInt(word -> names.computeIfAbsent(word.text(), text -> names.size())).toArray();
    }

    /** Two ways end at each place: one whose last word is equal, one whose last word is changed. */
    private void fill() {
        int[] insertions = IntStream.range(0, columns).map(j -> j == 0 ? 0 : cost(to.get(j - 1))).toArray();
        var equal = new int[columns];
        var changed = new int[columns];
        var equalAbove = new int[columns];
        var changedAbove = new int[columns];
        for (int i = 0; i <= from.size(); i++) {
            int deletion = i > 0 ? cost(from.get(i - 1)) : 0;
            int before = i > 0 ? opening(i - 1) : 0;
            int after = opening(i);
            for (int j = 0; j < columns; j++) {
                int step = 0;
                equal[j] = i == 0 && j == 0 ? 0 : FAR;
                if (i > 0 && j > 0 && fromNames[i - 1] == toNames[j - 1]) {
                    boolean closes = changedAbove[j - 1] < equalAbove[j - 1];
                    equal[j] = closes ? changedAbove[j - 1] : equalAbove[j - 1];
                    if (closes) step |= CLOSE;
                }
                changed[j] = FAR;
                if (i > 0) step = better(changed, j, DELETE, deletion, equalAbove[j], changedAbove[j], before, step);
                if (j > 0) step = better(changed, j, INSERT, insertions[j], equal[j - 1], changed[j - 1], after, step);
                steps[i * columns + j] = (byte) step;
            }
            var swap = equalAbove;
            equalAbove = equal;
            equal = swap;
            swap = changedAbove;
            changedAbove = changed;
            changed = swap;
        }
        last = changedAbove[columns - 1] < equalAbove[columns - 1];
    }

    private boolean last;

    private static int better(int[] changed, int j, byte way, int cost, int fromEqual, int fromChanged, int opening, int step) {
        boolean opens = fromEqual + opening < fromChanged;
        int total = cost + (opens ? fromEqual + opening : fromChanged);
        if (total >= changed[j]) return step;
        changed[j] = total;
        return step & CLOSE | way | (opens ? OPEN : 0);
    }

    private static int cost(Word word) {
        return word.text().length() * CHARACTER;
    }

    /** What it costs to begin a change behind a word: little behind a sentence, more within one. */
    private int opening(int i) {
        if (i == 0) return 8;
        String before = from.get(i - 1).text();
        char end = before.charAt(before.length() - 1);
        if (end == '。' || end == '\n') return 8;
        if ("、，,「『（(・ 　\t|".indexOf(end) >= 0) return 9;
        return from.get(i - 1).weak() ? 10 : 12;
    }

    private List<Piece> pieces() {
        var pieces = new ArrayList<Piece>();
        boolean changed = last;
        for (int i = from.size(), j = to.size(); i > 0 || j > 0; ) {
            int step = steps[i * columns + j];
            if (!changed) {
                pieces.add(new Piece(Op.EQUAL, from.get(i - 1)));
                changed = (step & CLOSE) != 0;
                i--;
                j--;
            } else if ((step & 3) == DELETE) {
                pieces.add(new Piece(Op.DELETE, from.get(i - 1)));
                changed = (step & OPEN) == 0;
                i--;
            } else {
                pieces.add(new Piece(Op.INSERT, to.get(j - 1)));
                changed = (step & OPEN) == 0;
                j--;
            }
        }
        Collections.reverse(pieces);
        return pieces;
    }
}
