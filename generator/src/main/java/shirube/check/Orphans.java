package shirube.check;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import shirube.model.BusinessProcess;
import shirube.model.Common;
import shirube.model.ContentTypes;
import shirube.model.Item;
import shirube.model.Kpi;
import shirube.model.Measure;
import shirube.model.Ref;
import shirube.model.Site;

/**
 * Indicators and process maps have a way to them from a plan, and a measure stands in the plan of what is
 * above it. Datasets, meetings, terms and news stand on their own; where there is no plan, nothing is an orphan.
 */
final class Orphans implements Check {

    @Override
    public void check(Site site, Findings found) {
        if (site.plans().isEmpty()) return;
        Set<String> kpis = ids(Stream.of(
                site.plans().stream().flatMap(plan -> plan.cover().stream()).flatMap(cover -> cover.numbers().stream()),
                site.measures().stream().flatMap(measure -> measure.kpis().stream()),
                site.initiatives().stream().flatMap(initiative -> initiative.kpis().stream())));
        for (Kpi kpi : site.kpis()) if (!kpis.contains(kpi.id())) report(kpi, found);
        Set<String> processes = ids(Stream.of(site.initiatives().stream().flatMap(initiative -> initiative.processes().stream())));
        for (BusinessProcess process : site.processes())
            if (process.initiative().isEmpty() && !processes.contains(process.id())) report(process, found);
        for (Measure measure : site.measures()) samePlan(site, measure, found);
    }

    private static Set<String> ids(Stream<Stream<? extends Ref<?>>> refs) {
        var ids = new HashSet<String>();
        refs.flatMap(all -> all).forEach(ref -> ids.add(ref.id()));
        return ids;
    }

    private static void report(Item item, Findings found) {
        if (item.common().state() == Common.State.WITHDRAWN) return;
        found.add("orphan", item.origin().at("title"), "what", ContentTypes.of(item).label(), "id", item.id());
    }

    private static void samePlan(Site site, Measure measure, Findings found) {
        var parent = measure.parent();
        boolean policy = parent.type().map("policy"::equals).orElse(site.ids(ContentTypes.POLICY).contains(parent.id()));
        Optional<String> above = policy
                ? site.find(ContentTypes.POLICY, parent.id()).map(p -> p.plan().id())
                : site.find(ContentTypes.MEASURES, parent.id()).map(m -> m.plan().id());
        if (above.isEmpty() || above.get().equals(measure.plan().id())) return;
        found.add("parent-of-other-plan", parent.at(), "id", parent.id(), "plan", above.get(), "own", measure.plan().id());
    }
}
