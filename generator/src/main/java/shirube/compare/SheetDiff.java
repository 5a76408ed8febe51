package shirube.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import shirube.document.CsvReader;
import shirube.source.SourceFile;
import shirube.source.Span;

/**
 * What changed in a table of data. A few cells are told one by one; of more, how many rows only one edition has: nobody
 * reads ten thousand rows side by side, and the files themselves are there.
 */
final class SheetDiff {

    /** Rows and cells of one table that are told singly. */
    private static final int FEW = 40;

    private final Changes changes;
    private final FieldPath path;
    private final Sheet old;
    private final Sheet now;

    private SheetDiff(Changes changes, FieldPath path, Sheet old, Sheet now) {
        this.changes = changes;
        this.path = path;
        this.old = old;
        this.now = now;
    }

    static void compare(Changes changes, FieldPath path, SourceFile old, SourceFile now) {
        if (old.text().equals(now.text())) return;
        new SheetDiff(changes, path, Sheet.of(old), Sheet.of(now)).compare();
    }

    /** A table that only one edition has is told as a whole. */
    static void only(Changes changes, FieldPath path, Change.Kind kind, SourceFile file) {
        Sheet sheet = Sheet.of(file);
        changes.only(kind, path, Sort.WORDS, file.top(), sheet.size() + "（" + String.join("、", sheet.header) + "）");
    }

    private record Sheet(SourceFile file, List<String> header, List<Map<String, String>> rows) {

        static Sheet of(SourceFile file) {
            List<List<String>> records = CsvReader.head(file.text(), Integer.MAX_VALUE);
            if (records.isEmpty()) return new Sheet(file, List.of(), List.of());
            List<String> header = records.get(0);
            var rows = new ArrayList<Map<String, String>>();
            for (List<String> record : records.subList(1, records.size())) {
                var row = new LinkedHashMap<String, String>();
                for (int i = 0; i < record.size(); i++) row.put(i < header.size() ? header.get(i) : "列" + (i + 1), record.get(i));
                rows.add(row);
            }
            return new Sheet(file, header, rows);
        }

        String size() {
            return String.format(Locale.ROOT, "%,d行 %d列", rows.size(), header.size());
        }

        /** Whether a column's values name the rows. */
        boolean isNamedBy(String column) {
            Set<String> seen = new HashSet<>();
            return header.contains(column) && rows.stream().allMatch(row -> !row.getOrDefault(column, "").isBlank() && seen.add(row.get(column)));
        }

        Map<String, Map<String, String>> by(String column) {
            var named = new LinkedHashMap<String, Map<String, String>>();
            rows.forEach(row -> named.put(row.get(column), row));
            return named;
        }
    }

    private void compare() {
        Optional<String> name = old.header.stream().filter(column -> old.isNamedBy(column) && now.isNamedBy(column)).sorted().findFirst();
        Optional<String> first = old.header.stream().findFirst().filter(column -> old.isNamedBy(column) && now.isNamedBy(column));
        Set<String> columns = new HashSet<>(old.header);
        columns.retainAll(now.header);
        columnsOnly(Change.Kind.REMOVED, old, now);
        columnsOnly(Change.Kind.ADDED, now, old);
        Optional<String> by = first.or(() -> name);
        if (by.isPresent()) named(by.get(), columns);
        else summary(unlike(old, now), unlike(now, old));
    }

    private void columnsOnly(Change.Kind kind, Sheet one, Sheet other) {
        for (String column : one.header)
            if (!other.header.contains(column)) changes.only(kind, path.then("columns", Optional.empty()), Sort.WORDS, one.file.top(), column);
    }

    private void named(String column, Set<String> columns) {
        Map<String, Map<String, String>> before = old.by(column);
        Map<String, Map<String, String>> after = now.by(column);
        List<String> gone = before.keySet().stream().filter(key -> !after.containsKey(key)).toList();
        List<String> come = after.keySet().stream().filter(key -> !before.containsKey(key)).toList();
        List<String> both = before.keySet().stream().filter(key -> after.containsKey(key) && !same(before.get(key), after.get(key), columns)).toList();
        if (gone.size() + come.size() + both.size() > FEW) {
            summary(gone.size() + both.size(), come.size() + both.size());
            return;
        }
        for (String key : both) cells(key, before.get(key), after.get(key), columns);
        for (String key : gone) changes.only(Change.Kind.REMOVED, path.member(key, key), Sort.WORDS, at(old, key), row(before.get(key)));
        for (String key : come) changes.only(Change.Kind.ADDED, path.member(key, key), Sort.WORDS, at(now, key), row(after.get(key)));
    }

    private static boolean same(Map<String, String> old, Map<String, String> now, Set<String> columns) {
        return columns.stream().allMatch(column -> old.getOrDefault(column, "").equals(now.getOrDefault(column, "")));
    }

    private void cells(String key, Map<String, String> before, Map<String, String> after, Set<String> columns) {
        for (String column : old.header) {
            if (!columns.contains(column)) continue;
            String was = before.getOrDefault(column, "");
            String is = after.getOrDefault(column, "");
            boolean figures = Values.number(was).isPresent() && Values.number(is).isPresent();
            FieldPath cell = path.member(key, key).then(column, Optional.empty());
            if (was.isEmpty() && !is.isEmpty()) changes.only(Change.Kind.ADDED, cell, Sort.WORDS, at(now, key), is);
            else if (is.isEmpty() && !was.isEmpty()) changes.only(Change.Kind.REMOVED, cell, Sort.WORDS, at(old, key), was);
            else changes.changed(cell, figures ? Sort.FIGURE : Sort.WORDS, at(old, key), was, at(now, key), is);
        }
    }

    private void summary(long oldOnly, long nowOnly) {
        if (oldOnly + nowOnly == 0) return;
        String was = words(old, oldOnly);
        String is = words(now, nowOnly);
        changes.both(Change.Kind.CHANGED, path, Sort.WORDS, new Change.Side(old.file.top(), was, was), new Change.Side(now.file.top(), is, is), Change.Weight.CONTENT);
    }

    private static String words(Sheet sheet, long only) {
        return sheet.size() + String.format(Locale.ROOT, "（うち、この版だけの行 %,d）", only);
    }

    /** How many rows of one table the other lacks. */
    private static long unlike(Sheet one, Sheet other) {
        var counts = new HashMap<Map<String, String>, Integer>();
        other.rows.forEach(row -> counts.merge(row, 1, Integer::sum));
        return one.rows.stream().filter(row -> counts.merge(row, -1, Integer::sum) < 0).count();
    }

    private static String row(Map<String, String> row) {
        return row.entrySet().stream().filter(cell -> !cell.getValue().isEmpty()).map(cell -> cell.getKey() + ": " + cell.getValue()).collect(Collectors.joining("、"));
    }

    private static Span at(Sheet sheet, String key) {
        int found = sheet.file.text().indexOf("\n" + key);
        int start = found < 0 ? Math.max(0, sheet.file.text().indexOf(key)) : found + 1;
        return sheet.file.span(start, start + key.length());
    }
}
