package shirube.page;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import shirube.model.CommentCase;
import shirube.model.ContentTypes;
import shirube.model.Initiative;
import shirube.model.InitiativeProgress;
import shirube.model.InitiativeProgress.Standing;
import shirube.model.Meeting;
import shirube.model.News;
import shirube.model.Organisation;

/** What home shows: the promises with the late ones first, then what residents look for and what is coming. */
public record HomeView(
        Promises promises,
        List<Scene> scenes,
        Optional<List<Event>> meetings,
        Optional<List<Consultation>> consultations,
        List<Entry> news,
        List<KpiTile> figures,
        Optional<String> welcomeHtml) {

    private static final int NEWS = 6;
    private static final int MEETINGS = 4;

    /** How many initiatives are kept, on the way and late; the late ones each with reason, next step and date. */
    public record Promises(int kept, int onTheWay, int late, int total, List<LateItem> lateItems) {}

    public record LateItem(
            String title, String href, Optional<String> number, String reason, Optional<String> nextStep, Optional<String> by, Optional<String> owner) {}

    public record Scene(String title, String href, int count, List<Link> items) {}

    public record Event(String title, String href, String dateText, String place) {}

    public record Consultation(String title, String href, String closesText, long daysLeft) {}

    public record Entry(String title, String href, String dateText, Optional<String> kind) {}

    static HomeView of(Desk desk) {
        return new HomeView(
                promises(desk),
                Scenes.of(desk.site()).stream().map(scene -> scene(scene, desk)).toList(),
                desk.site().meetings().isEmpty() ? Optional.empty() : Optional.of(meetings(desk)),
                desk.site().comments().isEmpty() ? Optional.empty() : Optional.of(consultations(desk)),
                news(desk),
                figures(desk),
                desk.html(desk.site().municipality().welcome(), 1, "welcome-"));
    }

    static Promises promises(Desk desk) {
        List<Initiative> all = desk.site().currentInitiatives();
        List<LateItem> late = InitiativeLists.current(desk).filter(i -> standing(i, desk) == Standing.LATE).map(i -> late(i, desk)).toList();
        int kept = (int) all.stream().filter(i -> standing(i, desk) == Standing.KEPT).count();
        return new Promises(kept, all.size() - kept - late.size(), late.size(), all.size(), late);
    }

    private static Standing standing(Initiative initiative, Desk desk) {
        return InitiativeProgress.of(initiative, desk.today()).standing();
    }

    private static LateItem late(Initiative initiative, Desk desk) {
        Link link = Relations.link(initiative, desk).orElse(Link.to(initiative.title(), ""));
        Optional<Initiative.Delay> delay = initiative.delay();
        String reason = delay.map(Initiative.Delay::reason).orElseGet(() -> overdue(initiative, desk));
        Optional<String> owner = initiative.common().owner().flatMap(ref -> desk.site().find(ContentTypes.ORGANISATION, ref)).map(Organisation::name);
        return new LateItem(
                initiative.title(), link.href(), link.number(), reason, delay.flatMap(Initiative.Delay::nextStep),
                delay.flatMap(Initiative.Delay::by).map(Formats::date), owner);
    }

    /** Where nobody wrote a reason, the milestone that is overdue says at least what is late. */
    private static String overdue(Initiative initiative, Desk desk) {
        List<Initiative.Milestone> overdue = InitiativeProgress.of(initiative, desk.today()).overdue();
        return overdue.isEmpty() ? desk.t("home.late.noReason") : desk.t("home.late.overdue", overdue.get(0).milestone());
    }

    private static Scene scene(Scenes.Scene scene, Desk desk) {
        List<Link> items = scene.initiatives().stream().limit(4).flatMap(initiative -> desk.link(initiative).stream()).toList();
        return new Scene(scene.title(), desk.href(scene.path()), scene.initiatives().size(), items);
    }

    private static List<Event> meetings(Desk desk) {
        return desk.site().meetings().stream()
                .filter(meeting -> !meeting.date().isBefore(desk.today()) && meeting.cancelled().isEmpty())
                .sorted(Comparator.comparing(Meeting::date).thenComparing(Meeting::start))
                .limit(MEETINGS)
                .flatMap(meeting -> desk.link(meeting).map(link -> new Event(
                        meeting.title(), link.href(), Formats.fullDate(meeting.date()) + " " + Formats.time(meeting.start()), meeting.place())).stream())
                .toList();
    }

    private static List<Consultation> consultations(Desk desk) {
        return desk.site().comments().stream()
                .filter(open -> open.stage(desk.today()) == CommentCase.Stage.OPEN)
                .sorted(Comparator.comparing(CommentCase::closes))
                .flatMap(open -> desk.link(open).map(link -> new Consultation(
                        open.title(), link.href(), Formats.fullDate(open.closes()), ChronoUnit.DAYS.between(desk.today(), open.closes()))).stream())
                .toList();
    }

    private static List<Entry> news(Desk desk) {
        LocalDate today = desk.today();
        return desk.site().news().stream()
                .filter(news -> !news.date().isAfter(today) && news.expires().map(day -> !day.isBefore(today)).orElse(true))
                .sorted(Comparator.comparing(News::date).reversed().thenComparing(News::id))
                .limit(NEWS)
                .flatMap(news -> desk.link(news).map(link -> new Entry(news.title(), link.href(), Formats.date(news.date()), news.kind())).stream())
                .toList();
    }

    private static List<KpiTile> figures(Desk desk) {
        return desk.site().currentPlans().stream().flatMap(plan -> plan.cover().stream()).flatMap(cover -> cover.numbers().stream())
                .flatMap(ref -> desk.site().find(ContentTypes.KPI, ref).stream()).map(kpi -> KpiTile.of(kpi, desk)).toList();
    }
}
