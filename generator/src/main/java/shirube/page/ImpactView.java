package shirube.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import shirube.compare.Impact;
import shirube.model.ContentType;
import shirube.model.ContentTypes;

/**
 * What a change touches, ready to be drawn by {@code impact.body}: other pages by their type, then the tables of all that
 * comes out otherwise.
 *
 * @param rest the way to all of it, where it stands elsewhere
 */
public record ImpactView(String lead, List<Group> groups, List<Table> tables, Optional<Link> rest) {

    private static final String TOTALS = "impact-totals";
    private static final int FEW = 15;

    /** The pages of one type. */
    public record Group(String label, List<Link> links) {}

    /** For a document with no pages beside it. */
    public static ImpactView of(Impact impact, Texts texts) {
        return of(impact, texts, address -> Optional.empty());
    }

    /** @param link the way to an address of the site, for example {@code kpi/online-rate.html}, where it is there */
    static ImpactView of(Impact impact, Texts texts, Function<String, Optional<String>> link) {
        List<Group> groups = Stream.concat(groups(impact, texts, link), lists(impact, texts, link)).toList();
        int pages = groups.stream().mapToInt(group -> group.links().size()).sum();
        String lead = pages == 0 ? texts.text("impact.alone", impact.changed().size()) : texts.text("impact.lead", impact.changed().size(), pages);
        return new ImpactView(lead, groups, Stream.of(results(impact, texts, link), totals(impact, texts), counts(impact, texts), cells(impact, texts)).flatMap(Optional::stream).toList(), Optional.empty());
    }

    /** With nothing but its lead, the sums of budgets where they are few, and the way to all of it. */
    ImpactView elsewhere(Link all) {
        List<Table> sums = tables.stream().filter(table -> table.id().equals(TOTALS) && table.rows().size() <= FEW).toList();
        return new ImpactView(lead, List.of(), sums, Optional.of(all));
    }

    int weight() {
        return pieces().stream().mapToInt(Piece::weight).sum();
    }

    /** Divided between rows and links where it is too heavy for one page. */
    List<ImpactView> sliced(int limit) {
        return Weight.piles(pieces(), Piece::weight, limit).stream().map(pile -> new ImpactView(lead, groups(pile), tables(pile), rest)).toList();
    }

    /** A row of a table or a link of a group, in a table or a group of its own. */
    private record Piece(Optional<Table> table, Optional<Group> group) {

        /** Ways differ from page to page, so all count the same. */
        int weight() {
            int row = table.stream().flatMap(one -> one.rows().get(0).cells().stream()).mapToInt(cell -> 120 + Weight.of(cell.text()) + cell.items().size() * 120).sum();
            int link = group.stream().flatMap(one -> one.links().stream()).mapToInt(one -> 220 + Weight.of(one.title()) + Weight.of(one.note())).sum();
            return 80 + row + link;
        }
    }

    private List<Piece> pieces() {
        Stream<Piece> rows = tables.stream().flatMap(table -> table.rows().stream().map(row -> new Piece(Optional.of(table.only(List.of(row))), Optional.empty())));
        Stream<Piece> links = groups.stream().flatMap(group -> group.links().stream().map(link -> new Piece(Optional.empty(), Optional.of(new Group(group.label(), List.of(link))))));
        return Stream.concat(rows, links).toList();
    }

    private static List<Table> tables(List<Piece> pile) {
        var tables = new LinkedHashMap<String, Table>();
        pile.stream().flatMap(piece -> piece.table().stream()).forEach(one -> tables.merge(one.id(), one, (all, more) -> all.only(Stream.concat(all.rows().stream(), more.rows().stream()).toList())));
        return List.copyOf(tables.values());
    }

    private static List<Group> groups(List<Piece> pile) {
        var groups = new LinkedHashMap<String, Group>();
        pile.stream().flatMap(piece -> piece.group().stream()).forEach(one -> groups.merge(one.label(), one, (all, more) -> new Group(all.label(), Stream.concat(all.links().stream(), more.links().stream()).toList())));
        return List.copyOf(groups.values());
    }

    private static Stream<Group> groups(Impact impact, Texts texts, Function<String, Optional<String>> link) {
        Stream<String> types = Stream.concat(ContentTypes.ALL.stream().map(ContentType::key), Stream.of("page"));
        return types.map(type -> new Group(
                        texts.text("type." + type),
                        impact.reached().stream().filter(reached -> reached.type().equals(type)).map(reached -> link(reached, texts, link)).toList()))
                .filter(group -> !group.links().isEmpty());
    }

    private static Link link(Impact.Reached reached, Texts texts, Function<String, Optional<String>> link) {
        int others = reached.because().size() - 1;
        String because = others == 0 ? texts.text("impact.because", reached.because().get(0)) : texts.text("impact.becauseMore", reached.because().get(0), others);
        return Link.to(reached.title(), link.apply(address(reached.name())).orElse("")).noted(because);
    }

    private static String address(String name) {
        return name.replaceFirst("^page/", "") + ".html";
    }

