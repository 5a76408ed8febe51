package shirube.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import shirube.compare.Change;
import shirube.compare.Comparison;
import shirube.compare.Op;
import shirube.compare.Segment;

/**
 * One item's part of a 新旧対照表.
 *
 * @param heading 取組 1-2-2 窓口の予約
 * @param place 旧3-2 → 新3-1, where it stands elsewhere now
 * @param mark 新設, 削る: of an item as a whole
 */
public record ComparisonItem(String id, String name, String heading, String kind, String kindWord, Optional<String> place, Optional<String> mark, List<Row> rows) {

    /**
     * One change; of a list's member that came or went, all that it says.
     *
     * @param number counted through the whole table: 変更12
     * @param figure old and new figure with the difference in words
     * @param gapBefore whether text that did not change stands before it
     * @param sentences the change in the words of an amending text: 「A」を「B」に改める
     */
    public record Row(
            String id, int number, String label, String kind, String kindWord, Cell newer, Cell older, Optional<String> figure, Optional<String> reason,
            List<String> sentences, boolean gapBefore, boolean gapAfter, List<Change> changes) {}

    /** What stands on one side: pieces, or a mark for nothing, such as （新設）. */
    public record Cell(List<Run> runs, Optional<String> mark) {}

    /** A piece of text: {@code same}, {@code old}, {@code new} or {@code omitted}. */
    public record Run(String kind, String text) {}

    private static final Pattern LINK = Pattern.compile("(?<!!)\\[([^\\[\\]]*)]\\([^()\\s]*\\)");

    static ComparisonItem of(Comparison.Item item, int first, ComparisonStyle style, ChangeWords words) {
        var rows = new ArrayList<Row>();
        for (List<Change> group : groups(item.changes())) rows.add(row(group, first + rows.size(), style, words));
        return new ComparisonItem(
                "item-" + first, item.entry().name(), words.heading(item), item.kind().key(), words.kind(item.kind()), words.place(item),
                mark(item.kind(), style), rows);
    }

    /** Where a page holds what changed in an item, for example {@code of-initiatives-counter}. */
    public String anchor() {
        return anchor(name);
    }

    static String anchor(String name) {
        return "of-" + name.replace('/', '-');
    }

    private static Optional<String> mark(Change.Kind kind, ComparisonStyle style) {
        if (kind == Change.Kind.ADDED) return Optional.of(style.created());
        return kind == Change.Kind.REMOVED ? Optional.of(style.deleted()) : Optional.empty();
    }

    /** As it is read: of a link its words, of emphasis the words alone. */
    private static String read(String source) {
        return LINK.matcher(source).replaceAll("$1").replace("**", "");
    }

    /** Neighbours that say the same of one member of a list, or of one list of words, stand in one row. */
    private static List<List<Change>> groups(List<Change> changes) {
        var groups = new ArrayList<List<Change>>();
        String last = "";
        for (Change change : changes) {
            String group = group(change);
            if (group.isEmpty() || !group.equals(last)) groups.add(new ArrayList<>());
            groups.get(groups.size() - 1).add(change);
            last = group;
        }
        return groups;
    }

    private static String group(Change change) {
        if (change.field().matches(".*]\\.(?:fy|quarter)") && change.kind() == Change.Kind.CHANGED) return change.field().substring(0, change.field().lastIndexOf(']'));
        boolean only = change.kind() == Change.Kind.ADDED || change.kind() == Change.Kind.REMOVED;
        if (!only || change.around().isPresent()) return "";
        int member = change.field().lastIndexOf(']');
        return change.kind() + (member < 0 ? change.field() : change.field().substring(0, member)) + change.reason().orElse("");
    }

    private static Row row(List<Change> group, int number, ComparisonStyle style, ChangeWords words) {
        Change change = group.get(0);
        boolean one = group.size() == 1;
        if (!one && change.kind() == Change.Kind.CHANGED) return time(group, number, words);
        String together = group.stream().filter(part -> !isName(part)).map(words::part).collect(Collectors.joining("\n"));
        return new Row(
                "change-" + number, number, one ? words.label(change) : words.member(change), change.kind().key(), words.kind(change),
                one ? cell(change, change.to(), Op.INSERT, "new", style, style.deleted()) : together(together, change.to().isPresent(), "new", style.deleted()),
                one ? cell(change, change.from(), Op.DELETE, "old", style, style.created()) : together(together, change.from().isPresent(), "old", style.created()),
                one ? words.figure(change) : Optional.empty(), change.reason(),
                one && change.from().isPresent() && change.to().isPresent() ? words.sentences(change) : List.of(words.only(change.kind(), together)),
                change.around().filter(Change.Around::before).isPresent(), group.get(group.size() - 1).around().filter(Change.Around::after).isPresent(), List.copyOf(group));
    }

    /** A step of another year and quarter: one change of its time. */
    private static Row time(List<Change> group, int number, ChangeWords words) {
        Change change = group.get(0);
        String was = group.stream().flatMap(part -> part.from().stream().map(side -> words.time(part, side))).collect(Collectors.joining(" "));
        String is = group.stream().flatMap(part -> part.to().stream().map(side -> words.time(part, side))).collect(Collectors.joining(" "));
        return new Row(
                "change-" + number, number, words.member(change), change.kind().key(), words.kind(change),
                new Cell(List.of(new Run("new", is)), Optional.empty()), new Cell(List.of(new Run("old", was)), Optional.empty()),
                Optional.empty(), change.reason(), List.of(words.replaced(was, is)), false, false, List.copyOf(group));
    }

    /** The year of a target is in its row's name already. */
    private static boolean isName(Change change) {
        return change.field().matches(".*]\\.(?:fy|quarter|no|kind|code|vocab|id)");
    }

    private static Cell together(String text, boolean there, String kind, String none) {
        return there ? new Cell(List.of(new Run(kind, text)), Optional.empty()) : new Cell(List.of(), Optional.of(none));
    }

    private static Cell cell(Change change, Optional<Change.Side> side, Op op, String kind, ComparisonStyle style, String none) {
        if (side.isEmpty()) return new Cell(List.of(), Optional.of(none));
        boolean other = !side.get().shown().equals(side.get().text()) || change.figure().isPresent();
        if (other) return new Cell(List.of(new Run(kind, ChangeWords.value(side.get(), change))), Optional.empty());
        var runs = new ArrayList<Run>();
        List<Segment> segments = change.segments().list();
        for (int i = 0; i < segments.size(); i++) {
            Segment segment = segments.get(i);
            if (segment.op() == op) runs.add(new Run(kind, read(segment.text())));
            else if (segment.op() == Op.EQUAL) runs.addAll(Elision.of(read(segment.text()), i > 0, i < segments.size() - 1, style.omitted()));
        }
        return new Cell(List.copyOf(runs), Optional.empty());
    }
}
