package shirube.output;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import shirube.model.FileKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SchemaWriterTest {

    private static final Path SAMPLE = Path.of("..", "content");
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7);

    @TestFactory
    Stream<DynamicTest> theSampleCityFitsItsSchemas() throws IOException {
        return FileKind.ALL.stream()
                .flatMap(kind -> sample(kind).stream().map(file -> DynamicTest.dynamicTest(
                        kind.key() + " " + SAMPLE.relativize(file), () -> assertEquals(List.of(), faults(kind, fields(kind, file))))));
    }

    @Test
    void theSampleCityHasFilesOfEveryItemType() {
        for (FileKind kind : FileKind.ALL)
            if (kind.type().isPresent()) assertTrue(!sample(kind).isEmpty(), kind.key());
    }

    @TestFactory
    Stream<DynamicTest> whatTheReaderRefusesTheEditorUnderlines() {
        return Stream.of(
                        new Fault("site", "name: 灯野市\ncode: 992011", "base_url"),
                        new Fault("site", "name: 灯野市\ncode: 992011\nbase_url: https://x.example/\nlisence: CC", "lisence"),
                        new Fault("glossary", "id: Index\nterm: a\nreading: a\ndefinition: a", "/id"),
                        new Fault("glossary", "id: index\nterm: a\nreading: a\ndefinition: a", "/id"),
                        new Fault("plan", "period: { from_fy: 2024, to_fy: 令和10年 }", "/period/to_fy"),
                        new Fault("news", "date: 2026.4.1\ntitle: 題", "/date"),
                        new Fault("news", "date: 2026-13-01\ntitle: 題", "/date"),
                        new Fault("initiatives", "status: 実施", "/status"),
                        new Fault("initiatives", "schedule: []", "/schedule"),
                        new Fault("initiatives", "schedule: [{ fy: 2026, milestone: 開始, quater: 2 }]", "quater"),
                        new Fault("initiatives", "measure: 窓口", "/measure"),
                        new Fault("initiatives", "body: 本文は下に書きます", "body"),
                        new Fault("meetings", "start: 13時30分", "/start"),
                        new Fault("kpi", "baseline: なし", "/baseline"),
                        new Fault("kpi", "targets: [{ fy: 2026, value: 1,200 }]", "/targets"),
                        new Fault("kpi", "targets: [{ fy: 2026, value: \"1,200\" }]", "/targets"),
                        new Fault("comments", "target: 計画", "/target"),
                        new Fault("exceptions", "- { code: image-alt, where: a.md, who: 課, until: 2027-03-31 }", "reason"))
                .map(fault -> DynamicTest.dynamicTest(fault.kind + ": " + fault.yaml.strip(), () -> {
                    List<String> found = faults(FileKind.byKey(fault.kind).orElseThrow(), CoreYaml.read(fault.yaml));
                    assertTrue(found.stream().anyMatch(text -> text.contains(fault.names)), () -> found.toString());
                }));
    }

    private record Fault(String kind, String yaml, String names) {}

    @TestFactory
    Stream<DynamicTest> whatTheReaderTakesTheEditorTakes() {
        return Stream.of(
                        "period: { from_fy: 2024, to_fy: 令和10年度 }",
                        "period: { from_fy: R6, to_fy: \"2028\" }",
                        "approved: { date: 令和6年3月22日 }",
                        "legal_basis: kanmin-art9",
                        "legal_basis: [kanmin-art9, 条例]",
                        "levels: [柱, { key: measure, name: 施策 }]",
                        "priority_vocab: mic-dx@2.3",
                        "tags:",
                        "version: 2.0",
                        "state: 下書き")
                .map(yaml -> DynamicTest.dynamicTest(yaml, () -> {
                    List<String> found = faults(FileKind.byKey("plan").orElseThrow(), CoreYaml.read(yaml));
                    assertTrue(found.stream().allMatch(text -> text.contains("required")), () -> found.toString());
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyDeclaredFieldIsInItsSchemaWithItsMeaning() {
        return FileKind.ALL.stream().map(kind -> DynamicTest.dynamicTest(kind.key(), () -> {
            JsonNode schema = MAPPER.readTree(Json.bytes(SchemaWriter.document(kind)));
            JsonNode properties = (kind.isList() ? schema.get("items") : schema).get("properties");
            assertEquals(kind.fields().stream().map(field -> field.key()).toList(), List.copyOf(properties.propertyNames()));
            for (var field : kind.fields()) assertTrue(!field.doc().isBlank(), field.key() + " has no @Doc");
        }));
    }

    @Test
    void everySchemaIsOneByItsOwnStandard() {
        Schema draft = REGISTRY.getSchema(SchemaLocation.of("http://json-schema.org/draft-07/schema#"));
        for (FileKind kind : FileKind.ALL)
            assertEquals(List.of(), draft.validate(Json.text(SchemaWriter.document(kind)), InputFormat.JSON), kind.key());
        assertEquals(List.of(), draft.validate(SchemaWriter.combined(), InputFormat.JSON));
    }

    @Test
    void theSameSchemasAreTheSameBytes() {
        Map<String, byte[]> first = SchemaWriter.files();
        SchemaWriter.files().forEach((name, bytes) -> assertArrayEquals(first.get(name), bytes, name));
    }

    private static List<String> faults(FileKind kind, Object value) {
        Schema schema = REGISTRY.getSchema(Json.text(SchemaWriter.document(kind)), InputFormat.JSON);
        return schema.validate(MAPPER.<JsonNode>valueToTree(value)).stream().map(Object::toString).sorted().toList();
    }

    private static List<Path> sample(FileKind kind) {
        List<PathMatcher> matchers = kind.globs().stream().map(glob -> FileSystems.getDefault().getPathMatcher("glob:" + glob)).toList();
        boolean scale = kind.key().equals("scales");
        try (Stream<Path> files = Files.walk(SAMPLE)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> matchers.stream().anyMatch(matcher -> matcher.matches(SAMPLE.relativize(file))))
                    .filter(file -> scale == file.toString().contains("evaluation-scales"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Object fields(FileKind kind, Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        if (!kind.isMarkdown()) return CoreYaml.read(text);
        if (!text.startsWith("---\n")) return Map.of();
        return CoreYaml.read(text.substring(4, text.indexOf("\n---", 3)));
    }
}
