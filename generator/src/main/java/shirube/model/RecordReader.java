package shirube.model;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import shirube.diagnostic.Diagnostic;
import shirube.document.CsvReader;
import shirube.document.Node;
import shirube.source.SourceFile;
import shirube.source.Span;

/**
 * Reads the fields of one file into a record by its {@link Shape}, reporting every missing, wrong and unknown
 * field at once. What the file's place already says (id, plan, body of a meeting) need not be written again.
 */
final class RecordReader {

    private static final int LISTED = 12;

    /** A field that stands in a group under a misspelt name: to call it missing too would be one cause told twice. */
    private record Meant(Span group, String key) {}

    private final Origin origin;
    private final Optional<Markdown> body;
    private final Map<String, String> defaults;
    private final List<Diagnostic> found = new ArrayList<>();
    private final Set<Meant> meant = new HashSet<>();
    private final Set<Span> refused = new HashSet<>();
    private final Scalars scalars = new Scalars(found);

    RecordReader(Origin origin, Optional<Markdown> body, Map<String, String> defaults) {
        this.origin = origin;
        this.body = body;
        this.defaults = defaults;
    }

    List<Diagnostic> found() {
        return found;
    }

    /** The record, or nothing where a required field is missing or wrong: then the reason is in {@link #found}. */
    <T> Optional<T> read(Class<T> type) {
        if (isUnwritten(type)) return Optional.empty();
        return mapping(type, origin.node(), true).map(type::cast);
    }

    /** A file in which nothing is written yet lacks one thing, not a dozen fields. */
    private boolean isUnwritten(Class<?> type) {
        boolean nothing = origin.node() instanceof Node.Mapping fields
                && fields.entries().stream().allMatch(entry -> entry.key().span().file() != origin.file());
        boolean needed = Shape.of(type).fields().stream()
                .anyMatch(field -> field.required() && field.type() != Markdown.class && !defaults.containsKey(field.key()));
        boolean text = body.map(written -> !written.isBlank()).orElse(false);
        boolean blank = body.isPresent() && !text;
        if (!nothing || !needed && !blank) return false;
        found.add(Diagnostic.of(text ? "front-matter-missing" : "empty-file", origin.file().top(), "what", Shape.of(type).doc()));
        return true;
    }

    private Optional<Object> mapping(Class<?> type, Node node, boolean top) {
        if (!(node instanceof Node.Mapping fields)) {
            found.add(meantAsField(node).orElseGet(() -> Diagnostic.of("not-a-mapping", node.span(), "what", Shape.of(type).doc())));
            return Optional.empty();
        }
        refuseUnknown(Shape.of(type), fields, top);
        return build(type, Shape.of(type), fields, top);
    }

    /** {@code unit：課}: to YAML a word with a strange letter in it. */
    private static Optional<Diagnostic> meantAsField(Node node) {
        if (!(node instanceof Node.Scalar value) || !value.text().matches("(?s)[a-z_]+\\s*：.*")) return Optional.empty();
        int colon = value.span().start() + value.text().indexOf('：');
        return Optional.of(Diagnostic.of("yaml-full-width-colon", value.span().file().span(colon, colon + 1)));
    }

    private void refuseUnknown(Shape shape, Node.Mapping fields, boolean top) {
        Optional<Node.Entry> before = Optional.empty();
        for (Node.Entry entry : fields.entries()) {
            String key = entry.key().text();
            boolean bodyOfFile = top && body.isPresent() && key.equals("body");
            boolean known = shape.field(key).isPresent() && !bodyOfFile;
            if (!known && isRestOfNumber(key, before)) refuseComma(before.get(), entry.key());
            else if (!known) refuseUnknown(shape, fields, entry.key());
            before = Optional.of(entry);
        }
    }

    private void refuseUnknown(Shape shape, Node.Mapping fields, Node.Scalar key) {
        String near = near(key.text(), shape, fields).orElse("");
        if (!near.isEmpty()) meant.add(new Meant(fields.span(), near));
        if (!refused.add(key.span())) return; // a column's name, which stands once for all rows
        List<String> free = shape.keys().stream().filter(name -> fields.get(name).isEmpty()).toList();
        String allowed = String.join("、", free.subList(0, Math.min(LISTED, free.size()))) + (free.size() > LISTED ? " …" : "");
        String code = near.isEmpty() ? "unknown-key" : "unknown-key-near";
        found.add(Diagnostic.of(code, key.span(), "key", key.text(), "near", near, "what", shape.doc(), "allowed", allowed));
    }

