package shirube.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shirube.model.AnyRef;
import shirube.model.ContentTypes;
import shirube.model.Revision;
import shirube.model.Site;

/** The revisions of plans: what was changed when, by whom and why. */
final class RevisionSection implements Section {

    private static final String KIND = "revisions";

    /** One revision. */
    public record View(String kind, Optional<String> summary, Optional<String> easy, List<Fact> facts, Optional<Table> errata, Optional<Table> notes, Optional<Link> restOfNotes, Optional<ChangesView> changes, Optional<ImpactView> impact, Relations relations) {}

    @Override
    public List<Page> pages(Site site, Texts t) {
        if (site.revisions().isEmpty()) return List.of();
        var pages = new ArrayList<Page>();
        pages.add(Page.overview("revisions/index.html", "groups", KIND, t.text("type.revisions"), Sections.trail("plan/index.html"), RevisionSection::index)
                .described(t.text("revisions.lead")));
        for (Revision revision : site.revisions())
            pages.add(Page.of(revision, "revision", KIND, Sections.trail("plan/index.html", "revisions/index.html"), desk -> view(revision, desk)));
        return pages;
    }

    private static InitiativeLists.Groups index(Desk desk) {
        List<InitiativeLists.Group> groups = desk.site().plans().stream().map(plan -> new InitiativeLists.Group(
                        "plan-" + plan.id(), plan.title(), desk.link(plan).map(Link::href), Optional.empty(),
                        desk.site().revisions().stream().filter(revision -> revision.plan().id().equals(plan.id()))
                                .sorted(Comparator.comparing(Revision::date).reversed().thenComparing(Revision::id))
                                .flatMap(revision -> line(revision, desk).stream()).toList()))
                .filter(group -> !group.items().isEmpty()).toList();
        return InitiativeLists.grouped(desk.t("revisions.lead"), desk.t("type.plan"), groups, desk);
    }

    private static Optional<Link> line(Revision revision, Desk desk) {
        return desk.link(revision).map(link -> link.dated(Formats.date(revision.date())).noted(kind(revision, desk))
                .summed(revision.summary().or(() -> Optional.of(revision.reason()))));
    }

    private static View view(Revision revision, Desk desk) {
        desk.section("about", desk.t("revision.about"));
        if (!revision.errata().isEmpty()) desk.section("errata", desk.t("revision.errata"));
        Optional<AmendmentTable> table = desk.publication().tables().of(revision);
        if (table.isPresent()) ChangesView.sections(desk);
        if (!revision.notes().isEmpty() || !revision.removed().isEmpty()) desk.section("notes", desk.t("revision.notes"));
        Optional<ImpactView> impact = table.flatMap(known -> desk.publication().amendments().impact(revision).map(touched -> ImpactPages.front(known, touched, desk)));
        if (impact.isPresent()) desk.section("impact", desk.t("impact.title"));
        desk.section("relations", desk.t("related.title"));
        return new View(
                kind(revision, desk), revision.summary(), desk.easy(revision), facts(revision, desk), errata(revision, desk),
                NoteTable.front(revision, desk), NoteTable.rest(revision, desk), table.map(known -> ChangesView.of(known, desk)), impact, relations(revision, desk));
    }

    /** Without the items that the notes name already. */
    private static Relations relations(Revision revision, Desk desk) {
        Stream<AnyRef> named = Stream.concat(revision.notes().stream().map(Revision.Note::ref), revision.errata().stream().flatMap(erratum -> erratum.ref().stream()));
        Set<String> hrefs = named.filter(ref -> !ref.id().equals(revision.plan().id())).flatMap(ref -> desk.link(ref).stream()).map(Link::href).collect(Collectors.toSet());
        return Relations.of(revision, desk).without(hrefs);
    }

    static Optional<String> page(String name, Desk desk) {
        String[] parts = name.split("/", 2);
        if (parts.length < 2) return Optional.empty();
        return ContentTypes.byKey(parts[0]).flatMap(type -> desk.site().find(type, parts[1])).flatMap(desk::link).map(Link::href);
    }

