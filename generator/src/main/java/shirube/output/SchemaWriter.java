package shirube.output;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shirube.model.CommentCase;
import shirube.model.FileKind;
import shirube.model.FiscalYear;
import shirube.model.Form;
import shirube.model.Item;
import shirube.model.Kpi;
import shirube.model.Markdown;
import shirube.model.Shape;
import shirube.model.SiteReader;
import shirube.model.Term;

/**
 * JSON Schemas for editors, one per kind of file, made from the {@link Shape}s that the reader uses.
 *
 * <p>They are draft-07: editors for YAML know it whole, newer drafts only in part. A schema accepts all that the reader
 * accepts (令和8年度, a list of one without the list, an empty optional field) and is silent on what only the whole site
 * can tell, such as whether an id exists.
 */
public final class SchemaWriter {

    private static final String DRAFT = "http://json-schema.org/draft-07/schema#";

    private SchemaWriter() {}

    /** All schemas as files by name, with a catalogue of which files each is for. */
    public static Map<String, byte[]> files() {
        var files = new TreeMap<String, byte[]>();
        FileKind.ALL.forEach(kind -> files.put(fileName(kind), Json.bytes(document(kind))));
        files.put("catalog.json", Json.bytes(catalogue()));
        return files;
    }

    /** One document with every kind of file under {@code definitions}. */
    public static String combined() {
        var definitions = new LinkedHashMap<String, Object>();
        FileKind.ALL.forEach(kind -> definitions.put(kind.key(), body(kind)));
        return Json.text(Json.object(
                "$schema", DRAFT, "$id", "urn:shirube:schema", "title", "しるべの原稿", "definitions", definitions));
    }

    /** Settings for an editor that maps schemas to files, with the schemas in that folder. */
    public static byte[] editorSettings(String folder) {
        var mapping = new LinkedHashMap<String, Object>();
        FileKind.ALL.stream()
                .filter(kind -> !kind.isMarkdown())
                .forEach(kind -> mapping.put(folder + "/" + fileName(kind), patterns(kind)));
        return Json.bytes(Json.object("yaml.schemas", mapping));
    }

    public static Map<String, Object> document(FileKind kind) {
        var document = Json.object("$schema", DRAFT, "$id", "urn:shirube:schema:" + kind.key());
        document.putAll(body(kind));
        return document;
    }

    private static String fileName(FileKind kind) {
        return kind.key() + ".schema.json";
    }

    /** In the form of the JSON Schema Store. */
    private static Map<String, Object> catalogue() {
        List<Map<String, Object>> schemas = FileKind.ALL.stream()
                .map(kind -> Json.object(
                        "name", kind.key(), "description", kind.shape().doc(), "fileMatch", patterns(kind), "url", fileName(kind)))
                .toList();
        return Json.object("$schema", "https://json.schemastore.org/schema-catalog.json", "version", 1, "schemas", schemas);
    }

    private static List<String> patterns(FileKind kind) {
        Stream<String> without = kind.key().equals("vocab") ? Stream.of("evaluation-scales", "criteria", "self-checks").map(folder -> "!content/vocab/" + folder + "/*") : Stream.empty();
        return Stream.concat(kind.globs().stream().map(glob -> "content/" + glob), without).toList();
    }

    private static Map<String, Object> body(FileKind kind) {
        Map<String, Object> record = fields(kind.shape(), kind.fields(), false);
        describe(record, kind.shape().doc(), "", "`content/" + kind.place() + "`");
        if (!kind.isList()) return record;
        return Json.object("title", kind.shape().doc(), "type", "array", "items", record);
    }

    private static Map<String, Object> fields(Shape shape, List<Shape.Field> fields, boolean mayBeEmpty) {
        var properties = new LinkedHashMap<String, Object>();
        fields.forEach(field -> properties.put(field.key(), property(shape, field)));
        List<String> required = fields.stream().filter(Shape.Field::required).map(Shape.Field::key).toList();
        Map<String, Object> object = Json.object("type", mayBeEmpty ? List.of("object", "null") : "object", "properties", properties);
        if (!required.isEmpty()) object.put("required", required);
        object.put("additionalProperties", false);
        return object;
    }

    private static Map<String, Object> property(Shape shape, Shape.Field field) {
        boolean mayBeEmpty = !field.required();
        Map<String, Object> schema = field.count() == Shape.Count.MANY
                ? list(shape, field, mayBeEmpty)
                : one(shape, field, mayBeEmpty);
        describe(schema, field.doc(), field.example(), words(field));
        return schema;
    }

    private static Map<String, Object> list(Shape shape, Shape.Field field, boolean mayBeEmpty) {
        Map<String, Object> list = Json.object("type", mayBeEmpty ? List.of("array", "null") : "array", "items", one(shape, field, false));
        if (field.required()) list.put("minItems", 1);
        return field.single() ? Json.object("anyOf", List.of(list, one(shape, field, mayBeEmpty))) : list;
    }

