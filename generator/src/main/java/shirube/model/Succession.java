package shirube.model;

import java.util.List;
import java.util.Optional;
import shirube.model.Initiative.Continuation;

/**
 * From one plan to its successor (対応表): what became of each initiative of the old plan, and which of the new plan's
 * have none before them.
 *
 * @param rows each old initiative once, in the order in which they were given; one of which nothing is said has no row
 * @param fresh the initiatives of the new plan that continue none of the old one's
 */
public record Succession(List<Row> rows, List<Initiative> fresh) {

    /**
     * @param now the new initiatives that take it up
     * @param notes what they, or the new plan, say of it
     */
    public record Row(Initiative old, Continuation kind, List<Initiative> now, List<String> notes) {}

    public static Succession of(List<Initiative> old, Plan plan, List<Initiative> now) {
        List<Row> rows = old.stream().flatMap(initiative -> row(initiative, plan, now).stream()).toList();
        List<Initiative> fresh = now.stream().filter(initiative -> old.stream().noneMatch(before -> continues(initiative, before))).toList();
        return new Succession(rows, fresh);
    }

    /** What became of an initiative of the old plan. */
    public Optional<Row> row(Initiative old) {
        return rows.stream().filter(row -> row.old() == old).findFirst();
    }

    public static boolean continues(Initiative initiative, Initiative before) {
        return initiative.continues().filter(continues -> continues.from().contains(before.id())).isPresent();
    }

    private static Optional<Row> row(Initiative old, Plan plan, List<Initiative> now) {
        List<Initiative> heirs = now.stream().filter(initiative -> continues(initiative, old)).toList();
        if (heirs.isEmpty())
            return plan.abolished().stream().filter(abolished -> abolished.id().equals(old.id())).findFirst()
                    .map(abolished -> new Row(old, Continuation.ABOLISHED, List.of(), List.of(abolished.reason())));
        Continuation kind = heirs.size() > 1 ? Continuation.SPLIT : heirs.get(0).continues().orElseThrow().kind();
        return Optional.of(new Row(old, kind, heirs, heirs.stream().flatMap(heir -> heir.continues().orElseThrow().note().stream()).toList()));
    }
}
