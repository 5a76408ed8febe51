package shirube.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shirube.document.Node;
import shirube.model.Shape;
import shirube.revision.Snapshot;
import shirube.source.SourceFile;

/** What changed in one item: where it stands, its fields, its texts, its files. */
final class ItemDiff {

    private static final List<String> PLACES = List.of("measure", "parent", "plan");
    private static final double SAME_FILE = 0.6;

    private final Edition older;
    private final Edition newer;
    private final boolean formatting;
    private final Reasons reasons;

    ItemDiff(Edition older, Edition newer, boolean formatting, Reasons reasons) {
        this.older = older;
        this.newer = newer;
        this.formatting = formatting;
        this.reasons = reasons;
    }

    Comparison.Item compare(Matching.Pair pair) {
        Entry from = pair.from().orElseGet(() -> nothing(pair.to().orElseThrow()));
        Entry to = pair.to().orElseGet(() -> nothing(from));
        var changes = new Changes(from, to, older, newer, formatting);
        boolean both = pair.from().isPresent() && pair.to().isPresent();
        Optional<Change.Kind> moved = both ? place(from, to, changes) : Optional.empty();
        if (!both) number(pair, changes);
        new FieldDiff(from, to, changes).compare();
        texts(from, to, changes);
        sheets(from, to, changes);
        blobs(from, to, changes);
        Change.Kind kind = pair.from().isEmpty() ? Change.Kind.ADDED : pair.to().isEmpty() ? Change.Kind.REMOVED : moved.orElse(Change.Kind.CHANGED);
        List<Change> list = changes.list().stream().map(reasons::give).toList();
        return new Comparison.Item(pair.from(), pair.to(), kind, number(pair.from(), older), number(pair.to(), newer), list);
    }

    private static Optional<String> number(Optional<Entry> entry, Edition edition) {
        return entry.flatMap(known -> edition.numbers().of(known.name()));
    }

    /** The other side of an item that only one edition has. */
    private static Entry nothing(Entry of) {
        var file = new SourceFile(of.file().path(), of.file().shown(), "");
        return new Entry(of.type(), of.id(), "", file, of.record(), new Node.Mapping(file.top(), List.of()), List.of(), Map.of(), Map.of());
    }

    /** The number of an item that came or went, since nothing moved. */
    private void number(Matching.Pair pair, Changes changes) {
        boolean added = pair.to().isPresent();
        Entry entry = added ? pair.to().get() : pair.from().orElseThrow();
        for (Node.Entry field : entry.fields().entries()) {
            String key = field.key().text();
            if (!FieldDiff.isPlace(entry, key) || key.equals("id") || !(field.value() instanceof Node.Scalar value) || value.text().isBlank()) continue;
            Optional<Shape.Field> declared = entry.record().flatMap(record -> Shape.of(record).field(key));
            var path = FieldPath.TOP.then(key, declared);
            changes.only(added ? Change.Kind.ADDED : Change.Kind.REMOVED, path, Sort.of(declared), value.span(), value.text().strip());
        }
    }

    /** Another number, another place in the plan, another name or file: one change. */
    private Optional<Change.Kind> place(Entry from, Entry to, Changes changes) {
        String oldNumber = older.numbers().of(from.name()).orElse(from.text("no"));
        String newNumber = newer.numbers().of(to.name()).orElse(to.text("no"));
        boolean renumbered = FieldDiff.isPlace(to, "no") && !from.text("no").equals(to.text("no"));
        boolean refiled = PLACES.stream().anyMatch(key -> FieldDiff.isPlace(to, key) && !from.text(key).equals(to.text(key)));
        boolean renamed = !from.id().equals(to.id());
        boolean moved = renamed || refiled || !from.place().equals(to.place());
        if (!moved && !renumbered) return Optional.empty();
        var parts = new ArrayList<String[]>();
        if (!oldNumber.equals(newNumber)) parts.add(new String[] {oldNumber, newNumber, oldNumber, newNumber});
        for (String key : PLACES)
            if (FieldDiff.isPlace(to, key) && !from.text(key).equals(to.text(key)))
                parts.add(new String[] {from.text(key), to.text(key), above(from, key, older), above(to, key, newer)});
        if (renamed) parts.add(new String[] {from.name(), to.name(), from.name(), to.name()});
        else if (moved && !refiled) parts.add(new String[] {from.file().path(), to.file().path(), from.file().path(), to.file().path()});
        if (parts.isEmpty()) parts.add(new String[] {from.text("no"), to.text("no"), from.text("no"), to.text("no")});
        Change.Kind kind = moved ? Change.Kind.MOVED : Change.Kind.RENUMBERED;
        String was = join(parts, 0);
        String is = join(parts, 1);
        String field = renumbered || !oldNumber.equals(newNumber) ? "no" : refiled ? refiledField(from, to) : renamed ? "id" : "file";
        changes.both(kind, new FieldPath(field, List.of(renumbered ? "番号" : "場所")), Sort.WHOLE,
                new Change.Side(at(from, field), was, join(parts, 2)), new Change.Side(at(to, field), is, join(parts, 3)), Change.Weight.CONTENT);
        return Optional.of(kind);
    }

