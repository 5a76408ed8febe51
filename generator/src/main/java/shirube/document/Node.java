package shirube.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import shirube.source.Span;

/** A value of YAML, CSV or front matter as it was written, each with its place. Scalars stay text. */
public sealed interface Node {

    Span span();

    /** A plain value; {@code isNull} for {@code null}, {@code ~} and nothing at all. */
    record Scalar(Span span, String text, boolean isNull, boolean quoted) implements Node {}

    /** {@code - a} or {@code [a, b]}. */
    record Sequence(Span span, List<Node> items) implements Node {}

    /** {@code key: value}; keys keep their order. */
    record Mapping(Span span, List<Entry> entries) implements Node {
        public Optional<Node> get(String key) {
            return entries.stream().filter(entry -> entry.key().text().equals(key)).map(Entry::value).findFirst();
        }
    }

    record Entry(Scalar key, Node value) {}

    /** The node at a path of keys and indexes; where the path breaks off, the last node on it. */
    default Node find(Object... path) {
        Node at = this;
        for (Object step : path) {
            Optional<Node> next = at.child(step);
            if (next.isEmpty()) return at;
            at = next.get();
        }
        return at;
    }

    /** The name under which a field stands, for findings about the field itself. */
    default Optional<Scalar> key(String name) {
        if (!(this instanceof Mapping mapping)) return Optional.empty();
        return mapping.entries().stream().map(Entry::key).filter(key -> key.text().equals(name)).findFirst();
    }

    /** All scalars below this node, itself included. */
    default List<Scalar> scalars() {
        var found = new ArrayList<Scalar>();
        collect(found);
        return found;
    }

    private void collect(List<Scalar> found) {
        if (this instanceof Scalar scalar) found.add(scalar);
        if (this instanceof Sequence sequence) sequence.items().forEach(item -> item.collect(found));
        if (this instanceof Mapping mapping) mapping.entries().forEach(entry -> entry.value().collect(found));
    }

    private Optional<Node> child(Object step) {
        if (this instanceof Mapping mapping && step instanceof String key) return mapping.get(key);
        if (this instanceof Sequence sequence && step instanceof Integer index && index < sequence.items().size())
            return Optional.of(sequence.items().get(index));
        return Optional.empty();
    }
}
