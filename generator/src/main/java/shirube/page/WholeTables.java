package shirube.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import shirube.compare.Change;
import shirube.compare.Comparison;

/**
 * The complete table of each item that a revision added or removed as a whole, on a page of its own:
 * {@code revisions/by/ID/removed-initiatives-kiosk.html}, and on more of them where it is too heavy for one
 * ({@code removed-2-initiatives-kiosk.html}). The revision's own table tells it in one row.
 */
final class WholeTables {

    /**
     * @param item with all of its rows, or as many as this page holds
     * @param next where it goes on
     */
    public record View(List<Fact> facts, ComparisonItem item, ComparisonStyle custom, boolean hasReasons, Optional<Link> next) {}

    private WholeTables() {}

    static List<Page> pages(AmendmentTable table, Texts t) {
        return table.amendment().comparison().items().stream().filter(WholeTables::isWhole).flatMap(item -> {
            ComparisonItem whole = ComparisonItem.of(item, table.style(), table.words()).numbered(1, 1, change -> Optional.empty());
            return pages(table, item, whole.sliced(Weight.SHEET, t), t).stream();
        }).toList();
    }

    private static List<Page> pages(AmendmentTable table, Comparison.Item item, List<ComparisonItem> slices, Texts t) {
        String kind = item.kind().key();
        var pages = new ArrayList<Page>();
        for (ComparisonItem slice : slices) {
            int no = pages.size() + 1;
            String title = t.text("whole.title." + kind, item.entry().title(), table.title());
            pages.add(Page.overview(path(table.path(), kind, slice.name(), no), "whole", "revisions", slices.size() == 1 ? title : t.text("sheet.no", title, no, slices.size()), trail(table),
                            desk -> view(table, item, slice, no < slices.size() ? Optional.of(path(table.path(), kind, slice.name(), no + 1)) : Optional.empty(), desk))
                    .described(t.text("whole.lead." + kind)));
        }
        return pages;
    }

    /** The pages above those that a table needs beside the one that leads to it. */
    static List<String> trail(AmendmentTable table) {
        return Stream.concat(Sections.trail("plan/index.html", "revisions/index.html", "revisions/" + table.revision().id() + ".html").stream(), Stream.of(table.path())).distinct().toList();
    }

    /** In the folder of the page that leads to a table: {@code revisions/by/ID/NAME.html}. */
    static String below(String path, String name) {
        return path.replaceFirst("^revisions/(?!by/)", "revisions/by/").replaceFirst("\\.html$", "/") + name + ".html";
    }

    private static String path(String table, String kind, String name, int no) {
        return below(table, kind + (no == 1 ? "-" : "-" + no + "-") + name.replace('/', '-'));
    }

    private static boolean isWhole(Comparison.Item item) {
        return item.kind() == Change.Kind.ADDED || item.kind() == Change.Kind.REMOVED;
    }

    /**
     * The ways to all of an item, from the table that tells it in brief; addresses of the site.
     *
     * @param former where it can be read as it stood before it was removed
     */
    static List<Link> ways(String table, ComparisonItem item, Optional<String> former, Texts t) {
        Link whole = Link.to(t.text("whole.way", item.heading()), path(table, item.kind(), item.name(), 1));
        boolean added = item.kind().equals(Change.Kind.ADDED.key());
        Optional<Link> page = added ? Optional.of(Link.to(t.text("whole.today", item.heading()), AmendmentTable.page(item.name()))) : former.map(address -> Link.to(t.text("whole.former", item.heading()), address));
        return Stream.concat(Stream.of(whole), page.stream()).toList();
    }

    private static View view(AmendmentTable table, Comparison.Item item, ComparisonItem slice, Optional<String> next, Desk desk) {
        desk.section("about", desk.t("revision.about"));
        desk.section("changes", desk.t("diff.table"));
        boolean reasons = item.changes().stream().anyMatch(change -> change.reason().isPresent());
        return new View(facts(table, item, desk), slice, table.style(), reasons, next.flatMap(path -> desk.link(desk.t("sheet.next"), path)));
    }

    /** Where it was told in brief, and where it can be read as a page: today's, or that of the edition which had it. */
    private static List<Fact> facts(AmendmentTable table, Comparison.Item item, Desk desk) {
        boolean added = item.kind() == Change.Kind.ADDED;
        String name = item.entry().name();
        Optional<Fact> brief = desk.link(table.title(), table.place(name).orElse(table.path())).map(link -> Fact.of(desk.t("type.revisions"), link));
        Optional<Fact> today = RevisionSection.page(name, desk).filter(href -> added).map(href -> Fact.of(desk.t("whole.page"), Link.to(item.entry().title(), href)));
        Optional<Fact> edition = table.inEdition(name, desk).map(link -> Fact.of(desk.t("whole.edition"), link));
        return Stream.of(brief, today, edition).flatMap(Optional::stream).toList();
    }
}
