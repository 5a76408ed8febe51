package shirube.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shirube.compare.Change;

/**
 * An item that came or went as a whole, told in one row with what a reader needs to know of it; all of it stands
 * elsewhere, and the row's table says where.
 *
 * <pre>
 * 変更3 全体   （削る）   要約：駅前に端末を置く。
 *                      担当する組織：市民課
 *                      予算：2024年度 3,000千円
 * </pre>
 */
final class WholeItem {

    /** The fields that are told, in this order: what it is, for how long, who, how much. */
    private static final List<String> POINTS = List.of(
            "summary", "definition", "period", "target_year", "owner", "schedule", "budget", "unit", "baseline", "targets", "kpis");

    private WholeItem() {}

    /** The same item where it is in both editions, or where its whole stands nowhere else. */
    static ComparisonItem brief(ComparisonItem item, Function<ComparisonItem, List<Link>> ways, ChangeWords words) {
        if (item.stayed() || item.rows().size() < 2) return item;
        List<Link> whole = ways.apply(item);
        return whole.isEmpty() ? item : item.brief(row(item.rows(), words), whole);
    }

    private static ComparisonItem.Row row(List<ComparisonItem.Row> rows, ChangeWords words) {
        ComparisonItem.Row first = rows.get(0);
        List<Change> changes = rows.stream().flatMap(row -> row.changes().stream()).toList();
        Change.Kind kind = changes.get(0).kind();
        List<String> points = points(rows, words);
        String reasons = rows.stream().flatMap(row -> row.reason().stream()).distinct().collect(Collectors.joining("\n"));
        return new ComparisonItem.Row(
                "", 0, words.whole(), first.kind(), words.kind(kind), side(first.newer(), points, "new"), side(first.older(), points, "old"), Optional.empty(),
                Optional.of(reasons).filter(text -> !text.isEmpty()), List.of(words.whole(kind, String.join("　", points))), false, false, 1, changes);
    }

    private static ComparisonItem.Cell side(ComparisonItem.Cell cell, List<String> points, String kind) {
        return cell.mark().isPresent() ? cell : new ComparisonItem.Cell(List.of(new ComparisonItem.Run(kind, String.join("\n", points))), Optional.empty());
    }

    private static List<String> points(List<ComparisonItem.Row> rows, ChangeWords words) {
        var points = new ArrayList<String>();
        for (String field : POINTS) {
            List<ComparisonItem.Row> told = rows.stream().filter(row -> change(row).topField().equals(field)).toList();
            if (!told.isEmpty()) points.add(words.line(field.equals("summary") ? words.summary() : words.top(change(told.get(0))), values(told, words)));
        }
        boolean described = Stream.of("summary", "definition").anyMatch(field -> rows.stream().anyMatch(row -> change(row).field().equals(field)));
        if (!described) rows.stream().filter(row -> change(row).isProse()).findFirst().ifPresent(row -> points.add(0, words.line(words.top(change(row)), sentence(text(row)))));
        return points.isEmpty() ? List.of(sentence(text(rows.get(0)))) : points;
    }

    private static String values(List<ComparisonItem.Row> rows, ChangeWords words) {
        return rows.stream().map(row -> value(row, words)).collect(Collectors.joining(words.comma()));
    }

    /** 2027年度 58％: of a list's member which one it is, and the first thing that it says unless its name says that. */
    private static String value(ComparisonItem.Row row, ChangeWords words) {
        String which = row.label().substring(Math.min(row.label().length(), words.top(change(row)).length())).strip();
        String text = text(row).strip();
        if (which.isEmpty()) return text.replaceAll("\\s*\\n\\s*", words.comma());
        return change(row).topField().equals("schedule") ? which : which + " " + text.lines().findFirst().orElse("");
    }

    private static String sentence(String text) {
        String line = text.strip().lines().findFirst().orElse("");
        int end = line.indexOf('。');
        return end < 0 ? line : line.substring(0, end + 1);
    }

    private static String text(ComparisonItem.Row row) {
        return (row.newer().mark().isPresent() ? row.older() : row.newer()).text();
    }

    private static Change change(ComparisonItem.Row row) {
        return row.changes().get(0);
    }
}
