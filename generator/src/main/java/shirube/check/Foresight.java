package shirube.check;

import java.time.LocalDate;

/** What merely the calendar turns wrong is told 30 days ahead, so that a town hall can act in time. */
record Foresight(LocalDate today) {

    static final int DAYS = 30;

    boolean isPast(LocalDate lastDay) {
        return lastDay.isBefore(today);
    }

    /** From 30 days before the last day on, that day included. */
    boolean isNear(LocalDate lastDay) {
        return !isPast(lastDay) && !lastDay.isAfter(today.plusDays(DAYS));
    }
}