    /** A slip of the keys, else the one free field, a needed one first, whose name begins so ({@code from}: from_fy) or that means this (年度: fy). */
    private static Optional<String> near(String key, Shape shape, Node.Mapping fields) {
        Optional<String> near = Spelling.nearest(key, shape.keys());
        if (near.isPresent()) return near;
        List<Shape.Field> free = shape.fields().stream()
                .filter(field -> fields.get(field.key()).isEmpty())
                .filter(field -> field.key().startsWith(key + "_") || field.doc().split("[。（、]", 2)[0].equals(key))
                .toList();
        List<Shape.Field> needed = free.stream().filter(Shape.Field::required).toList();
        List<Shape.Field> likely = needed.isEmpty() ? free : needed;
        return likely.size() == 1 ? Optional.of(likely.get(0).key()) : Optional.empty();
    }

    /** {@code {amount: 10,400}}: to YAML a comma within braces ends the value. */
    private static boolean isRestOfNumber(String key, Optional<Node.Entry> before) {
        return key.matches("\\d{3}")
                && before.isPresent()
                && (before.get().value() instanceof Node.Scalar value && value.text().matches("-?\\d{1,3}") || before.get().key().text().matches("\\d{3}"));
    }

    private void refuseComma(Node.Entry before, Node.Scalar rest) {
        Span start = before.key().text().matches("\\d{3}") ? before.key().span() : before.value().span();
        found.add(Diagnostic.of("number-comma", start.file().span(start.start(), rest.span().end())));
    }

    private Optional<Object> build(Class<?> type, Shape shape, Node.Mapping fields, boolean top) {
        var values = new ArrayList<Object>();
        boolean whole = true;
        for (RecordComponent component : type.getRecordComponents()) {
            Optional<Object> value = component(component, shape, fields, top);
            if (value.isEmpty()) whole = false;
            else values.add(value.get());
        }
        return whole ? Optional.of(instantiate(type, values)) : Optional.empty();
    }

    private Optional<Object> component(RecordComponent component, Shape shape, Node.Mapping fields, boolean top) {
        if (component.getType() == Origin.class) return Optional.of(origin);
        if (component.getType() == Common.class) return build(Common.class, shape, withoutShadowed(shape, fields), top);
        Shape.Field field = Shape.of(component.getDeclaringRecord()).field(Shape.key(component.getName())).orElseThrow();
        return field(field, fields, top);
    }

    /** A type's own field wins over the common one of the same name: a term's {@code aliases} are words. */
    private static Node.Mapping withoutShadowed(Shape shape, Node.Mapping fields) {
        Shape common = Shape.of(Common.class);
        var entries = fields.entries().stream()
                .filter(entry -> shape.field(entry.key().text()).equals(common.field(entry.key().text())))
                .filter(entry -> !isStage(shape, entry))
                .toList();
        return new Node.Mapping(fields.span(), entries);
    }

    /** A consultation's stage follows from its dates; written as its state it says nothing of who may see it. */
    private static boolean isStage(Shape shape, Node.Entry entry) {
        return shape.record() == CommentCase.class
                && entry.key().text().equals("state")
                && entry.value() instanceof Node.Scalar value
                && CommentCase.Stage.of(value.text()).isPresent();
    }

    private Optional<Object> field(Shape.Field field, Node.Mapping fields, boolean top) {
        Optional<Node> node = fields.get(field.key()).filter(value -> !isNothing(value));
        if (top && field.type() == Markdown.class && field.key().equals("body") && body.isPresent()) return body(field);
        if (node.isPresent()) return present(field, node.get());
        if (top && defaults.containsKey(field.key())) return present(field, written(defaults.get(field.key())));
        if (field.required()) return missing(field, fields);
        return absent(field);
    }

    private static boolean isNothing(Node value) {
        return value instanceof Node.Scalar scalar && (scalar.isNull() || scalar.text().isBlank());
    }

    private Optional<Object> body(Shape.Field field) {
        Markdown text = body.get();
        if (field.required() && text.isBlank()) {
            found.add(Diagnostic.of("missing-body", text.file().span(text.start(), text.start())));
            return Optional.empty();
        }
        return Optional.of(field.count() == Shape.Count.OPTIONAL ? Optional.of(text).filter(t -> !t.isBlank()) : text);
    }

    private Node.Scalar written(String text) {
        return new Node.Scalar(origin.file().top(), text, false, true);
    }

