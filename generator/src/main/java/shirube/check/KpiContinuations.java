package shirube.check;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import shirube.model.ContentTypes;
import shirube.model.Kpi;
import shirube.model.Site;

/** An indicator carries on the line of an older one only where both can stand on one scale, and it says what has changed. */
final class KpiContinuations implements Check {

    @Override
    public void check(Site site, Findings found) {
        for (Kpi kpi : site.kpis()) before(kpi, site).ifPresent(old -> {
            var at = kpi.origin().at("continues");
            if (comesBack(kpi, site)) found.add("kpi-continues-itself", at, "id", kpi.id());
            else if (!kpi.unit().equals(old.unit())) found.add("continued-kpi-other-unit", at, "unit", kpi.unit(), "old", old.unit(), "title", old.title());
            else if (!kpi.definition().equals(old.definition()) && kpi.continues().flatMap(Kpi.Continues::changed).isEmpty())
                found.add("continued-kpi-redefined", at, "title", old.title());
        });
    }

    private static Optional<Kpi> before(Kpi kpi, Site site) {
        return kpi.continues().flatMap(continues -> site.find(ContentTypes.KPI, continues.from()));
    }

    private static boolean comesBack(Kpi kpi, Site site) {
        Set<Kpi> passed = Collections.newSetFromMap(new IdentityHashMap<>());
        Optional<Kpi> next = Optional.of(kpi);
        while (next.isPresent() && passed.add(next.get())) next = before(next.get(), site);
        return next.filter(reached -> reached == kpi).isPresent();
    }
}
