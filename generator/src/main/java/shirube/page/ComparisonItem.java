package shirube.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
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
 * @param rows none of an item in which only changes were made that are told elsewhere
 * @param shared the changes of this item that are told together with those of others
 * @param ways of an item that is told in brief ({@link WholeItem}): where all of it stands
 */
public record ComparisonItem(
        String id, String name, String heading, String kind, String kindWord, Optional<String> place, Optional<String> mark, List<Row> rows, List<Told> shared, List<Link> ways) {

    /**
     * One change; of a list's member that came or went, all that it says.
     *
     * @param number counted through the whole table: 変更12
     * @param figure old and new figure with the difference in words
     * @param gapBefore whether text that did not change stands before it
     * @param reasons how many rows from here on have the same reason; 0 of one that stands below such a row
     * @param sentences the change in the words of an amending text: 「A」を「B」に改める
     */
    public record Row(
            String id, int number, String label, String kind, String kindWord, Cell newer, Cell older, Optional<String> figure, Optional<String> reason,
            List<String> sentences, boolean gapBefore, boolean gapAfter, int reasons, List<Change> changes) {

        Row numbered(int place) {
            return new Row("change-" + place, place, label, kind, kindWord, newer, older, figure, reason, sentences, gapBefore, gapAfter, reasons, changes);
        }

        Row apart(boolean before, boolean after) {
            return new Row(id, number, label, kind, kindWord, newer, older, figure, reason, sentences, before, after, reasons, changes);
        }

        Row reasoned(int rows) {
            return new Row(id, number, label, kind, kindWord, newer, older, figure, reason, sentences, gapBefore, gapAfter, rows, changes);
        }
    }

    /** What stands on one side: pieces, or a mark for nothing, such as （新設）. */
    public record Cell(List<Run> runs, Optional<String> mark) {
        String text() {
            return runs.stream().map(Run::text).collect(Collectors.joining());
        }
    }

    /** A piece of text: {@code same}, {@code old}, {@code new} or {@code omitted}. */
    public record Run(String kind, String text) {}

    /**
     * A change that is told in another row.
     *
     * @param page the way to the page on which it stands; empty for the same page
     */
    public record Told(int number, String page) {}

    private static final Pattern LINK = Pattern.compile("(?<!!)\\[([^\\[\\]]*)]\\([^()\\s]*\\)");

    /** Its rows have no numbers yet. */
    static ComparisonItem of(Comparison.Item item, ComparisonStyle style, ChangeWords words) {
        List<Row> rows = groups(item.changes()).stream().map(group -> row(group, style, words)).toList();
        return new ComparisonItem(
                "", item.entry().name(), words.heading(item), item.kind().key(), words.kind(item.kind()), words.place(item), mark(item.kind(), style), rows, List.of(), List.of());
    }

    /**
     * With its rows counted on from a number, without those that are told elsewhere; what is left out where they stood
     * shows as a gap.
     */
    ComparisonItem numbered(int place, int first, Function<Change, Optional<Row>> elsewhere) {
        var own = new ArrayList<Row>();
        var others = new LinkedHashSet<Told>();
        boolean gap = false;
        for (Row row : rows) {
            Optional<Row> told = elsewhere.apply(row.changes().get(0));
            told.ifPresent(other -> others.add(new Told(other.number(), "")));
            if (told.isEmpty()) own.add(row.apart(row.gapBefore() || gap, row.gapAfter()).numbered(first + own.size()));
            gap = told.isPresent() && (gap || row.changes().get(0).around().isPresent());
        }
        if (gap && !own.isEmpty()) {
            Row last = own.remove(own.size() - 1);
            own.add(last.apart(last.gapBefore(), true));
        }
        return new ComparisonItem("item-" + place, name, heading, kind, kindWord, this.place, mark, reasoned(own), List.copyOf(others), ways);
    }

    /** Rows with the same reason, one below the other, have it in one cell. */
    private static List<Row> reasoned(List<Row> rows) {
        var reasoned = new ArrayList<Row>();
        for (int i = 0; i < rows.size(); i++) {
            boolean below = i > 0 && isSameReason(rows.get(i - 1), rows.get(i));
            int end = i + 1;
            while (end < rows.size() && isSameReason(rows.get(end - 1), rows.get(end))) end++;
            reasoned.add(rows.get(i).reasoned(below ? 0 : end - i));
        }
        return List.copyOf(reasoned);
    }

    private static boolean isSameReason(Row above, Row below) {
        return above.reason().equals(below.reason()) && !above.gapAfter() && !below.gapBefore();
    }

    /** In one row, with the ways to all that it leaves out. */
    ComparisonItem brief(Row row, List<Link> whole) {
        return new ComparisonItem(id, name, heading, kind, kindWord, place, mark, List.of(row), shared, whole);
    }

    /** Divided between rows where it is too heavy for one page; what goes on says so in its heading. */
    List<ComparisonItem> sliced(int limit, Texts texts) {
        if (Weight.of(this) <= limit) return List.of(this);
        int room = limit - Weight.of(only(List.of(), heading));
        List<List<Row>> piles = Weight.piles(rows, Weight::of, room);
        var slices = new ArrayList<ComparisonItem>();
        for (List<Row> pile : piles) slices.add(only(reasoned(pile), slices.isEmpty() ? heading : texts.text("diff.goesOn", heading)));
        return slices;
    }

    private ComparisonItem only(List<Row> some, String words) {
        return new ComparisonItem(id, name, words, kind, kindWord, place, mark, some, shared, ways);
    }

    /** With ways from the page on which it is drawn. */
    ComparisonItem linked(UnaryOperator<Told> told, Function<Link, Optional<Link>> way) {
        return new ComparisonItem(
                id, name, heading, kind, kindWord, place, mark, rows, shared.stream().map(told).toList(), ways.stream().map(way).flatMap(Optional::stream).toList());
    }

    /** Whether it is in both editions, so that its changes may be told with those of others. */
    boolean stayed() {
        return mark.isEmpty();
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
    static String read(String source) {
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
        return replacements(groups);
    }

    /** Words of a list that went and others that came in their place are one change. */
    private static List<List<Change>> replacements(List<List<Change>> groups) {
        var joined = new ArrayList<List<Change>>();
        for (List<Change> group : groups) {
            boolean instead = !joined.isEmpty() && isReplaced(joined.get(joined.size() - 1).get(0), group.get(0));
            if (instead) joined.get(joined.size() - 1).addAll(group);
            else joined.add(group);
        }
        return joined;
    }

    private static boolean isReplaced(Change old, Change now) {
        return old.kind() == Change.Kind.REMOVED && now.kind() == Change.Kind.ADDED && old.field().equals(now.field())
                && !old.field().contains("]") && old.around().isEmpty() && old.reason().equals(now.reason());
    }

    private static String group(Change change) {
        if (change.field().matches(".*]\\.(?:fy|quarter)") && change.kind() == Change.Kind.CHANGED) return change.field().substring(0, change.field().lastIndexOf(']'));
        boolean only = change.kind() == Change.Kind.ADDED || change.kind() == Change.Kind.REMOVED;
        if (!only || change.around().isPresent()) return "";
        int member = change.field().lastIndexOf(']');
        return change.kind() + (member < 0 ? change.field() : change.field().substring(0, member)) + change.reason().orElse("");
    }

    private static Row row(List<Change> group, ComparisonStyle style, ChangeWords words) {
        Change change = group.get(0);
        boolean one = group.size() == 1;
        boolean instead = change.kind() != group.get(group.size() - 1).kind();
        if (!one && (instead || change.kind() == Change.Kind.CHANGED)) return replaced(group, words);
        boolean namesOnly = group.stream().allMatch(ComparisonItem::isName);
        String together = group.stream().filter(part -> namesOnly || !isName(part)).map(words::part).collect(Collectors.joining("\n"));
        return new Row(
                "", 0, one ? words.label(change) : words.member(change), change.kind().key(), words.kind(change),
                one ? cell(change, change.to(), Op.INSERT, "new", style, words, style.deleted()) : together(together, change.to().isPresent(), "new", style.deleted()),
                one ? cell(change, change.from(), Op.DELETE, "old", style, words, style.created()) : together(together, change.from().isPresent(), "old", style.created()),
                one ? words.figure(change) : Optional.empty(), change.reason(),
                one && change.from().isPresent() && change.to().isPresent() ? words.sentences(change) : List.of(words.only(change.kind(), together)),
                change.around().filter(Change.Around::before).isPresent(), group.get(group.size() - 1).around().filter(Change.Around::after).isPresent(), 1, List.copyOf(group));
    }

    /** A step of another year and quarter, or words of a list that took the place of others: one change. */
    private static Row replaced(List<Change> group, ChangeWords words) {
        Change change = group.get(0);
        String was = group.stream().flatMap(part -> part.from().stream().map(side -> words.value(side, part))).collect(Collectors.joining(" "));
        String is = group.stream().flatMap(part -> part.to().stream().map(side -> words.value(side, part))).collect(Collectors.joining(" "));
        return new Row(
                "", 0, words.member(change), Change.Kind.CHANGED.key(), words.kind(Change.Kind.CHANGED),
                new Cell(List.of(new Run("new", is)), Optional.empty()), new Cell(List.of(new Run("old", was)), Optional.empty()),
                Optional.empty(), change.reason(), List.of(words.replaced(was, is)), false, false, 1, List.copyOf(group));
    }

    /** The year of a target is in its row's name already. */
    private static boolean isName(Change change) {
        return change.field().matches(".*]\\.(?:fy|quarter|no|kind|code|vocab|id)");
    }

    private static Cell together(String text, boolean there, String kind, String none) {
        return there ? new Cell(List.of(new Run(kind, text)), Optional.empty()) : new Cell(List.of(), Optional.of(none));
    }

    private static Cell cell(Change change, Optional<Change.Side> side, Op op, String kind, ComparisonStyle style, ChangeWords words, String none) {
        if (side.isEmpty()) return new Cell(List.of(), Optional.of(none));
        String value = words.value(side.get(), change);
        if (!value.equals(side.get().text())) return new Cell(List.of(new Run(kind, value)), Optional.empty());
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
