package shirube.check;

import java.time.LocalDate;
import shirube.model.CommentCase;
import shirube.model.Meeting;
import shirube.model.Site;

/** Minutes and answers that are not out by the city's own deadlines: days in site.yaml's {@code deadlines}. */
final class LateRecords implements Check {

    @Override
    public void check(Site site, Findings found) {
        site.municipality().deadlines().ifPresent(deadlines -> {
            deadlines.minutesDays().ifPresent(days -> site.meetings().forEach(meeting -> checkMinutes(site, meeting, days, found)));
            deadlines.responseDays().ifPresent(days -> site.comments().forEach(one -> checkAnswer(site, one, days, found)));
        });
    }

    private static void checkMinutes(Site site, Meeting meeting, int days, Findings found) {
        LocalDate last = meeting.date().plusDays(days);
        if (meeting.cancelled().isPresent() || meeting.date().isAfter(site.today())) return;
        if (meeting.minutes().isEmpty()) {
            var place = meeting.origin().at("date");
            new Deadline(last, site.today()).report(found, "minutes-late", "minutes-due", place, "limit", days);
            return;
        }
        meeting.minutes().get().published().filter(day -> day.isAfter(last)).ifPresent(day ->
                found.add("minutes-were-late", meeting.origin().at("minutes", "published"), "day", day, "last", last, "limit", days));
    }

    private static void checkAnswer(Site site, CommentCase consultation, int days, Findings found) {
        if (consultation.resultPublished().isPresent() || !site.today().isAfter(consultation.closes())) return;
        new Deadline(consultation.closes().plusDays(days), site.today())
                .report(found, "answer-late", "answer-due", consultation.origin().at("closes"), "limit", days);
    }
}
