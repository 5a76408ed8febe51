package shirube.check;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import shirube.model.FiscalYear;
import shirube.model.Meeting;
import shirube.model.Site;

/**
 * Meetings happen on the day that their folder says and end after they begin, a closed one says why,
 * and minutes that are published have the customary items.
 */
final class MeetingRecords implements Check {

    @Override
    public void check(Site site, Findings found) {
        Map<String, Meeting> numbered = new HashMap<>();
        for (Meeting meeting : site.meetings()) {
            checkTimes(meeting, found);
            checkFolder(meeting, found);
            checkNumber(meeting, numbered, site, found);
            checkOpenness(meeting, found);
            checkMinutes(site, meeting, found);
        }
    }

    private static void checkTimes(Meeting meeting, Findings found) {
        meeting.end().filter(end -> !end.isAfter(meeting.start())).ifPresent(end ->
                found.add("meeting-times", meeting.origin().at("end"), "start", meeting.start(), "end", end));
        meeting.minutes().ifPresent(minutes -> {
            before(meeting, minutes.approvedOn(), "approved_on", found);
            before(meeting, minutes.published(), "published", found);
        });
    }

    private static void before(Meeting meeting, Optional<LocalDate> day, String key, Findings found) {
        day.filter(d -> d.isBefore(meeting.date())).ifPresent(d ->
                found.add("minutes-before-meeting", meeting.origin().at("minutes", key), "day", d, "date", meeting.date()));
    }

    private static void checkFolder(Meeting meeting, Findings found) {
        Matcher folder = Meeting.FOLDER.matcher(meeting.origin().file().folder().replaceFirst(".*/", ""));
        if (!folder.matches())
            found.add("meeting-folder", meeting.origin().file().top(), "date", meeting.date());
        else if (!folder.group(1).equals(meeting.date().toString()))
            found.add("meeting-date", meeting.origin().at("date"), "date", meeting.date(), "folder", folder.group(1));
    }

    /** Bodies count either from their founding or anew each fiscal year, so a number comes once a body and year. */
    private static void checkNumber(Meeting meeting, Map<String, Meeting> numbered, Site site, Findings found) {
        if (meeting.number() < 1) found.add("meeting-number", meeting.origin().at("number"), "number", meeting.number());
        int startMonth = site.municipality().fiscalYearStart().orElse(4);
        String name = meeting.body().id() + " " + FiscalYear.of(meeting.date(), startMonth) + " " + meeting.number();
        Meeting other = numbered.putIfAbsent(name, meeting);
        if (other != null && meeting.cancelled().isEmpty() && other.cancelled().isEmpty())
            found.add("same-meeting-number", meeting.origin().at("number"), "number", meeting.number(), "other", other.id());
    }

    private static void checkOpenness(Meeting meeting, Findings found) {
        if (meeting.open().status() == Meeting.OpenStatus.PUBLIC || meeting.open().reason().isPresent()) return;
        found.add("closed-without-reason", meeting.origin().at("open"), "status", meeting.open().status().label());
    }

    private static void checkMinutes(Site site, Meeting meeting, Findings found) {
        String beside = meeting.origin().file().folder() + "/minutes.md";
        if (meeting.minutes().isEmpty()) {
            site.files().text(beside).ifPresent(file -> found.add("minutes-undeclared", file.top()));
            return;
        }
        var place = meeting.origin().keyAt("minutes");
        if (meeting.minutes().get().path().isEmpty() && site.files().text(beside).isEmpty()) found.add("minutes-missing", place);
        textOfMinutes(meeting, beside).flatMap(site.files()::text).filter(file -> file.text().isBlank()).ifPresent(file ->
                found.add("minutes-empty", file.top()));
        if (meeting.secretariat().isEmpty()) found.add("minutes-item", place, "key", "secretariat", "item", "事務局");
        if (meeting.observers().isEmpty() && meeting.open().status() != Meeting.OpenStatus.CLOSED)
            found.add("minutes-item", place, "key", "observers", "item", "傍聴者の数");
    }

    private static Optional<String> textOfMinutes(Meeting meeting, String beside) {
        return meeting.minutes().flatMap(Meeting.Minutes::path).map(path -> path.fromTop()).orElse(Optional.of(beside));
    }
}
