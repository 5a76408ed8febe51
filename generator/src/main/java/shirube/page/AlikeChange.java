package shirube.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import shirube.compare.Change;
import shirube.compare.Op;
import shirube.compare.Segment;

/**
 * One change that was made in several places, told once: 「情報政策課」を「デジタル推進課」に改める, and where. The macros of
 * one item's part of a 新旧対照表 draw it, too.
 *
 * @param heading 情報政策課 → デジタル推進課（33か所）
 * @param row the change; it holds those of all places
 * @param fields the places by what was changed there, each in the order of the plan
 * @param goesOn whether these are only more places of a change that a page before tells
 */
public record AlikeChange(String id, String heading, ComparisonItem.Row row, List<Field> fields, boolean goesOn) {

    /** Fewer are told each in its own place, where a reader looks for them. */
    private static final int SEVERAL = 3;

    private static final int QUOTED = 30;

    /** @param label 担当する組織; empty where the row says it for all */
    public record Field(String label, List<Place> places) {}

    /**
     * An item in which the change was made.
     *
     * @param anchor where pages that point to the changes of the item find them; empty where it has a table of its own
     */
    public record Place(String name, String heading, String anchor, Optional<String> href, int times) {

        private Place again() {
            return new Place(name, heading, anchor, href, times + 1);
        }

        private Place linked(Function<String, Optional<String>> way) {
            return new Place(name, heading, anchor, href.flatMap(way), times);
        }

        private Place anchored(boolean here) {
            return new Place(name, heading, here ? ComparisonItem.anchor(name) : "", href, times);
        }
    }

    /** A row of an item that is like rows of others. */
    private record Found(ComparisonItem item, ComparisonItem.Row row) {}

    /** What two changes must have in common to be told as one. */
    private record Key(String kind, String field, ComparisonItem.Cell older, ComparisonItem.Cell newer, Optional<String> reason) {}

    /** All changes of the items that were made in several places, in the order in which they are met. */
    static List<AlikeChange> in(List<ComparisonItem> items, Texts texts, Function<String, Optional<String>> link) {
        var found = new LinkedHashMap<Key, List<Found>>();
        for (ComparisonItem item : items)
            for (ComparisonItem.Row row : item.rows())
                if (item.stayed()) key(row).ifPresent(key -> found.computeIfAbsent(key, any -> new ArrayList<>()).add(new Found(item, row)));
        var alike = new ArrayList<AlikeChange>();
        found.forEach((key, places) -> {
            if (places.size() >= SEVERAL) alike.add(of(key, places, alike.size() + 1, texts, link));
        });
        return alike;
    }

    /** Words that took the place of others are the same wherever that was; anything else only in the same field. */
    private static Optional<Key> key(ComparisonItem.Row row) {
        Change change = row.changes().get(0);
        if (change.kind() == Change.Kind.MOVED || change.kind() == Change.Kind.RENUMBERED) return Optional.empty();
        Optional<Key> words = row.kind().equals(Change.Kind.CHANGED.key()) && row.figure().isEmpty() ? words(row) : Optional.empty();
        if (words.isPresent()) return words;
        return Optional.of(new Key(row.kindWord(), row.label(), row.older(), row.newer(), row.reason()));
    }

    private static Optional<Key> words(ComparisonItem.Row row) {
        Optional<String> older = only(row.older(), "old");
        Optional<String> newer = only(row.newer(), "new");
        boolean marks = row.changes().get(0).weight() == Change.Weight.PUNCTUATION;
        if (older.isEmpty() || newer.isEmpty() || !marks && !(isWords(older.get()) && isWords(newer.get())) || !isReplacement(row)) return Optional.empty();
        return Optional.of(new Key(row.kindWord(), "", piece("old", older.get()), piece("new", newer.get()), row.reason()));
    }

    private static ComparisonItem.Cell piece(String kind, String text) {
        return new ComparisonItem.Cell(List.of(new ComparisonItem.Run(kind, text)), Optional.empty());
    }

    /** The one piece that changed on a side, once or several times. */
    private static Optional<String> only(ComparisonItem.Cell cell, String kind) {
        List<String> pieces = cell.runs().stream().filter(run -> run.kind().equals(kind)).map(ComparisonItem.Run::text).distinct().toList();
        return pieces.size() == 1 ? Optional.of(pieces.get(0)) : Optional.empty();
    }

    private static boolean isWords(String text) {
        return text.codePoints().filter(Character::isLetter).limit(2).count() == 2;
    }

