package shirube.compare;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shirube.document.Node;
import shirube.model.Markdown;
import shirube.model.Shape;
import shirube.source.SourceFile;
import shirube.source.Span;

/** What changed in the fields of one entry: a value is told by its path, a list's member by what names it. */
final class FieldDiff {

    /** Fields that say where in a plan an item stands; the item's move tells them as one. */
    private static final Set<String> PLACE = Set.of("id", "no", "measure", "parent", "plan");

    private final Entry from;
    private final Entry to;
    private final Changes changes;
    private final TextDiff texts;

    FieldDiff(Entry from, Entry to, Changes changes) {
        this.from = from;
        this.to = to;
        this.changes = changes;
        this.texts = new TextDiff(changes);
    }

    void compare() {
        mapping(Optional.of(from.fields()), Optional.of(to.fields()), to.record().or(from::record), FieldPath.TOP);
    }

    static boolean isPlace(Entry entry, String key) {
        return key.equals("id") && entry.record().isPresent() && !entry.type().equals("vocab")
                || Set.of("policy", "vision", "measures", "initiatives").contains(entry.type()) && PLACE.contains(key);
    }

    private void mapping(Optional<Node.Mapping> old, Optional<Node.Mapping> now, Optional<Class<?>> record, FieldPath path) {
        for (String key : keys(old, now, record)) {
            if (path == FieldPath.TOP && isPlace(to, key)) continue;
            Optional<Shape.Field> field = record.flatMap(known -> Shape.of(known).field(key));
            value(old.flatMap(fields -> fields.get(key)), now.flatMap(fields -> fields.get(key)), field, path.then(key, field));
        }
    }

    /** In the order of the manual; unknown ones after them. */
    private static Set<String> keys(Optional<Node.Mapping> old, Optional<Node.Mapping> now, Optional<Class<?>> record) {
        var written = new TreeSet<String>();
        Stream.of(old, now).flatMap(Optional::stream).flatMap(fields -> fields.entries().stream()).forEach(entry -> written.add(entry.key().text()));
        var keys = new LinkedHashSet<String>();
        record.ifPresent(known -> Shape.of(known).keys().stream().filter(written::contains).forEach(keys::add));
        keys.addAll(written);
        return keys;
    }

    private void value(Optional<Node> old, Optional<Node> now, Optional<Shape.Field> field, FieldPath path) {
        Optional<Node> before = said(old, field);
        Optional<Node> after = said(now, field);
        if (before.isPresent() && after.isPresent()) both(before.get(), after.get(), field, path);
        else {
            before.ifPresent(node -> only(Change.Kind.REMOVED, node, field, path));
            after.ifPresent(node -> only(Change.Kind.ADDED, node, field, path));
        }
    }

    private static Optional<Node> said(Optional<Node> node, Optional<Shape.Field> field) {
        return node.filter(value -> !Written.isNothing(value) || Written.isNoNumber(value, field)).map(value -> Written.of(value, field));
    }

    private void both(Node old, Node now, Optional<Shape.Field> field, FieldPath path) {
        if (old instanceof Node.Scalar before && now instanceof Node.Scalar after) scalars(before, after, field, path);
        else if (old instanceof Node.Mapping before && now instanceof Node.Mapping after) mapping(Optional.of(before), Optional.of(after), record(field), path);
        else if (old instanceof Node.Sequence before && now instanceof Node.Sequence after) lists(before, after, field, path);
        else {
            only(Change.Kind.REMOVED, old, field, path);
            only(Change.Kind.ADDED, now, field, path);
        }
    }

    private void scalars(Node.Scalar old, Node.Scalar now, Optional<Shape.Field> field, FieldPath path) {
        if (isProse(old, field) || isProse(now, field)) texts.compare(path, prose(path, old), prose(path, now));
        else changes.changed(path, Sort.of(field), old.span(), text(old), now.span(), text(now));
    }

    /** All that a value says which the other edition lacks. */
    private void only(Change.Kind kind, Node node, Optional<Shape.Field> field, FieldPath path) {
        if (node instanceof Node.Scalar scalar) only(kind, scalar, field, path);
        else if (node instanceof Node.Mapping mapping) {
            boolean added = kind == Change.Kind.ADDED;
            Optional<Node.Mapping> none = Optional.empty();
            mapping(added ? none : Optional.of(mapping), added ? Optional.of(mapping) : none, record(field), path);
        } else if (node instanceof Node.Sequence sequence) {
            MemberKey key = MemberKey.of(record(field), sequence.items());
            for (Node item : sequence.items()) only(kind, item, field, path.member(key.of(item, record(field)), key.label(item, record(field))));
        }
    }