    /** Tables of the whole site that show a figure or a step otherwise. */
    private static Stream<Group> lists(Impact impact, Texts texts, Function<String, Optional<String>> link) {
        var links = new ArrayList<Link>();
        if (!impact.totals().isEmpty()) links.add(Link.to(texts.text("budget.title"), link.apply("initiatives/by/budget.html").orElse("")));
        if (impact.schedule()) links.add(Link.to(texts.text("schedule.title"), link.apply("initiatives/by/schedule.html").orElse("")));
        impact.cells().stream().map(Impact.Cell::plan).distinct().forEach(plan -> links.add(Link.to(texts.text("coverage.title", plan), "")));
        return links.isEmpty() ? Stream.of() : Stream.of(new Group(texts.text("impact.lists"), links));
    }

    private static Optional<Table> results(Impact impact, Texts texts, Function<String, Optional<String>> link) {
        var columns = List.of(Table.header(texts.text("type.kpi")), Table.number(texts.text("impact.before")), Table.number(texts.text("impact.after")));
        List<Table.Row> rows = impact.results().stream().map(result -> row("result", result.name().replace('/', '-'),
                Table.Cell.of(Link.to(result.title(), link.apply(address(result.name())).orElse(""))), percent(result.from(), texts), percent(result.to(), texts))).toList();
        return table("impact-results", texts.text("impact.results"), columns, rows);
    }

    private static Optional<Table> totals(Impact impact, Texts texts) {
        var columns = List.of(
                Table.header(texts.text("impact.total")), Table.number(texts.text("impact.before")), Table.number(texts.text("impact.after")), Table.number(texts.text("impact.difference")));
        var rows = new ArrayList<Table.Row>();
        for (Impact.Total total : impact.totals())
            rows.add(row("total", String.valueOf(rows.size() + 1),
                    Table.Cell.of(texts.text("impact.totalOf", total.plan(), total.fy().western(), total.kind().label())), money(total.from(), texts), money(total.to(), texts), difference(total.delta(), texts)));
        return table(TOTALS, texts.text("impact.totals"), columns, rows);
    }

    private static Optional<Table> counts(Impact impact, Texts texts) {
        var columns = List.of(Table.header(texts.text("impact.status")), Table.number(texts.text("impact.before")), Table.number(texts.text("impact.after")));
        var rows = new ArrayList<Table.Row>();
        for (Impact.Count count : impact.counts())
            rows.add(row("count", String.valueOf(rows.size() + 1),
                    Table.Cell.of(texts.text("impact.statusOf", count.plan(), count.status().label())), Table.Cell.of(String.valueOf(count.from())), Table.Cell.of(String.valueOf(count.to()))));
        return table("impact-counts", texts.text("impact.counts"), columns, rows);
    }

    private static Optional<Table> cells(Impact impact, Texts texts) {
        var columns = List.of(Table.header(texts.text("coverage.item")), Table.text(texts.text("impact.gained")), Table.text(texts.text("impact.lost")), Table.number(texts.text("impact.now")));
        var rows = new ArrayList<Table.Row>();
        for (Impact.Cell cell : impact.cells())
            rows.add(row("cell", String.valueOf(rows.size() + 1),
                    Table.Cell.of(cell.list() + ": " + cell.entry()), titles(cell.gained(), texts), titles(cell.lost(), texts),
                    cell.now() == 0 ? Table.Cell.of(texts.text("coverage.open")) : Table.Cell.of(texts.text("list.count", cell.now()))));
        return table("impact-cells", texts.text("impact.cells"), columns, rows);
    }

    private static Table.Row row(String kind, String id, Table.Cell... cells) {
        return new Table.Row("impact-" + kind + "-" + id, List.of(cells), Optional.empty());
    }

    private static Optional<Table> table(String id, String caption, List<Table.Column> columns, List<Table.Row> rows) {
        return rows.isEmpty() ? Optional.empty() : Optional.of(Table.of(id, caption, columns, rows));
    }

    private static Table.Cell titles(List<String> titles, Texts texts) {
        return Table.Cell.of(titles.isEmpty() ? texts.text("diff.nothing") : String.join(texts.text("diff.comma"), titles));
    }

    private static Table.Cell percent(Optional<BigDecimal> value, Texts texts) {
        return Table.Cell.of(value.map(known -> signed(known, "％", texts)).orElse(texts.text("diff.nothing")));
    }

    private static Table.Cell money(Optional<BigDecimal> value, Texts texts) {
        return Table.Cell.of(value.map(known -> signed(known, texts.text("impact.thousandYen"), texts)).orElse(texts.text("diff.nothing")));
    }

    /** 2.8％, or △2.8％（マイナス）: as public papers mark it, with the word for those who hear it. */
    private static String signed(BigDecimal value, String unit, Texts texts) {
        String amount = ChangeWords.grouped(value.abs()) + unit;
        return value.signum() < 0 ? texts.text("impact.minus", amount) : amount;
    }

    private static Table.Cell difference(BigDecimal delta, Texts texts) {
        return Table.Cell.of(texts.text(delta.signum() < 0 ? "diff.less" : "diff.more", ChangeWords.grouped(delta.abs()), texts.text("impact.thousandYen")));
    }
}
