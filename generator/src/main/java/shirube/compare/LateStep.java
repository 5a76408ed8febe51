package shirube.compare;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import shirube.document.Node;
import shirube.model.FiscalYear;
import shirube.model.Initiative;

/**
 * A step that takes the place of one that is late and stays in the schedule: {@code {fy: 2026, quarter: 1, milestone: 支所で始める,
 * state: delayed}} beside {@code {fy: 2027, quarter: 2, milestone: 支所で始める（改めた予定）}}.
 */
final class LateStep {

    private static final double SAME_STEP = 0.5;

    private LateStep() {}

    private record Step(String when, String milestone, boolean late) {

        static Step of(Node.Mapping step) {
            String year = Values.meaning(FiscalYear.class, text(step, "fy"));
            boolean late = Values.meaning(Initiative.MilestoneState.class, text(step, "state")).equals("delayed");
            return new Step(year + " " + text(step, "quarter"), text(step, "milestone"), late);
        }

        private static String text(Node.Mapping step, String key) {
            return step.get(key).filter(Node.Scalar.class::isInstance).map(node -> ((Node.Scalar) node).text().strip()).orElse("");
        }

        boolean comesAfter(Step other) {
            return when.compareTo(other.when) > 0 && Likeness.of(milestone).to(Likeness.of(other.milestone)) >= SAME_STEP;
        }
    }

    /** Whether the change adds the year of such a step. */
    static boolean isReplaced(Comparison.Item item, Change change) {
        if (change.kind() != Change.Kind.ADDED || !change.field().matches("schedule\\[.*]\\.fy") || change.to().isEmpty()) return false;
        List<Node.Mapping> steps = item.to().stream().flatMap(LateStep::steps).toList();
        Optional<Step> added = steps.stream().filter(step -> holds(step, change.to().get())).map(Step::of).findFirst();
        return added.filter(step -> steps.stream().map(Step::of).anyMatch(other -> other.late() && step.comesAfter(other))).isPresent();
    }

    private static Stream<Node.Mapping> steps(Entry entry) {
        return entry.fields().get("schedule").stream()
                .filter(Node.Sequence.class::isInstance)
                .flatMap(node -> ((Node.Sequence) node).items().stream())
                .filter(Node.Mapping.class::isInstance)
                .map(Node.Mapping.class::cast);
    }

    private static boolean holds(Node.Mapping step, Change.Side side) {
        return step.get("fy").filter(node -> node.span().equals(side.at())).isPresent();
    }
}
