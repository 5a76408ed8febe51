package shirube.page;

import java.math.BigDecimal;
import java.util.Optional;
import shirube.model.Attainment;
import shirube.model.Kpi;
import shirube.model.Series;

/** An indicator at a glance: its newest figure, the target of that year, and whether it was reached. */
public record KpiTile(
        String title, String href, String value, String unit, Optional<String> target, Optional<String> trend, Optional<Link.Badge> status) {

    static KpiTile of(Kpi kpi, Desk desk) {
        Optional<Series.Year> latest = settled(kpi).or(() -> Series.of(kpi).latest());
        String href = desk.link(kpi).map(Link::href).orElse("");
        if (latest.isEmpty())
            return new KpiTile(kpi.title(), href, desk.t("kpi.noValue"), "", Optional.empty(), Optional.empty(), Optional.empty());
        Series.Year year = latest.get();
        BigDecimal value = year.actual().flatMap(Kpi.Actual::value).orElseThrow();
        Attainment attainment = Attainment.of(kpi, year.fy());
        return new KpiTile(
                kpi.title(),
                href,
                figure(kpi, value),
                kpi.unit(),
                year.target().map(target -> target(kpi, target)),
                Optional.of(year.fy().both()),
                attainment.isMet().map(met -> badge(met, desk)));
    }

    /** The newest year whose figure is final: half a year's count held against a year's target would mislead. */
    private static Optional<Series.Year> settled(Kpi kpi) {
        return Series.of(kpi).years().stream()
                .filter(year -> year.actual().filter(actual -> actual.value().isPresent() && !isProvisional(actual)).isPresent())
                .reduce((first, second) -> second);
    }

    private static boolean isProvisional(Kpi.Actual actual) {
        return actual.status().equals(Optional.of(Kpi.ActualStatus.PROVISIONAL));
    }

    static Link.Badge badge(boolean met, Desk desk) {
        return met ? new Link.Badge("kept", desk.t("kpi.met")) : new Link.Badge("late", desk.t("kpi.notMet"));
    }

    /** A figure with the indicator's own number of decimals. */
    static String figure(Kpi kpi, BigDecimal value) {
        return Formats.signed(value, kpi.decimals().orElse(Math.max(0, value.scale())));
    }

    static String target(Kpi kpi, Kpi.Target target) {
        if (target.value().isPresent()) return figure(kpi, target.value().get()) + kpi.unit();
        String min = target.min().map(value -> figure(kpi, value)).orElse("");
        String max = target.max().map(value -> figure(kpi, value)).orElse("");
        return min + "から" + max + kpi.unit();
    }
}
