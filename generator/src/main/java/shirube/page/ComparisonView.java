package shirube.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import shirube.compare.Change;
import shirube.compare.Comparison;
import shirube.compare.Concern;
import shirube.diagnostic.Diagnostic;
import shirube.diagnostic.Language;

/**
 * A 新旧対照表 ready to be drawn by {@code comparison.table} and {@code comparison.list}, in the custom that the site's
 * profile names: which side is the new one, what the columns are called, how what is left out is marked.
 *
 * @param concerns what a reviewer must look at, the gravest first
 * @param alike changes that were made in several items, told before them
 * @param hasReasons whether any change has a reason, else the column is left out
 */
public record ComparisonView(
        String from,
        String to,
        ComparisonStyle custom,
        List<Count> counts,
        List<Matter> concerns,
        List<AlikeChange> alike,
        List<ComparisonItem> items,
        boolean hasReasons,
        List<Note> notes) {

    /** How many items became what, in words. */
    public record Count(String key, String label, long number) {}

    /**
     * A concern in one sentence, with the way to its row.
     *
     * @param heading what kind of concern it is
     * @param number of the row
     * @param place the part of the page in which the row stands, as table or in sentences
     */
    public record Matter(String kind, String heading, String text, int number, String href, String place, Change change) {}

    /** What could not be read as it stood. */
    public record Note(String place, String text) {}

    /** A comparison that stands alone, with no pages of items beside it. */
    public static ComparisonView of(Comparison comparison, Texts texts, Language language) {
        return of(comparison, ComparisonStyle.of(comparison, texts), texts, language, name -> Optional.empty(), item -> List.of());
    }

    /**
     * @param link the address of an item's page, by {@code TYPE/ID}
     * @param ways where all of an item that came or went stands; where that is nowhere, it is told in full
     */
    static ComparisonView of(
            Comparison comparison, ComparisonStyle style, Texts texts, Language language, Function<String, Optional<String>> link, Function<ComparisonItem, List<Link>> ways) {
        var words = new ChangeWords(texts, language);
        List<ComparisonItem> all = comparison.items().stream().map(item -> ComparisonItem.of(item, style, words)).map(item -> WholeItem.brief(item, ways, words)).toList();
        List<AlikeChange> alike = anchored(AlikeChange.in(all, texts, link), all);
        List<ComparisonItem> items = numbered(all, alike);
        boolean reasons = comparison.changes().stream().anyMatch(change -> change.reason().isPresent());
        return new ComparisonView(
                name(comparison.from().name(), texts), name(comparison.to().name(), texts), style, counts(comparison, texts),
                matters(comparison, alike, items, words), alike, items, reasons, notes(comparison, language));
    }

    /** The first place of an item that has no table of its own is where its changes are found. */
    private static List<AlikeChange> anchored(List<AlikeChange> alike, List<ComparisonItem> items) {
        Map<Change, AlikeChange> told = told(alike);
        var homeless = new HashSet<String>();
        for (ComparisonItem item : items)
            if (item.rows().stream().allMatch(row -> told.containsKey(row.changes().get(0)))) homeless.add(item.name());
        var numbered = new ArrayList<AlikeChange>();
        for (AlikeChange one : alike) numbered.add(one.numbered(numbered.size() + 1, homeless::remove));
        return List.copyOf(numbered);
    }

    private static List<ComparisonItem> numbered(List<ComparisonItem> items, List<AlikeChange> alike) {
        Map<Change, AlikeChange> told = told(alike);
        var numbered = new ArrayList<ComparisonItem>();
        int next = alike.size() + 1;
        for (ComparisonItem item : items) {
            numbered.add(item.numbered(numbered.size() + 1, next, change -> Optional.ofNullable(told.get(change)).map(AlikeChange::row)));
            next += numbered.get(numbered.size() - 1).rows().size();
        }
        return List.copyOf(numbered);
    }

    private static Map<Change, AlikeChange> told(List<AlikeChange> alike) {
        var told = new IdentityHashMap<Change, AlikeChange>();
        for (AlikeChange one : alike) one.row().changes().forEach(change -> told.put(change, one));
        return told;
    }

    /** The same with other ways in its parts. */
    ComparisonView with(List<AlikeChange> drawnAlike, List<ComparisonItem> drawnItems) {
        return new ComparisonView(from, to, custom, counts, concerns, drawnAlike, drawnItems, hasReasons, notes);
    }

    /** How many changes there are. */
    public int changes() {
        return alike.stream().mapToInt(AlikeChange::count).sum() + items.stream().mapToInt(item -> item.rows().size()).sum();
    }

    /** Whether an item that came or went is told in brief. */
    public boolean isBrief() {
        return items.stream().anyMatch(item -> !item.ways().isEmpty());
    }

    /** How many rows tell them. */
    public int rows() {
        return alike.size() + items.stream().mapToInt(item -> item.rows().size()).sum();
    }

    private static String name(String name, Texts texts) {
        return name.isEmpty() ? texts.text("diff.workingTree") : name;
    }

    private static List<Count> counts(Comparison comparison, Texts texts) {
        return List.of(
                new Count("added", texts.text("diff.kind.added"), comparison.count(Change.Kind.ADDED)),
                new Count("removed", texts.text("diff.kind.removed"), comparison.count(Change.Kind.REMOVED)),
                new Count("changed", texts.text("diff.kind.changed"), comparison.count(Change.Kind.CHANGED)),
                new Count("moved", texts.text("diff.kind.moved"), comparison.count(Change.Kind.MOVED, Change.Kind.RENUMBERED)));
    }

    private static List<Matter> matters(Comparison comparison, List<AlikeChange> alike, List<ComparisonItem> items, ChangeWords words) {
        var rows = new IdentityHashMap<Change, ComparisonItem.Row>();
        var places = new IdentityHashMap<Change, String>();
        for (AlikeChange one : alike) note(one.row(), one.id(), rows, places);
        for (ComparisonItem item : items) item.rows().forEach(row -> note(row, item.anchor(), rows, places));
        return Concern.of(comparison).stream().map(concern -> {
            String text = words.concern(concern, words.heading(concern.item()));
            ComparisonItem.Row row = rows.get(concern.change());
            return new Matter(concern.kind().key(), words.heading(concern), text, row.number(), "#" + row.id(), "#" + places.get(concern.change()), concern.change());
        }).toList();
    }

    private static void note(ComparisonItem.Row row, String place, Map<Change, ComparisonItem.Row> rows, Map<Change, String> places) {
        row.changes().forEach(change -> {
            rows.put(change, row);
            places.put(change, place);
        });
    }

    private static List<Note> notes(Comparison comparison, Language language) {
        return comparison.notes().stream().map(note -> new Note(place(note), note.message(language))).toList();
    }

    private static String place(Diagnostic note) {
        return note.at().file().shown() + (note.at().isWholeFile() ? "" : ":" + note.at().line());
    }
}
