package shirube.page;

import java.util.ArrayList;
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

/**
 * What a record says of the places that were changed, and why; of a long record the rest stands at
 * {@code revisions/by/ID/notes.html}.
 */
final class NoteTable {

    /** A page of it. */
    public record View(Table notes, Optional<Link> next) {}

    private NoteTable() {}

    /** How many pages a record needs for its notes beside its own. */
    static List<Page> pages(Site site, Texts t) {
        return site.revisions().stream().flatMap(revision -> pages(revision, t).stream()).toList();
    }

    private static List<Page> pages(Revision revision, Texts t) {
        if (notes(revision).stream().mapToInt(NoteTable::weight).sum() <= Weight.LIST) return List.of();
        List<List<Note>> piles = Weight.piles(notes(revision), NoteTable::weight, Weight.SHEET);
        List<String> trail = Sections.trail("plan/index.html", "revisions/index.html", "revisions/" + revision.id() + ".html");
        var pages = new ArrayList<Page>();
        for (List<Note> pile : piles) {
            int no = pages.size() + 1;
            String words = piles.size() == 1 ? t.text("revision.notes") : t.text("sheet.no", t.text("revision.notes"), no, piles.size());
            pages.add(Page.overview(path(revision, no), "notes", "revisions", t.text("sheet.title", revision.title(), words), trail, desk -> new View(
                            table(revision, pile, desk), no == piles.size() ? Optional.empty() : desk.link(desk.t("sheet.next"), path(revision, no + 1))))
                    .described(t.text("notes.lead", revision.title())));
        }
        return pages;
    }

    private static String path(Revision revision, int no) {
        return WholeTables.below("revisions/" + revision.id() + ".html", "notes" + (no == 1 ? "" : "-" + no));
    }

    /** On the record's own page: all of them, or the first. */
    static Optional<Table> front(Revision revision, Desk desk) {
        List<Note> all = notes(revision);
        return all.isEmpty() ? Optional.empty() : Optional.of(table(revision, Weight.filled(all, NoteTable::weight, Weight.LIST).get(0), desk));
    }

    /** The way to all of them, where there are more. */
    static Optional<Link> rest(Revision revision, Desk desk) {
        return desk.link(desk.t("notes.all", notes(revision).size()), path(revision, 1));
    }

    /** A remark of the record, by its number: of an item that was changed, or one that was taken away. */
    private record Note(int no, String item, Optional<Revision.Note> changed, String reason) {}

    private static List<Note> notes(Revision revision) {
        var notes = new ArrayList<Note>();
        for (Revision.Note note : revision.notes()) notes.add(new Note(notes.size() + 1, note.ref().type() + "/" + note.ref().id(), Optional.of(note), note.reason()));
        for (Revision.Removed gone : revision.removed()) notes.add(new Note(notes.size() + 1, gone.item(), Optional.empty(), gone.reason()));
        return notes;
    }

    private static int weight(Note note) {
        return 420 + Weight.of(note.item()) + Weight.of(note.reason());
    }

    private static Table table(Revision revision, List<Note> notes, Desk desk) {
        var rows = new ArrayList<Table.Row>();
        for (Note note : notes) {
            Table.Cell about = note.changed().flatMap(known -> desk.site().find(known.ref())).flatMap(item -> Relations.link(item, desk)).map(Table.Cell::of)
                    .orElseGet(() -> gone(revision, note.item(), desk));
            String field = note.changed().map(known -> known.field().map(key -> field(known, key, desk)).orElse("")).orElse(desk.t("revision.takenOut"));
            rows.add(new Table.Row("note-" + note.no(), List.of(about, Table.Cell.of(field), Table.Cell.of(note.reason())), Optional.empty()));
        }
        var columns = List.of(Table.header(desk.t("revision.what")), Table.narrow(desk.t("revision.field")), Table.text(desk.t("revision.reason")));
        return Table.of("notes-table", desk.t("revision.notes.caption"), columns, rows);
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
