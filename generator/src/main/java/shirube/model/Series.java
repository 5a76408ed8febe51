package shirube.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** An indicator year by year: the figure in force, the ones it replaced, the target. */
public record Series(Kpi kpi, List<Year> years) {

    /**
     * @param actual the figure in force: of several for one year the one written last (速報, then 確定, then 訂正)
     * @param replaced earlier figures of the year in the order in which they were written
     * @param isBreak whether a new series begins with this year, so that it cannot be compared with earlier ones
     */
    public record Year(FiscalYear fy, Optional<Kpi.Actual> actual, List<Kpi.Actual> replaced, Optional<Kpi.Target> target, boolean isBreak) {}

    public static Series of(Kpi kpi) {
        var years = new TreeSet<FiscalYear>();
        kpi.baseline().fy().ifPresent(years::add);
        kpi.actuals().forEach(actual -> years.add(actual.fy()));
        kpi.targets().forEach(target -> years.add(target.fy()));
        var actuals = new TreeMap<FiscalYear, List<Kpi.Actual>>();
        kpi.actuals().forEach(actual -> actuals.computeIfAbsent(actual.fy(), fy -> new ArrayList<>()).add(actual));
        return new Series(kpi, years.stream().map(fy -> year(kpi, fy, actuals.getOrDefault(fy, List.of()))).toList());
    }

    private static Year year(Kpi kpi, FiscalYear fy, List<Kpi.Actual> actuals) {
        int last = actuals.size() - 1;
        return new Year(
                fy,
                last < 0 ? Optional.empty() : Optional.of(actuals.get(last)),
                last < 0 ? List.of() : List.copyOf(actuals.subList(0, last)),
                kpi.targets().stream().filter(target -> target.fy().equals(fy)).findFirst(),
                kpi.breaks().stream().anyMatch(cut -> cut.fy().equals(fy)));
    }

    public Optional<Year> year(FiscalYear fy) {
        return years.stream().filter(year -> year.fy().equals(fy)).findFirst();
    }

    /** The newest year that has a figure. */
    public Optional<Year> latest() {
        return years.stream()
                .filter(year -> year.actual().flatMap(Kpi.Actual::value).isPresent())
                .reduce((first, second) -> second);
    }

    /** The year of the baseline, also where only its day is written. */
    public static Optional<FiscalYear> baselineYear(Kpi kpi) {
        return kpi.baseline().fy().or(() -> kpi.baseline().asOf().map(Series::yearOf));
    }

    /** Whether a new series begins after the earlier of two years and not after the later. */
    public static boolean isBroken(Kpi kpi, FiscalYear one, FiscalYear other) {
        FiscalYear from = one.compareTo(other) <= 0 ? one : other;
        FiscalYear to = from == one ? other : one;
        return kpi.breaks().stream().anyMatch(cut -> cut.fy().compareTo(from) > 0 && cut.fy().compareTo(to) <= 0);
    }

    private static FiscalYear yearOf(LocalDate day) {
        return FiscalYear.of(day, 4);
    }
}
