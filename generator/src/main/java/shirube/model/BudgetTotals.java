package shirube.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import shirube.model.Initiative.Budget;
import shirube.model.Initiative.BudgetKind;

/**
 * Budgets added up, of one initiative or of many, by fiscal year; all amounts in thousand yen.
 *
 * <p>予算現額 = 当初 + 補正 + 繰越. 執行率 = 決算 ÷ 予算現額 × 100, over those initiatives alone that have both for
 * the year, so that a missing 決算 never looks like unspent money.
 *
 * @param years in order
 */
public record BudgetTotals(List<Year> years) {

    private static final List<BudgetKind> CURRENT = List.of(BudgetKind.INITIAL, BudgetKind.SUPPLEMENTARY, BudgetKind.CARRIED_OVER);

    /** Where the money comes from (財源); the last is what no 財源内訳 accounts for. */
    public enum FundingSource implements Term {
        NATIONAL("国"),
        PREFECTURAL("県"),
        BOND("地方債"),
        OTHER("その他"),
        GENERAL("一般財源"),
        UNSPECIFIED("内訳の記載なし");

        private final String label;

        FundingSource(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** A sum and where it comes from; {@code UNSPECIFIED} is there only if some of it has no 財源内訳. */
    public record Amount(BigDecimal total, Map<FundingSource, BigDecimal> funding) {}

    /**
     * @param byKind the sum of each kind that occurs
     * @param current 予算現額; empty before the council has decided anything
     * @param executionRate 執行率 in per cent with one decimal, rounded half up
     */
    public record Year(FiscalYear fy, Map<BudgetKind, Amount> byKind, Optional<Amount> current, Optional<BigDecimal> executionRate) {

        /** The amount that says most about the year: 決算, else 予算現額, else 計画額. */
        public Optional<Amount> best() {
            return Optional.ofNullable(byKind.get(BudgetKind.SETTLED))
                    .or(() -> current)
                    .or(() -> Optional.ofNullable(byKind.get(BudgetKind.PLANNED)));
        }
    }

    public static BudgetTotals of(Initiative initiative) {
        return of(List.of(initiative));
    }

    public static BudgetTotals of(Collection<Initiative> initiatives) {
        var years = new TreeMap<FiscalYear, List<List<Budget>>>();
        for (Initiative initiative : initiatives) {
            var own = new TreeMap<FiscalYear, List<Budget>>();
            initiative.budget().forEach(budget -> own.computeIfAbsent(budget.fy(), fy -> new ArrayList<>()).add(budget));
            own.forEach((fy, budgets) -> years.computeIfAbsent(fy, y -> new ArrayList<>()).add(budgets));
        }
        return new BudgetTotals(years.entrySet().stream().map(year -> year(year.getKey(), year.getValue())).toList());
    }

    public Optional<Year> year(FiscalYear fy) {
        return years.stream().filter(year -> year.fy().equals(fy)).findFirst();
    }

    private static Year year(FiscalYear fy, List<List<Budget>> byInitiative) {
        List<Budget> all = byInitiative.stream().flatMap(List::stream).toList();
        var byKind = new EnumMap<BudgetKind, Amount>(BudgetKind.class);
        for (BudgetKind kind : BudgetKind.values()) sum(ofKinds(all, List.of(kind))).ifPresent(amount -> byKind.put(kind, amount));
        return new Year(fy, byKind, sum(ofKinds(all, CURRENT)), executionRate(byInitiative));
    }

    private static Optional<BigDecimal> executionRate(List<List<Budget>> byInitiative) {
        BigDecimal current = BigDecimal.ZERO;
        BigDecimal settled = BigDecimal.ZERO;
        for (List<Budget> own : byInitiative) {
            Optional<Amount> ownCurrent = sum(ofKinds(own, CURRENT));
            Optional<Amount> ownSettled = sum(ofKinds(own, List.of(BudgetKind.SETTLED)));
            if (ownCurrent.isEmpty() || ownSettled.isEmpty()) continue;
            current = current.add(ownCurrent.get().total());
            settled = settled.add(ownSettled.get().total());
        }
        if (current.signum() <= 0) return Optional.empty();
        return Optional.of(settled.multiply(BigDecimal.valueOf(100)).divide(current, 1, RoundingMode.HALF_UP));
    }

    private static List<Budget> ofKinds(List<Budget> budgets, List<BudgetKind> kinds) {
        return budgets.stream().filter(budget -> kinds.contains(budget.kind())).toList();
    }

    private static Optional<Amount> sum(List<Budget> budgets) {
        if (budgets.isEmpty()) return Optional.empty();
        BigDecimal total = total(budgets, Budget::amountThousandYen);
        var funding = new EnumMap<FundingSource, BigDecimal>(FundingSource.class);
        funding.put(FundingSource.NATIONAL, funded(budgets, Initiative.Funding::national));
        funding.put(FundingSource.PREFECTURAL, funded(budgets, Initiative.Funding::prefectural));
        funding.put(FundingSource.BOND, funded(budgets, Initiative.Funding::bond));
        funding.put(FundingSource.OTHER, funded(budgets, Initiative.Funding::other));
        funding.put(FundingSource.GENERAL, funded(budgets, Initiative.Funding::general));
        BigDecimal known = funding.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (known.compareTo(total) != 0) funding.put(FundingSource.UNSPECIFIED, total.subtract(known));
        return Optional.of(new Amount(total, funding));
    }

    private static BigDecimal funded(List<Budget> budgets, Function<Initiative.Funding, Optional<BigDecimal>> source) {
        return total(budgets, budget -> budget.funding().flatMap(source).orElse(BigDecimal.ZERO));
    }

    private static BigDecimal total(List<Budget> budgets, Function<Budget, BigDecimal> amount) {
        return budgets.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
