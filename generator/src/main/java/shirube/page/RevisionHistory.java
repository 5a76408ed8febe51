package shirube.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import shirube.model.ContentTypes;
import shirube.model.Item;
import shirube.model.Plan;
import shirube.model.Revision;

/** How something came to be as it is (改定履歴): all revisions of a plan, or those that say something of an item. */
final class RevisionHistory {

    private RevisionHistory() {}

    /** The table, newest first; a plan's own leads to its editions, an item's to what was changed in it. */
    static Optional<Table> of(Item item, Desk desk) {
        List<Revision> revisions = desk.site().revisions().stream()
                .filter(revision -> item instanceof Plan plan ? revision.plan().id().equals(plan.id()) : !revision.reasonsFor(item).isEmpty() || desk.publication().amendments().touches(revision, item))
                .sorted(Comparator.comparing(Revision::date).reversed().thenComparing(Revision::id))
                .toList();
        if (revisions.isEmpty()) return Optional.empty();
        return Optional.of(item instanceof Plan ? ofPlan(item, revisions, desk) : ofItem(item, revisions, desk));
    }

    /** The heading of the table and that of the relations, for the list of contents. */
    static void section(Item item, Desk desk) {
        if (of(item, desk).isPresent()) desk.section("revisions", desk.t("plan.revisions"));
        desk.section("relations", desk.t("related.title"));
    }

    private static Table ofPlan(Item plan, List<Revision> revisions, Desk desk) {
        var columns = List.of(
                Table.header(desk.t("revision.kind")), Table.narrow(desk.t("revision.date")), Table.text(desk.t("revision.reason")),
                Table.text(desk.t("revision.approvedBy")), Table.text(desk.t("type.comments")), Table.text(desk.t("revision.editions")));
        List<Table.Row> rows = revisions.stream().map(revision -> new Table.Row(
                "revision-" + revision.id(),
                List.of(kind(revision, desk), day(revision), Table.Cell.of(revision.reason()), decision(revision, desk),
                        consultation(revision, desk), editions(revision, desk)),
                Optional.empty())).toList();
        return Table.of("revisions-table", desk.t("revision.history", plan.title()), columns, rows).blankMeaning(desk.t("table.blank"));
    }

    private static Table ofItem(Item item, List<Revision> revisions, Desk desk) {
        var columns = List.of(
                Table.header(desk.t("revision.kind")), Table.narrow(desk.t("revision.date")), Table.text(desk.t("revision.places")), Table.text(desk.t("revision.reason")),
                Table.text(desk.t("revision.approvedBy")), Table.text(desk.t("type.comments")));
        List<Table.Row> rows = revisions.stream().map(revision -> new Table.Row(
                "revision-" + revision.id(),
                List.of(kind(revision, desk), day(revision), changes(revision, item, desk), Table.Cell.of(String.join(" ", reasons(revision, item, desk))), decision(revision, desk), consultation(revision, desk)),
                Optional.empty())).toList();
        return Table.of("revisions-table", desk.t("revision.history", item.title()), columns, rows).blankMeaning(desk.t("table.blank"));
    }

    private static Table.Cell kind(Revision revision, Desk desk) {
        return desk.link(revision).map(link -> Table.Cell.of(Link.to(RevisionSection.kind(revision, desk), link.href()))).orElseGet(() -> Table.Cell.of(RevisionSection.kind(revision, desk)));
    }

    /** Where the plan can be read as it was then, and as it had been put forward. */
    private static Table.Cell editions(Revision revision, Desk desk) {
        List<Link> links = Stream.concat(Stream.of(revision.to()), revision.proposal().stream()).flatMap(tag -> desk.edition(tag).stream()).toList();
        return links.size() == 1 ? Table.Cell.of(links.get(0)) : links.isEmpty() ? Table.Cell.of("") : Table.Cell.of(links);
    }

    /** The ways to what changed in the item, in the table of old and new: 変更4から変更12まで, 変更1. */
    private static Table.Cell changes(Revision revision, Item item, Desk desk) {
        List<Link> links = desk.publication().tables().of(revision).stream().flatMap(table -> table.changes(name(item)).stream())
                .map(place -> Link.to(place.first() == place.last() ? desk.t("diff.change", place.first()) : desk.t("sheet.span", place.first(), place.last()), desk.href(place.address()))).toList();
        return links.size() == 1 ? Table.Cell.of(links.get(0)) : links.isEmpty() ? Table.Cell.of("") : Table.Cell.of(links);
    }

    /** Why the item was changed, also where the record says it for the plan as a whole; else why there was a revision at all. */
    private static List<String> reasons(Revision revision, Item item, Desk desk) {
        Stream<String> told = desk.publication().amendments().of(revision).stream().flatMap(amendment -> amendment.comparison().items().stream())
                .filter(changed -> changed.entry().name().equals(name(item))).flatMap(changed -> changed.changes().stream()).flatMap(change -> change.reason().stream());
        List<String> reasons = Stream.concat(revision.reasonsFor(item).stream(), told).distinct().toList();
        return reasons.isEmpty() ? List.of(revision.reason()) : reasons;
    }

    private static String name(Item item) {
        return ContentTypes.of(item).key() + "/" + item.id();
    }

    private static Table.Cell consultation(Revision revision, Desk desk) {
        return revision.commentCase().flatMap(ref -> desk.link(ContentTypes.COMMENTS, ref)).map(Table.Cell::of).orElse(Table.Cell.of(""));
    }

    private static Table.Cell day(Revision revision) {
        return Table.Cell.of(Formats.date(revision.date()));
    }

    /** Who decided it, and where the minutes of that stand. */
    private static Table.Cell decision(Revision revision, Desk desk) {
        Optional<Link> meeting = revision.meeting().flatMap(ref -> desk.link(ContentTypes.MEETINGS, ref));
        var links = new ArrayList<Link>();
        revision.approvedBy().ifPresent(body -> links.add(Link.to(body, "")));
        meeting.ifPresent(links::add);
        return links.size() == 1 ? single(links.get(0)) : links.isEmpty() ? Table.Cell.of("") : Table.Cell.of(links);
    }

    private static Table.Cell single(Link link) {
        return link.href().isEmpty() ? Table.Cell.of(link.title()) : Table.Cell.of(link);
    }
}
