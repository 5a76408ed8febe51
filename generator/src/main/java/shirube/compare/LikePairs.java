package shirube.compare;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Pairs blocks of like text: first within each gap of the spine, in order; then anywhere, by the features that two texts
 * share, never all with all.
 */
final class LikePairs {

    /** In its place a block may change much; far from it only what is plainly the same block was moved. */
    private static final double IN_PLACE = 0.3;
    private static final double ELSEWHERE = 0.6;
    private static final int SHORTEST_MOVED = 12;

    /** Above so many pairs a gap is first parted by what is plainly alike. */
    private static final long LARGE_GAP = 40_000;
    private static final int COMMON = 40;

    private final Pairing pairing;

    private LikePairs(Pairing pairing) {
        this.pairing = pairing;
    }

    static void find(Pairing pairing) {
        var like = new LikePairs(pairing);
        like.inGaps(Spine.of(pairing), true);
        like.pairCandidates(like.candidates(pairing.freeFrom(0, pairing.from.size()), pairing.freeTo(0, pairing.to.size()), SHORTEST_MOVED));
    }

    private void inGaps(BitSet spine, boolean mayPart) {
        int i = 0;
        int j = 0;
        for (int next = spine.nextSetBit(0); ; next = spine.nextSetBit(next + 1)) {
            int endFrom = next < 0 ? pairing.from.size() : next;
            int endTo = next < 0 ? pairing.to.size() : pairing.partnerOfFrom(next);
            gap(pairing.freeFrom(i, endFrom), pairing.freeTo(j, endTo), mayPart);
            if (next < 0) return;
            i = next + 1;
            j = endTo + 1;
        }
    }

    private void gap(List<Integer> old, List<Integer> now, boolean mayPart) {
        if (old.isEmpty() || now.isEmpty()) return;
        if ((long) old.size() * now.size() <= LARGE_GAP) new Gap(pairing, old, now, IN_PLACE).pair();
        else if (mayPart) part(old, now);
    }

    /** Pairs what is plainly alike and in order, then what lies between. */
    private void part(List<Integer> old, List<Integer> now) {
        var inner = new Pairing(old.stream().map(pairing.from::get).toList(), now.stream().map(pairing.to::get).toList());
        var like = new LikePairs(inner);
        like.pairCandidates(like.candidates(inner.freeFrom(0, old.size()), inner.freeTo(0, now.size()), 0));
        BitSet spine = Spine.of(inner);
        for (int i = 0; i < old.size(); i++) if (!inner.isFreeFrom(i) && !spine.get(i)) inner.part(i);
        like.inGaps(spine, false);
        for (int i = 0; i < old.size(); i++) if (!inner.isFreeFrom(i)) pairing.pair(old.get(i), now.get(inner.partnerOfFrom(i)));
    }

    private record Candidate(int from, int to, double likeness) {}

    private void pairCandidates(List<Candidate> candidates) {
        for (Candidate candidate : candidates) {
            if (pairing.isFreeFrom(candidate.from()) && pairing.isFreeTo(candidate.to())) pairing.pair(candidate.from(), candidate.to());
        }
    }

    /** The pairs that share a feature of their sketches and are alike, best first, of equals the nearest. */
    private List<Candidate> candidates(List<Integer> old, List<Integer> now, int shortest) {
        Map<Integer, List<Integer>> byFeature = new HashMap<>();
        for (int j : now) {
            if (pairing.to.get(j).text().length() < shortest) continue;
            for (int feature : pairing.profileOfTo(j).sketch()) byFeature.computeIfAbsent(feature, key -> new ArrayList<>()).add(j);
        }
        var candidates = new ArrayList<Candidate>();
        for (int i : old) {
            if (pairing.from.get(i).text().length() >= shortest) addCandidates(candidates, i, byFeature);
        }
        candidates.sort(Comparator.comparingDouble((Candidate c) -> -c.likeness())
                .thenComparingInt(c -> Math.abs(c.from() - c.to()))
                .thenComparingInt(Candidate::from)
                .thenComparingInt(Candidate::to));
        return candidates;
    }

    private void addCandidates(List<Candidate> candidates, int i, Map<Integer, List<Integer>> byFeature) {
        var seen = new BitSet();
        for (int feature : pairing.profileOfFrom(i).sketch()) {
            List<Integer> sharing = byFeature.getOrDefault(feature, List.of());
            if (sharing.size() > COMMON) sharing = nearest(sharing, i);
            for (int j : sharing) {
                if (seen.get(j)) continue;
                seen.set(j);
                double likeness = pairing.likeness(i, j, ELSEWHERE);
                if (likeness >= ELSEWHERE) candidates.add(new Candidate(i, j, likeness));
            }
        }
    }

    private static List<Integer> nearest(List<Integer> sharing, int i) {
        int at = java.util.Collections.binarySearch(sharing, i);
        int start = Math.max(0, Math.min((at < 0 ? -at - 1 : at) - COMMON / 2, sharing.size() - COMMON));
        return sharing.subList(start, start + COMMON);
    }
}
