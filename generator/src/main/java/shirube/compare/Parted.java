package shirube.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import shirube.markdown.TextBlock;

/** Paragraphs that were parted in two or made one: an unpaired neighbour of a pair that makes the pair more alike. */
final class Parted {

    private static final double BETTER_BY = 0.08;
    private static final double AT_LEAST = 0.65;

    private final Pairing pairing;
    private final int[] ownerOfFrom;
    private final int[] ownerOfTo;

    /** @param ownerOfTo for a new block that is part of a paragraph, the paired block of that paragraph; else itself */
    private Parted(Pairing pairing, int[] ownerOfFrom, int[] ownerOfTo) {
        this.pairing = pairing;
        this.ownerOfFrom = ownerOfFrom;
        this.ownerOfTo = ownerOfTo;
    }

    static Parted of(Pairing pairing) {
        int[] old = IntStream.range(0, pairing.from.size()).toArray();
        int[] now = IntStream.range(0, pairing.to.size()).toArray();
        var parted = new Parted(pairing, old, now);
        for (int i = 0; i < pairing.from.size(); i++) {
            int j = pairing.partnerOfFrom(i);
            if (j == Pairing.NONE || SamePairs.key(pairing.from.get(i)).equals(SamePairs.key(pairing.to.get(j)))) continue;
            parted.extend(i, j);
        }
        return parted;
    }

    Parted mirrored(Pairing mirror) {
        return new Parted(mirror, ownerOfTo, ownerOfFrom);
    }

    boolean isPartOfNew(int j) {
        return ownerOfTo[j] != j;
    }

    boolean isPartOfOld(int i) {
        return ownerOfFrom[i] != i;
    }

    TextBlock wholeOld(int i) {
        return TextBlock.joined(parts(ownerOfFrom, i).stream().map(pairing.from::get).toList());
    }

    TextBlock wholeNew(int j) {
        return TextBlock.joined(parts(ownerOfTo, j).stream().map(pairing.to::get).toList());
    }

    private void extend(int i, int j) {
        extendNew(i, j);
        extendOld(i, j);
    }

    private void extendNew(int i, int j) {
        for (Optional<Integer> next = betterNew(i, j); next.isPresent(); next = betterNew(i, j)) ownerOfTo[next.get()] = j;
    }

    private void extendOld(int i, int j) {
        for (Optional<Integer> next = betterOld(i, j); next.isPresent(); next = betterOld(i, j)) ownerOfFrom[next.get()] = i;
    }

    private Optional<Integer> betterNew(int i, int j) {
        List<Integer> parts = parts(ownerOfTo, j);
        return better(pairing.from.get(i), pairing.to, parts, ownerOfTo, pairing::isFreeTo);
    }

    private Optional<Integer> betterOld(int i, int j) {
        List<Integer> parts = parts(ownerOfFrom, i);
        return better(pairing.to.get(j), pairing.from, parts, ownerOfFrom, pairing::isFreeFrom);
    }

    /** The free neighbour of the parts with which they are more like the whole. */
    private static Optional<Integer> better(
            TextBlock whole, List<TextBlock> blocks, List<Integer> parts, int[] owner, java.util.function.IntPredicate free) {
        for (int k : List.of(parts.get(parts.size() - 1) + 1, parts.get(0) - 1)) {
            if (!free.test(k) || owner[k] != k || blocks.get(k).kind() != whole.kind() || !isParagraph(whole)) continue;
            double now = likeness(whole, blocks, parts);
            var more = new ArrayList<>(parts);
            more.add(k);
            more.sort(null);
            double then = likeness(whole, blocks, more);
            if (then >= AT_LEAST && then >= now + BETTER_BY) return Optional.of(k);
        }
        return Optional.empty();
    }

    private static boolean isParagraph(TextBlock block) {
        return block.kind() == TextBlock.Kind.PARAGRAPH || block.kind() == TextBlock.Kind.QUOTE || block.kind() == TextBlock.Kind.LIST_ITEM;
    }

    private static double likeness(TextBlock whole, List<TextBlock> blocks, List<Integer> parts) {
        return Profile.of(whole.text()).likeness(Profile.of(TextBlock.joined(parts.stream().map(blocks::get).toList()).text()));
    }

    /** Near the owner only, since parts are neighbours. */
    private static List<Integer> parts(int[] owner, int of) {
        int start = of;
        int end = of;
        while (start > 0 && owner[start - 1] == of) start--;
        while (end + 1 < owner.length && owner[end + 1] == of) end++;
        return IntStream.rangeClosed(start, end).boxed().toList();
    }
}
