package shirube.compare;

import java.util.List;

/**
 * Two texts compared in Japanese words: {@code 割合を40％にします。} and {@code 割合を50％にします。} give
 * {@code 割合を[-40％-][+50％+]にします。} Swapping the texts mirrors the result.
 */
public final class WordDiff {

    private WordDiff() {}

    public static Segments compare(String from, String to) {
        if (from.equals(to)) return Segments.of(List.of(new Segment(Op.EQUAL, from)));
        // Of two ways that are equally good one must be taken; always starting from the same text takes the same one.
        return from.compareTo(to) <= 0 ? ordered(from, to) : ordered(to, from).mirrored();
    }

    private static Segments ordered(String from, String to) {
        var edges = Edges.of(from, to);
        List<Word> words = Words.of(edges.inner(from));
        List<Word> others = Words.of(edges.inner(to));
        var middle = Tidying.of(WordAlignment.of(words, others));
        return edges.around(from, middle);
    }
}
