package shirube.check;

import shirube.model.FiscalYear;
import shirube.model.Kpi;
import shirube.model.Series;
import shirube.model.Site;

/** Each indicator starts from a figure of a year, or says why there is none. */
final class KpiBaseline implements Check {

    @Override
    public void check(Site site, Findings found) {
        FiscalYear now = FiscalYear.of(site.today(), site.municipality().fiscalYearStart().orElse(4));
        for (Kpi kpi : site.kpis()) {
            baseline(kpi, found);
            Series.baselineYear(kpi).filter(year -> year.compareTo(now) > 0).ifPresent(year ->
                    found.add("baseline-in-future", kpi.origin().at("baseline", "fy"), "fy", year.both()));
            measured(site, kpi, now, found);
        }
    }

    /** In a year to come the year is the fault, and told. */
    private static void measured(Site site, Kpi kpi, FiscalYear now, Findings found) {
        boolean told = Series.baselineYear(kpi).filter(year -> year.compareTo(now) > 0).isPresent();
        kpi.baseline().asOf().filter(day -> !told && day.isAfter(site.today())).ifPresent(day ->
                found.add("as-of-in-future", kpi.origin().at("baseline", "as_of"), "date", day));
    }

    private static void baseline(Kpi kpi, Findings found) {
        Kpi.Baseline baseline = kpi.baseline();
        boolean reason = kpi.baselineReason().isPresent() || baseline.reason().isPresent();
        if (baseline.value().isEmpty()) {
            if (!reason) found.add("baseline-without-reason", kpi.origin().at("baseline"), "id", kpi.id());
        } else if (Series.baselineYear(kpi).isEmpty()) {
            found.add("baseline-without-year", kpi.origin().at("baseline", "value"), "id", kpi.id());
        } else if (kpi.baselineReason().isPresent()) {
            found.add("baseline-and-reason", kpi.origin().keyAt("baseline_reason"), "id", kpi.id());
        }
    }
}
