package shirube.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import shirube.model.BudgetTotals;
import shirube.model.BudgetTotals.FundingSource;
import shirube.model.Initiative;
import shirube.model.Initiative.BudgetKind;
import shirube.model.Tree;

/** What it costs: every sum computed from the initiatives, none typed. Amounts in thousand yen unless said otherwise. */
public record BudgetView(Bars bars, Table years, Table funding, Table measures, Table initiatives) {

    /** A drawing of one bar a year; positions and widths in per cent. */
    public record Bars(String id, String title, String desc, String tableId, List<Bar> rows) {}

    public record Bar(String label, String valueText, List<Part> parts) {}

    public record Part(double x, double width, String state, String title) {}

    static BudgetView of(Desk desk) {
        BudgetTotals totals = BudgetTotals.of(desk.site().initiatives());
        Table years = years("budget-years", desk.t("budget.years.caption"), totals, desk);
        List.of("years", "funding", "measures", "initiatives").forEach(part -> desk.section("budget-" + part + "-part", desk.t("budget." + part)));
        return new BudgetView(bars(totals, years, desk), years, funding(totals, desk), measures(desk), initiatives(desk));
    }

    /** The table on an initiative's own page; nothing where no budget is written. */
    static Optional<Table> table(Initiative initiative, Desk desk) {
        if (initiative.budget().isEmpty()) return Optional.empty();
        return Optional.of(remarked(years("budget", desk.t("budget.caption"), BudgetTotals.of(initiative), desk), initiative, desk));
    }

    /** The same table with what the author remarked on each year. */
    private static Table remarked(Table table, Initiative initiative, Desk desk) {
        if (initiative.budget().stream().allMatch(budget -> budget.note().isEmpty())) return table;
        var columns = new ArrayList<>(table.columns());
        columns.add(Table.text(desk.t("budget.note")));
        List<Table.Row> rows = table.rows().stream().map(row -> {
            var cells = new ArrayList<>(row.cells());
            cells.add(notes(initiative, row.id()));
            return new Table.Row(row.id(), cells, row.kind());
        }).toList();
        return new Table(table.id(), table.caption(), columns, rows, table.mode(), table.note());
    }

    private static Table.Cell notes(Initiative initiative, String row) {
        return Table.Cell.of(initiative.budget().stream()
                .filter(budget -> row.endsWith("-" + budget.fy()))
                .flatMap(budget -> budget.note().map(note -> Link.to(budget.kind().label() + ": " + note, "")).stream())
                .toList());
    }

    private static Table years(String id, String caption, BudgetTotals totals, Desk desk) {
        List<BudgetKind> kinds = List.of(BudgetKind.values()).stream()
                .filter(kind -> totals.years().stream().anyMatch(year -> year.byKind().containsKey(kind)))
                .toList();
        var columns = new ArrayList<Table.Column>();
        columns.add(Table.header(desk.t("fiscalYear")));
        for (BudgetKind kind : kinds) columns.add(Table.number(kind == BudgetKind.PLANNED ? desk.t("budget.plannedColumn") : kind.label()));
        columns.add(Table.number(desk.t("budget.current")));
        columns.add(Table.number(desk.t("budget.rate")));
        List<Table.Row> rows = totals.years().stream().map(year -> row(id, year, kinds, desk)).toList();
        boolean planned = kinds.contains(BudgetKind.PLANNED);
        return Table.of(id, caption, columns, rows).noted(desk.t("budget.unit") + (planned ? desk.t("budget.planned") : ""));
    }

    private static Table.Row row(String id, BudgetTotals.Year year, List<BudgetKind> kinds, Desk desk) {
        var cells = new ArrayList<Table.Cell>();
        cells.add(Table.Cell.of(year.fy().both()));
        for (BudgetKind kind : kinds) cells.add(amount(Optional.ofNullable(year.byKind().get(kind)), desk));
        cells.add(amount(year.current(), desk));
        cells.add(Table.Cell.of(year.executionRate().map(rate -> rate.toPlainString() + "％").orElse(desk.t("budget.none"))));
        return new Table.Row(id + "-" + year.fy(), cells, Optional.empty());
    }

    private static Table.Cell amount(Optional<BudgetTotals.Amount> amount, Desk desk) {
        return Table.Cell.of(amount.map(sum -> thousand(sum.total())).orElse(desk.t("budget.none")));
    }

    private static String thousand(BigDecimal amount) {
        return Formats.signed(amount, 0);
    }

    private static Bars bars(BudgetTotals totals, Table table, Desk desk) {
        BigDecimal most = totals.years().stream().flatMap(year -> year.best().stream()).map(BudgetTotals.Amount::total)
                .max(BigDecimal::compareTo).filter(max -> max.signum() > 0).orElse(BigDecimal.ONE);
        List<Bar> rows = totals.years().stream().map(year -> bar(year, most, desk)).toList();
        return new Bars("budget-chart", desk.t("budget.chart"), desk.t("budget.desc"), table.id(), rows);
    }

    private static Bar bar(BudgetTotals.Year year, BigDecimal most, Desk desk) {
        BigDecimal total = year.best().map(BudgetTotals.Amount::total).orElse(BigDecimal.ZERO);
        boolean settled = year.byKind().containsKey(BudgetKind.SETTLED);
        String kind = settled ? BudgetKind.SETTLED.label() : year.current().isPresent() ? desk.t("budget.current") : BudgetKind.PLANNED.label();
        String state = settled ? "done" : year.current().isPresent() ? "running" : "planned";
        double width = Math.round(total.doubleValue() / most.doubleValue() * 10000) / 100.0;
        String words = kind + " " + Formats.yen(total);
        return new Bar(year.fy().western(), words, List.of(new Part(0, Math.max(0, width), state, words)));
    }

