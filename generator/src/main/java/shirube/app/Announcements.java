package shirube.app;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import shirube.model.CommentCase;
import shirube.model.Common;
import shirube.model.ContentType;
import shirube.model.ContentTypes;
import shirube.model.Item;
import shirube.model.Meeting;
import shirube.model.Revision;
import shirube.output.Calendar;
import shirube.output.Feed;
import shirube.page.Publication;

/** What is new and what is coming, for feed readers and calendars. */
final class Announcements {

    private final Publication publication;

    private Announcements(Publication publication) {
        this.publication = publication;
    }

    static List<Feed> feeds(Publication publication) {
        var made = new Announcements(publication);
        return Stream.of(
                        made.feed(ContentTypes.NEWS, news -> Optional.of(news.date())),
                        made.feed(ContentTypes.REVISIONS, revision -> Optional.of(revision.date())),
                        made.feed(ContentTypes.OPENDATA, dataset -> dataset.modified().or(dataset::issued)),
                        made.feed(ContentTypes.MEETINGS, meeting -> meeting.minutes().flatMap(Meeting.Minutes::approvedOn)))
                .flatMap(Optional::stream)
                .toList();
    }

    static List<Calendar> calendars(Publication publication) {
        var made = new Announcements(publication);
        var calendars = new ArrayList<Calendar>();
        List<Meeting> meetings = publication.site().meetings();
        if (!meetings.isEmpty()) calendars.add(new Calendar("meetings/all.ics", made.title("type.meetings"), made.meetings(meetings)));
        meetings.stream().map(meeting -> meeting.body().id()).distinct().forEach(body -> {
            List<Meeting> own = meetings.stream().filter(meeting -> meeting.body().id().equals(body)).toList();
            calendars.add(new Calendar("meetings/by/" + body + ".ics", own.get(0).title(), made.meetings(own)));
        });
        if (!publication.site().comments().isEmpty())
            calendars.add(new Calendar("comments/all.ics", made.title("type.comments"), made.consultations()));
        return calendars;
    }

    /** A section's feed; {@code day} says when an item's news is from, where the author has not said so. */
    private <T extends Item> Optional<Feed> feed(ContentType<T> type, Function<T, Optional<LocalDate>> day) {
        Optional<String> path = publication.feed(type.key());
        if (path.isEmpty()) return Optional.empty();
        List<Feed.Entry> entries = publication.site().all(type).stream().flatMap(item -> publication.addresses().of(item)
                .map(page -> entry(type, item, page, day.apply(item))).stream()).toList();
        return Optional.of(new Feed(
                path.get(), type.key() + "/index.html", title("type." + type.key()), publication.site().municipality().name(), entries));
    }

    private <T extends Item> Feed.Entry entry(ContentType<T> type, T item, String page, Optional<LocalDate> day) {
        LocalDate updated = item.common().updated().or(() -> day).or(() -> item.common().created()).orElseGet(() -> own(item));
        return new Feed.Entry(
                type.key() + "/" + item.id(), title(item), page, updated, day.filter(d -> !d.isAfter(updated)), summary(item), categories(item));
    }

    /** In a feed reader nothing else says that it is a 案. */
    private String title(Item item) {
        return item.common().state() == Common.State.PROPOSED ? publication.texts().text("state.proposedTitle") + item.title() : item.title();
    }

    /** A revision's news is why it was made. */
    private Optional<String> summary(Item item) {
        if (!(item instanceof Revision revision)) return item.summary();
        String reason = publication.texts().text("revision.reason") + ": " + revision.reason();
        return Optional.of(item.summary().map(summary -> summary + " " + reason).orElse(reason));
    }

    private static List<String> categories(Item item) {
        Stream<String> kind = item instanceof Revision revision ? Stream.of(revision.kind().label()) : Stream.empty();
        Stream<String> proposed = item.common().state() == Common.State.PROPOSED ? Stream.of(Common.State.PROPOSED.label()) : Stream.empty();
        return Stream.of(kind, proposed, item.common().tags().stream()).flatMap(words -> words).distinct().toList();
    }

    private LocalDate own(Item item) {
        if (item instanceof Meeting meeting) return meeting.date();
        return publication.history().day(item.origin().file()).orElse(publication.site().today());
    }

    private String title(String key) {
        return publication.site().municipality().name() + " " + publication.texts().text(key);
    }

    private List<Calendar.Event> meetings(List<Meeting> meetings) {
        return meetings.stream().flatMap(meeting -> publication.addresses().of(meeting).map(page -> new Calendar.Event(
                        "meetings/" + meeting.id(),
                        meeting.title(),
                        new Calendar.When.Hours(at(meeting, meeting.start()), meeting.end().map(end -> at(meeting, end))),
                        Optional.of(meeting.place()),
                        meeting.summary(),
                        page,
                        List.of(publication.texts().text("type.meetings")),
                        changed(meeting, meeting.date()),
                        meeting.cancelled().isPresent()))
                .stream()).toList();
    }

    private static LocalDateTime at(Meeting meeting, java.time.LocalTime time) {
        return meeting.date().atTime(time);
    }

    private List<Calendar.Event> consultations() {
        return publication.site().comments().stream().flatMap((CommentCase open) -> publication.addresses().of(open).map(page -> new Calendar.Event(
                        "comments/" + open.id(),
                        open.title(),
                        new Calendar.When.Days(open.opens(), open.closes()),
                        Optional.empty(),
                        open.summary(),
                        page,
                        List.of(publication.texts().text("type.comments")),
                        changed(open, open.opens()),
                        false))
                .stream()).toList();
    }

    private LocalDate changed(Item item, LocalDate otherwise) {
        return item.common().updated().or(() -> publication.history().day(item.origin().file())).orElse(otherwise);
    }
}
