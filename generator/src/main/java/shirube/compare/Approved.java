package shirube.compare;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import shirube.document.Node;
import shirube.model.Common;
import shirube.model.Plan;
import shirube.model.Revision;
import shirube.model.Shape;

/**
 * What a plan said when it was last approved, and where today's content says otherwise although no record of a revision
 * declares it. Fields that go on being written ({@link shirube.model.Living}), what stands below a heading such as
 * 「これまで」, and budgets that were voted are no such change.
 *
 * @param revision by which it was approved
 * @param open later records, whose edition is not in the history yet
 */
public record Approved(Plan plan, Revision revision, List<Revision> open, List<Departure> departures) {

    /**
     * One change that nobody declared; of a list's member that came or went, all that it says.
     *
     * @param entry the item as it is today; as it was where it is gone
     */
    public record Departure(Comparison.Item item, Entry entry, List<Change> changes) {

        /** The change by which it is named. */
        public Change change() {
            return changes.get(0);
        }

        public boolean isWholeItem() {
            return item.kind() == Change.Kind.ADDED || item.kind() == Change.Kind.REMOVED;
        }
    }

    private static final Set<String> PARTS = Set.of("plan", "policy", "vision", "measures", "initiatives");

    /** @param records all records that may declare a change of an indicator, which several plans may share */
    static Approved of(Plan plan, Revision revision, List<Revision> open, List<Revision> records, Edition then, Edition now) {
        Set<String> indicators = new HashSet<>(indicators(plan, then));
        indicators.addAll(indicators(plan, now));
        Predicate<Entry> frozen = entry -> PARTS.contains(entry.type()) && PlanRecords.isOf(plan, entry) || indicators.contains(entry.name());
        Comparison comparison = Comparison.of(then.only(frozen.and(Approved::isApproved)), now.only(frozen), false, Reasons.of(revision));
        List<Revision> later = Stream.concat(open.stream(), records.stream().filter(other -> other.date().isAfter(revision.date()))).toList();
        return new Approved(plan, revision, open, comparison.items().stream().flatMap(item -> departures(item, item.entry().type().equals("kpi") ? later : open)).toList());
    }

    private static Set<String> indicators(Plan plan, Edition edition) {
        var names = new HashSet<String>();
        edition.entries().stream().filter(entry -> PlanRecords.isOf(plan, entry))
                .flatMap(entry -> entry.fields().get("kpis").stream())
                .flatMap(node -> node.scalars().stream())
                .forEach(id -> names.add("kpi/" + id.text().strip()));
        return names;
    }

    private static boolean isApproved(Entry entry) {
        String state = Values.meaning(Common.State.class, entry.text("state"));
        return state.isEmpty() || state.equals("approved") || state.equals("published");
    }

    private static Stream<Departure> departures(Comparison.Item item, List<Revision> records) {
        var groups = new LinkedHashMap<String, List<Change>>();
        boolean whole = item.kind() == Change.Kind.ADDED || item.kind() == Change.Kind.REMOVED;
        for (Change change : item.changes()) {
            if (!whole && isFree(item, change)) continue;
            if (records.stream().filter(PlanRecords::isDecided).noneMatch(record -> PlanRecords.covers(record, change)))
                groups.computeIfAbsent(whole ? "" : member(change), key -> new ArrayList<>()).add(change);
        }
        return groups.entrySet().stream().map(Map.Entry::getValue).map(changes -> new Departure(item, item.entry(), changes));
    }

    /** What came or went with a list's member is one change; anything else stands for itself. */
    private static String member(Change change) {
        boolean only = change.kind() == Change.Kind.ADDED || change.kind() == Change.Kind.REMOVED;
        if (!only || !change.field().contains("]")) return change.field() + change.from() + change.to();
        return change.kind() + change.field().substring(0, change.field().lastIndexOf(']'));
    }

    private static boolean isFree(Comparison.Item item, Change change) {
        if (change.weight() == Change.Weight.SPACING || Set.of("id", "file").contains(change.field())) return true;
        if (item.entry().record().filter(record -> Shape.of(record).isLiving(change.field())).isPresent()) return true;
        if (change.topField().equals("budget")) return isVoted(item, change);
        return change.topField().equals("body") && change.to().or(change::from).filter(side -> ProgressText.contains(side.at())).isPresent();
    }

    /** A year whose budget the council has voted bears no plan any more: its figures are facts. */
    private static boolean isVoted(Comparison.Item item, Change change) {
        String year = change.field().replaceFirst("^budget\\[(\\d+).*", "$1");
        return item.entry().fields().get("budget").stream()
                .filter(Node.Sequence.class::isInstance)
                .flatMap(list -> ((Node.Sequence) list).items().stream())
                .filter(Node.Mapping.class::isInstance)
                .map(budget -> (Node.Mapping) budget)
                .anyMatch(budget -> year.equals(Values.meaning(shirube.model.FiscalYear.class, text(budget, "fy"))) && !Set.of("planned", "計画額", "").contains(text(budget, "kind")));
    }

    private static String text(Node.Mapping fields, String key) {
        return fields.get(key).filter(Node.Scalar.class::isInstance).map(node -> ((Node.Scalar) node).text().strip()).orElse("");
    }

    /** A record to which a change may be added. */
    public List<Revision> declaring() {
        return open.stream().filter(PlanRecords::isDecided).toList();
    }

    /** Whether a record that would declare it is still a draft. */
    public Optional<Revision> draft() {
        return open.stream().filter(record -> !PlanRecords.isDecided(record)).findFirst();
    }
}
