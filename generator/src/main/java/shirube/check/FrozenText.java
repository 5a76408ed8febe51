package shirube.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import shirube.compare.Amendments;
import shirube.compare.Approved;
import shirube.compare.Change;
import shirube.compare.Op;
import shirube.compare.Segment;
import shirube.model.ContentTypes;
import shirube.model.Revision;
import shirube.model.Site;
import shirube.source.Span;

/** What was approved changes only under a record of a revision. */
final class FrozenText implements Check {

    private static final int QUOTED = 60;

    private final Amendments amendments;

    FrozenText(Amendments amendments) {
        this.amendments = amendments;
    }

    @Override
    public void check(Site site, Findings found) {
        amendments.approved().values().forEach(approved -> approved.departures().forEach(departure -> add(approved, departure, found)));
    }

    private static void add(Approved approved, Approved.Departure departure, Findings found) {
        Change change = departure.change();
        Revision revision = approved.revision();
        found.add(
                code(departure), place(approved, departure),
                "item", departure.entry().name(), "type", type(departure), "title", departure.entry().title(),
                "label", departure.isWholeItem() ? "" : label(departure), "path", change.field(), "field", change.topField(),
                "date", revision.date(), "kind", revision.kind().label(), "tag", revision.to(),
                "from", quoted(departure, Op.DELETE), "to", quoted(departure, Op.INSERT),
                "folder", "plans/" + approved.plan().id() + "/revisions/",
                "open", approved.declaring().stream().map(record -> record.origin().file().shown()).collect(Collectors.joining("、")),
                "draft", approved.draft().map(record -> record.origin().file().shown()).orElse(""));
    }

    private static String code(Approved.Departure departure) {
        return switch (departure.item().kind()) {
            case ADDED -> "approved-plan-grew";
            case REMOVED -> "approved-item-gone";
            default -> "approved-text-changed";
        };
    }

    private static String type(Approved.Departure departure) {
        return ContentTypes.byKey(departure.entry().type()).map(type -> type.label()).orElse(departure.entry().type());
    }

    /** What is there today; for what is gone, the field or the file that held it, or the plan. */
    private static Span place(Approved approved, Approved.Departure departure) {
        if (departure.item().kind() == Change.Kind.REMOVED) return approved.plan().origin().file().top();
        if (departure.item().kind() == Change.Kind.ADDED) return departure.entry().file().top();
        return departure.change().to().map(Change.Side::at).orElseGet(() -> departure.entry().fields().get(departure.change().topField())
                .map(node -> node.span()).orElseGet(() -> departure.entry().file().top()));
    }

    private static String label(Approved.Departure departure) {
        List<String> labels = departure.change().labels();
        boolean member = departure.changes().size() > 1 && labels.size() > 1;
        return String.join("　", member ? labels.subList(0, labels.size() - 1) : labels);
    }

    /** What went or came: whole where it is short, else the words that differ. */
    private static String quoted(Approved.Departure departure, Op op) {
        if (departure.isWholeItem()) return "";
        String whole = departure.changes().stream().flatMap(change -> side(change, op).stream()).collect(Collectors.joining(" "));
        if (whole.length() <= QUOTED) return whole;
        String words = departure.change().segments().list().stream().filter(segment -> segment.op() == op).map(Segment::text).collect(Collectors.joining("…"));
        return words.isBlank() || words.length() > QUOTED ? whole.substring(0, whole.offsetByCodePoints(0, Math.min(QUOTED / 2, whole.codePointCount(0, whole.length())))) + "…" : words;
    }

    private static Optional<String> side(Change change, Op op) {
        return (op == Op.DELETE ? change.from() : change.to()).map(side -> change.value(side).strip().replaceAll("\\s*\\n\\s*", " "));
    }
}
