package shirube.check;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import shirube.model.Kpi;
import shirube.model.Site;
import shirube.source.Span;

/** Figures have no more decimals than declared and stay in their range; shares lie between 0 and 100. */
final class KpiValues implements Check {

    private static final Set<String> PERCENT = Set.of("％", "%", "パーセント");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Override
    public void check(Site site, Findings found) {
        for (Kpi kpi : site.kpis()) {
            value(kpi, kpi.baseline().value(), found, "baseline", "value");
            for (int i = 0; i < kpi.targets().size(); i++) {
                value(kpi, kpi.targets().get(i).value(), found, "targets", i, "value");
                value(kpi, kpi.targets().get(i).min(), found, "targets", i, "min");
                value(kpi, kpi.targets().get(i).max(), found, "targets", i, "max");
            }
            for (int i = 0; i < kpi.actuals().size(); i++) {
                value(kpi, kpi.actuals().get(i).value(), found, "actuals", i, "value");
                value(kpi, kpi.actuals().get(i).replaces(), found, "actuals", i, "replaces");
            }
            for (int i = 0; i < kpi.disaggregation().size(); i++)
                for (int j = 0; j < kpi.disaggregation().get(i).parts().size(); j++)
                    value(kpi, kpi.disaggregation().get(i).parts().get(j).value(), found, "disaggregation", i, "parts", j, "value");
            kpi.decimals().filter(decimals -> decimals < 0 || decimals > 10).ifPresent(decimals ->
                    found.add("decimals-out-of-range", kpi.origin().at("decimals"), "decimals", decimals));
        }
    }

    private static void value(Kpi kpi, Optional<BigDecimal> value, Findings found, Object... path) {
        if (value.isEmpty()) return;
        Span at = kpi.origin().at(path);
        int decimals = Math.max(0, value.get().stripTrailingZeros().scale());
        kpi.decimals().filter(declared -> declared >= 0 && decimals > declared).ifPresent(declared ->
                found.add("too-many-decimals", at, "value", value.get().toPlainString(), "decimals", declared));
        range(kpi, value.get(), at, found);
    }

    private static void range(Kpi kpi, BigDecimal value, Span at, Findings found) {
        Optional<BigDecimal> min = kpi.range().flatMap(Kpi.Range::min);
        Optional<BigDecimal> max = kpi.range().flatMap(Kpi.Range::max);
        boolean below = min.filter(limit -> value.compareTo(limit) < 0).isPresent();
        boolean above = max.filter(limit -> value.compareTo(limit) > 0).isPresent();
        if (below || above) {
            found.add("value-out-of-range", at, "value", value.toPlainString(),
                    "min", min.map(BigDecimal::toPlainString).orElse("−∞"), "max", max.map(BigDecimal::toPlainString).orElse("∞"));
        } else if (kpi.range().isEmpty() && PERCENT.contains(kpi.unit().strip()) && !kpi.mayExceed().orElse(false)
                && (value.signum() < 0 || value.compareTo(HUNDRED) > 0)) {
            found.add("percent-out-of-range", at, "value", value.toPlainString());
        }
    }
}
