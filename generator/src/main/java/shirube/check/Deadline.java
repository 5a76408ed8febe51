package shirube.check;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A day after which something turns wrong by itself. That never is an error: it warns, and from 30 days ahead, so
 * that whoever is in charge can act in time.
 */
record Deadline(LocalDate day, LocalDate today) {

    private static final int NOTICE_DAYS = 30;

    boolean isOver() {
        return today.isAfter(day);
    }

    boolean isNear() {
        return !isOver() && daysLeft() <= NOTICE_DAYS;
    }

    long daysLeft() {
        return ChronoUnit.DAYS.between(today, day);
    }

    /** Reports one code where the day is over and another where it is near. */
    void report(Findings found, String over, String near, shirube.source.Span at, Object... more) {
        if (!isOver() && !isNear()) return;
        var args = new java.util.ArrayList<Object>(java.util.List.of("day", day, "days", daysLeft()));
        args.addAll(java.util.List.of(more));
        found.add(isOver() ? over : near, at, args.toArray());
    }
}
