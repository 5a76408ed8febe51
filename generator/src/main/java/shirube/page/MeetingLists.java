package shirube.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import shirube.model.ContentTypes;
import shirube.model.FiscalYear;
import shirube.model.Meeting;
import shirube.model.Organisation;

/** The meetings in a list: what is coming first, then what was held, by body and fiscal year. */
public record MeetingLists(String calendar, List<Link> upcoming, List<Link> jumps, List<Body> bodies) {

    /** One body with its meetings, the newest first. */
    public record Body(String id, String title, Optional<String> href, Optional<String> basis, List<Year> years) {}

    public record Year(String id, String title, List<Link> items) {}

    private static final Comparator<Meeting> BY_TIME = Comparator.comparing(Meeting::date).thenComparing(Meeting::start).thenComparing(Meeting::id);

    static MeetingLists index(Desk desk) {
        List<Meeting> coming = desk.site().meetings().stream().filter(meeting -> !meeting.date().isBefore(desk.today())).sorted(BY_TIME).toList();
        Map<String, List<Meeting>> held = new LinkedHashMap<>();
        desk.site().meetings().stream().filter(meeting -> meeting.date().isBefore(desk.today())).sorted(BY_TIME.reversed())
                .forEach(meeting -> held.computeIfAbsent(meeting.body().id(), body -> new ArrayList<>()).add(meeting));
        List<Body> bodies = held.entrySet().stream().map(entry -> body(entry.getKey(), entry.getValue(), desk)).toList();
        List<Link> jumps = bodies.stream().map(body -> Link.to(body.title(), "#" + body.id())
                .noted(desk.t("list.count", body.years().stream().mapToInt(year -> year.items().size()).sum()))).toList();
        return new MeetingLists(desk.href("meetings/all.ics"), coming.stream().flatMap(meeting -> line(meeting, desk).stream()).toList(), jumps, bodies);
    }

    private static Body body(String id, List<Meeting> meetings, Desk desk) {
        Optional<Organisation> organisation = desk.site().find(ContentTypes.ORGANISATION, id);
        Map<FiscalYear, List<Link>> years = new LinkedHashMap<>();
        for (Meeting meeting : meetings)
            line(meeting, desk).ifPresent(link -> years.computeIfAbsent(FiscalYear.of(meeting.date(), 4), fy -> new ArrayList<>()).add(link));
        return new Body(
                "body-" + id,
                organisation.map(Organisation::name).orElse(id),
                organisation.flatMap(desk::link).map(Link::href),
                organisation.flatMap(Organisation::basis),
                years.entrySet().stream().map(year -> new Year("body-" + id + "-" + year.getKey(), year.getKey().both(), year.getValue())).toList());
    }

    private static Optional<Link> line(Meeting meeting, Desk desk) {
        String words = meeting.common().summary().orElseGet(() -> String.join("、", meeting.agenda().stream().map(Meeting.Agenda::title).toList()));
        boolean plain = meeting.cancelled().isEmpty() && meeting.date().isBefore(desk.today());
        return desk.link(meeting).map(link -> plain ? link : link.badged(badge(meeting, desk.today(), desk))).map(link -> link
                .dated(Formats.date(meeting.date()) + "（" + Formats.weekday(meeting.date()) + "）")
                .summed(Optional.of(meeting.date().isBefore(desk.today()) ? words : Formats.time(meeting.start()) + "から、" + meeting.place() + "。" + words)));
    }

    static Link.Badge badge(Meeting meeting, LocalDate today, Desk desk) {
        if (meeting.cancelled().isPresent()) return new Link.Badge("cancelled", desk.t("meeting.cancelled"));
        if (!meeting.date().isBefore(today)) return new Link.Badge("upcoming", desk.t("status.upcoming"));
        return new Link.Badge("done", desk.t("meeting.over"));
    }
}
