package shirube.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import shirube.compare.Comparison;
import shirube.compare.Entry;
import shirube.model.ContentType;
import shirube.model.ContentTypes;
import shirube.model.Revision;
import shirube.model.Shape;
import shirube.model.Site;

/** The revisions of plans: what was changed when, by whom and why. */
final class RevisionSection implements Section {

    private static final String KIND = "revisions";

    /** One revision. */
    public record View(String kind, Optional<String> summary, Optional<String> easy, List<Fact> facts, Optional<Table> errata, Optional<Table> notes, Optional<ChangesView> changes, Optional<ImpactView> impact, Relations relations) {}

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
        Optional<ImpactView> impact = desk.publication().amendments().impact(revision)
                .map(known -> ImpactView.of(known, desk.publication().texts(), address -> desk.publication().addresses().page(address).map(page -> desk.href(page.path()))));
        if (impact.isPresent()) desk.section("impact", desk.t("impact.title"));
        desk.section("relations", desk.t("related.title"));
        return new View(
                kind(revision, desk), revision.summary(), desk.easy(revision), facts(revision, desk), errata(revision, desk),
                notes(revision, desk), table.map(known -> ChangesView.of(known, desk)), impact, Relations.of(revision, desk));
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
                        Optional.of(Fact.of(desk.t("revision.editions"), revision.from().equals("none")
                                ? desk.t("revision.first", revision.to()) : desk.t("revision.fromTo", revision.from(), revision.to()))),
                        edition("revision.former", revision.from(), desk),
                        revision.proposal().filter(tag -> !tag.equals(revision.from())).flatMap(tag -> edition("revision.proposal", tag, desk)),
                        edition(revision.isProposed() ? "revision.proposal" : "revision.made", revision.to(), desk))
                .flatMap(Optional::stream);
    }

    /** 一部改定; of what has only been put forward 一部改定の案. */
    static String kind(Revision revision, Desk desk) {
        return revision.isProposed() ? desk.t("revision.kindProposed", revision.kind().label()) : revision.kind().label();
    }

    private static Optional<Fact> edition(String key, String tag, Desk desk) {
        return desk.edition(tag).map(link -> Fact.of(desk.t(key), link));
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

    private static Optional<Table> notes(Revision revision, Desk desk) {
        if (revision.notes().isEmpty() && revision.removed().isEmpty()) return Optional.empty();
        var rows = new ArrayList<Table.Row>();
        for (Revision.Note note : revision.notes()) {
            Table.Cell about = desk.site().find(note.ref()).flatMap(item -> Relations.link(item, desk)).map(Table.Cell::of)
                    .orElseGet(() -> gone(revision, note.ref().type() + "/" + note.ref().id(), desk));
            String field = note.field().map(key -> field(note, key, desk)).orElse("");
            rows.add(new Table.Row("note-" + (rows.size() + 1), List.of(about, Table.Cell.of(field), Table.Cell.of(note.reason())), Optional.empty()));
        }
        for (Revision.Removed gone : revision.removed())
            rows.add(new Table.Row("note-" + (rows.size() + 1), List.of(gone(revision, gone.item(), desk), Table.Cell.of(desk.t("revision.takenOut")), Table.Cell.of(gone.reason())), Optional.empty()));
        var columns = List.of(Table.header(desk.t("revision.what")), Table.narrow(desk.t("revision.field")), Table.text(desk.t("revision.reason")));
        return Optional.of(Table.of("notes-table", desk.t("revision.notes.caption"), columns, rows));
    }

    /** What the revision took away is called as the edition before it did, and read where that can be. */
    private static Table.Cell gone(Revision revision, String name, Desk desk) {
        Optional<Comparison> comparison = desk.publication().tables().of(revision).map(table -> table.amendment().comparison());
        String title = comparison.flatMap(known -> known.from().find(name)).map(Entry::title).orElse(name);
        return comparison.flatMap(known -> desk.publication().editions().page(known.from(), name))
                .map(address -> Table.Cell.of(Link.to(title, desk.href(address)))).orElseGet(() -> Table.Cell.of(title));
    }

    /** A field in a planner's words, as the type declares it: targets is 目標; of a plan also the fields of its parts. */
    private static String field(Revision.Note note, String key, Desk desk) {
        Stream<ContentType<?>> parts = note.ref().type().equals("plan") ? Stream.of(ContentTypes.PLAN, ContentTypes.INITIATIVES, ContentTypes.KPI) : ContentTypes.byKey(note.ref().type()).stream();
        return parts.flatMap(type -> Shape.of(type.record()).field(key).stream()).findFirst().map(field -> field.doc().replaceFirst("[。（].*", "").replaceFirst("の識別子$", "")).orElse(key);
    }
}
