package shirube.compare;

import java.util.List;
import shirube.markdown.TextBlock;

/** The unpaired blocks between two neighbours of the spine, aligned in order so that the most text is alike. */
final class Gap {

    private static final double RENAMED_HEADING = 0.1;

    private final Pairing pairing;
    private final List<Integer> old;
    private final List<Integer> now;
    private final double floor;

    Gap(Pairing pairing, List<Integer> old, List<Integer> now, double floor) {
        this.pairing = pairing;
        this.old = old;
        this.now = now;
        this.floor = floor;
    }

    void pair() {
        double[][] scores = new double[old.size()][now.size()];
        double[][] best = new double[old.size() + 1][now.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = now.size() - 1; j >= 0; j--) {
                scores[i][j] = score(old.get(i), now.get(j));
                best[i][j] = Math.max(Math.max(best[i + 1][j], best[i][j + 1]), scores[i][j] > 0 ? scores[i][j] + best[i + 1][j + 1] : 0);
            }
        }
        for (int i = 0, j = 0; i < old.size() && j < now.size(); ) {
            if (scores[i][j] > 0 && best[i][j] == scores[i][j] + best[i + 1][j + 1]) pairing.pair(old.get(i++), now.get(j++));
            else if (best[i][j] == best[i + 1][j]) i++;
            else j++;
        }
        alone();
    }

    /** What went and what came at one place, nothing else there having done so, is one block rewritten. */
    private void alone() {
        List<Integer> left = old.stream().filter(pairing::isFreeFrom).toList();
        List<Integer> right = now.stream().filter(pairing::isFreeTo).toList();
        if (left.size() != 1 || right.size() != 1) return;
        TextBlock from = pairing.from.get(left.get(0));
        TextBlock to = pairing.to.get(right.get(0));
        boolean heading = from.kind() == TextBlock.Kind.HEADING && from.level() == to.level();
        boolean rewritten = heading || from.kind() == TextBlock.Kind.CAPTION || from.kind() == TextBlock.Kind.TABLE_RULE || isShort(from) && isShort(to);
        if (from.kind() == to.kind() && rewritten) pairing.pair(left.get(0), right.get(0));
    }

    /** {@code 検討中} to {@code 実施済み}: nothing to be alike in. */
    private static boolean isShort(TextBlock block) {
        return block.text().length() <= 12 && !block.kind().isRow();
    }

    private double score(int i, int j) {
        boolean heading = pairing.from.get(i).kind() == TextBlock.Kind.HEADING;
        double least = heading ? RENAMED_HEADING : floor;
        double likeness = pairing.likeness(i, j, least);
        if (likeness < least) return 0;
        return likeness * (16 + Math.min(pairing.profileOfFrom(i).length(), pairing.profileOfTo(j).length()));
    }
}
