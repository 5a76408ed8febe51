package shirube.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import shirube.document.Node;
import shirube.model.AnyRef;
import shirube.model.Revision;

/** Why things changed, as the records of revisions between two editions say: {@code notes: [{ref, field, reason}]}. */
final class Reasons {

    /** In the place of an item: all of the plan. */
    private static final String EVERY = "";

    private record Note(String item, String field, String reason) {}

    private final List<Note> notes;

    private Reasons(List<Note> notes) {
        this.notes = notes;
    }

    /** What the records say that lead from one of the editions to the other by name, else what only one of them says. */
    static Reasons of(Edition from, Edition to) {
        List<Entry> all = Stream.concat(from.entries().stream(), to.entries().stream()).filter(entry -> entry.type().equals("revisions")).toList();
        List<Entry> named = all.stream().filter(entry -> leads(entry, from.name(), to.name()) || leads(entry, to.name(), from.name())).toList();
        if (!named.isEmpty()) return new Reasons(notes(named));
        var fresh = new ArrayList<>(notes(all));
        fresh.removeIf(note -> notes(from.entries()).contains(note) && notes(to.entries()).contains(note));
        return new Reasons(fresh);
    }

    /** What one record says, wherever it is kept; what it says of a field of the plan holds for that field of all its parts. */
    static Reasons of(Revision revision) {
        var notes = new ArrayList<Note>();
        revision.notes().forEach(note -> notes.add(new Note(name(note.ref()), note.field().orElse(""), note.reason())));
        revision.errata().forEach(erratum -> erratum.ref().ifPresent(ref -> notes.add(new Note(name(ref), "", "「" + erratum.wrong() + "」を「" + erratum.right() + "」に訂正"))));
        revision.removed().forEach(gone -> notes.add(new Note(gone.item(), "", gone.reason())));
        String plan = "plan/" + revision.plan().id();
        revision.notes().stream()
                .filter(note -> name(note.ref()).equals(plan) && note.field().isPresent())
                .forEach(note -> notes.add(new Note(EVERY, note.field().orElseThrow(), note.reason())));
        return new Reasons(notes);
    }

    private static String name(AnyRef ref) {
        return ref.type() + "/" + ref.id();
    }

    private static List<Note> notes(List<Entry> entries) {
        return entries.stream().filter(entry -> entry.type().equals("revisions")).flatMap(entry -> notes(entry).stream()).distinct().toList();
    }

    private static boolean leads(Entry revision, String from, String to) {
        return !from.isEmpty() && revision.text("from").equals(from) && revision.text("to").equals(to);
    }

    private static List<Note> notes(Entry revision) {
        return revision.fields().get("notes").stream()
                .filter(Node.Sequence.class::isInstance)
                .flatMap(node -> ((Node.Sequence) node).items().stream())
                .filter(Node.Mapping.class::isInstance)
                .map(node -> (Node.Mapping) node)
                .map(note -> new Note(text(note, "ref").replaceFirst("@.*", ""), text(note, "field"), text(note, "reason")))
                .filter(note -> !note.reason().isEmpty())
                .toList();
    }

    private static String text(Node.Mapping note, String key) {
        return note.get(key).filter(Node.Scalar.class::isInstance).map(node -> ((Node.Scalar) node).text().strip()).orElse("");
    }

    /** The change with the reason given for its field, else for its item; one that it bears itself stays. */
    Change give(Change change) {
        if (change.reason().isPresent()) return change;
        List<Note> own = notes.stream().filter(note -> note.item().equals(change.item())).toList();
        Optional<Note> field = own.stream().filter(note -> !note.field().isEmpty() && fits(change, note.field())).findFirst();
        Optional<Note> whole = own.stream().filter(note -> note.field().isEmpty()).findFirst();
        Optional<Note> every = notes.stream().filter(note -> note.item().equals(EVERY) && fits(change, note.field())).findFirst();
        return change.because(field.or(() -> whole).or(() -> every).map(Note::reason));
    }

    private static boolean fits(Change change, String field) {
        return change.field().equals(field) || change.topField().equals(field);
    }
}
