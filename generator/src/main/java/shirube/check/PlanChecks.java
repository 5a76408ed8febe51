package shirube.check;

import java.util.List;

/** The checks of references, plans and indicators. To add one: a class, a line here. */
final class PlanChecks {

    static final List<Check> ALL = List.of(
            new References(),
            new ListEntries(),
            new ReusedIds(),
            new Cycles(),
            new Orphans(),
            new DraftReferences(),
            new PlanShape(),
            new NumbersInOrder(),
            new YearsOfPlan(),
            new InitiativeEssentials(),
            new Owners(),
            new PriorityCoverage(),
            new Continuations(),
            new BudgetAddsUp(),
            new StatusAgrees(),
            new KpiBaseline(),
            new KpiTargets(),
            new KpiActuals(),
            new KpiGrades(),
            new KpiBreaks(),
            new KpiContinuations(),
            new KpiValues(),
            new OutcomeOfMeasures());

    private PlanChecks() {}
}
