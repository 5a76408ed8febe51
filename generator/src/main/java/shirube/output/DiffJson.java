package shirube.output;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import shirube.compare.Change;
import shirube.compare.Comparison;
import shirube.compare.Edition;
import shirube.compare.Impact;
import shirube.compare.Segments;
import shirube.diagnostic.Diagnostic;
import shirube.diagnostic.Language;

/** The JSON of {@code shirube diff}: every change with what stayed, went and came. */
public final class DiffJson {

    private DiffJson() {}

    public static String text(Comparison comparison, Language language) {
        return text(comparison, Optional.empty(), language);
    }

    /** @param impact what the changes touch, where that was asked for */
    public static String text(Comparison comparison, Optional<Impact> impact, Language language) {
        return Json.text(Json.object(
                "tool", "shirube",
                "from", name(comparison.from()),
                "to", name(comparison.to()),
                "changes", comparison.changes().stream().map(DiffJson::change).toList(),
                "summary", summary(comparison),
                "impact", impact.map(DiffJson::impact),
                "notes", comparison.notes().stream().map(note -> note(note, language)).toList()));
    }

    private static Map<String, Object> impact(Impact impact) {
        return Json.object(
                "changed", impact.changed(),
                "reached", impact.reached().stream().map(reached -> Json.object("item", reached.name(), "title", reached.title(), "because", reached.because())).toList(),
                "kpis", impact.results().stream().map(result -> Json.object("item", result.name(), "title", result.title(), "from", result.from(), "to", result.to())).toList(),
                "budgets", impact.totals().stream().map(total -> Json.object(
                        "plan", total.plan(), "fy", total.fy().year(), "kind", total.kind().key(), "from", total.from(), "to", total.to(), "delta", total.delta())).toList(),
                "statuses", impact.counts().stream().map(count -> Json.object("plan", count.plan(), "status", count.status().key(), "from", count.from(), "to", count.to())).toList(),
                "coverage", impact.cells().stream().map(cell -> Json.object(
                        "plan", cell.plan(), "list", cell.list(), "entry", cell.entry(), "gained", cell.gained(), "lost", cell.lost(), "now", cell.now())).toList());
    }

    /** The state on the disk has no name in git. */
    private static String name(Edition edition) {
        return edition.name().isEmpty() ? "working tree" : edition.name();
    }

    private static Map<String, Object> summary(Comparison comparison) {
        return Json.object(
                "items", comparison.items().size(),
                "added", comparison.count(Change.Kind.ADDED),
                "removed", comparison.count(Change.Kind.REMOVED),
                "changed", comparison.count(Change.Kind.CHANGED),
                "moved", comparison.count(Change.Kind.MOVED, Change.Kind.RENUMBERED));
    }

    private static Map<String, Object> change(Change change) {
        return Json.object(
                "item", change.item(),
                "title", change.title(),
                "field", change.field(),
                "kind", change.kind().key(),
                "weight", Optional.of(change.weight().key()).filter(weight -> change.weight() != Change.Weight.CONTENT),
                "from", change.from().map(DiffJson::side),
                "to", change.to().map(DiffJson::side),
                "segments", segments(change.segments()),
                "reason", change.reason(),
                "numeric", change.figure().map(DiffJson::figure),
                "days", change.days().map(Change.Days::later));
    }

    private static Map<String, Object> side(Change.Side side) {
        return Json.object(
                "file", side.at().file().shown(),
                "line", side.at().line(),
                "text", side.text(),
                "shown", Optional.of(side.shown()).filter(shown -> !shown.equals(side.text())));
    }

    private static List<Map<String, Object>> segments(Segments segments) {
        return segments.list().stream().map(segment -> Json.object("op", segment.op().key(), "text", segment.text())).toList();
    }

    private static Map<String, Object> figure(Change.Figure figure) {
        return Json.object("from", figure.from(), "to", figure.to(), "delta", figure.delta(), "unit", figure.unit());
    }

    private static Map<String, Object> note(Diagnostic note, Language language) {
        return Json.object(
                "code", note.code().name(), "file", note.at().file().shown(), "line", note.at().line(), "message", note.message(language));
    }
}
