package shirube.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Which of two lists' members are the same thing. Criteria are tried one after another, each on what the ones before
 * left; the outcome is the same from both sides.
 *
 * @param <T> a member
 */
final class Partners<T> {

    private final List<T> from;
    private final List<T> to;
    private final int[] partner;
    private final boolean[] taken;

    Partners(List<T> from, List<T> to) {
        this.from = from;
        this.to = to;
        this.partner = new int[from.size()];
        this.taken = new boolean[to.size()];
        java.util.Arrays.fill(partner, -1);
    }

    /** Pairs members of one name, the first with the first; an empty name is none. */
    Partners<T> by(Function<T, String> name) {
        return by(name, (a, b) -> true);
    }

    Partners<T> by(Function<T, String> name, BiFunction<T, T, Boolean> unless) {
        Map<String, List<Integer>> free = new HashMap<>();
        for (int j = 0; j < to.size(); j++)
            if (!taken[j] && !name.apply(to.get(j)).isEmpty()) free.computeIfAbsent(name.apply(to.get(j)), key -> new ArrayList<>()).add(j);
        for (int i = 0; i < from.size(); i++) {
            if (partner[i] >= 0) continue;
            List<Integer> same = free.getOrDefault(name.apply(from.get(i)), List.of());
            if (same.isEmpty() || !unless.apply(from.get(i), to.get(same.get(0)))) continue;
            pair(i, same.remove(0));
        }
        return this;
    }

    /** Pairs what is most alike first, down to a least likeness. */
    Partners<T> alike(double least, Function<T, Likeness> look, Function<T, String> name) {
        var looks = new IdentityHashMap<T, Likeness>();
        var candidates = new ArrayList<Candidate>();
        for (int i = 0; i < from.size(); i++) {
            if (partner[i] >= 0) continue;
            Likeness one = looks.computeIfAbsent(from.get(i), look);
            for (int j = 0; j < to.size(); j++) {
                if (taken[j]) continue;
                double likeness = one.to(looks.computeIfAbsent(to.get(j), look));
                if (likeness >= least) candidates.add(new Candidate(i, j, likeness, name.apply(from.get(i)), name.apply(to.get(j))));
            }
        }
        return best(candidates);
    }

    /** Pairs by likeness found elsewhere. */
    Partners<T> best(List<Candidate> candidates) {
        candidates.stream().sorted(Candidate.ORDER).forEach(candidate -> {
            if (partner[candidate.from()] < 0 && !taken[candidate.to()]) pair(candidate.from(), candidate.to());
        });
        return this;
    }

    /** Two members that may be one; of equals the names decide, whichever side they stand on. */
    record Candidate(int from, int to, double likeness, String fromName, String toName) {
        static final Comparator<Candidate> ORDER = Comparator.comparingDouble(Candidate::likeness)
                .reversed()
                .thenComparing(Candidate::lower)
                .thenComparing(Candidate::upper)
                .thenComparingInt(candidate -> Math.min(candidate.from, candidate.to))
                .thenComparingInt(candidate -> Math.max(candidate.from, candidate.to));

        private String lower() {
            return fromName.compareTo(toName) <= 0 ? fromName : toName;
        }

        private String upper() {
            return fromName.compareTo(toName) <= 0 ? toName : fromName;
        }
    }

    private void pair(int i, int j) {
        partner[i] = j;
        taken[j] = true;
    }

    boolean isPaired(int i) {
        return partner[i] >= 0;
    }

    boolean isTaken(int j) {
        return taken[j];
    }

    int partner(int i) {
        return partner[i];
    }

    /** Pairs in the order of the older list. */
    List<int[]> pairs() {
        var pairs = new ArrayList<int[]>();
        for (int i = 0; i < partner.length; i++) if (partner[i] >= 0) pairs.add(new int[] {i, partner[i]});
        return pairs;
    }

    List<T> removed() {
        var removed = new ArrayList<T>();
        for (int i = 0; i < partner.length; i++) if (partner[i] < 0) removed.add(from.get(i));
        return removed;
    }

    List<T> added() {
        var added = new ArrayList<T>();
        for (int j = 0; j < taken.length; j++) if (!taken[j]) added.add(to.get(j));
        return added;
    }
}
