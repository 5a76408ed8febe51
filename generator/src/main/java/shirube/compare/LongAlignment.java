package shirube.compare;

import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The way from words to words in texts too long for {@link WordAlignment}: Myers' shortest edit script in linear space. Its
 * work grows with the texts and with what differs; where that is beyond reason the one text simply replaces the other.
 */
final class LongAlignment {

    private static final long WORK = 1_000_000_000;

    private LongAlignment() {}

    static List<WordAlignment.Piece> of(List<Word> from, List<Word> to) {
        var pieces = new ArrayList<WordAlignment.Piece>();
        if ((from.size() + (long) to.size()) * leastChanged(from, to) > WORK) {
            add(pieces, Op.DELETE, from);
            add(pieces, Op.INSERT, to);
            return pieces;
        }
        int at = 0;
        for (AbstractDelta<Word> delta : DiffUtils.diff(from, to, new MyersDiffWithLinearSpace<>((a, b) -> a.text().equals(b.text()))).getDeltas()) {
            add(pieces, Op.EQUAL, from.subList(at, delta.getSource().getPosition()));
            add(pieces, Op.DELETE, delta.getSource().getLines());
            add(pieces, Op.INSERT, delta.getTarget().getLines());
            at = delta.getSource().getPosition() + delta.getSource().size();
        }
        add(pieces, Op.EQUAL, from.subList(at, from.size()));
        return pieces;
    }

    /** How many words differ at least, in whatever order they stand. */
    private static long leastChanged(List<Word> from, List<Word> to) {
        Map<String, Integer> counts = new HashMap<>();
        from.forEach(word -> counts.merge(word.text(), 1, Integer::sum));
        to.forEach(word -> counts.merge(word.text(), -1, Integer::sum));
        return counts.values().stream().mapToLong(Math::abs).sum();
    }

    private static void add(List<WordAlignment.Piece> pieces, Op op, List<Word> words) {
        for (Word word : words) pieces.add(new WordAlignment.Piece(op, word));
    }
}