    private static Map<String, Object> one(Shape shape, Shape.Field field, boolean mayBeEmpty) {
        if (Form.of(field.type()).isPresent()) return plain(shape, field, mayBeEmpty);
        Shape nested = Shape.of(field.type());
        Map<String, Object> object = fields(nested, nested.fields(), mayBeEmpty);
        if (field.type() == Kpi.Baseline.class) return Json.object("anyOf", List.of(Json.object("enum", List.of("none")), object));
        return nested.scalar()
                .map(shorthand -> Json.object("anyOf", List.of(plain(nested, shorthand, false), object)))
                .orElse(object);
    }

    private static Map<String, Object> plain(Shape shape, Shape.Field field, boolean mayBeEmpty) {
        if (field.type().isEnum()) return oneOf(terms(shape, field), mayBeEmpty);
        if (field.type() == Boolean.class) return truth(mayBeEmpty);
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", Stream.concat(types(field.type()), mayBeEmpty ? Stream.of("null") : Stream.empty()).toList());
        pattern(shape, field).ifPresent(pattern -> schema.put("pattern", "^\\s*(?:" + pattern + ")" + (mayBeEmpty ? "?" : "") + "\\s*$"));
        if (!mayBeEmpty && !schema.containsKey("pattern")) schema.put("pattern", "\\S");
        if (isIdentity(shape, field)) schema.put("not", Json.object("enum", SiteReader.RESERVED.stream().sorted().toList()));
        if (field.type() == FiscalYear.class) schema.putAll(Json.object("minimum", 1000, "maximum", 9999));
        return schema;
    }

    /** YAML turns plain digits into numbers before a schema sees them; the reader takes them as they were written. */
    private static Stream<String> types(Class<?> type) {
        if (type == int.class || type == Integer.class || type == FiscalYear.class) return Stream.of("integer", "string");
        if (type == BigDecimal.class) return Stream.of("number", "string");
        return type == String.class || type == Markdown.class
                ? Stream.of("string", "number", "boolean")
                : Stream.of("string", "integer");
    }

    private static Optional<String> pattern(Shape shape, Shape.Field field) {
        if (isIdentity(shape, field)) return Optional.of(SiteReader.ID.pattern());
        return Form.of(field.type()).flatMap(Form::pattern);
    }

    private static boolean isIdentity(Shape shape, Shape.Field field) {
        return field.key().equals("id") && Item.class.isAssignableFrom(shape.record());
    }

    /** A consultation's state may be written as its stage, which its dates tell anyway. */
    private static List<Term> terms(Shape shape, Shape.Field field) {
        var terms = new ArrayList<>(Form.terms(field.type()));
        if (shape.record() == CommentCase.class && field.key().equals("state")) terms.addAll(Form.terms(CommentCase.Stage.class));
        return terms;
    }

    private static Map<String, Object> oneOf(List<Term> terms, boolean mayBeEmpty) {
        var words = new ArrayList<Object>();
        var meanings = new ArrayList<String>();
        terms.forEach(term -> add(words, meanings, term.key(), term.label()));
        terms.forEach(term -> add(words, meanings, term.label(), term.key()));
        Map<String, Object> schema = Json.object("enum", words, "enumDescriptions", meanings);
        return mayBeEmpty ? Json.object("anyOf", List.of(schema, Json.object("type", "null"))) : schema;
    }

    private static void add(List<Object> words, List<String> meanings, String word, String meaning) {
        words.add(word);
        meanings.add(meaning);
    }

    private static Map<String, Object> truth(boolean mayBeEmpty) {
        var words = new ArrayList<Object>(List.of(true, false, "はい", "いいえ", "yes", "no", "on", "off"));
        Map<String, Object> schema = Json.object("enum", words);
        return mayBeEmpty ? Json.object("anyOf", List.of(schema, Json.object("type", "null"))) : schema;
    }

    private static void describe(Map<String, Object> schema, String doc, String example, String more) {
        String plain = more.isEmpty() ? doc : doc + "（" + more + "）";
        String sample = example.isEmpty() ? "" : "\n\n例: `" + example + "`";
        schema.put("description", plain.replace("`", ""));
        schema.put("markdownDescription", "**" + doc + "**" + (more.isEmpty() ? "" : "\n\n" + more) + sample);
    }

    private static String words(Shape.Field field) {
        if (field.type().isEnum())
            return Form.terms(field.type()).stream().map(term -> term.key() + " " + term.label()).collect(Collectors.joining("、"));
        String target = field.target().map(item -> Shape.of(item).doc() + "の").orElse("");
        return Form.of(field.type()).map(form -> target + form.ja()).orElse("");
    }
}