    private Optional<Object> missing(Shape.Field field, Node.Mapping fields) {
        SourceFile file = fields.span().file();
        String example = Specimen.of(field);
        Object[] about = {"key", field.key(), "doc", field.doc(), "example", example.equals("…") ? "" : example};
        if (meant.contains(new Meant(fields.span(), field.key()))) return Optional.empty();
        if (fields.key(field.key()).isPresent() && !file.name().endsWith(".csv")) {
            found.add(Diagnostic.of("empty-field", fields.key(field.key()).get().span(), about));
            return Optional.empty();
        }
        boolean noColumn = file.name().endsWith(".csv") && !CsvReader.head(file.text(), 1).get(0).contains(field.key());
        found.add(noColumn
                ? Diagnostic.of("missing-column", firstLine(file.span(0, file.text().length())), about)
                : Diagnostic.of("missing-field", firstLine(fields.span()), about));
        return Optional.empty();
    }

    private static Span firstLine(Span span) {
        SourceFile file = span.file();
        int end = file.lineStart(span.line()) + file.lineText(span.line()).length();
        return file.span(span.start(), Math.min(Math.max(end, span.start()), Math.max(span.end(), span.start())));
    }

    private static Optional<Object> absent(Shape.Field field) {
        if (field.count() == Shape.Count.MANY) return Optional.of(List.of());
        if (field.count() == Shape.Count.OPTIONAL) return Optional.of(Optional.empty());
        if (field.type() == Common.State.class) return Optional.of(Common.State.PUBLISHED);
        throw new IllegalStateException("field needs @Required, Optional or a default: " + field.key());
    }

    private Optional<Object> present(Shape.Field field, Node node) {
        if (field.count() == Shape.Count.MANY) return list(field, node);
        Optional<Object> value = value(field, node);
        if (field.count() == Shape.Count.OPTIONAL) return Optional.of(value);
        return value;
    }

    private Optional<Object> list(Shape.Field field, Node node) {
        if (field.single() && !(node instanceof Node.Sequence)) return value(field, node).map(List::of);
        if (!(node instanceof Node.Sequence sequence)) {
            found.add(notAList(field, node));
            return Optional.empty();
        }
        if (field.required() && sequence.items().isEmpty()) {
            found.add(Diagnostic.of("empty-list", node.span(), "key", field.key()));
            return Optional.empty();
        }
        List<Object> values = sequence.items().stream().map(item -> value(field, item)).flatMap(Optional::stream).toList();
        return values.size() == sequence.items().size() ? Optional.of(values) : Optional.empty();
    }

    private static Diagnostic notAList(Shape.Field field, Node node) {
        boolean plain = node instanceof Node.Scalar value && !value.quoted();
        String text = plain ? ((Node.Scalar) node).text() : "";
        Span at = node.span();
        if (text.matches("(?s)-[\\p{L}\\[{].*")) return Diagnostic.of("yaml-tight-dash", at.file().span(at.start(), at.start() + 1));
        boolean words = Scalars.reads(field.type()) || Shape.of(field.type()).scalar().isPresent();
        String suggested = words ? Slips.list(text).orElse("") : "";
        return Diagnostic.of("not-a-list", at, "key", field.key(), "suggested", suggested);
    }

    private Optional<Object> value(Shape.Field field, Node node) {
        if (Scalars.reads(field.type())) return scalar(field, node);
        if (field.type() == Kpi.Baseline.class && node instanceof Node.Scalar scalar && scalar.text().equals("none"))
            return Optional.of(Kpi.Baseline.NONE);
        Optional<Shape.Field> shorthand = Shape.of(field.type()).scalar();
        if (node instanceof Node.Scalar scalar && shorthand.isPresent()) {
            var fields = new Node.Mapping(scalar.span(), List.of(new Node.Entry(written(shorthand.get().key()), scalar)));
            return build(field.type(), Shape.of(field.type()), fields, false);
        }
        return mapping(field.type(), node, false);
    }

    private Optional<Object> scalar(Shape.Field field, Node node) {
        if (!(node instanceof Node.Scalar scalar)) {
            found.add(Diagnostic.of("not-a-single-value", node.span(), "key", field.key()));
            return Optional.empty();
        }
        return scalars.read(field.type(), field.key(), scalar);
    }

    private static Object instantiate(Class<?> type, List<Object> values) {
        try {
            return Shape.constructor(type).newInstance(values.toArray());
        } catch (InstantiationException | IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(type.getName(), e);
        }
    }
}
