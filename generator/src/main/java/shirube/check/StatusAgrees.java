package shirube.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import shirube.model.Initiative;
import shirube.model.Initiative.Milestone;
import shirube.model.Initiative.MilestoneState;
import shirube.model.Initiative.Status;
import shirube.model.InitiativeProgress;
import shirube.model.Site;

/** What an initiative says of itself agrees with its milestones, and a delay says why and what is next. */
final class StatusAgrees implements Check {

    private static final Set<Status> STOPPED = Set.of(Status.SUSPENDED, Status.CANCELLED);
    private static final Set<Status> EXPLAINED = Set.of(Status.DELAYED, Status.SUSPENDED, Status.CANCELLED);

    @Override
    public void check(Site site, Findings found) {
        for (Initiative initiative : site.initiatives()) {
            status(initiative, site.today(), found);
            delay(initiative, site.today(), found);
            for (int i = 0; i < initiative.schedule().size(); i++) milestone(initiative, i, site.today(), found);
        }
    }

    private static void status(Initiative initiative, LocalDate today, Findings found) {
        List<Milestone> open = initiative.schedule().stream().filter(Milestone::isOpen).toList();
        boolean anyDone = initiative.schedule().stream().anyMatch(milestone -> milestone.state().filter(MilestoneState.DONE::equals).isPresent() || milestone.doneOn().isPresent());
        boolean allPast = initiative.schedule().stream().allMatch(milestone -> InitiativeProgress.due(milestone).isBefore(today));
        switch (initiative.status()) {
            case DONE -> {
                if (!open.isEmpty()) report("done-with-open-milestones", initiative, found, "count", open.size(), "milestone", open.get(0).milestone());
            }
            case NOT_STARTED -> {
                if (anyDone) report("not-started-with-done-milestones", initiative, found);
            }
            case RUNNING, PLANNING -> {
                if (open.isEmpty()) report("running-without-open-milestones", initiative, found);
                else if (allPast) report("running-past-all-milestones", initiative, found, "milestone", open.get(0).milestone());
            }
            case DELAYED, SUSPENDED, CANCELLED -> { }
        }
    }

    private static void report(String code, Initiative initiative, Findings found, Object... args) {
        var all = new java.util.ArrayList<Object>(List.of("status", initiative.status().label(), "key", initiative.status().key()));
        all.addAll(List.of(args));
        found.add(code, initiative.origin().at("status"), all.toArray());
    }

    private static void delay(Initiative initiative, LocalDate today, Findings found) {
        if (!EXPLAINED.contains(initiative.status())) return;
        Optional<Initiative.Delay> delay = initiative.delay();
        if (delay.isEmpty()) {
            report("delay-unexplained", initiative, found);
        } else if (!STOPPED.contains(initiative.status())) {
            if (delay.get().nextStep().isEmpty()) found.add("delay-without-next-step", initiative.origin().at("delay", "reason"));
            else if (delay.get().by().isEmpty()) found.add("delay-without-date", initiative.origin().at("delay", "next_step"));
            delay.get().by().filter(by -> by.isBefore(today)).ifPresent(by -> found.add("delay-date-past", initiative.origin().at("delay", "by"), "date", by));
        }
    }

    private static void milestone(Initiative initiative, int i, LocalDate today, Findings found) {
        Milestone milestone = initiative.schedule().get(i);
        milestone.quarter().filter(quarter -> quarter < 1 || quarter > 4).ifPresent(quarter ->
                found.add("no-such-quarter", initiative.origin().at("schedule", i, "quarter"), "quarter", quarter));
        milestone.doneOn().ifPresent(done -> doneOn(initiative, i, done, today, found));
        boolean claimedOver = initiative.status() == Status.DONE || EXPLAINED.contains(initiative.status());
        boolean said = milestone.state().filter(MilestoneState.DELAYED::equals).isPresent() || milestone.reason().isPresent();
        if (milestone.isOpen() && !claimedOver && !said && InitiativeProgress.due(milestone).isBefore(today) && !allPast(initiative, today))
            found.add("milestone-overdue", initiative.origin().at("schedule", i, "milestone"),
                    "milestone", milestone.milestone(), "due", InitiativeProgress.due(milestone));
    }

    /** Then the status itself is told as out of date; its milestones are not told one by one. */
    private static boolean allPast(Initiative initiative, LocalDate today) {
        return initiative.schedule().stream().allMatch(milestone -> InitiativeProgress.due(milestone).isBefore(today));
    }

    private static void doneOn(Initiative initiative, int i, LocalDate done, LocalDate today, Findings found) {
        Milestone milestone = initiative.schedule().get(i);
        var at = initiative.origin().at("schedule", i, "done_on");
        if (done.isAfter(today)) found.add("done-in-the-future", at, "date", done);
        else if (done.isBefore(milestone.fy().firstDay())) found.add("done-before-its-year", at, "date", done, "fy", milestone.fy().both());
        milestone.state().filter(state -> state != MilestoneState.DONE).ifPresent(state ->
                found.add("done-on-but-not-done", initiative.origin().at("schedule", i, "state"), "state", state.label(), "key", state.key(), "date", done));
    }
}
