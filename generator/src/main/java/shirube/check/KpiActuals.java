package shirube.check;

import java.time.LocalDate;
import java.util.Optional;
import shirube.model.FiscalYear;
import shirube.model.Kpi;
import shirube.model.Kpi.Actual;
import shirube.model.Kpi.ActualStatus;
import shirube.model.Site;

/**
 * No figure of the future, no empty one without a word, no correction without what it corrects and
 * why.
 */
final class KpiActuals implements Check {

    @Override
    public void check(Site site, Findings found) {
        FiscalYear now = FiscalYear.of(site.today(), site.municipality().fiscalYearStart().orElse(4));
        for (Kpi kpi : site.kpis()) {
            for (int i = 0; i < kpi.actuals().size(); i++) {
                time(kpi, i, site.today(), now, found);
                gap(kpi, i, found);
                correction(kpi, i, found);
                repetition(kpi, i, found);
            }
            for (int i = 0; i < kpi.disaggregation().size(); i++) parts(kpi, i, found);
        }
    }

    private static void time(Kpi kpi, int i, LocalDate today, FiscalYear now, Findings found) {
        Actual actual = kpi.actuals().get(i);
        boolean calendar = kpi.time().filter(Kpi.TimeAxis.CALENDAR_YEAR::equals).isPresent();
        boolean future = calendar ? actual.fy().year() > today.getYear() : actual.fy().compareTo(now) > 0;
        if (future && actual.value().isPresent()) found.add("actual-in-future", kpi.origin().at("actuals", i, "fy"), "fy", actual.fy().both());
        LocalDate begins = calendar ? LocalDate.of(actual.fy().year(), 1, 1) : actual.fy().firstDay();
        actual.asOf().ifPresent(day -> {
            var at = kpi.origin().at("actuals", i, "as_of");
            if (day.isAfter(today)) found.add("as-of-in-future", at, "date", day);
            else if (!future && day.isBefore(begins)) found.add("as-of-before-year", at, "date", day, "fy", actual.fy().both(), "begins", begins);
        });
    }

    private static void gap(Kpi kpi, int i, Findings found) {
        Actual actual = kpi.actuals().get(i);
        if (actual.value().isEmpty() && actual.gap().isEmpty() && actual.note().isEmpty())
            found.add("actual-missing-without-reason", kpi.origin().at("actuals", i, "fy"), "fy", actual.fy().both());
        if (actual.value().isPresent() && actual.gap().isPresent())
            found.add("gap-with-value", kpi.origin().at("actuals", i, "gap"), "fy", actual.fy().both(), "gap", actual.gap().get().label());
    }

    private static void correction(Kpi kpi, int i, Findings found) {
        Actual actual = kpi.actuals().get(i);
        boolean corrected = actual.status().filter(ActualStatus.CORRECTED::equals).isPresent();
        if (corrected && actual.replaces().isEmpty()) found.add("correction-without-old-value", kpi.origin().at("actuals", i, "status"), "fy", actual.fy().both());
        if (corrected && actual.note().isEmpty()) found.add("correction-without-note", kpi.origin().at("actuals", i, "status"), "fy", actual.fy().both());
        if (!corrected && actual.replaces().isPresent()) found.add("replaces-without-correction", kpi.origin().at("actuals", i, "replaces"), "fy", actual.fy().both());
    }

    private static void repetition(Kpi kpi, int i, Findings found) {
        Actual actual = kpi.actuals().get(i);
        Optional<Actual> earlier = kpi.actuals().subList(0, i).stream().filter(a -> a.fy().equals(actual.fy())).reduce((first, second) -> second);
        if (earlier.isEmpty()) return;
        boolean corrected = actual.status().filter(ActualStatus.CORRECTED::equals).isPresent();
        boolean settled = earlier.get().status().filter(ActualStatus.PROVISIONAL::equals).isPresent() && !actual.status().equals(earlier.get().status());
        boolean filled = earlier.get().value().isEmpty();
        if (!corrected && !settled && !filled) found.add("actual-twice", kpi.origin().at("actuals", i, "fy"), "fy", actual.fy().both());
        Optional<java.math.BigDecimal> old = earlier.get().value();
        if (corrected && old.isPresent() && actual.replaces().filter(replaced -> replaced.compareTo(old.get()) != 0).isPresent())
            found.add("correction-of-other-value", kpi.origin().at("actuals", i, "replaces"),
                    "replaces", actual.replaces().get().toPlainString(), "old", old.get().toPlainString(), "fy", actual.fy().both());
    }

    private static void parts(Kpi kpi, int i, Findings found) {
        var parts = kpi.disaggregation().get(i).parts();
        for (int j = 0; j < parts.size(); j++)
            if (parts.get(j).value().isEmpty() && parts.get(j).gap().isEmpty())
                found.add("actual-missing-without-reason", kpi.origin().at("disaggregation", i, "parts", j, "label"), "fy", parts.get(j).fy().both());
    }
}
