package shirube.check;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import shirube.model.FiscalYear;
import shirube.model.Initiative;
import shirube.model.Initiative.Budget;
import shirube.model.Initiative.BudgetKind;
import shirube.model.Site;

/** 財源内訳 adds up to its amount to the last thousand yen, and each kind of budget fits its year. */
final class BudgetAddsUp implements Check {

    /** Kinds of which a year has one; 補正 and 繰越 may come several times. */
    private static final Set<BudgetKind> ONCE = EnumSet.of(BudgetKind.PLANNED, BudgetKind.INITIAL, BudgetKind.SETTLED);

    @Override
    public void check(Site site, Findings found) {
        FiscalYear now = FiscalYear.of(site.today(), site.municipality().fiscalYearStart().orElse(4));
        for (Initiative initiative : site.initiatives()) {
            for (int i = 0; i < initiative.budget().size(); i++) {
                amounts(initiative, i, found);
                kind(initiative, i, now, found);
            }
        }
    }

    private static void amounts(Initiative initiative, int i, Findings found) {
        Budget budget = initiative.budget().get(i);
        Optional<BigDecimal> sum = budget.funding().map(BudgetAddsUp::sum);
        if (sum.filter(funded -> funded.compareTo(budget.amountThousandYen()) != 0).isPresent())
            found.add("funding-does-not-add-up", initiative.origin().at("budget", i, "funding"),
                    "sum", yen(sum.get()), "amount", yen(budget.amountThousandYen()), "difference", yen(budget.amountThousandYen().subtract(sum.get())));
        if (budget.amountThousandYen().signum() < 0 && budget.kind() != BudgetKind.SUPPLEMENTARY)
            found.add("negative-budget", initiative.origin().at("budget", i, "amount_thousand_yen"), "kind", budget.kind().label());
    }

    private static BigDecimal sum(Initiative.Funding funding) {
        return Stream.of(funding.national(), funding.prefectural(), funding.bond(), funding.other(), funding.general())
                .flatMap(Optional::stream)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static void kind(Initiative initiative, int i, FiscalYear now, Findings found) {
        Budget budget = initiative.budget().get(i);
        List<Budget> ofYear = initiative.budget().stream().filter(other -> other.fy().equals(budget.fy())).toList();
        boolean repeated = initiative.budget().subList(0, i).stream().anyMatch(b -> b.kind() == budget.kind() && b.fy().equals(budget.fy()));
        if (repeated && ONCE.contains(budget.kind())) report("budget-twice", initiative, i, found);
        switch (budget.kind()) {
            case PLANNED -> {
                boolean alone = ofYear.stream().allMatch(other -> other.kind() == BudgetKind.PLANNED || other.kind() == BudgetKind.COMMITMENT);
                if (alone && budget.fy().compareTo(now) < 0) report("planned-amount-of-past-year", initiative, i, found);
            }
            case INITIAL, SUPPLEMENTARY -> {
                if (budget.fy().compareTo(now.next()) > 0) report("budget-not-yet-decided", initiative, i, found);
            }
            case SETTLED -> {
                if (budget.fy().compareTo(now) >= 0) report("settled-before-year-end", initiative, i, found);
                boolean decided = ofYear.stream().anyMatch(other -> other.kind() == BudgetKind.INITIAL || other.kind() == BudgetKind.SUPPLEMENTARY || other.kind() == BudgetKind.CARRIED_OVER);
                if (!decided) report("settled-without-budget", initiative, i, found);
            }
            case CARRIED_OVER, COMMITMENT -> { }
        }
    }

    private static void report(String code, Initiative initiative, int i, Findings found) {
        Budget budget = initiative.budget().get(i);
        found.add(code, initiative.origin().at("budget", i, "kind"), "kind", budget.kind().label(), "key", budget.kind().key(), "fy", budget.fy().both());
    }

    private static String yen(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString();
    }
}
