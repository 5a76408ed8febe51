package shirube.document;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader.CsvReaderBuilder;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import shirube.diagnostic.Diagnostic;
import shirube.diagnostic.Result;
import shirube.source.SourceFile;
import shirube.source.Span;

/** Reads a CSV with a header (RFC 4180) into a sequence of mappings, so that rows and YAML lists are read alike. */
public final class CsvReader {

    private static final Pattern OTHER_SEPARATOR = Pattern.compile("[\t;，、]");
    private static final Map<String, String> SEPARATORS = Map.of("\t", "タブ（TAB）", ";", "「;」", "，", "「，」", "、", "「、」");

    private final SourceFile file;
    private final List<Diagnostic> found = new ArrayList<>();
    private final List<Uneven> uneven = new ArrayList<>();

    /** A row that is shorter or longer than the header. */
    private record Uneven(Span line, int cells, int columns) {}

    private CsvReader(SourceFile file) {
        this.file = file;
    }

    public static Result<Node.Sequence> read(SourceFile file) {
        return new CsvReader(file).read();
    }

    /** The first records of a CSV as plain cells, the header among them; nothing where it cannot be read. */
    public static List<List<String>> head(String text, int records) {
        try {
            return builder().ofCsvRecord(text).stream().limit(records).map(CsvRecord::getFields).toList();
        } catch (CsvParseException e) {
            return List.of();
        }
    }

    private Result<Node.Sequence> read() {
        var rows = new ArrayList<Node>();
        try {
            List<CsvRecord> records = builder().ofCsvRecord(file.text()).stream().toList();
            if (records.isEmpty()) return new Result<>(new Node.Sequence(file.top(), List.of()), List.of(Diagnostic.of("csv-empty", file.top())));
            Optional<Diagnostic> separator = otherSeparator(records.get(0));
            if (separator.isPresent()) return new Result<>(new Node.Sequence(file.top(), List.of()), List.of(separator.get()));
            List<Node.Scalar> header = used(cells(records.get(0)), records);
            refuseHeader(header);
            records.stream().skip(1).filter(record -> !isLeftOver(record)).forEach(record -> rows.add(row(header, record)));
        } catch (CsvParseException e) {
            found.add(Diagnostic.of("csv-syntax", file.top()));
        }
        if (unclosedQuote()) {
            uneven.removeIf(row -> row.line().end() >= lastQuote().start());
            found.add(Diagnostic.of("csv-quote", lastQuote()));
        }
        refuseUneven();
        return new Result<>(new Node.Sequence(file.top(), rows), found);
    }

    /** A header in one piece with tabs, semicolons or full-width commas in it: what a spreadsheet gave instead of a CSV. */
    private Optional<Diagnostic> otherSeparator(CsvRecord header) {
        Matcher other = OTHER_SEPARATOR.matcher(header.getField(0));
        if (header.getFieldCount() > 1 || !other.find()) return Optional.empty();
        int at = file.text().indexOf(other.group());
        return Optional.of(Diagnostic.of("csv-separator", file.span(at, at + 1), "separator", SEPARATORS.get(other.group())));
    }

    /** {@code ,,,,}: Excel writes such rows where values were deleted below a table. */
    private static boolean isLeftOver(CsvRecord record) {
        return record.getFieldCount() > 1 && record.getFields().stream().allMatch(String::isBlank);
    }

    /** The header without the nameless columns at its end in which nothing stands: Excel keeps those that were once used. */
    private static List<Node.Scalar> used(List<Node.Scalar> header, List<CsvRecord> records) {
        int width = header.size();
        while (width > 1 && isBlank(records, width - 1)) width--;
        return header.subList(0, width);
    }

    private static boolean isBlank(List<CsvRecord> records, int column) {
        return records.stream().allMatch(record -> record.getFieldCount() <= column || record.getField(column).isBlank());
    }

    private static CsvReaderBuilder builder() {
        return de.siegmar.fastcsv.reader.CsvReader.builder().skipEmptyLines(true).allowExtraFields(true).allowMissingFields(true);
    }

    private void refuseHeader(List<Node.Scalar> header) {
        var seen = new HashSet<String>();
        for (Node.Scalar name : header) {
            if (name.text().isBlank()) found.add(Diagnostic.of("csv-header-empty", name.span()));
            else if (!seen.add(name.text())) found.add(Diagnostic.of("csv-header-twice", name.span(), "column", name.text()));
        }
    }

    /** Told at the first of them: a column that was added or lost is one slip, however many rows it spoils. */
    private void refuseUneven() {
        if (uneven.isEmpty()) return;
        Uneven first = uneven.get(0);
        Object more = uneven.size() == 1 ? "" : uneven.size() - 1;
        found.add(Diagnostic.of("csv-width", first.line(), "cells", first.cells(), "columns", first.columns(), "more", more));
    }

    private Node.Mapping row(List<Node.Scalar> header, CsvRecord record) {
        List<Node.Scalar> cells = cells(record);
        Span line = line(record);
        boolean blankBeyond = cells.stream().skip(header.size()).allMatch(cell -> cell.text().isBlank());
        if (cells.size() < header.size() || !blankBeyond)
            uneven.add(new Uneven(line, cells.size(), header.size()));
        var entries = new ArrayList<Node.Entry>();
        for (int i = 0; i < Math.min(cells.size(), header.size()); i++) {
            if (!cells.get(i).text().isEmpty()) entries.add(new Node.Entry(header.get(i), cells.get(i)));
        }
        return new Node.Mapping(line, entries);
    }

    /** fastcsv gives no place within a record, but values stand in order, so each is looked for after the last. */
    private List<Node.Scalar> cells(CsvRecord record) {
        var cells = new ArrayList<Node.Scalar>();
        Span line = line(record);
        int from = line.start();
        for (String value : record.getFields()) {
            int at = value.isEmpty() ? -1 : file.text().indexOf(value, from);
            boolean inside = at >= 0 && at < line.start() + record.getFields().stream().mapToInt(f -> f.length() + 3).sum();
            Span span = inside ? file.span(at, at + value.length()) : line;
            if (inside) from = at + value.length();
            cells.add(new Node.Scalar(span, value, value.isEmpty(), true));
        }
        return cells;
    }

    private Span line(CsvRecord record) {
        int line = (int) record.getStartingLineNumber();
        int start = file.lineStart(line);
        return file.span(start, start + file.lineText(line).length());
    }

    /** fastcsv takes a quote that never closes as the rest of the file. */
    private boolean unclosedQuote() {
        return file.text().chars().filter(c -> c == '"').count() % 2 == 1;
    }

    private Span lastQuote() {
        int at = file.text().lastIndexOf('"');
        return file.span(at, at + 1);
    }
}