    private static Table funding(BudgetTotals totals, Desk desk) {
        List<FundingSource> sources = List.of(FundingSource.values()).stream()
                .filter(source -> totals.years().stream().flatMap(year -> year.best().stream()).anyMatch(sum -> has(sum.funding(), source)))
                .toList();
        var columns = new ArrayList<Table.Column>();
        columns.add(Table.header(desk.t("fiscalYear")));
        sources.forEach(source -> columns.add(Table.number(source.label())));
        columns.add(Table.number(desk.t("table.total")));
        List<Table.Row> rows = totals.years().stream().flatMap(year -> year.best().stream().map(sum -> {
            var cells = new ArrayList<Table.Cell>();
            cells.add(Table.Cell.of(year.fy().both()));
            sources.forEach(source -> cells.add(Table.Cell.of(share(sum.funding(), source, desk))));
            cells.add(Table.Cell.of(thousand(sum.total())));
            return new Table.Row("funding-" + year.fy(), cells, Optional.empty());
        })).toList();
        return Table.of("budget-funding", desk.t("budget.funding.caption"), columns, rows).noted(desk.t("budget.best"));
    }

    /** Where no source at all is stated, none of them is zero: nobody knows. */
    private static String share(Map<FundingSource, BigDecimal> funding, FundingSource source, Desk desk) {
        boolean stated = source == FundingSource.UNSPECIFIED || List.of(FundingSource.values()).stream().anyMatch(other -> other != FundingSource.UNSPECIFIED && has(funding, other));
        return stated ? thousand(funding.getOrDefault(source, BigDecimal.ZERO)) : desk.t("budget.unknown");
    }

    private static boolean has(Map<FundingSource, BigDecimal> funding, FundingSource source) {
        return funding.getOrDefault(source, BigDecimal.ZERO).signum() != 0;
    }

    private static Table measures(Desk desk) {
        var rows = new ArrayList<Table.Row>();
        for (Tree tree : desk.publication().trees().values())
            for (Tree.Branch branch : tree.branches()) {
                List<Initiative> below = branch.all().flatMap(b -> b.initiatives().stream()).map(Tree.Leaf::initiative).toList();
                Table.Cell name = Relations.link(branch.measure(), desk).map(BudgetView::named).orElseGet(() -> Table.Cell.of(branch.measure().title()));
                rows.add(sums("budget-measure-" + branch.measure().id(), name, below, desk));
            }
        rows.add(total("budget-measure-total", desk));
        return Table.of("budget-measures", desk.t("budget.measures.caption"), sumColumns(desk.t("type.measures"), desk), rows).noted(desk.t("budget.best"));
    }

    private static Table initiatives(Desk desk) {
        var rows = new ArrayList<Table.Row>();
        InitiativeLists.ordered(desk).filter(initiative -> !initiative.budget().isEmpty()).forEach(initiative -> {
            Table.Cell name = Relations.link(initiative, desk).map(BudgetView::named).orElseGet(() -> Table.Cell.of(initiative.title()));
            rows.add(sums("budget-of-" + initiative.id(), name, List.of(initiative), desk));
        });
        rows.add(total("budget-of-all", desk));
        return Table.of("budget-initiatives", desk.t("budget.initiatives.caption"), sumColumns(desk.t("type.initiatives"), desk), rows)
                .noted(desk.t("budget.best"));
    }

    private static List<Table.Column> sumColumns(String first, Desk desk) {
        var columns = new ArrayList<Table.Column>();
        columns.add(Table.header(first));
        BudgetTotals.of(desk.site().initiatives()).years().forEach(year -> columns.add(Table.number(year.fy().both())));
        columns.add(Table.number(desk.t("table.total")));
        return columns;
    }

    /** With a word where its plan is over. */
    private static Table.Cell named(Link link) {
        return link.note().map(Table.Cell.of(link)::noted).orElseGet(() -> Table.Cell.of(link));
    }

    private static Table.Row total(String id, Desk desk) {
        Table.Row row = sums(id, Table.Cell.of(desk.t("table.total")), desk.site().initiatives(), desk);
        return new Table.Row(id, row.cells(), Optional.of("total"));
    }

    private static Table.Row sums(String id, Table.Cell name, List<Initiative> of, Desk desk) {
        BudgetTotals own = BudgetTotals.of(of);
        var cells = new ArrayList<Table.Cell>();
        cells.add(name);
        BigDecimal sum = BigDecimal.ZERO;
        for (BudgetTotals.Year year : BudgetTotals.of(desk.site().initiatives()).years()) {
            Optional<BigDecimal> best = own.year(year.fy()).flatMap(BudgetTotals.Year::best).map(BudgetTotals.Amount::total);
            cells.add(Table.Cell.of(best.map(BudgetView::thousand).orElse(desk.t("budget.none"))));
            sum = sum.add(best.orElse(BigDecimal.ZERO));
        }
        cells.add(Table.Cell.of(thousand(sum)));
        return new Table.Row(id, cells, Optional.empty());
    }
}
