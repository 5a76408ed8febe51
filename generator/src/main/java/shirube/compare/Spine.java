package shirube.compare;

import java.util.Arrays;
import java.util.BitSet;
import shirube.markdown.TextBlock;

/** The pairs that stand in the same order on both sides and hold the most text; whatever else is paired was moved. */
final class Spine {

    private Spine() {}

    /** The old blocks of the spine: a heaviest increasing subsequence, by a Fenwick tree of prefix maxima. */
    static BitSet of(Pairing pairing) {
        int size = pairing.from.size();
        long[] weights = new long[size];
        int[] before = new int[size];
        int[] tree = new int[pairing.to.size() + 1];
        Arrays.fill(tree, Pairing.NONE);
        int best = Pairing.NONE;
        for (int i = 0; i < size; i++) {
            int j = pairing.partnerOfFrom(i);
            if (j == Pairing.NONE) continue;
            before[i] = heaviest(tree, weights, j);
            weights[i] = weight(pairing.from.get(i)) + (before[i] == Pairing.NONE ? 0 : weights[before[i]]);
            raise(tree, weights, j + 1, i);
            if (best == Pairing.NONE || weights[i] > weights[best]) best = i;
        }
        var spine = new BitSet(size);
        for (int i = best; i != Pairing.NONE; i = before[i]) spine.set(i);
        return spine;
    }

    /** Of two blocks that changed places the smaller was moved; headings hold a text together. */
    static long weight(TextBlock block) {
        return (block.kind() == TextBlock.Kind.HEADING ? 32L : 8L) + block.text().length();
    }

    private static int heaviest(int[] tree, long[] weights, int end) {
        int best = Pairing.NONE;
        for (int k = end; k > 0; k -= k & -k) {
            if (tree[k] != Pairing.NONE && (best == Pairing.NONE || weights[tree[k]] > weights[best])) best = tree[k];
        }
        return best;
    }

    private static void raise(int[] tree, long[] weights, int start, int i) {
        for (int k = start; k < tree.length; k += k & -k) {
            if (tree[k] == Pairing.NONE || weights[i] > weights[tree[k]]) tree[k] = i;
        }
    }
}
