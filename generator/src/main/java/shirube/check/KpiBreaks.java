package shirube.check;

import java.util.TreeSet;
import shirube.model.FiscalYear;
import shirube.model.Kpi;
import shirube.model.Series;
import shirube.model.Site;

/**
 * A break of a series lies within it, and leaves a baseline on the side of the targets; across it
 * {@link shirube.model.Attainment} computes nothing.
 */
final class KpiBreaks implements Check {

    @Override
    public void check(Site site, Findings found) {
        for (Kpi kpi : site.kpis()) {
            for (int i = 0; i < kpi.breaks().size(); i++) place(kpi, i, found);
            FiscalYear last = kpi.targets().get(kpi.targets().size() - 1).fy();
            Series.baselineYear(kpi).filter(year -> kpi.baseline().value().isPresent() && Series.isBroken(kpi, year, last)).ifPresent(year ->
                    found.add("baseline-before-break", kpi.origin().at("baseline"), "fy", year.both()));
        }
    }

    private static void place(Kpi kpi, int i, Findings found) {
        FiscalYear cut = kpi.breaks().get(i).fy();
        var years = new TreeSet<FiscalYear>();
        Series.of(kpi).years().forEach(year -> years.add(year.fy()));
        if (cut.compareTo(years.first()) < 0 || cut.compareTo(years.last()) > 0)
            found.add("break-outside-series", kpi.origin().at("breaks", i, "fy"), "fy", cut.both(), "from", years.first().both(), "to", years.last().both());
    }
}
