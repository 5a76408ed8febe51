package shirube.check;

import shirube.model.Initiative;
import shirube.model.Site;

/** Somebody answers for each initiative, and a figure tells whether it works, or it is said why not. */
final class InitiativeEssentials implements Check {

    @Override
    public void check(Site site, Findings found) {
        for (Initiative initiative : site.initiatives()) {
            if (initiative.common().owner().isEmpty())
                found.add("initiative-without-owner", initiative.origin().at("title"), "id", initiative.id());
            if (initiative.kpis().isEmpty() && initiative.kpiExemptReason().isEmpty())
                found.add("initiative-without-kpi", initiative.origin().at("title"), "id", initiative.id());
            if (!initiative.kpis().isEmpty() && initiative.kpiExemptReason().isPresent())
                found.add("kpi-and-exemption", initiative.origin().keyAt("kpi_exempt_reason"), "id", initiative.id());
            initiative.progress().filter(progress -> progress.percent() < 0 || progress.percent() > 100).ifPresent(progress ->
                    found.add("progress-out-of-range", initiative.origin().at("progress", "percent"), "percent", progress.percent()));
        }
    }
}
