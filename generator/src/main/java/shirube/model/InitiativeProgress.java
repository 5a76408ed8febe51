package shirube.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import shirube.model.Initiative.Milestone;
import shirube.model.Initiative.MilestoneState;
import shirube.model.Initiative.Status;

/**
 * How far an initiative has come: counted from its milestones, or set by hand with a reason.
 *
 * <p>percent = milestones done ÷ milestones not cancelled × 100; expected = milestones due by today or done early
 * ÷ milestones not cancelled × 100; both rounded half up to whole per cent. A milestone is due on the last day
 * of its quarter, else of its fiscal year.
 *
 * @param total milestones that are not cancelled
 * @param overdue open milestones whose due day has passed
 * @param percent in whole per cent; 0 without milestones
 * @param expected where it should be by today, in whole per cent
 * @param manual the reason where the city set the percentage by hand
 */
public record InitiativeProgress(
        int total, int done, List<Milestone> overdue, int percent, int expected, Optional<String> manual, Standing standing) {

    /** Whether the city keeps what it promised. */
    public enum Standing implements Term {
        LATE("遅れています"),
        ON_THE_WAY("進んでいます"),
        UPCOMING("これからです"),
        KEPT("終わりました"),
        STOPPED("止めました");

        private final String label;

        Standing(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    public static InitiativeProgress of(Initiative initiative, LocalDate today) {
        List<Milestone> counted = initiative.schedule().stream()
                .filter(milestone -> milestone.state().filter(MilestoneState.CANCELLED::equals).isEmpty())
                .toList();
        int done = (int) counted.stream().filter(milestone -> !milestone.isOpen()).count();
        List<Milestone> overdue = counted.stream().filter(m -> m.isOpen() && due(m).isBefore(today)).toList();
        return new InitiativeProgress(
                counted.size(),
                done,
                overdue,
                initiative.progress().map(Initiative.Progress::percent).orElse(percent(done, counted.size())),
                percent(done + overdue.size(), counted.size()),
                initiative.progress().map(Initiative.Progress::reason),
                standing(initiative.status(), done, overdue));
    }

    /** The last day on which a milestone is in time. */
    public static LocalDate due(Milestone milestone) {
        return milestone.quarter()
                .filter(quarter -> quarter >= 1 && quarter <= 4)
                .map(quarter -> milestone.fy().firstDay().plusMonths(3L * quarter).minusDays(1))
                .orElse(milestone.fy().lastDay());
    }

    /** The open milestone that is due next, from a day on. */
    public static Optional<Milestone> next(Initiative initiative, LocalDate today) {
        return initiative.schedule().stream()
                .filter(milestone -> milestone.isOpen() && !due(milestone).isBefore(today))
                .min(java.util.Comparator.comparing(InitiativeProgress::due));
    }

    private static Standing standing(Status status, int done, List<Milestone> overdue) {
        return switch (status) {
            case DONE -> Standing.KEPT;
            case CANCELLED, SUSPENDED -> Standing.STOPPED;
            case DELAYED -> Standing.LATE;
            case NOT_STARTED, PLANNING, RUNNING -> {
                if (!overdue.isEmpty()) yield Standing.LATE;
                yield status == Status.NOT_STARTED && done == 0 ? Standing.UPCOMING : Standing.ON_THE_WAY;
            }
        };
    }

    private static int percent(int part, int whole) {
        return whole == 0 ? 0 : (200 * part + whole) / (2 * whole);
    }
}
