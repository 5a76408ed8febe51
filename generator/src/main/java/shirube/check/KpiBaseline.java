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
        }
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
