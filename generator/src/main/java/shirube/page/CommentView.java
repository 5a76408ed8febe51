package shirube.page;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import shirube.model.AnyRef;
import shirube.model.CommentCase;
import shirube.model.CommentCase.Stage;
import shirube.model.ContentTypes;
import shirube.model.Item;
import shirube.source.SourceFile;

/** The page of one consultation through its life: how to send an opinion while it is open, what became of each afterwards. */
public record CommentView(
        Link.Badge status,
        Optional<String> summary,
        Optional<String> easy,
        Optional<Call> call,
        List<Fact> facts,
        List<Papers.Paper> papers,
        Optional<String> body,
        Optional<Result> result,
        Optional<String> waiting,
        Relations relations) {

    /** What to do while it is open. @param left how many days, the last one included */
    public record Call(String until, String left, List<Way> ways) {}

    /** A way to send an opinion; an address or a telephone number in it can be followed. @param rest what stands after it */
    public record Way(String how, Optional<Link> link, String rest) {}

    /** What was sent in and what the city made of it. */
    public record Result(String counted, String published, Optional<Table> dispositions, Optional<Table> opinions, List<TakenUp> takenUp, ComparisonStyle custom) {}

    private static final Pattern WEB = Pattern.compile("https?://[\\x21-\\x7E]+");
    private static final Pattern MAIL = Pattern.compile("[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+");
    private static final Pattern TEL = Pattern.compile("0\\d{1,4}-\\d{1,4}-\\d{3,4}");

    /** In the order in which a resident can still do something about them. */
    private static final List<Stage> ORDER = List.of(Stage.OPEN, Stage.UPCOMING, Stage.ANALYSING, Stage.CLOSED);

    static InitiativeLists.Groups index(Desk desk) {
        var groups = new ArrayList<InitiativeLists.Group>();
        for (Stage stage : ORDER) {
            List<Link> items = desk.site().comments().stream().filter(one -> one.stage(desk.today()) == stage)
                    .sorted(Comparator.comparing(CommentCase::closes).reversed())
                    .flatMap(one -> line(one, desk).stream()).toList();
            if (!items.isEmpty()) groups.add(new InitiativeLists.Group(stage.key(), stage.label(), Optional.empty(), Optional.empty(), items));
        }
        return InitiativeLists.grouped(desk.t("comments.lead"), desk.t("list.byStatus"), groups, desk);
    }

    private static Optional<Link> line(CommentCase one, Desk desk) {
        Optional<Link> link = desk.link(one).map(found -> found.dated(period(one, desk::t)).badged(badge(one, desk)).summed(one.summary()));
        return one.stage(desk.today()) == Stage.OPEN ? link.map(found -> found.noted(left(one, desk))) : link;
    }

    static Link.Badge badge(CommentCase one, Desk desk) {
        Stage stage = one.stage(desk.today());
        return new Link.Badge(stage.key(), stage.label());
    }

    static String period(CommentCase one, Texts t) {
        return t.text("comment.fromTo", Formats.date(one.opens()), Formats.date(one.closes()));
    }

    private static String left(CommentCase one, Desk desk) {
        long days = ChronoUnit.DAYS.between(desk.today(), one.closes());
        return days == 0 ? desk.t("home.lastDay") : desk.t("home.daysLeft", days);
    }

    static CommentView of(CommentCase one, Desk desk) {
        Stage stage = one.stage(desk.today());
        List<Papers.Paper> papers = Papers.of(one, CommentSection.KIND, one.materials(), desk);
        if (stage == Stage.OPEN) desk.section("send", desk.t("comment.send"));
        if (!papers.isEmpty()) desk.section("materials", desk.t("comment.draft"));
        Optional<String> body = one.body().map(desk::body);
        if (stage == Stage.CLOSED) desk.section("result", desk.t("comment.result"));
        Optional<Result> result = stage == Stage.CLOSED ? Optional.of(result(one, desk)) : Optional.empty();
        if (result.filter(known -> !known.takenUp().isEmpty()).isPresent()) desk.section("changes", desk.t("comment.changes"));
        desk.section("relations", desk.t("related.title"));
        return new CommentView(
                badge(one, desk),
                one.summary(),
                desk.easy(one),
                stage == Stage.OPEN ? Optional.of(new Call(Formats.fullDate(one.closes()), left(one, desk), one.ways().stream().map(way -> way(way, desk)).toList())) : Optional.empty(),
                facts(one, stage, desk),
                papers,
                body,
                result,
                stage == Stage.ANALYSING ? Optional.of(waiting(one, desk)) : Optional.empty(),
                Relations.of(one, desk));
    }

    static Way way(CommentCase.Way written, Desk desk) {
        String to = written.to().orElse(desk.t("comment.anywhere"));
        Matcher web = WEB.matcher(to);
        if (web.lookingAt()) return new Way(written.how(), Optional.of(Link.to(desk.t("comment.openForm", written.how()), web.group())), to.substring(web.end()));
        Matcher mail = MAIL.matcher(to);
        if (mail.lookingAt()) return new Way(written.how(), Optional.of(Link.to(mail.group(), "mailto:" + mail.group())), to.substring(mail.end()));
        Matcher tel = TEL.matcher(to);
        boolean spoken = !written.how().matches(".*(ファ[クッ]|FAX|ＦＡＸ|Fax).*");
        if (spoken && tel.lookingAt()) return new Way(written.how(), Optional.of(Link.to(tel.group(), ContactView.dialled(tel.group()))), to.substring(tel.end()));
        return new Way(written.how(), Optional.empty(), to);
    }

    private static List<Fact> facts(CommentCase one, Stage stage, Desk desk) {
        var facts = new ArrayList<Fact>();
        long days = ChronoUnit.DAYS.between(one.opens(), one.closes()) + 1;
        String period = desk.t("comment.fromTo", Formats.fullDate(one.opens()), Formats.fullDate(one.closes()));
        facts.add(Fact.of(desk.t("comment.period"), desk.t("comment.days", period, days)));
        one.shortReason().ifPresent(reason -> facts.add(Fact.of(desk.t("comment.short"), reason)));
        for (AnyRef target : one.target()) desk.link(target).ifPresent(link -> facts.add(Fact.of(desk.t("comment.target"), link)));
        if (stage != Stage.OPEN && !one.ways().isEmpty())
            facts.add(Fact.of(desk.t("comment.ways"), String.join("、", one.ways().stream().map(CommentCase.Way::how).toList())));
        one.resultPublished().ifPresent(day -> facts.add(Fact.of(desk.t("comment.result"), Formats.fullDate(day))));
        one.common().owner().flatMap(ref -> desk.link(ContentTypes.ORGANISATION, ref)).ifPresent(link -> facts.add(Fact.of(desk.t("page.owner"), link)));
        facts.addAll(ProposalTables.of(one, desk));
        return facts;
    }

    private static String waiting(CommentCase one, Desk desk) {
        return desk.site().municipality().deadlines().flatMap(deadlines -> deadlines.responseDays())
                .map(days -> desk.t("comment.waitingUntil", Formats.date(one.closes().plusDays(days)))).orElseGet(() -> desk.t("comment.waiting"));
    }

    /** That nobody wrote is a result too, and is said. */
    private static Result result(CommentCase one, Desk desk) {
        int opinions = one.counts().map(CommentCase.Counts::opinions).orElse(one.opinions().size());
        String counted = opinions == 0 ? desk.t("comment.nobody")
                : one.counts().map(counts -> desk.t("comment.countText", counts.people(), counts.opinions())).orElse(desk.t("list.count", opinions));
        String published = one.resultPublished().map(day -> desk.t("comment.publishedOn", Formats.fullDate(day))).orElse("");
        return new Result(counted, published, dispositions(one, desk), opinions(one, desk), TakenUp.of(one, desk), TakenUp.style(desk));
    }

    private static Optional<Table> dispositions(CommentCase one, Desk desk) {
        if (one.opinions().isEmpty()) return Optional.empty();
        var rows = new ArrayList<Table.Row>();
        for (CommentCase.Disposition disposition : CommentCase.Disposition.values()) {
            long count = one.opinions().stream().filter(opinion -> opinion.disposition().equals(Optional.of(disposition))).count();
            if (count > 0) rows.add(new Table.Row("disposition-" + disposition.key(), List.of(Table.Cell.of(disposition.label()), Table.Cell.of(desk.t("list.count", count))), Optional.empty()));
        }
        rows.add(new Table.Row("disposition-total", List.of(Table.Cell.of(desk.t("table.total")), Table.Cell.of(desk.t("list.count", one.opinions().size()))), Optional.of("total")));
        var columns = List.of(Table.header(desk.t("comment.disposition")), Table.number(desk.t("comment.number")));
        return Optional.of(Table.of("dispositions", desk.t("comment.dispositions.caption"), columns, rows));
    }

    private static Optional<Table> opinions(CommentCase one, Desk desk) {
        if (one.opinions().isEmpty()) return Optional.empty();
        var columns = List.of(
                Table.narrow(desk.t("table.number")), Table.header(desk.t("comment.opinion")), Table.text(desk.t("comment.response")),
                Table.text(desk.t("comment.disposition")), Table.text(desk.t("comment.part")));
        List<Table.Row> rows = one.opinions().stream().map(opinion -> opinion(opinion, one, desk)).toList();
        return Optional.of(Table.of("opinions", desk.t("comment.opinions"), columns, rows));
    }

    private static Table.Row opinion(CommentCase.Opinion opinion, CommentCase one, Desk desk) {
        Optional<Link> revision = opinion.revisionRef().flatMap(id -> desk.site().find(ContentTypes.REVISIONS, id)).flatMap(desk::link);
        String disposition = opinion.disposition().map(CommentCase.Disposition::label).orElse(desk.t("comment.noAnswer"));
        List<Link> ways = Stream.concat(TakenUp.link(opinion, desk).stream(), revision.stream()).toList();
        String changed = opinion.hunk().map(hunk -> desk.t("comment.changed", hunk)).orElse("");
        var cells = List.of(
                Table.Cell.of(Link.to(opinion.no(), "#" + row(opinion))),
                Table.Cell.of(opinion.summary()),
                Table.Cell.of(opinion.response().orElse(desk.t("comment.noAnswer"))),
                new Table.Cell(
                        Optional.of(disposition), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(changed).filter(text -> !text.isEmpty()),
                        ways),
                part(opinion, one, desk));
        return new Table.Row(row(opinion), cells, Optional.empty());
    }

    static String row(CommentCase.Opinion opinion) {
        return "opinion-" + opinion.no().replaceAll("\\s+", "-");
    }

    private static Table.Cell part(CommentCase.Opinion opinion, CommentCase one, Desk desk) {
        if (opinion.part().isEmpty()) return Table.Cell.of(desk.t("comment.whole"));
        Optional<Link> link = about(opinion, one.origin().file()).flatMap(desk::link);
        return link.map(Table.Cell::of).orElseGet(() -> Table.Cell.of(opinion.part().get()));
    }

    /** The item that an opinion is about, where its part is written as {@code TYPE/ID}. */
    static Optional<AnyRef> about(CommentCase.Opinion opinion, SourceFile file) {
        return opinion.part().filter(part -> part.matches("[a-z]+/[a-z0-9-]+"))
                .map(part -> part.split("/")).map(parts -> new AnyRef(parts[0], parts[1], Optional.empty(), file.top()));
    }

    /** The opinions on an item, of consultations whose result is published, each a link to its row. */
    static Stream<Link> on(Item item, Desk desk) {
        return desk.publication().back().opinions(item).stream()
                .filter(said -> said.in().stage(desk.today()) == Stage.CLOSED)
                .flatMap(said -> desk.link(said.in()).map(link ->
                        Link.to(desk.t("comment.opinionNo", said.in().title(), said.opinion().no()), link.href() + "#" + row(said.opinion()))).stream());
    }
}
