package shirube.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import shirube.diagnostic.Result;
import shirube.document.Node;
import shirube.document.YamlReader;
import shirube.source.SourceFile;

/** The vocabularies, scales, criteria and self-checks that the tool carries; a city's own file of the same id and version replaces one. */
public final class BuiltIn {

    public static final List<Vocabulary> VOCABULARIES = List.of(
                    "national-priorities/mic-dx-1.0",
                    "national-priorities/mic-dx-2.3",
                    "national-priorities/mic-dx-3.0",
                    "national-priorities/mic-dx-4.0",
                    "statutes/kanmin-art9",
                    "statutes/kanmin-pillars",
                    "statutes/kanmin-guide",
                    "statutes/local-autonomy",
                    "scenes/scenes")
            .stream()
            .map(name -> read(name, Vocabulary.class))
            .toList();

    public static final List<EvaluationScale> SCALES = List.of("evaluation-scales/abcd", "evaluation-scales/fsabc-xyz").stream()
            .map(name -> read(name, EvaluationScale.class))
            .toList();

    public static final List<CriteriaEdition> EDITIONS =
            List.of("criteria/jis2016", "criteria/wcag22").stream().map(name -> read(name, CriteriaEdition.class)).toList();

    public static final List<SelfCheck> SELF_CHECKS = List.of(read("self-checks/mic", SelfCheck.class));

    private BuiltIn() {}

    private static <T> T read(String name, Class<T> type) {
        SourceFile file = file(name);
        Result<Node> node = YamlReader.read(file);
        var reader = new RecordReader(new Origin(file, node.value(), List.of(file)), Optional.empty(), Map.of());
        return reader.read(type).orElseThrow(() -> new IllegalStateException(name + ": " + node.found() + reader.found()));
    }

    private static SourceFile file(String name) {
        String resource = "/shirube/vocab/" + name + ".yaml";
        try (InputStream stream = BuiltIn.class.getResourceAsStream(resource)) {
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return new SourceFile("vocab/" + name + ".yaml", "shirube:vocab/" + name + ".yaml", text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