    /** Whether nothing went without something in its place, and nothing came without. */
    private static boolean isReplacement(ComparisonItem.Row row) {
        if (row.changes().size() > 1) return true;
        List<Segment> segments = row.changes().get(0).segments().list();
        for (int i = 0; i < segments.size(); i++) {
            boolean pair = segments.get(i).op() == Op.DELETE && i + 1 < segments.size() && segments.get(i + 1).op() == Op.INSERT;
            if (pair) i++;
            else if (segments.get(i).op() != Op.EQUAL) return false;
        }
        return true;
    }

    private static AlikeChange of(Key key, List<Found> found, int number, Texts texts, Function<String, Optional<String>> link) {
        var fields = new LinkedHashMap<String, Map<String, Place>>();
        for (Found one : found) {
            String name = one.item().name();
            fields.computeIfAbsent(one.row().label(), any -> new LinkedHashMap<>())
                    .merge(name, new Place(name, one.item().heading(), "", link.apply(name), 1), (place, same) -> place.again());
        }
        boolean one = fields.size() == 1;
        List<Field> told = fields.entrySet().stream().map(field -> new Field(one ? "" : field.getKey(), List.copyOf(field.getValue().values()))).toList();
        ComparisonItem.Row row = row(key, found, one);
        return new AlikeChange("alike-" + number, texts.text("diff.alike.caption", shortened(row.older()), shortened(row.newer()), found.size()), row, told, false);
    }

    private static String shortened(ComparisonItem.Cell cell) {
        String text = cell.mark().orElseGet(() -> cell.runs().stream().map(ComparisonItem.Run::text).collect(Collectors.joining())).replace('\n', ' ');
        return text.codePointCount(0, text.length()) <= QUOTED ? text : text.substring(0, text.offsetByCodePoints(0, QUOTED)) + "…";
    }

    private static ComparisonItem.Row row(Key key, List<Found> found, boolean sameField) {
        ComparisonItem.Row first = found.get(0).row();
        boolean same = found.stream().allMatch(one -> one.row().older().equals(first.older()) && one.row().newer().equals(first.newer()));
        return new ComparisonItem.Row(
                "", 0, sameField ? first.label() : "", first.kind(), first.kindWord(), same ? first.newer() : key.newer(), same ? first.older() : key.older(), first.figure(), first.reason(),
                first.sentences().stream().distinct().toList(), false, false, 1, found.stream().flatMap(one -> one.row().changes().stream()).toList());
    }

    /** With its number, and the anchors of the items that have no table of their own. */
    AlikeChange numbered(int number, Predicate<String> anchors) {
        List<Field> told = fields.stream()
                .map(field -> new Field(field.label(), field.places().stream().map(place -> place.anchored(anchors.test(place.name()))).toList()))
                .toList();
        return new AlikeChange(id, heading, row.numbered(number), told, goesOn);
    }

    /** Divided between places where it is too heavy for one page. */
    List<AlikeChange> sliced(int limit, Texts texts) {
        if (Weight.of(this) <= limit) return List.of(this);
        int room = limit - Weight.of(new AlikeChange(id, heading, row, List.of(), false)) - fields.size() * Weight.of(heading);
        List<Field> single = fields.stream().flatMap(field -> field.places().stream().map(place -> new Field(field.label(), List.of(place)))).toList();
        var slices = new ArrayList<AlikeChange>();
        for (List<Field> pile : Weight.piles(single, field -> Weight.of(field.places().get(0)), room))
            slices.add(slices.isEmpty() ? new AlikeChange(id, heading, row, joined(pile), false) : new AlikeChange(id + "-" + (slices.size() + 1), texts.text("diff.goesOn", heading), row, joined(pile), true));
        return slices;
    }

    private static List<Field> joined(List<Field> single) {
        var joined = new LinkedHashMap<String, List<Place>>();
        single.forEach(field -> joined.computeIfAbsent(field.label(), any -> new ArrayList<>()).addAll(field.places()));
        return joined.entrySet().stream().map(field -> new Field(field.getKey(), field.getValue())).toList();
    }

    /** With ways from the page on which it is drawn. */
    AlikeChange linked(Function<String, Optional<String>> way) {
        return new AlikeChange(id, heading, row, fields.stream().map(field -> new Field(field.label(), field.places().stream().map(place -> place.linked(way)).toList())).toList(), goesOn);
    }

    public int count() {
        return fields.stream().flatMap(field -> field.places().stream()).mapToInt(Place::times).sum();
    }

    /** As the macros ask of an item. */
    public List<ComparisonItem.Row> rows() {
        return List.of(row);
    }
}
