package shirube.check;

import shirube.model.FiscalYear;
import shirube.model.Initiative;
import shirube.model.Initiative.Budget;
import shirube.model.Initiative.BudgetKind;
import shirube.model.Initiative.Milestone;
import shirube.model.Plan;
import shirube.model.Site;

/** Milestones and budgets lie in the plan's period; a milestone may lie outside where it says why. */
final class YearsOfPlan implements Check {

    @Override
    public void check(Site site, Findings found) {
        var lists = new Lists(site);
        for (Initiative initiative : site.initiatives())
            lists.planOf(initiative).map(Plan::period).filter(YearsOfPlan::isSound).ifPresent(period -> {
                milestones(initiative, period, found);
                budgets(initiative, period, found);
            });
        for (Plan plan : site.plans())
            if (!isSound(plan.period()))
                found.add("period-backwards", plan.origin().at("period", "to_fy"), "from", plan.period().fromFy().both(), "to", plan.period().toFy().both());
    }

    private static boolean isSound(Plan.Period period) {
        return period.fromFy().compareTo(period.toFy()) <= 0;
    }

    private static void milestones(Initiative initiative, Plan.Period period, Findings found) {
        for (int i = 0; i < initiative.schedule().size(); i++) {
            Milestone milestone = initiative.schedule().get(i);
            if (period.contains(milestone.fy())) continue;
            String code = milestone.reason().isPresent() ? "milestone-overruns-plan" : "year-outside-plan";
            report(code, initiative, period, milestone.fy(), found, "schedule", i, "fy");
        }
    }

    private static void budgets(Initiative initiative, Plan.Period period, Findings found) {
        for (int i = 0; i < initiative.budget().size(); i++) {
            Budget budget = initiative.budget().get(i);
            if (!period.contains(budget.fy()) && !mayLieOutside(budget, period))
                report("year-outside-plan", initiative, period, budget.fy(), found, "budget", i, "fy");
        }
    }

    /** 債務負担行為 binds years to come; what is carried over from the last year is spent and settled in the next. */
    private static boolean mayLieOutside(Budget budget, Plan.Period period) {
        if (budget.kind() == BudgetKind.COMMITMENT) return true;
        boolean after = budget.fy().equals(period.toFy().next());
        return after && (budget.kind() == BudgetKind.CARRIED_OVER || budget.kind() == BudgetKind.SETTLED);
    }

    private static void report(String code, Initiative initiative, Plan.Period period, FiscalYear fy, Findings found, Object... path) {
        found.add(code, initiative.origin().at(path), "fy", fy.both(), "from", period.fromFy().both(), "to", period.toFy().both());
    }
}
