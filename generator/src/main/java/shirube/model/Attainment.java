package shirube.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * How far an indicator has come towards a target, and by which formula that was found.
 *
 * <p>The formula is linear, never a ratio of actual to target, so that targets of zero, negative figures and
 * figures that shall fall are right without special numbers:
 * {@code (actual − baseline) ÷ (target − baseline) × 100}. More than 100 is an over-achievement, less than 0 a
 * move the wrong way; both are kept.
 *
 * @param percent in per cent with one decimal, rounded half up; empty where the formula gives none
 * @param isMet whether the target is reached; empty where nothing can be compared
 */
public record Attainment(Formula formula, Optional<BigDecimal> percent, Optional<Boolean> isMet) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** How it was computed, or why it was not. */
    public enum Formula implements Term {
        LINEAR("（実績 − 基準値）÷（目標 − 基準値）× 100"),
        KEPT("目標の値を保てていれば100、いなければ0"),
        WITHIN("目標の範囲に入っていれば100、いなければ0"),
        COMPARED("基準値がないため割合は計算せず、目標に届いたかどうかだけを見ます"),
        SERIES_BREAK("途中で調べ方が変わり、前の値と比べられないため計算しません"),
        NO_ACTUAL("実績がまだないため計算しません"),
        NO_TARGET("この年度の目標がないため計算しません");

        private final String label;

        Formula(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** Of the figure in force for a year, towards the target of the same year. */
    public static Attainment of(Kpi kpi, FiscalYear fy) {
        return of(kpi, fy, kpi.targets().stream().filter(target -> target.fy().equals(fy)).findFirst());
    }

    /** Of the figure in force for a year, towards the indicator's last target. */
    public static Attainment ofLast(Kpi kpi, FiscalYear fy) {
        return of(kpi, fy, kpi.targets().stream().reduce((first, second) -> second));
    }

    private static Attainment of(Kpi kpi, FiscalYear fy, Optional<Kpi.Target> target) {
        Optional<BigDecimal> actual = Series.of(kpi).year(fy).flatMap(Series.Year::actual).flatMap(Kpi.Actual::value);
        if (actual.isEmpty()) return none(Formula.NO_ACTUAL);
        if (target.isEmpty()) return none(Formula.NO_TARGET);
        if (Series.isBroken(kpi, fy, target.get().fy())) return none(Formula.SERIES_BREAK);
        return towards(kpi, fy, actual.get(), target.get());
    }

    private static Attainment towards(Kpi kpi, FiscalYear fy, BigDecimal actual, Kpi.Target target) {
        if (target.min().isPresent() || target.max().isPresent()) return whole(Formula.WITHIN, isWithin(actual, target));
        if (target.value().isEmpty()) return none(Formula.NO_TARGET);
        BigDecimal aim = target.value().get();
        if (kpi.direction() == Kpi.Direction.MAINTAIN || kpi.direction() == Kpi.Direction.RANGE)
            return whole(Formula.KEPT, actual.compareTo(aim) == 0);
        boolean met = reaches(kpi.direction(), actual, aim);
        Optional<BigDecimal> base = kpi.baseline().value();
        if (base.isEmpty()) return new Attainment(Formula.COMPARED, Optional.empty(), Optional.of(met));
        if (Series.baselineYear(kpi).filter(year -> Series.isBroken(kpi, year, fy)).isPresent()) return none(Formula.SERIES_BREAK);
        if (aim.compareTo(base.get()) == 0) return whole(Formula.KEPT, met);
        return new Attainment(Formula.LINEAR, Optional.of(linear(actual, base.get(), aim)), Optional.of(met));
    }

    private static BigDecimal linear(BigDecimal actual, BigDecimal base, BigDecimal aim) {
        return actual.subtract(base).multiply(HUNDRED).divide(aim.subtract(base), 1, RoundingMode.HALF_UP);
    }

    private static boolean reaches(Kpi.Direction direction, BigDecimal actual, BigDecimal aim) {
        return direction == Kpi.Direction.DOWN ? actual.compareTo(aim) <= 0 : actual.compareTo(aim) >= 0;
    }

    private static boolean isWithin(BigDecimal actual, Kpi.Target target) {
        return target.min().map(min -> actual.compareTo(min) >= 0).orElse(true)
                && target.max().map(max -> actual.compareTo(max) <= 0).orElse(true);
    }

    private static Attainment whole(Formula formula, boolean met) {
        return new Attainment(formula, Optional.of(met ? HUNDRED : BigDecimal.ZERO), Optional.of(met));
    }

    private static Attainment none(Formula formula) {
        return new Attainment(formula, Optional.empty(), Optional.empty());
    }
}
