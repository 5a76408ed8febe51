package shirube.compare;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import shirube.markdown.TextBlock;

/**
 * Two lists of blocks compared: which block became which, what was added, removed, changed, moved or renumbered, and the
 * words of each change. Cells are compared within their rows. Swapping the lists mirrors every change.
 */
public final class BlockDiff {

    private static final int SHORTEST_MOVED = 6;

    private final Pairing pairing;
    private final Parted parted;
    private final BitSet spine;
    private final List<BlockChange> changes = new ArrayList<>();

    /** The changes in the order of the new text; what was removed stands where it stood among what stayed. */
    public static List<BlockChange> compare(List<TextBlock> from, List<TextBlock> to) {
        // As with words: of equally good ways always the same one is taken.
        return (order(from, to) <= 0 ? matched(from, to) : matched(to, from).mirrored()).changes();
    }

    private static BlockDiff matched(List<TextBlock> from, List<TextBlock> to) {
        var pairing = new Pairing(from, to);
        SamePairs.find(pairing);
        partShortMoves(pairing);
        LikePairs.find(pairing);
        return new BlockDiff(pairing, Parted.of(pairing), Spine.of(pairing));
    }

    private BlockDiff(Pairing pairing, Parted parted, BitSet spine) {
        this.pairing = pairing;
        this.parted = parted;
        this.spine = spine;
    }

    private BlockDiff mirrored() {
        var other = new BitSet();
        spine.stream().map(pairing::partnerOfFrom).forEach(other::set);
        Pairing mirror = pairing.mirrored();
        return new BlockDiff(mirror, parted.mirrored(mirror), other);
    }

    private static int order(List<TextBlock> from, List<TextBlock> to) {
        for (int i = 0; i < Math.min(from.size(), to.size()); i++) {
            int order = (from.get(i).text() + from.get(i).form()).compareTo(to.get(i).text() + to.get(i).form());
            if (order != 0) return order;
        }
        return Integer.compare(from.size(), to.size());
    }

    /** 「なし」 under one heading and 「なし」 under another are no block that was moved. */
    private static void partShortMoves(Pairing pairing) {
        for (int i = 0; i < pairing.from.size(); i++) {
            if (pairing.isFreeFrom(i) || pairing.from.get(i).text().length() >= SHORTEST_MOVED) continue;
            boolean sameHeading = pairing.from.get(i).heading().equals(pairing.to.get(pairing.partnerOfFrom(i)).heading());
            if (!sameHeading) pairing.part(i);
        }
    }

    private List<BlockChange> changes() {
        int old = 0;
        for (int j = 0; j < pairing.to.size(); j++) {
            int i = pairing.partnerOfTo(j);
            if (i == Pairing.NONE) {
                if (!parted.isPartOfNew(j)) changes.add(BlockChange.added(pairing.to.get(j)));
                continue;
            }
            if (spine.get(i)) {
                removed(old, i);
                old = i + 1;
            }
            paired(i, j);
        }
        removed(old, pairing.from.size());
        return List.copyOf(changes);
    }

    private void removed(int start, int end) {
        for (int i : pairing.freeFrom(start, end)) if (!parted.isPartOfOld(i)) changes.add(BlockChange.removed(pairing.from.get(i)));
    }

    private void paired(int i, int j) {
        TextBlock from = parted.wholeOld(i);
        TextBlock to = parted.wholeNew(j);
        boolean moved = !spine.get(i);
        boolean same = from.text().equals(to.text()) && from.form().equals(to.form());
        if (same && !moved) return;
        if (from.kind().isRow() && !moved) changes.addAll(CellChanges.of(from, to));
        else changes.add(BlockChange.between(from, to, moved));
    }
}
