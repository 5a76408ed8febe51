package shirube.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shirube.compare.Comparison;
import shirube.compare.PlanPart;

/**
 * A page of a long 新旧対照表, {@code revisions/by/ID/table-measures-counter.html}: what changed in one part of the plan, or the
 * changes that were made in several places. A part that is too heavy for one page goes on at {@code table-2-measures-counter.html}.
 *
 * @param part what it is about, for example 2 くらしを支えるデジタル
 * @param no its place among the sheets of its part, from 1
 */
record TableSheet(String path, String part, String title, int no, int of, List<AlikeChange> alike, List<ComparisonItem> items) {

    /**
     * @param contents the items that are on it
     * @param previous the sheet before it, whatever part it is of
     */
    public record View(String lead, ComparisonStyle custom, boolean hasReasons, List<Link> contents, List<AlikeChange> alike, List<ComparisonItem> items, Optional<Link> previous, Optional<Link> next, Link up) {}

    /** All sheets in the order of their changes' numbers. */
    static List<TableSheet> of(String path, String title, ComparisonView view, List<PlanPart> parts, Texts t) {
        var sheets = new ArrayList<TableSheet>();
        List<AlikeChange> alike = view.alike().stream().flatMap(change -> change.sliced(Weight.SHEET, t).stream()).toList();
        List<List<AlikeChange>> piles = Weight.piles(alike, Weight::of, Weight.SHEET);
        for (List<AlikeChange> pile : piles) sheets.add(sheet(path, "alike", t.text("diff.alike"), title, sheets.size() + 1, piles.size(), pile, List.of(), t));
        for (PlanPart part : parts) sheets.addAll(of(path, title, part, view, t));
        return sheets;
    }

    private static List<TableSheet> of(String path, String title, PlanPart part, ComparisonView view, Texts t) {
        Set<String> names = part.items().stream().map(item -> item.entry().name()).collect(Collectors.toSet());
        List<ComparisonItem> items = view.items().stream().filter(item -> names.contains(item.name()) && !item.rows().isEmpty()).flatMap(item -> item.sliced(Weight.SHEET, t).stream()).toList();
        List<List<ComparisonItem>> piles = Weight.piles(items, Weight::of, Weight.SHEET);
        var sheets = new ArrayList<TableSheet>();
        for (List<ComparisonItem> pile : piles) sheets.add(sheet(path, part.key(), name(part, t), title, sheets.size() + 1, piles.size(), List.of(), pile, t));
        return sheets;
    }

    private static TableSheet sheet(String path, String key, String part, String title, int no, int of, List<AlikeChange> alike, List<ComparisonItem> items, Texts t) {
        String words = t.text("sheet.title", title, of == 1 ? part : t.text("sheet.no", part, no, of));
        return new TableSheet(WholeTables.below(path, "table-" + (no == 1 ? "" : no + "-") + key), part, words, no, of, alike, items);
    }

    /** 2 くらしを支えるデジタル; 計画と基本方針; 指標. */
    private static String name(PlanPart part, Texts t) {
        if (part.pillar().isPresent()) return part.number().map(number -> number + " ").orElse("") + part.pillar().get().title();
        String type = part.key();
        return type.equals("plan") ? t.text("sheet.plan") : ChangeWords.type(type, t);
    }

    /** A row that goes on counts where it began. */
    int changes() {
        return (int) numbers().count();
    }

    /** The number of its first change; past the last where it holds only more places of one. */
    int first() {
        return numbers().findFirst().orElse(Integer.MAX_VALUE);
    }

    int last() {
        return numbers().reduce((one, other) -> other).orElse(0);
    }

    private Stream<Integer> numbers() {
        Stream<ComparisonItem.Row> told = alike.stream().filter(change -> !change.goesOn()).map(AlikeChange::row);
        return Stream.concat(told, items.stream().flatMap(item -> item.rows().stream())).map(ComparisonItem.Row::number);
    }

    static List<Page> pages(AmendmentTable table, Texts t) {
        List<String> trail = WholeTables.trail(table);
        return table.sheets().stream().map(sheet -> Page.overview(sheet.path(), "sheet", "revisions", sheet.title(), trail, desk -> sheet.view(table, desk))
                .described(t.text("sheet.lead", table.title(), sheet.part()))).toList();
    }

    private View view(AmendmentTable table, Desk desk) {
        desk.section("changes", desk.t("diff.table"));
        List<ComparisonItem> drawn = table.items(items, desk);
        int at = table.sheets().indexOf(this);
        String lead = changes() == 0 ? desk.t("sheet.goesOn") : desk.t("sheet.numbers", first(), last(), changes());
        Stream<Link> contents = Stream.concat(
                alike.stream().map(change -> Link.to(change.heading(), "#" + change.id())), items.stream().map(item -> Link.to(item.heading(), "#" + item.anchor())));
        return new View(
                lead, table.style(), table.view().hasReasons(), contents.toList(), AmendmentTable.drawn(alike, desk), drawn,
                beside(table, at - 1, desk), beside(table, at + 1, desk), Link.to(table.title(), desk.href(table.path() + "#changes")));
    }

    private static Optional<Link> beside(AmendmentTable table, int at, Desk desk) {
        if (at < 0 || at >= table.sheets().size()) return Optional.empty();
        TableSheet sheet = table.sheets().get(at);
        return desk.link(sheet.of() == 1 ? sheet.part() : desk.t("sheet.no", sheet.part(), sheet.no(), sheet.of()), sheet.path());
    }

    /** The list of all sheets, on the page that leads to them. */
    static Table contents(AmendmentTable table, Desk desk) {
        var columns = List.of(Table.header(desk.t("sheet.part")), Table.number(desk.t("sheet.count")), Table.narrow(desk.t("sheet.range")));
        var rows = new ArrayList<Table.Row>();
        for (TableSheet sheet : table.sheets()) {
            String range = sheet.changes() == 0 ? desk.t("sheet.goesOn") : sheet.changes() == 1 ? desk.t("diff.change", sheet.first()) : desk.t("sheet.span", sheet.first(), sheet.last());
            Table.Cell part = Table.Cell.of(Link.to(sheet.of() == 1 ? sheet.part() : desk.t("sheet.no", sheet.part(), sheet.no(), sheet.of()), desk.href(sheet.path())));
            rows.add(new Table.Row("sheet-" + (rows.size() + 1), List.of(part, Table.Cell.of(Integer.toString(sheet.changes())), Table.Cell.of(range)), Optional.empty()));
        }
        return Table.of("sheets", desk.t("sheet.contents"), columns, rows);
    }
}
