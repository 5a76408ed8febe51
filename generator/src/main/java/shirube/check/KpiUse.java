package shirube.check;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import shirube.model.ContentTypes;
import shirube.model.EvaluationScale;
import shirube.model.FiscalYear;
import shirube.model.Initiative;
import shirube.model.Kpi;
import shirube.model.Measure;
import shirube.model.Plan;
import shirube.model.Ref;
import shirube.model.Site;

/** Which plans use an indicator, through their cover, measures and initiatives; a series may serve several. */
record KpiUse(Site site, Map<String, Map<String, Plan>> byKpi) {

    static KpiUse of(Site site) {
        var use = new HashMap<String, Map<String, Plan>>();
        for (Plan plan : site.plans()) plan.cover().ifPresent(cover -> add(use, cover.numbers(), Optional.of(plan)));
        for (Measure measure : site.measures()) add(use, measure.kpis(), site.find(ContentTypes.PLAN, measure.plan()));
        var lists = new Lists(site);
        for (Initiative initiative : site.initiatives()) add(use, initiative.kpis(), lists.planOf(initiative));
        return new KpiUse(site, use);
    }

    private static void add(Map<String, Map<String, Plan>> use, List<Ref<Kpi>> kpis, Optional<Plan> plan) {
        plan.ifPresent(p -> kpis.forEach(ref -> use.computeIfAbsent(ref.id(), id -> new TreeMap<>()).put(p.id(), p)));
    }

    Collection<Plan> plans(Kpi kpi) {
        return byKpi.getOrDefault(kpi.id(), Map.of()).values();
    }

    /** The last year of the last plan that uses it. */
    Optional<FiscalYear> end(Kpi kpi) {
        return plans(kpi).stream().map(plan -> plan.period().toFy()).max(FiscalYear::compareTo);
    }

    /** The first year of the first plan that uses it. */
    Optional<FiscalYear> begin(Kpi kpi) {
        return plans(kpi).stream().map(plan -> plan.period().fromFy()).min(FiscalYear::compareTo);
    }

    /** The scales by which it may be evaluated; for one that no plan uses, those of any plan. */
    List<EvaluationScale> scales(Kpi kpi) {
        Stream<Plan> plans = plans(kpi).isEmpty() ? site.plans().stream() : plans(kpi).stream();
        return plans.flatMap(plan -> plan.evaluationScale().stream())
                .distinct()
                .flatMap(id -> site.scale(id).stream())
                .toList();
    }
}
