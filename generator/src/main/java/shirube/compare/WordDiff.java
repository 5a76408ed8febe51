package shirube.compare;

import java.util.ArrayList;
import java.util.List;

/**
 * Two texts compared in Japanese words: {@code 割合を40％にします。} and {@code 割合を50％にします。} give
 * {@code 割合を[-40％-][+50％+]にします。} Swapping the texts mirrors the result.
 */
public final class WordDiff {

    /** Longer texts are first parted by the sentences that stayed; it is faster, but may miss the very shortest way. */
    private static final int LONG = 6_000;

    /** Shorter sentences, such as なし。, recur by chance. */
    private static final int SURE = 12;

    private final List<Segment> segments = new ArrayList<>();
    private final StringBuilder from = new StringBuilder();
    private final StringBuilder to = new StringBuilder();

    private WordDiff() {}

    /** Loads the dictionary, which takes a third of a second, so that others can do something else meanwhile. */
    public static void prepare() {
        Dictionary.morphemes("辞書");
    }

    public static Segments compare(String from, String to) {
        if (from.equals(to)) return Segments.of(List.of(new Segment(Op.EQUAL, from)));
        // Of two ways that are equally good one must be taken; always starting from the same text takes the same one.
        return from.compareTo(to) <= 0 ? ordered(from, to) : ordered(to, from).mirrored();
    }

    private static Segments ordered(String from, String to) {
        var diff = new WordDiff();
        var edges = Edges.of(from, to);
        diff.equal(edges.head(from));
        diff.inner(edges.inner(from), edges.inner(to));
        diff.equal(edges.tail(from));
        return Segments.of(diff.segments);
    }

    private void inner(String old, String now) {
        if (old.length() + now.length() > LONG) {
            sentences(Seams.sentences(old), Seams.sentences(now));
        } else {
            from.append(old);
            to.append(now);
            words();
        }
    }

    /** Sentences that stayed part the texts; what lies between is compared in words. */
    private void sentences(List<Word> old, List<Word> now) {
        var stayed = new StringBuilder();
        for (WordAlignment.Piece piece : WordAlignment.of(old, now)) {
            String text = piece.word().text();
            if (piece.op() == Op.EQUAL) {
                stayed.append(text);
                continue;
            }
            part(stayed);
            (piece.op() == Op.DELETE ? from : to).append(text);
        }
        part(stayed);
        words();
    }

    private void part(StringBuilder stayed) {
        if (stayed.length() >= SURE) {
            words();
            equal(stayed.toString());
        } else {
            from.append(stayed);
            to.append(stayed);
        }
        stayed.setLength(0);
    }

    private void words() {
        var edges = Edges.of(from.toString(), to.toString());
        equal(edges.head(from.toString()));
        List<Word> old = Words.of(edges.inner(from.toString()));
        List<Word> now = Words.of(edges.inner(to.toString()));
        segments.addAll(Tidying.of(WordAlignment.of(old, now)));
        equal(edges.tail(from.toString()));
        from.setLength(0);
        to.setLength(0);
    }

    private void equal(String text) {
        segments.add(new Segment(Op.EQUAL, text));
    }
}
