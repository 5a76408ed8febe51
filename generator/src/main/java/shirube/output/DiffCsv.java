package shirube.output;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import shirube.compare.Change;
import shirube.page.AlikeChange;
import shirube.page.ComparisonItem;
import shirube.page.ComparisonView;
import shirube.page.Texts;

/** A comparison for spreadsheets: a change a row, with old and new, difference and unit in cells of their own. */
public final class DiffCsv {

    private static final List<String> COLUMNS = List.of(
            "number", "kind", "type", "item", "title", "oldPlace", "newPlace", "field", "path", "old", "new", "delta", "unit", "reason", "oldFile", "oldLine",
            "newFile", "newLine");

    private DiffCsv() {}

    public static byte[] bytes(ComparisonView view, Texts texts) {
        var csv = new Csv(COLUMNS.stream().map(column -> texts.text("diff.column." + column)).toList());
        var items = new HashMap<String, ComparisonItem>();
        view.items().forEach(item -> items.put(item.name(), item));
        rows(view).forEach(row -> row.changes().forEach(change -> csv.row(row(items.get(change.item()), row, change, texts))));
        return csv.bytes();
    }

    /** In the order of their numbers, as the table has them. */
    private static Stream<ComparisonItem.Row> rows(ComparisonView view) {
        return Stream.concat(view.alike().stream().map(AlikeChange::row), view.items().stream().flatMap(item -> item.rows().stream()));
    }

    private static List<String> row(ComparisonItem item, ComparisonItem.Row row, Change change, Texts texts) {
        Optional<Change.Figure> figure = change.figure();
        Optional<Change.Figure> whole = figure.filter(known -> !change.isProse());
        return Stream.of(
                        Integer.toString(row.number()),
                        Csv.text(row.kind().equals(change.kind().key()) ? row.kindWord() : texts.text("diff.kind." + change.kind().key())),
                        Csv.text(item.heading().replaceFirst(" .*", "")),
                        Csv.text(change.item()),
                        Csv.text(change.title()),
                        place(item.place(), 0),
                        place(item.place(), 1),
                        Csv.text(String.join(" ", change.labels())),
                        Csv.text(change.field()),
                        value(change.from(), whole.flatMap(Change.Figure::from)),
                        value(change.to(), whole.flatMap(Change.Figure::to)),
                        figure.flatMap(Change.Figure::delta).map(delta -> delta.toPlainString()).orElse(""),
                        Csv.text(figure.flatMap(Change.Figure::unit).orElse("")),
                        Csv.text(change.reason().orElse("")),
                        file(change.from()),
                        line(change.from()),
                        file(change.to()),
                        line(change.to()))
                .toList();
    }

    /** A figure stays a figure, without separators; everything else is text. */
    private static String value(Optional<Change.Side> side, Optional<BigDecimal> figure) {
        return figure.map(BigDecimal::toPlainString).or(() -> side.map(known -> Csv.text(known.shown()))).orElse("");
    }

    private static String place(Optional<String> place, int side) {
        return place.map(words -> words.split(" → ")).filter(parts -> parts.length == 2).map(parts -> Csv.text(parts[side])).orElse("");
    }

    private static String file(Optional<Change.Side> side) {
        return side.map(known -> Csv.text(known.at().file().shown())).orElse("");
    }

    private static String line(Optional<Change.Side> side) {
        return side.map(known -> Integer.toString(known.at().line())).orElse("");
    }
}