    private void only(Change.Kind kind, Node.Scalar scalar, Optional<Shape.Field> field, FieldPath path) {
        if (isProse(scalar, field)) texts.only(kind, path, prose(path, scalar));
        else if (!text(scalar).isEmpty()) changes.only(kind, path, Sort.of(field), scalar.span(), text(scalar));
    }

    private void lists(Node.Sequence old, Node.Sequence now, Optional<Shape.Field> field, FieldPath path) {
        var members = new ListPairs(old.items(), now.items(), record(field), type(field));
        Partners<Node> pairing = members.pairing();
        List<Node> removed = pairing.removed();
        List<Node> added = pairing.added();
        for (int[] pair : pairing.pairs()) {
            Node before = old.items().get(pair[0]);
            Node after = now.items().get(pair[1]);
            changes.noted(correction(before).or(() -> correction(after)));
            both(before, after, field, members.path(path, before, after));
        }
        removed.forEach(item -> member(Change.Kind.REMOVED, item, field, members.path(path, item, item)));
        added.forEach(item -> member(Change.Kind.ADDED, item, field, members.path(path, item, item)));
        changes.noted(Optional.empty());
        order(old, now, pairing, members, path);
    }

    private void member(Change.Kind kind, Node item, Optional<Shape.Field> field, FieldPath path) {
        changes.noted(correction(item));
        only(kind, item, field, path);
    }

    /** A figure that was put right says why by itself. */
    private static Optional<String> correction(Node member) {
        if (!(member instanceof Node.Mapping fields)) return Optional.empty();
        boolean corrected = fields.get("status").filter(node -> List.of("corrected", "訂正").contains(text(node))).isPresent() || fields.get("replaces").isPresent();
        return corrected ? fields.get("note").map(FieldDiff::text).filter(note -> !note.isEmpty()) : Optional.empty();
    }

    private void order(Node.Sequence old, Node.Sequence now, Partners<Node> pairing, ListPairs members, FieldPath path) {
        List<int[]> pairs = pairing.pairs();
        boolean sorted = true;
        for (int i = 1; i < pairs.size(); i++) sorted &= pairs.get(i - 1)[1] < pairs.get(i)[1];
        if (sorted) return;
        String before = pairs.stream().map(pair -> members.name(old.items().get(pair[0]))).collect(Collectors.joining("、"));
        String after = pairs.stream().sorted((a, b) -> a[1] - b[1]).map(pair -> members.name(now.items().get(pair[1]))).collect(Collectors.joining("、"));
        Change.Weight weight = members.isOrdered() ? Change.Weight.FORMATTING : Change.Weight.CONTENT;
        changes.both(Change.Kind.MOVED, path, Sort.WORDS, new Change.Side(old.span(), before, before), new Change.Side(now.span(), after, after), weight);
    }

    private static boolean isProse(Node.Scalar scalar, Optional<Shape.Field> field) {
        return type(field) == Markdown.class || scalar.text().strip().contains("\n");
    }

    /** The text of a field begins below its key where it is written as a block. */
    private static Prose prose(FieldPath path, Node.Scalar scalar) {
        Span at = scalar.span();
        SourceFile file = at.file();
        boolean block = !at.text().isEmpty() && "|>".indexOf(at.text().charAt(0)) >= 0;
        int start = block ? file.lineStart(Math.min(at.line() + 1, file.line(file.text().length()))) : at.start();
        return new Prose(path.text(), file, start, at.end(), scalar.text());
    }

    private static String text(Node node) {
        if (!(node instanceof Node.Scalar scalar)) return "";
        return scalar.isNull() && !scalar.span().text().isBlank() ? scalar.span().text() : scalar.text().strip();
    }

    private static Class<?> type(Optional<Shape.Field> field) {
        return field.<Class<?>>map(Shape.Field::type).orElse(String.class);
    }

    private static Optional<Class<?>> record(Optional<Shape.Field> field) {
        return field.map(Shape.Field::type).filter(Class::isRecord).map(type -> type);
    }
}
