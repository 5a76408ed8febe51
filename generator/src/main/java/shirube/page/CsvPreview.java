package shirube.page;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import shirube.document.CsvReader;
import shirube.model.Dataset;
import shirube.source.Asset;

/**
 * The first records of a CSV as a table. Many columns would not fit a page, so then the table stands on its side: a row
 * for each column of the file, beside it the values of its first records.
 */
final class CsvPreview {

    private static final int RECORDS = 5;
    private static final int SIDEWAYS = 3;
    private static final int WIDE = 8;

    private CsvPreview() {}

    /** Nothing for files that are not CSV in UTF-8, or that lie elsewhere. */
    static Optional<Table> of(String id, Dataset.DataFile file, Dataset dataset, Desk desk) {
        if (!file.charset().map(charset -> charset.toUpperCase(Locale.ROOT).startsWith("UTF-8")).orElse(true)) return Optional.empty();
        return file.path().flatMap(path -> desk.publication().file(dataset.origin().file(), path))
                .filter(asset -> asset.extension().equals("csv"))
                .map(Asset::read)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .filter(text -> text.indexOf('\uFFFD') < 0)
                .flatMap(text -> table(id, file.title(), CsvReader.head(text.startsWith("\uFEFF") ? text.substring(1) : text, RECORDS + 1), texts(file), desk));
    }

    /**
     * @param lines the header, then records
     * @param texts the columns that hold texts, even where they look like numbers
     */
    static Optional<Table> table(String id, String title, List<List<String>> lines, Set<String> texts, Desk desk) {
        if (lines.size() < 2) return Optional.empty();
        List<String> header = lines.get(0);
        List<List<String>> records = lines.subList(1, lines.size());
        return Optional.of(header.size() > WIDE
                ? sideways(id, title, header, records.subList(0, Math.min(SIDEWAYS, records.size())), desk)
                : upright(id, title, header, records, texts, desk));
    }

    private static Set<String> texts(Dataset.DataFile file) {
        return file.schema().stream().filter(column -> column.type().equals(Optional.of("string"))).map(Dataset.Column::name).collect(Collectors.toSet());
    }

    private static Table upright(String id, String title, List<String> header, List<List<String>> records, Set<String> texts, Desk desk) {
        List<Table.Column> columns = IntStream.range(0, header.size())
                .mapToObj(at -> isNumeric(records, at, texts, header) ? Table.number(header.get(at)) : Table.text(header.get(at))).toList();
        var rows = new ArrayList<Table.Row>();
        for (List<String> record : records) {
            List<Table.Cell> cells = IntStream.range(0, header.size()).mapToObj(at -> Table.Cell.of(value(record, at, desk))).toList();
            rows.add(new Table.Row(id + "-row-" + (rows.size() + 1), cells, Optional.empty()));
        }
        return Table.of(id + "-preview", desk.t("dataset.preview", title, records.size()), columns, rows).scrolling();
    }

    private static Table sideways(String id, String title, List<String> header, List<List<String>> records, Desk desk) {
        var columns = new ArrayList<Table.Column>();
        columns.add(Table.header(desk.t("dataset.column")));
        IntStream.rangeClosed(1, records.size()).forEach(n -> columns.add(Table.text(desk.t("dataset.record", n))));
        var rows = new ArrayList<Table.Row>();
        for (int at = 0; at < header.size(); at++) {
            var cells = new ArrayList<Table.Cell>();
            cells.add(Table.Cell.of(header.get(at)));
            for (List<String> record : records) cells.add(Table.Cell.of(value(record, at, desk)));
            rows.add(new Table.Row(id + "-row-" + (at + 1), cells, Optional.empty()));
        }
        return Table.of(id + "-preview", desk.t("dataset.preview", title, records.size()), columns, rows);
    }

    /** A code such as 0123 is no number, nor what the dataset calls a text. */
    private static boolean isNumeric(List<List<String>> records, int at, Set<String> texts, List<String> header) {
        return !texts.contains(header.get(at)) && records.stream().allMatch(record -> at < record.size() && record.get(at).matches("-?(0|[1-9]\\d*)(\\.\\d+)?"));
    }

    /** Blank and zero are told apart in words (デジタル庁の機械可読のルール, L1-09). */
    private static String value(List<String> record, int at, Desk desk) {
        return at < record.size() && !record.get(at).isBlank() ? record.get(at) : desk.t("dataset.blank");
    }
}
