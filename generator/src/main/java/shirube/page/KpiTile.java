package shirube.page;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import shirube.model.FiscalYear;
import shirube.model.Kpi;
import shirube.model.Series;

/**
 * An indicator at a glance: its newest settled figure, the target of that year, whether it was reached, and where the
 * running year stands.
 */
public record KpiTile(
        String title,
        String href,
        String value,
        String unit,
        Optional<String> target,
        Optional<String> trend,
        Optional<Link.Badge> status,
        Optional<String> now) {

    static KpiTile of(Kpi kpi, Desk desk) {
        KpiState state = KpiState.of(kpi, desk.today());
        String href = desk.link(kpi).map(Link::href).orElse("");
        Optional<Series.Year> shown = state.shown();
        if (shown.isEmpty())
            return new KpiTile(
                    kpi.title(), href, desk.t("kpi.noValue"), "", Optional.empty(), Optional.empty(), Optional.of(badge(state, desk)), gap(kpi, desk));
        Series.Year year = shown.get();
        return new KpiTile(
                kpi.title(),
                href,
                figure(kpi, value(year)),
                kpi.unit(),
                year.target().map(target -> target(kpi, target, desk)),
                Optional.of(year(kpi, year.fy())),
                Optional.of(badge(state, desk)),
                state.running().filter(running -> running != year).map(running -> running(kpi, running, desk)));
    }

    /** 2026年度の途中で49.3％（2026年9月30日現在）. */
    static String running(Kpi kpi, Series.Year year, Desk desk) {
        String asOf = year.actual().flatMap(Kpi.Actual::asOf).map(day -> asOf(day, desk)).orElse("");
        return desk.t("kpi.running", year.fy().western(), figure(kpi, value(year)) + kpi.unit(), asOf);
    }

    static String asOf(LocalDate day, Desk desk) {
        return desk.t("kpi.asOf", Formats.date(day));
    }

    static Link.Badge badge(KpiState state, Desk desk) {
        return switch (state.standing()) {
            case MET -> badge(true, desk);
            case NOT_MET -> badge(false, desk);
            case OPEN -> new Link.Badge("none", desk.t("kpi.open"));
        };
    }

    static Link.Badge badge(boolean met, Desk desk) {
        return met ? new Link.Badge("kept", desk.t("kpi.met")) : new Link.Badge("late", desk.t("kpi.notMet"));
    }

    /** A figure with the indicator's own number of decimals. */
    static String figure(Kpi kpi, BigDecimal value) {
        return Formats.signed(value, kpi.decimals().orElse(Math.max(0, value.scale())));
    }

    static String target(Kpi kpi, Kpi.Target target, Desk desk) {
        if (target.value().isPresent()) return figure(kpi, target.value().get()) + kpi.unit();
        Optional<String> min = target.min().map(value -> figure(kpi, value) + kpi.unit());
        Optional<String> max = target.max().map(value -> figure(kpi, value) + kpi.unit());
        if (min.isPresent() && max.isPresent()) return desk.t("kpi.between", min.get(), max.get());
        return min.map(value -> desk.t("kpi.atLeast", value)).or(() -> max.map(value -> desk.t("kpi.atMost", value))).orElse("");
    }

    /** The year as the indicator counts its time: 2025年度（令和7年度）, or 2025年（令和7年） for calendar years. */
    static String year(Kpi kpi, FiscalYear fy) {
        boolean calendar = kpi.time().equals(Optional.of(Kpi.TimeAxis.CALENDAR_YEAR));
        return calendar ? Formats.year(fy.year()) : fy.both();
    }

    static BigDecimal value(Series.Year year) {
        return year.actual().flatMap(Kpi.Actual::value).orElseThrow();
    }

    private static Optional<String> gap(Kpi kpi, Desk desk) {
        return kpi.actuals().stream().reduce((first, second) -> second)
                .map(actual -> desk.t("kpi.gap", actual.fy().western(), actual.gap().map(Kpi.Missing::label).orElse(desk.t("kpi.noValue"))));
    }
}
