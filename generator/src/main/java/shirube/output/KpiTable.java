package shirube.output;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import shirube.model.FiscalYear;
import shirube.model.Kpi;
import shirube.model.Term;

/**
 * {@code kpi/ID.csv}: an indicator's whole series in long form, one row a fiscal year and value. A cell without a value
 * is empty and never zero; the reason stands beside it. Names and order of the columns do not change.
 */
public final class KpiTable {

    private static final List<String> HEADER = List.of(
            "指標ID", "指標名", "単位", "年度", "年度（和暦）", "基準値", "目標値", "目標下限", "目標上限", "実績値", "確かさ",
            "値がない理由", "時点", "訂正前の値", "出どころ", "注記");

    private KpiTable() {}

    public static byte[] bytes(Kpi kpi) {
        var table = new Csv(HEADER);
        for (FiscalYear year : years(kpi)) {
            List<Kpi.Actual> actuals =
                    kpi.actuals().stream().filter(actual -> actual.fy().equals(year)).toList();
            if (actuals.isEmpty()) table.row(row(kpi, year, Optional.empty()));
            for (Kpi.Actual actual : actuals) table.row(row(kpi, year, Optional.of(actual)));
        }
        return table.bytes();
    }

    private static TreeSet<FiscalYear> years(Kpi kpi) {
        var years = new TreeSet<FiscalYear>();
        kpi.baseline().fy().ifPresent(years::add);
        kpi.targets().forEach(target -> years.add(target.fy()));
        kpi.actuals().forEach(actual -> years.add(actual.fy()));
        return years;
    }

    private static List<String> row(Kpi kpi, FiscalYear year, Optional<Kpi.Actual> actual) {
        Kpi.Baseline baseline = kpi.baseline();
        boolean isBaseline = baseline.fy().filter(year::equals).isPresent();
        Optional<Kpi.Target> target =
                kpi.targets().stream().filter(one -> one.fy().equals(year)).findFirst();
        Optional<LocalDate> asOf = actual.isPresent() ? actual.flatMap(Kpi.Actual::asOf)
                : isBaseline ? baseline.asOf() : Optional.empty();
        return List.of(
                kpi.id(),
                Csv.text(kpi.title()),
                Csv.text(kpi.unit()),
                year.toString(),
                year.wareki(),
                isBaseline ? number(baseline.value()) : "",
                number(target.flatMap(Kpi.Target::value)),
                number(target.flatMap(Kpi.Target::min)),
                number(target.flatMap(Kpi.Target::max)),
                number(actual.flatMap(Kpi.Actual::value)),
                actual.filter(one -> one.value().isPresent())
                        .map(one -> one.status().orElse(Kpi.ActualStatus.FINAL).label())
                        .orElse(""),
                actual.flatMap(Kpi.Actual::gap).map(Term::label).orElse(""),
                asOf.map(LocalDate::toString).orElse(""),
                number(actual.flatMap(Kpi.Actual::replaces)),
                actual.map(one -> Csv.text(one.source().orElse(kpi.source()))).orElse(""),
                actual.flatMap(Kpi.Actual::note).map(Csv::text).orElse(""));
    }

    private static String number(Optional<BigDecimal> value) {
        return value.map(BigDecimal::toPlainString).orElse("");
    }
}
