package shirube.compare;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import shirube.document.Node;
import shirube.model.Shape;

/** A value in the one form that its declaration gives it: a list of one as a list, a plain value as the record it stands for. */
final class Written {

    private Written() {}

    static Node of(Node node, Optional<Shape.Field> field) {
        if (field.isEmpty()) return node;
        boolean list = field.get().count() == Shape.Count.MANY;
        if (list && node instanceof Node.Scalar scalar && field.get().single()) return new Node.Sequence(scalar.span(), List.of(whole(scalar, field.get())));
        if (list && node instanceof Node.Sequence sequence)
            return new Node.Sequence(sequence.span(), sequence.items().stream().map(item -> whole(item, field.get())).toList());
        return list ? node : whole(node, field.get());
    }

    private static Node whole(Node node, Shape.Field field) {
        if (!(node instanceof Node.Scalar scalar) || !field.type().isRecord() || isNothing(scalar)) return node;
        return Shape.of(field.type()).scalar()
                .<Node>map(short_ -> new Node.Mapping(scalar.span(), List.of(new Node.Entry(new Node.Scalar(scalar.span(), short_.key(), false, true), scalar))))
                .orElse(node);
    }

    /** {@code key:} with nothing after it says nothing; {@code null} where a number is asked for says that there is none. */
    static boolean isNothing(Node node) {
        return node instanceof Node.Scalar scalar && (scalar.isNull() || scalar.text().isBlank())
                || node instanceof Node.Sequence sequence && sequence.items().isEmpty()
                || node instanceof Node.Mapping mapping && mapping.entries().isEmpty();
    }

    static boolean isNoNumber(Node node, Optional<Shape.Field> field) {
        return node instanceof Node.Scalar scalar
                && scalar.isNull()
                && scalar.span().text().matches("null|~|Null|NULL")
                && field.filter(declared -> Values.isNumber(declared.type())).isPresent();
    }

    /** All that a value says, in one text, to recognise it by. */
    static String meaning(Node node, Optional<Class<?>> record) {
        if (node instanceof Node.Sequence sequence)
            return sequence.items().stream().map(item -> meaning(item, record)).collect(Collectors.joining("\u0001", "[", "]"));
        if (!(node instanceof Node.Mapping mapping)) return ((Node.Scalar) node).text().strip();
        return mapping.entries().stream()
                .filter(entry -> !isNothing(entry.value()))
                .map(entry -> entry.key().text() + "=" + field(entry, record))
                .sorted()
                .collect(Collectors.joining("\u0002", "{", "}"));
    }

    private static String field(Node.Entry entry, Optional<Class<?>> record) {
        Optional<Shape.Field> field = record.flatMap(known -> Shape.of(known).field(entry.key().text()));
        Node value = of(entry.value(), field);
        if (value instanceof Node.Scalar scalar) return Values.meaning(field.<Class<?>>map(Shape.Field::type).orElse(String.class), scalar.text());
        return meaning(value, field.map(Shape.Field::type).filter(Class::isRecord).map(type -> type));
    }

    /** What somebody wrote into it, without names of fields. */
    static String words(Node node, List<String> without) {
        if (node instanceof Node.Scalar scalar) return scalar.text();
        if (node instanceof Node.Sequence sequence) return sequence.items().stream().map(item -> words(item, without)).collect(Collectors.joining("\n"));
        return ((Node.Mapping) node).entries().stream()
                .filter(entry -> !without.contains(entry.key().text()))
                .map(entry -> words(entry.value(), without))
                .collect(Collectors.joining("\n"));
    }
}
