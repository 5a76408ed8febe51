package shirube.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import shirube.model.FiscalYear;
import shirube.model.Kpi;
import shirube.model.Kpi.Direction;
import shirube.model.Kpi.Target;
import shirube.model.Series;
import shirube.model.Site;

/** Targets stand in order of their years and end with the plan, and lead where the indicator shall go. */
final class KpiTargets implements Check {

    @Override
    public void check(Site site, Findings found) {
        KpiUse use = KpiUse.of(site);
        for (Kpi kpi : site.kpis()) {
            for (int i = 0; i < kpi.targets().size(); i++) {
                value(kpi, i, found);
                year(kpi, i, use, found);
            }
            if (kpi.direction() == Direction.UP || kpi.direction() == Direction.DOWN) direction(kpi, found);
        }
    }

    private static void value(Kpi kpi, int i, Findings found) {
        Target target = kpi.targets().get(i);
        boolean bounds = target.min().isPresent() || target.max().isPresent();
        if (target.value().isEmpty() && !bounds)
            found.add("target-without-value", kpi.origin().at("targets", i, "fy"), "fy", target.fy().both());
        else if (kpi.direction() == Direction.RANGE && !bounds)
            found.add("range-without-bounds", kpi.origin().at("targets", i, "value"), "fy", target.fy().both());
        else if (target.value().isPresent() && bounds)
            found.add("target-value-and-bounds", kpi.origin().at("targets", i, "value"), "fy", target.fy().both());
        if (target.min().isPresent() && target.max().isPresent() && target.min().get().compareTo(target.max().get()) > 0)
            found.add("bounds-backwards", kpi.origin().at("targets", i, "max"), "min", plain(target.min().get()), "max", plain(target.max().get()));
    }

    private static void year(Kpi kpi, int i, KpiUse use, Findings found) {
        FiscalYear fy = kpi.targets().get(i).fy();
        var at = kpi.origin().at("targets", i, "fy");
        if (i > 0 && fy.compareTo(kpi.targets().get(i - 1).fy()) <= 0)
            found.add("targets-out-of-order", at, "fy", fy.both(), "before", kpi.targets().get(i - 1).fy().both());
        use.end(kpi).filter(end -> fy.compareTo(end) > 0).ifPresent(end -> found.add("target-after-plan", at, "fy", fy.both(), "end", end.both()));
        use.begin(kpi).filter(begin -> fy.compareTo(begin) < 0).ifPresent(begin -> found.add("target-before-plan", at, "fy", fy.both(), "begin", begin.both()));
    }

    private static void direction(Kpi kpi, Findings found) {
        int last = kpi.targets().size() - 1;
        Optional<BigDecimal> aim = kpi.targets().get(last).value();
        Optional<BigDecimal> base = kpi.baseline().value();
        boolean broken = Series.baselineYear(kpi).filter(year -> Series.isBroken(kpi, year, kpi.targets().get(last).fy())).isPresent();
        if (aim.isPresent() && base.isPresent() && !broken) {
            int step = step(kpi, base.get(), aim.get());
            Object[] args = {"direction", kpi.direction().label(), "key", kpi.direction().key(), "baseline", plain(base.get()), "target", plain(aim.get())};
            if (step < 0) found.add("target-against-direction", kpi.origin().at("targets", last, "value"), args);
            if (step == 0) found.add("target-equals-baseline", kpi.origin().at("targets", last, "value"), args);
            if (step < 0) return;
        }
        steps(kpi, found);
    }

    /** A plan may foresee a dip; it is told, not forbidden. */
    private static void steps(Kpi kpi, Findings found) {
        List<Target> targets = kpi.targets();
        for (int i = 1; i < targets.size(); i++) {
            Optional<BigDecimal> before = targets.get(i - 1).value();
            Optional<BigDecimal> value = targets.get(i).value();
            if (before.isEmpty() || value.isEmpty() || Series.isBroken(kpi, targets.get(i - 1).fy(), targets.get(i).fy())) continue;
            if (step(kpi, before.get(), value.get()) < 0)
                found.add("target-steps-back", kpi.origin().at("targets", i, "value"),
                        "direction", kpi.direction().label(), "key", kpi.direction().key(), "before", plain(before.get()), "target", plain(value.get()));
        }
    }

    /** Positive in the good direction. */
    private static int step(Kpi kpi, BigDecimal from, BigDecimal to) {
        return kpi.direction() == Direction.UP ? to.compareTo(from) : from.compareTo(to);
    }

    private static String plain(BigDecimal value) {
        return value.toPlainString();
    }
}
