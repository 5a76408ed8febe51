package shirube.check;

import java.util.List;
import java.util.Optional;
import shirube.model.ContentTypes;
import shirube.model.Kpi;
import shirube.model.Measure;
import shirube.model.Site;

/** A measure is measured by what changes for residents, not only by what the city did. */
final class OutcomeOfMeasures implements Check {

    @Override
    public void check(Site site, Findings found) {
        for (Measure measure : site.measures()) {
            List<Kpi> kpis = measure.kpis().stream().map(ref -> site.find(ContentTypes.KPI, ref)).flatMap(Optional::stream).toList();
            boolean allRead = kpis.size() == measure.kpis().size();
            if (!kpis.isEmpty() && allRead && kpis.stream().noneMatch(kpi -> kpi.kind() == Kpi.Kind.OUTCOME))
                found.add("no-outcome-indicator", measure.origin().at("kpis"), "id", measure.id());
        }
    }
}
