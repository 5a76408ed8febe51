package shirube.page;

import java.time.LocalDate;
import java.util.Optional;
import shirube.model.Attainment;
import shirube.model.Kpi;
import shirube.model.Series;

/**
 * How an indicator stands on a day. It is judged by the newest figure of a year that is over: half a year's visitors
 * held against a whole year's target would always look like a failure.
 *
 * @param judged the newest year whose figure may be held against its target
 * @param running a later year that has only a preliminary figure so far
 * @param attainment of the judged year
 */
record KpiState(Kpi kpi, Optional<Series.Year> judged, Optional<Series.Year> running, Attainment attainment) {

    /** In the order in which a board shows them: what needs care comes first. */
    enum Standing {
        NOT_MET,
        MET,
        OPEN
    }

    static KpiState of(Kpi kpi, LocalDate today) {
        Optional<Series.Year> latest = Series.of(kpi).latest();
        Optional<Series.Year> judged = Series.of(kpi).years().stream()
                .filter(year -> year.actual().filter(actual -> actual.value().isPresent() && isSettled(actual, today)).isPresent())
                .reduce((first, second) -> second);
        Attainment attainment = judged.map(year -> Attainment.of(kpi, year.fy()))
                .orElse(new Attainment(Attainment.Formula.NO_ACTUAL, Optional.empty(), Optional.empty()));
        return new KpiState(kpi, judged, latest.filter(year -> !judged.equals(Optional.of(year))), attainment);
    }

    Standing standing() {
        return attainment.isMet().map(met -> met ? Standing.MET : Standing.NOT_MET).orElse(Standing.OPEN);
    }

    /** The year to show first: the judged one, else what there is. */
    Optional<Series.Year> shown() {
        return judged.or(() -> running);
    }

    private static boolean isSettled(Kpi.Actual actual, LocalDate today) {
        boolean provisional = actual.status().equals(Optional.of(Kpi.ActualStatus.PROVISIONAL));
        return !provisional || actual.fy().lastDay().isBefore(today);
    }
}
