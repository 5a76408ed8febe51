package shirube.compare;

import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;

/** The way from words to words in texts too long for {@link WordAlignment}: Myers' shortest edit script in linear space. */
final class LongAlignment {

    private LongAlignment() {}

    static List<WordAlignment.Piece> of(List<Word> from, List<Word> to) {
        var pieces = new ArrayList<WordAlignment.Piece>();
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

    private static void add(List<WordAlignment.Piece> pieces, Op op, List<Word> words) {
        for (Word word : words) pieces.add(new WordAlignment.Piece(op, word));
    }
}
