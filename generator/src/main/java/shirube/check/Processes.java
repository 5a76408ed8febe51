package shirube.check;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import shirube.model.BusinessProcess;
import shirube.model.BusinessProcess.Flow;
import shirube.model.BusinessProcess.Step;
import shirube.model.Site;
import shirube.model.Spelling;

/** Process maps: each step is somebody's, leads to a step that exists and can be reached, and the times add up. */
final class Processes implements Check {

    @Override
    public void check(Site site, Findings found) {
        for (BusinessProcess process : site.processes()) {
            checkFlow(process, process.asIs(), "as_is", found);
            checkFlow(process, process.toBe(), "to_be", found);
            checkTotals(process, found);
        }
    }

    private static void checkFlow(BusinessProcess process, Flow flow, String key, Findings found) {
        List<String> actors = process.actors().stream().map(BusinessProcess.Actor::key).toList();
        List<String> numbers = flow.steps().stream().map(Step::no).toList();
        Set<String> reached = reached(flow.steps(), numbers);
        boolean timed = flow.steps().stream().anyMatch(step -> step.minutes().isPresent());
        for (int i = 0; i < flow.steps().size(); i++) {
            Step step = flow.steps().get(i);
            if (!actors.contains(step.actor()))
                found.add("unknown-actor", process.origin().at(key, "steps", i, "actor"),
                        "actor", step.actor(), "near", Spelling.nearest(step.actor(), actors).orElse(actors.get(0)));
            for (int j = 0; j < step.next().size(); j++) {
                String to = step.next().get(j).to();
                if (!numbers.contains(to)) found.add("unknown-step", process.origin().at(key, "steps", i, "next", j, "to"), "step", to);
            }
            if (!reached.contains(step.no()) && numbers.indexOf(step.no()) == i) found.add("unreachable-step", process.origin().at(key, "steps", i, "no"), "step", step.no());
            if (timed && step.minutes().isEmpty())
                found.add("step-without-minutes", process.origin().at(key, "steps", i, "no"), "step", step.no());
        }
    }

    /** The first step, and whatever follows a reached one: its {@code next}, else the step below it. */
    private static Set<String> reached(List<Step> steps, List<String> numbers) {
        var reached = new HashSet<String>();
        var open = new ArrayDeque<Integer>(steps.isEmpty() ? List.of() : List.of(0));
        while (!open.isEmpty()) {
            int at = open.removeFirst();
            if (!reached.add(numbers.get(at))) continue;
            Step step = steps.get(at);
            if (step.next().isEmpty() && at + 1 < steps.size()) open.add(at + 1);
            step.next().stream().map(next -> numbers.indexOf(next.to())).filter(index -> index >= 0).forEach(open::add);
        }
        return reached;
    }

    private static void checkTotals(BusinessProcess process, Findings found) {
        Optional<BigDecimal> before = minutes(process.asIs());
        Optional<BigDecimal> after = minutes(process.toBe());
        if (before.isEmpty() || after.isEmpty() || after.get().compareTo(before.get()) <= 0) return;
        if (days(process.toBe()).compareTo(days(process.asIs())) < 0) return;
        found.add("process-slower", process.origin().keyAt("to_be"), "before", before.get().toPlainString(), "after", after.get().toPlainString());
    }

    /** The sum, where every step states its minutes: an empty one is not zero. */
    private static Optional<BigDecimal> minutes(Flow flow) {
        boolean whole = flow.steps().stream().allMatch(step -> step.minutes().isPresent());
        return whole ? Optional.of(flow.steps().stream().map(step -> step.minutes().get()).reduce(BigDecimal.ZERO, BigDecimal::add)) : Optional.empty();
    }

    private static BigDecimal days(Flow flow) {
        return flow.steps().stream().flatMap(step -> step.waitDays().stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
