package shirube.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import shirube.model.ContentTypes;
import shirube.model.Initiative;
import shirube.model.Markdown;
import shirube.model.Meeting;
import shirube.model.Organisation;

/** The page of one meeting: when and where, who was there, what was on the table, what was decided, asked and left to do. */
public record MeetingView(
        Link.Badge status,
        Optional<String> summary,
        Optional<String> easy,
        Optional<String> cancelled,
        List<Fact> facts,
        List<People> people,
        List<Item> agenda,
        List<Papers.Paper> papers,
        Optional<String> minutes,
        List<Fact> minutesFacts,
        Optional<String> minutesMissing,
        List<Question> questions,
        Optional<Table> actions,
        Relations relations) {

    /** Those who came, those who did not, those who served. */
    public record People(String label, List<String> names) {}

    /** A matter on the agenda. */
    public record Item(
            String id, String no, String title, Optional<String> kind, Optional<String> decision, List<Link> papers, List<Link> initiatives, List<Link> questions) {}

    public record Question(String id, String no, String question, String answer, Optional<Link> agenda, List<Link> refs) {}

    static MeetingView of(Meeting meeting, Desk desk) {
        List<Papers.Paper> papers = Papers.of(meeting, MeetingSection.KIND, meeting.materials(), desk);
        desk.section("agenda", desk.t("meeting.agenda"));
        if (!papers.isEmpty()) desk.section("materials", desk.t("meeting.materials"));
        boolean held = meeting.date().isBefore(desk.today()) && meeting.cancelled().isEmpty();
        if (held) desk.section("minutes", desk.t("meeting.minutes"));
        Optional<String> minutes = MeetingSection.minutes(meeting, desk.site()).map(file -> desk.part(Markdown.rest(file, 0)));
        if (!meeting.qa().isEmpty()) desk.section("qa", desk.t("meeting.qa"));
        if (!meeting.actions().isEmpty()) desk.section("actions", desk.t("meeting.actions"));
        desk.section("people", desk.t("meeting.people"));
        desk.section("relations", desk.t("related.title"));
        return new MeetingView(
                MeetingLists.badge(meeting, desk.today(), desk),
                meeting.summary(),
                desk.easy(meeting),
                meeting.cancelled(),
                facts(meeting, desk),
                people(meeting, desk),
                meeting.agenda().stream().map(item -> agenda(item, meeting, desk)).toList(),
                papers,
                minutes,
                minutesFacts(meeting, desk),
                held && minutes.isEmpty() ? Optional.of(missing(meeting, desk)) : Optional.empty(),
                meeting.qa().stream().map(question -> question(question, meeting, desk)).toList(),
                actions(meeting, desk),
                Relations.of(meeting, desk));
    }

    private static List<Fact> facts(Meeting meeting, Desk desk) {
        Optional<Organisation> body = desk.site().find(ContentTypes.ORGANISATION, meeting.body());
        var facts = new ArrayList<Fact>();
        facts.add(Fact.of(desk.t("meeting.dateTime"), when(meeting, desk)));
        facts.add(Fact.of(desk.t("meeting.place"), meeting.place()));
        meeting.onlineUrl().ifPresent(url -> facts.add(Fact.of(desk.t("meeting.online"), Link.to(url, url))));
        facts.add(Fact.of(desk.t("meeting.open"), meeting.open().status().label() + meeting.open().reason().map(reason -> "（" + reason + "）").orElse("")));
        meeting.observers().ifPresent(number -> facts.add(Fact.of(desk.t("meeting.observers"), desk.t("meeting.persons", number))));
        body.flatMap(desk::link).ifPresent(link -> facts.add(Fact.of(desk.t("meeting.body"), link)));
        meeting.basis().or(() -> body.flatMap(Organisation::basis)).ifPresent(basis -> facts.add(Fact.of(desk.t("meeting.basis"), basis)));
        meeting.next().ifPresent(next -> facts.add(Fact.of(desk.t("meeting.next"), next)));
        return facts;
    }

    /** The weekday is computed, never typed. */
    private static String when(Meeting meeting, Desk desk) {
        String start = Formats.fullDate(meeting.date()) + " " + Formats.time(meeting.start());
        return meeting.end().map(end -> desk.t("meeting.fromTo", start, Formats.time(end))).orElseGet(() -> desk.t("meeting.from", start));
    }

    private static List<People> people(Meeting meeting, Desk desk) {
        return Stream.of(
                        new People(desk.t("meeting.attendees"), names(meeting.attendees())),
                        new People(desk.t("meeting.absent"), names(meeting.absent())),
                        new People(desk.t("meeting.secretariat"), names(meeting.secretariat())))
                .filter(people -> !people.names().isEmpty()).toList();
    }

    private static List<String> names(List<Meeting.Attendee> people) {
        return people.stream().map(person -> person.name() + person.role().map(role -> "（" + role + "）").orElse("")).toList();
    }

    private static Item agenda(Meeting.Agenda item, Meeting meeting, Desk desk) {
        List<Link> papers = item.materials().stream()
                .flatMap(no -> Papers.byNumber(no, meeting, MeetingSection.KIND, meeting.materials(), desk).stream()).toList();
        List<Link> initiatives = item.initiatives().stream().flatMap(ref -> desk.site().find(ContentTypes.INITIATIVES, ref).stream())
                .flatMap((Initiative initiative) -> Relations.link(initiative, desk).stream()).toList();
        List<Link> questions = meeting.qa().stream().filter(question -> question.agenda().equals(Optional.of(item.no())))
                .map(question -> Link.to(desk.t("meeting.questionNo", question.no()), "#qa-" + question.no())).toList();
        return new Item("agenda-" + item.no(), item.no(), item.title(), item.kind().map(Meeting.AgendaKind::label), item.decision(), papers, initiatives, questions);
    }

    private static List<Fact> minutesFacts(Meeting meeting, Desk desk) {
        return meeting.minutes().stream().flatMap(minutes -> Stream.of(
                        Optional.of(Fact.of(desk.t("minutes.style"), minutes.style().label())),
                        minutes.approvedOn().map(day -> Fact.of(desk.t("minutes.approved"), Formats.date(day))),
                        minutes.published().map(day -> Fact.of(desk.t("minutes.published"), Formats.date(day))))
                .flatMap(Optional::stream)).toList();
    }

    private static String missing(Meeting meeting, Desk desk) {
        return desk.site().municipality().deadlines().flatMap(deadlines -> deadlines.minutesDays())
                .map(days -> desk.t("minutes.by", Formats.date(meeting.date().plusDays(days)))).orElseGet(() -> desk.t("minutes.none"));
    }

    private static Question question(Meeting.Question question, Meeting meeting, Desk desk) {
        Optional<Link> agenda = question.agenda().flatMap(no -> meeting.agenda().stream().filter(item -> item.no().equals(no)).findFirst())
                .map(item -> Link.to(desk.t("meeting.agendaNo", item.no(), item.title()), "#agenda-" + item.no()));
        return new Question("qa-" + question.no(), question.no(), question.question(), question.answer(), agenda, desk.named(question.refs()));
    }

    private static Optional<Table> actions(Meeting meeting, Desk desk) {
        if (meeting.actions().isEmpty()) return Optional.empty();
        var columns = List.of(
                Table.narrow(desk.t("table.number")), Table.header(desk.t("meeting.action")), Table.text(desk.t("page.owner")),
                Table.narrow(desk.t("time.by")), Table.narrow(desk.t("initiative.state")), Table.text(desk.t("meeting.refs")));
        List<Table.Row> rows = meeting.actions().stream().map(action -> action(action, desk)).toList();
        return Optional.of(Table.of("actions-table", desk.t("meeting.actions.caption"), columns, rows));
    }

    private static Table.Row action(Meeting.Action action, Desk desk) {
        var cells = List.of(
                Table.Cell.of(Link.to(action.no(), "#action-" + action.no())),
                Table.Cell.of(action.what()),
                desk.link(ContentTypes.ORGANISATION, action.owner()).map(Table.Cell::of).orElse(Table.Cell.of("")),
                Table.Cell.of(action.due().map(Formats::date).orElse(desk.t("meeting.noDue"))),
                Table.Cell.of(state(action, desk)),
                Table.Cell.of(desk.named(action.refs())));
        return new Table.Row("action-" + action.no(), cells, Optional.empty());
    }

    /** What is past its day and still open is late, whatever is written. */
    private static Link.Badge state(Meeting.Action action, Desk desk) {
        Meeting.ActionState state = action.state().orElse(Meeting.ActionState.OPEN);
        boolean late = state == Meeting.ActionState.OPEN && action.due().filter(day -> day.isBefore(desk.today())).isPresent();
        if (late) return new Link.Badge("delayed", desk.t("meeting.late"));
        String key = state == Meeting.ActionState.DONE ? "done" : state == Meeting.ActionState.DROPPED ? "cancelled" : "running";
        return new Link.Badge(key, state.label());
    }
}