    private static String refiledField(Entry from, Entry to) {
        return PLACES.stream().filter(key -> !from.text(key).equals(to.text(key))).findFirst().orElse("file");
    }

    /** The title of what it stands below. */
    private static String above(Entry entry, String key, Edition edition) {
        return Sort.of(entry.record().flatMap(record -> Shape.of(record).field(key))).shown(entry.text(key), edition);
    }

    private static String join(List<String[]> parts, int side) {
        return parts.stream().map(part -> part[side]).filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
    }

    private static shirube.source.Span at(Entry entry, String field) {
        return entry.fields().get(field).map(Node::span).orElse(entry.file().top());
    }

    private void texts(Entry from, Entry to, Changes changes) {
        var texts = new TextDiff(changes);
        Partners<Prose> pairing = new Partners<>(from.prose(), to.prose())
                .by(Prose::field)
                .alike(SAME_FILE, text -> Likeness.of(text.text()), Prose::field);
        for (int[] pair : pairing.pairs()) {
            Prose old = from.prose().get(pair[0]);
            Prose now = to.prose().get(pair[1]);
            if (!old.field().equals(now.field())) renamed(changes, old.field(), old.file(), now.field(), now.file());
            texts.compare(path(now.field()), old, now);
        }
        pairing.removed().forEach(text -> texts.only(Change.Kind.REMOVED, path(text.field()), text));
        pairing.added().forEach(text -> texts.only(Change.Kind.ADDED, path(text.field()), text));
    }

    private static FieldPath path(String field) {
        return new FieldPath(field, List.of(field.equals("body") ? "本文" : field.equals("minutes.md") ? "会議録" : field));
    }

    private static void renamed(Changes changes, String old, SourceFile was, String now, SourceFile is) {
        changes.both(Change.Kind.MOVED, path(old.compareTo(now) <= 0 ? old : now), Sort.WHOLE, new Change.Side(was.top(), old, old), new Change.Side(is.top(), now, now), Change.Weight.CONTENT);
    }

    private void sheets(Entry from, Entry to, Changes changes) {
        List<String> old = List.copyOf(new TreeSet<>(from.sheets().keySet()));
        List<String> now = List.copyOf(new TreeSet<>(to.sheets().keySet()));
        Partners<String> pairing = new Partners<>(old, now).by(name -> name);
        var candidates = new ArrayList<Partners.Candidate>();
        for (int i = 0; i < old.size(); i++)
            for (int j = 0; j < now.size(); j++)
                if (from.sheets().get(old.get(i)).text().equals(to.sheets().get(now.get(j)).text())) candidates.add(new Partners.Candidate(i, j, 1, old.get(i), now.get(j)));
        pairing.best(candidates);
        for (int[] pair : pairing.pairs()) {
            SourceFile was = from.sheets().get(old.get(pair[0]));
            SourceFile is = to.sheets().get(now.get(pair[1]));
            if (!old.get(pair[0]).equals(now.get(pair[1]))) renamed(changes, old.get(pair[0]), was, now.get(pair[1]), is);
            SheetDiff.compare(changes, path(now.get(pair[1])), was, is);
        }
        pairing.removed().forEach(name -> SheetDiff.only(changes, path(name), Change.Kind.REMOVED, from.sheets().get(name)));
        pairing.added().forEach(name -> SheetDiff.only(changes, path(name), Change.Kind.ADDED, to.sheets().get(name)));
    }

    private void blobs(Entry from, Entry to, Changes changes) {
        Set<String> names = Stream.concat(from.blobs().keySet().stream(), to.blobs().keySet().stream()).collect(Collectors.toCollection(TreeSet::new));
        for (String name : names) {
            Optional<Snapshot.Blob> old = Optional.ofNullable(from.blobs().get(name));
            Optional<Snapshot.Blob> now = Optional.ofNullable(to.blobs().get(name));
            if (old.isPresent() && now.isPresent() && old.get().isSame(now.get())) continue;
            FieldPath path = path(name);
            if (old.isPresent() && now.isPresent()) changes.changed(path, Sort.WHOLE, from.file().top(), words(old.get()), to.file().top(), words(now.get()));
            else if (old.isPresent()) changes.only(Change.Kind.REMOVED, path, Sort.WHOLE, from.file().top(), words(old.get()));
            else changes.only(Change.Kind.ADDED, path, Sort.WHOLE, to.file().top(), words(now.orElseThrow()));
        }
    }

    private static String words(Snapshot.Blob blob) {
        return String.format(java.util.Locale.ROOT, "%,dバイト（内容の記号 %s）", blob.bytes(), blob.shortId());
    }
}
