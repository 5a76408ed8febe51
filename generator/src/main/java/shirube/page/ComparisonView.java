package shirube.page;

import java.util.ArrayList;
import java.util.List;
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
 * @param hasReasons whether any change has a reason, else the column is left out
 */
public record ComparisonView(
        String from,
        String to,
        ComparisonStyle custom,
        List<Count> counts,
        List<Matter> concerns,
        List<ComparisonItem> items,
        boolean hasReasons,
        List<Note> notes) {

    /** How many items became what, in words. */
    public record Count(String key, String label, long number) {}

    /**
     * A concern in one sentence, with the way to its row.
     *
     * @param heading what kind of concern it is
     */
    public record Matter(String kind, String heading, String text, String href, Change change) {}

    /** What could not be read as it stood. */
    public record Note(String place, String text) {}

    public static ComparisonView of(Comparison comparison, Texts texts, Language language) {
        return of(comparison, ComparisonStyle.of(comparison, texts), texts, language);
    }

    static ComparisonView of(Comparison comparison, ComparisonStyle style, Texts texts, Language language) {
        var words = new ChangeWords(texts, language);
        var items = new ArrayList<ComparisonItem>();
        int number = 1;
        for (Comparison.Item item : comparison.items()) {
            items.add(ComparisonItem.of(item, number, style, words));
            number += items.get(items.size() - 1).rows().size();
        }
        boolean reasons = comparison.changes().stream().anyMatch(change -> change.reason().isPresent());
        return new ComparisonView(
                name(comparison.from().name(), texts), name(comparison.to().name(), texts), style, counts(comparison, texts),
                matters(comparison, items, words), List.copyOf(items), reasons, notes(comparison, language));
    }

    public int changes() {
        return items.stream().mapToInt(item -> item.rows().size()).sum();
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

    private static List<Matter> matters(Comparison comparison, List<ComparisonItem> items, ChangeWords words) {
        return Concern.of(comparison).stream().map(concern -> {
            int item = comparison.items().indexOf(concern.item());
            String row = items.get(item).rows().stream().filter(one -> one.changes().contains(concern.change())).findFirst().orElseThrow().id();
            String text = words.concern(concern, items.get(item).heading());
            return new Matter(concern.kind().key(), words.heading(concern), text, "#" + row, concern.change());
        }).toList();
    }

    private static List<Note> notes(Comparison comparison, Language language) {
        return comparison.notes().stream().map(note -> new Note(place(note), note.message(language))).toList();
    }

    private static String place(Diagnostic note) {
        return note.at().file().shown() + (note.at().isWholeFile() ? "" : ":" + note.at().line());
    }
}
