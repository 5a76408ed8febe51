package shirube.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shirube.document.Node;

/**
 * Which entries of two editions are the same: first those of one name, then those that say themselves what they
 * continue, then those that say nearly the same under another name.
 */
final class Matching {

    private static final double ALIKE = 0.6;
    private static final double TITLE = 0.3;
    /** Letters of a piece by which texts are first brought together. */
    private static final int PIECE = 6;
    /** A piece that more entries than this share tells nothing. */
    private static final int COMMON = 12;

    private final Map<Entry, Likeness> titles = new IdentityHashMap<>();
    private final Map<Entry, Likeness> words = new IdentityHashMap<>();

    /** Two entries that are one, or one that the other edition lacks. */
    record Pair(Optional<Entry> from, Optional<Entry> to) {
        boolean isUnchanged() {
            return from.isPresent() && to.isPresent() && from.get().isUnchanged(to.get());
        }
    }

    static List<Pair> of(Edition from, Edition to) {
        return new Matching().pairs(from, to);
    }

    private List<Pair> pairs(Edition from, Edition to) {
        Partners<Entry> pairing = new Partners<>(from.entries(), to.entries()).by(Entry::name);
        continued(pairing, from, to);
        alike(pairing, from, to);
        var pairs = new ArrayList<Pair>();
        var partners = new IdentityHashMap<Entry, Entry>();
        pairing.pairs().forEach(pair -> partners.put(to.entries().get(pair[1]), from.entries().get(pair[0])));
        to.entries().forEach(entry -> pairs.add(new Pair(Optional.ofNullable(partners.get(entry)), Optional.of(entry))));
        pairing.removed().forEach(entry -> pairs.add(new Pair(Optional.of(entry), Optional.empty())));
        return pairs;
    }

    /** {@code continues: {kind: continued, from: [old-id]}}; of a merged or split item the nearest part. */
    private void continued(Partners<Entry> pairing, Edition from, Edition to) {
        var candidates = new ArrayList<Partners.Candidate>();
        each(pairing, from, to, (i, j) -> {
            Entry old = from.entries().get(i);
            Entry now = to.entries().get(j);
            if (!old.type().equals(now.type()) || !(continues(now).contains(old.id()) || continues(old).contains(now.id()))) return;
            candidates.add(new Partners.Candidate(i, j, likeness(old, now), old.name(), now.name()));
        }, entry -> entry.type().equals("initiatives"));
        pairing.best(candidates);
    }

    private static Set<String> continues(Entry entry) {
        return entry.fields().get("continues").stream()
                .filter(Node.Mapping.class::isInstance)
                .flatMap(node -> ((Node.Mapping) node).get("from").stream())
                .flatMap(node -> node.scalars().stream())
                .map(scalar -> scalar.text().strip())
                .collect(Collectors.toSet());
    }

    private interface Both {
        void of(int i, int j);
    }

    private static void each(Partners<Entry> pairing, Edition from, Edition to, Both both, java.util.function.Predicate<Entry> which) {
        for (int i = 0; i < from.entries().size(); i++) {
            if (pairing.isPaired(i) || !which.test(from.entries().get(i))) continue;
            for (int j = 0; j < to.entries().size(); j++) if (!pairing.isTaken(j) && which.test(to.entries().get(j))) both.of(i, j);
        }
    }

    /** Only entries that share a rare piece of text, or the title, are looked at closely. */
    private void alike(Partners<Entry> pairing, Edition from, Edition to) {
        Map<String, List<Integer>> old = pieces(from, i -> !pairing.isPaired(i));
        Map<String, List<Integer>> now = pieces(to, j -> !pairing.isTaken(j));
        var seen = new TreeMap<Long, Partners.Candidate>();
        old.forEach((piece, places) -> {
            List<Integer> others = now.getOrDefault(piece, List.of());
            if (places.size() > COMMON || others.size() > COMMON) return;
            for (int i : places)
                for (int j : others)
                    seen.computeIfAbsent((long) i << 32 | j, key -> candidate(from, i, to, j));
        });
        pairing.best(seen.values().stream().filter(candidate -> candidate.likeness() >= ALIKE).toList());
    }

    private Partners.Candidate candidate(Edition from, int i, Edition to, int j) {
        Entry old = from.entries().get(i);
        Entry now = to.entries().get(j);
        double likeness = old.type().equals(now.type()) ? likeness(old, now) : 0;
        return new Partners.Candidate(i, j, likeness, old.name(), now.name());
    }

    private Map<String, List<Integer>> pieces(Edition edition, java.util.function.IntPredicate free) {
        var pieces = new HashMap<String, List<Integer>>();
        for (int i = 0; i < edition.entries().size(); i++) {
            if (!free.test(i)) continue;
            int place = i;
            pieces(edition.entries().get(i)).distinct().forEach(piece -> pieces.computeIfAbsent(piece, key -> new ArrayList<>()).add(place));
        }
        return pieces;
    }

    private static Stream<String> pieces(Entry entry) {
        String text = text(entry).replaceAll("\\s+", "");
        var pieces = new ArrayList<String>();
        pieces.add(entry.type() + "\u0001" + entry.title());
        for (int i = 0; i + PIECE <= text.length(); i++) pieces.add(entry.type() + text.substring(i, i + PIECE));
        entry.blobs().values().forEach(blob -> pieces.add(String.join(",", blob.ids())));
        return pieces.stream();
    }

    private double likeness(Entry old, Entry now) {
        if (!old.blobs().isEmpty() && old.prose().isEmpty() && old.sheets().isEmpty()) return sameBytes(old, now) ? 1 : 0;
        double title = titles.computeIfAbsent(old, entry -> Likeness.of(entry.title())).to(titles.computeIfAbsent(now, entry -> Likeness.of(entry.title())));
        double text = words.computeIfAbsent(old, entry -> Likeness.of(text(entry))).to(words.computeIfAbsent(now, entry -> Likeness.of(text(entry))));
        return Math.max(TITLE * title + (1 - TITLE) * text, title == 1 ? Math.min(1, text + TITLE) : 0);
    }

    private static boolean sameBytes(Entry old, Entry now) {
        return old.blobs().size() == now.blobs().size()
                && old.blobs().values().stream().allMatch(blob -> now.blobs().values().stream().anyMatch(blob::isSame));
    }

    private static String text(Entry entry) {
        String fields = Written.words(entry.fields(), List.of("id", "no", "state", "updated", "created"));
        return fields + "\n" + entry.prose().stream().map(Prose::text).collect(Collectors.joining("\n"));
    }
}
