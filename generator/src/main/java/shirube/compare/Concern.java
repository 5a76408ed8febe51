package shirube.compare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A change that somebody who judges a revision must not miss.
 *
 * @param change where it shows; of an item that is gone, its first
 */
public record Concern(Kind kind, Comparison.Item item, Change change) {

    /** What is at stake, the gravest first. */
    public enum Kind {
        REMOVED,
        STOPPED,
        TARGET_EASED,
        REDEFINED,
        LATER,
        BUDGET_CUT,
        BUDGET_RAISED,
        CORRECTED,
        REGRADED;

        /** For texts, for example {@code target-eased}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private static final Set<String> PROMISES = Set.of("plan", "policy", "measures", "initiatives", "kpi", "opendata");
    private static final Set<String> DEFINITION = Set.of("definition", "formula", "unit", "direction", "source", "baseline", "breaks");
    private static final Set<String> NO_PROMISE = Set.of("updated", "created", "done_on", "as_of", "approved_on", "evaluated_on", "issued", "modified");

    /** All concerns of a comparison, the gravest first, each kind in the order of the plan. */
    public static List<Concern> of(Comparison comparison) {
        return comparison.items().stream().flatMap(Concern::of).sorted((a, b) -> a.kind().compareTo(b.kind())).toList();
    }

    private static Stream<Concern> of(Comparison.Item item) {
        if (item.kind() == Change.Kind.REMOVED)
            return PROMISES.contains(item.entry().type()) ? Stream.of(new Concern(Kind.REMOVED, item, item.changes().get(0))) : Stream.of();
        if (item.kind() == Change.Kind.ADDED) return Stream.of();
        var seen = new HashSet<String>();
        var found = new ArrayList<Concern>();
        for (Change change : item.changes())
            kind(item, change).filter(kind -> seen.add(kind + member(change.field()))).ifPresent(kind -> found.add(new Concern(kind, item, change)));
        return found.stream();
    }

    private static Optional<Kind> kind(Comparison.Item item, Change change) {
        if (change.isFormattingOnly()) return Optional.empty();
        return switch (item.entry().type()) {
            case "kpi" -> ofKpi(item, change);
            case "initiatives" -> ofInitiative(item, change);
            case "plan" -> isLater(change) || change.field().equals("period.to_fy") ? Optional.of(Kind.LATER) : Optional.empty();
            default -> change.topField().equals("actions") && isLater(change) ? Optional.of(Kind.LATER) : Optional.empty();
        };
    }

    private static Optional<Kind> ofKpi(Comparison.Item item, Change change) {
        String field = change.topField();
        if (field.equals("targets")) return isEased(item, change) ? Optional.of(Kind.TARGET_EASED) : Optional.empty();
        if (DEFINITION.contains(field)) return change.weight() == Change.Weight.CONTENT ? Optional.of(Kind.REDEFINED) : Optional.empty();
        if (change.field().matches("evaluations\\[.*]\\.grade") && change.kind() == Change.Kind.CHANGED) return Optional.of(Kind.REGRADED);
        return change.field().matches("actuals\\[.*]\\.(?:value|replaces)") && isCorrection(change) ? Optional.of(Kind.CORRECTED) : Optional.empty();
    }

    /** A figure for a year that had one. */
    private static boolean isCorrection(Change change) {
        return change.kind() == Change.Kind.CHANGED && change.figure().flatMap(Change.Figure::delta).isPresent() || change.field().endsWith("replaces");
    }

    /** A target that asks for less: lower where more is better, higher where less is, or gone. */
    private static boolean isEased(Comparison.Item item, Change change) {
        if (change.kind() == Change.Kind.REMOVED) return change.figure().isPresent();
        Optional<BigDecimal> delta = change.figure().flatMap(Change.Figure::delta);
        if (delta.isEmpty()) return false;
        String direction = item.entry().text("direction");
        return switch (direction) {
            case "down", "減らす" -> delta.get().signum() > 0;
            case "up", "増やす" -> delta.get().signum() < 0;
            default -> true;
        };
    }

    private static Optional<Kind> ofInitiative(Comparison.Item item, Change change) {
        if (change.field().equals("status"))
            return isStop(change.to()) ? Optional.of(Kind.STOPPED) : Optional.empty();
        if (change.field().matches("budget\\[.*]\\.amount_thousand_yen"))
            return isSettlement(change) ? Optional.empty() : Optional.of(isLess(change) ? Kind.BUDGET_CUT : Kind.BUDGET_RAISED);
        boolean step = change.field().matches("schedule\\[.*]\\.(?:fy|quarter)");
        if (step && isLaterStep(item, change) || isLater(change) || LateStep.isReplaced(item, change)) return Optional.of(Kind.LATER);
        return change.field().matches("schedule\\[.*]\\.milestone") && change.kind() == Change.Kind.REMOVED ? Optional.of(Kind.STOPPED) : Optional.empty();
    }

    /** What was spent, told for the first time: a fact, not another budget. */
    private static boolean isSettlement(Change change) {
        return change.kind() == Change.Kind.ADDED && change.field().matches("budget\\[.*-(?:settled|決算)[^]]*].*");
    }

    private static boolean isStop(Optional<Change.Side> side) {
        return side.filter(now -> List.of("cancelled", "suspended", "delayed").contains(term(now))).isPresent();
    }

    private static String term(Change.Side side) {
        return Values.meaning(shirube.model.Initiative.Status.class, side.text());
    }

    private static boolean isLess(Change change) {
        if (change.kind() == Change.Kind.REMOVED) return true;
        return change.figure().flatMap(Change.Figure::delta).filter(delta -> delta.signum() < 0).isPresent();
    }

    private static boolean isLater(Change change) {
        String last = change.field().substring(change.field().lastIndexOf('.') + 1);
        return !change.isProse() && !NO_PROMISE.contains(last) && change.days().filter(days -> days.later() > 0).isPresent();
    }

    /** A step of another year, or of another quarter of the same one. */
    private static boolean isLaterStep(Comparison.Item item, Change change) {
        if (change.field().endsWith(".fy")) return order(change) > 0;
        String year = change.field().replaceFirst("quarter$", "fy");
        boolean sameYear = item.changes().stream().noneMatch(other -> other.field().equals(year));
        return sameYear && order(change) > 0;
    }

    private static int order(Change change) {
        if (change.from().isEmpty() || change.to().isEmpty()) return 0;
        return shown(change.to().get()).compareTo(shown(change.from().get()));
    }

    private static String shown(Change.Side side) {
        return Values.meaning(shirube.model.FiscalYear.class, side.text());
    }

    /** The part of a path that names the list's member: one step that moves counts once. */
    private static String member(String field) {
        int end = field.indexOf(']');
        return end < 0 ? field : field.substring(0, end);
    }
}
