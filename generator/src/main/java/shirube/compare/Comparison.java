package shirube.compare;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import shirube.diagnostic.Diagnostic;

/**
 * What changed between two editions of a content folder.
 *
 * @param items the items that changed, in the order of the plan
 */
public record Comparison(Edition from, Edition to, List<Item> items) {

    /**
     * An item that changed.
     *
     * @param kind {@code ADDED} and {@code REMOVED} as a whole, {@code MOVED} and {@code RENUMBERED} if it stands elsewhere, else {@code CHANGED}
     * @param oldNumber the number that pages of the older edition show
     */
    public record Item(
            Optional<Entry> from, Optional<Entry> to, Change.Kind kind, Optional<String> oldNumber, Optional<String> newNumber, List<Change> changes) {

        /** The newer entry; the older one of an item that is gone. */
        public Entry entry() {
            return to.or(() -> from).orElseThrow();
        }

        /** The same item with some of its changes. */
        public Item only(Predicate<Change> which) {
            return new Item(from, to, kind, oldNumber, newNumber, changes.stream().filter(which).toList());
        }
    }

    /** @param formatting whether changes of formatting alone are wanted */
    public static Comparison of(Edition from, Edition to, boolean formatting) {
        return of(from, to, formatting, Reasons.of(from, to));
    }

    static Comparison of(Edition from, Edition to, boolean formatting, Reasons reasons) {
        List<Item> items = Matching.of(from, to).parallelStream()
                .filter(pair -> !pair.isUnchanged())
                .map(pair -> new ItemDiff(from, to, formatting, reasons).compare(pair))
                .filter(item -> !item.changes().isEmpty())
                .sorted(Order.of(from, to))
                .toList();
        return new Comparison(from, to, items);
    }

    public List<Change> changes() {
        return items.stream().flatMap(item -> item.changes().stream()).toList();
    }

    /** How many items became that; moved counts renumbered ones too. */
    public long count(Change.Kind... kinds) {
        return items.stream().filter(item -> List.of(kinds).contains(item.kind())).count();
    }

    /** What could not be read as it stood, of both editions. */
    public List<Diagnostic> notes() {
        return Stream.concat(from.notes().stream(), to.notes().stream()).distinct().toList();
    }
}
