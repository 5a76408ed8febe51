package shirube.compare;

import java.util.ArrayList;
import java.util.List;

/**
 * Underlines in one stroke what lies close together: an equal run between two changes becomes part of them where it is
 * small beside them, so that a rewritten sentence is not confetti. Over the shortest way it adds at most a fifth.
 */
final class Tidying {

    /** What a merged change may be larger than the changes in it: 1/5 over what only connects words, 1/10 over words. */
    private static final int OVER_WEAK = 5;
    private static final int OVER_WORDS = 10;

    private final List<Part> parts = new ArrayList<>();

    private Tidying() {}

    static List<Segment> of(List<WordAlignment.Piece> pieces) {
        var tidying = new Tidying();
        for (int start = 0, end; start < pieces.size(); start = end) {
            end = runEnd(pieces, start);
            tidying.add(pieces.subList(start, end));
        }
        while (tidying.mergeOnce()) continue;
        return tidying.parts.stream().flatMap(part -> part.segments().stream()).toList();
    }

    /** A run of equal words, or a change with what was absorbed into it. */
    private record Part(boolean equal, boolean weak, String from, String to, int absorbed) {

        int raw() {
            return from.length() + to.length() - absorbed;
        }

        List<Segment> segments() {
            return equal
                    ? List.of(new Segment(Op.EQUAL, from))
                    : List.of(new Segment(Op.DELETE, from), new Segment(Op.INSERT, to));
        }

        Part plus(Part next) {
            return new Part(equal && next.equal, weak && next.weak, from + next.from, to + next.to, absorbed + next.absorbed);
        }

        Part absorbedPart() {
            return new Part(false, weak, from, to, 2 * from.length());
        }
    }

    /** Takes words that stayed, or words that changed, together. */
    private void add(List<WordAlignment.Piece> run) {
        var from = new StringBuilder();
        var to = new StringBuilder();
        for (WordAlignment.Piece piece : run) {
            if (piece.op() != Op.INSERT) from.append(piece.word().text());
            if (piece.op() != Op.DELETE) to.append(piece.word().text());
        }
        boolean weak = run.stream().allMatch(piece -> piece.word().weak());
        parts.add(new Part(run.get(0).op() == Op.EQUAL, weak, from.toString(), to.toString(), 0));
    }

    private static int runEnd(List<WordAlignment.Piece> pieces, int start) {
        boolean equal = pieces.get(start).op() == Op.EQUAL;
        int end = start + 1;
        while (end < pieces.size() && (pieces.get(end).op() == Op.EQUAL) == equal) end++;
        return end;
    }

    /** Absorbs the equal run that is smallest beside its changes; false if none is small enough. */
    private boolean mergeOnce() {
        int best = -1;
        double least = 1;
        for (int i = 1; i + 1 < parts.size(); i++) {
            if (!parts.get(i).equal()) continue;
            double share = share(parts.get(i - 1), parts.get(i), parts.get(i + 1));
            if (share > least || best >= 0 && share == least) continue;
            best = i;
            least = share;
        }
        if (best < 0) return false;
        Part merged = parts.get(best - 1).plus(parts.get(best).absorbedPart()).plus(parts.get(best + 1));
        parts.subList(best - 1, best + 2).clear();
        parts.add(best - 1, merged);
        return true;
    }

    /** How much of what is allowed the merged change would take; above 1 it stays apart. */
    private static double share(Part before, Part run, Part after) {
        String text = run.from();
        if (text.indexOf('。') >= 0 || text.indexOf('\n') >= 0) return 2;
        if (!isReplaced(before) || !isReplaced(after)) return 2;
        int absorbed = before.absorbed() + after.absorbed() + 2 * text.length();
        return (double) absorbed * (run.weak() ? OVER_WEAK : OVER_WORDS) / (before.raw() + after.raw());
    }

    /** Words that merely come or go are underlined alone; so is a figure that became another. */
    private static boolean isReplaced(Part part) {
        if (part.from().isEmpty() || part.to().isEmpty()) return false;
        return Figures.between(part.from(), part.to()).isEmpty() && Figures.datesBetween(part.from(), part.to()).isEmpty();
    }
}