    private static List<Fact> facts(Revision revision, Desk desk) {
        return Stream.concat(about(revision, desk), ProposalTables.facts(revision, desk).stream()).toList();
    }

    private static Stream<Fact> about(Revision revision, Desk desk) {
        return Stream.of(
                        desk.link(ContentTypes.PLAN, revision.plan()).map(link -> Fact.of(desk.t("type.plan"), link)),
                        Optional.of(Fact.of(desk.t(revision.isProposed() ? "edition.putForward" : "revision.date"), Formats.fullDate(revision.date()))),
                        Optional.of(Fact.of(desk.t("revision.kind"), kind(revision, desk))),
                        Optional.of(Fact.of(desk.t("revision.reason"), revision.reason())),
                        revision.approvedBy().map(body -> Fact.of(desk.t("revision.approvedBy"), body)),
                        revision.meeting().flatMap(ref -> desk.link(ContentTypes.MEETINGS, ref)).map(link -> Fact.of(desk.t("plan.meeting"), link)),
                        revision.commentCase().flatMap(ref -> desk.link(ContentTypes.COMMENTS, ref)).map(link -> Fact.of(desk.t("type.comments"), link)),
                        Optional.of(revision.hasFormer() ? edition("revision.former", revision.from(), revision, desk) : Fact.of(desk.t("revision.former"), desk.t("revision.none"))),
                        revision.proposal().filter(tag -> !tag.equals(revision.from())).map(tag -> edition("revision.proposal", tag, revision, desk)),
                        Optional.of(made(revision, desk)))
                .flatMap(Optional::stream);
    }

    /** What a decision made and no later one replaced is the plan of today. */
    private static Fact made(Revision revision, Desk desk) {
        String key = revision.isProposed() ? "revision.proposal" : "revision.made";
        boolean current = !revision.isProposed() && desk.edition(revision.to()).isEmpty();
        Optional<Link> plan = desk.link(ContentTypes.PLAN, revision.plan()).filter(link -> current);
        return plan.map(link -> Fact.of(desk.t(key), Link.to(desk.t("revision.current", link.title()), link.href()))).orElseGet(() -> edition(key, revision.to(), revision, desk));
    }

    /** 一部改定; of what has only been put forward 一部改定の案. */
    static String kind(Revision revision, Desk desk) {
        return revision.isProposed() ? desk.t("revision.kindProposed", revision.kind().label()) : revision.kind().label();
    }

    /** An edition as people speak of it: by its day, and the record by which it came about; by its tag where nothing more is known. */
    private static Fact edition(String key, String tag, Revision revision, Desk desk) {
        Optional<Revision> made = desk.site().revisions().stream().filter(other -> other.plan().id().equals(revision.plan().id()) && other.to().equals(tag)).findFirst();
        return desk.edition(tag).map(link -> Fact.of(desk.t(key), Link.to(made.filter(record -> record != revision).map(record -> desk.t("revision.named", link.title(), record.title())).orElse(link.title()), link.href())))
                .orElseGet(() -> Fact.of(desk.t(key), made.map(record -> desk.t("revision.named", record.title(), Formats.date(record.date()))).orElse(tag)));
    }

    /** 正誤表: place, wrong, right; the words over the columns say which is which, not their order. */
    private static Optional<Table> errata(Revision revision, Desk desk) {
        if (revision.errata().isEmpty()) return Optional.empty();
        var rows = new ArrayList<Table.Row>();
        for (Revision.Erratum erratum : revision.errata()) {
            Table.Cell place = erratum.ref().flatMap(desk::link).map(link -> Table.Cell.of(Link.to(erratum.place(), link.href()))).orElseGet(() -> Table.Cell.of(erratum.place()));
            rows.add(new Table.Row("erratum-" + (rows.size() + 1), List.of(place, Table.Cell.of(erratum.wrong()), Table.Cell.of(erratum.right())), Optional.empty()));
        }
        var columns = List.of(Table.header(desk.t("revision.place")), Table.text(desk.t("revision.wrong")), Table.text(desk.t("revision.right")));
        return Optional.of(Table.of("errata-table", desk.t("revision.errata.caption", revision.title()), columns, rows));
    }
}
