package shirube.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import shirube.diagnostic.Language;
import shirube.output.DiffJson;
import shirube.revision.FolderSnapshot;

/**
 * Pairs of small editions, one for each kind of change: {@code src/test/diffs/NAME/{from,to}} and what the JSON says of
 * them in {@code expected.json}; {@code -Dupdate} rewrites it.
 */
class GoldenDiffsTest {

    private static final Path PAIRS = Path.of("src/test/diffs");

    @TestFactory
    Stream<DynamicTest> eachPairDiffersAsExpected() throws IOException {
        return pairs().map(pair -> DynamicTest.dynamicTest(pair.getFileName().toString(), pair.toUri(), () -> {
            String json = DiffJson.text(Comparison.of(edition(pair, "from"), edition(pair, "to"), pair.endsWith("formatting-shown")), Language.JA);
            Path expected = pair.resolve("expected.json");
            if (Boolean.getBoolean("update") || System.getProperty("update") != null) Files.writeString(expected, json);
            assertEquals(Files.readString(expected), json);
        }));
    }

    @TestFactory
    Stream<DynamicTest> eachPairIsLosslessAndItsOwnMirror() throws IOException {
        return pairs().map(pair -> DynamicTest.dynamicTest(pair.getFileName().toString(), () -> {
            Edition from = edition(pair, "from");
            Edition to = edition(pair, "to");
            for (boolean formatting : List.of(false, true)) {
                Lossless.check(Comparison.of(from, to, formatting));
                Mirror.check(from, to, formatting);
            }
            assertTrue(Comparison.of(from, from, true).items().isEmpty(), "an edition differs from itself");
            assertTrue(Comparison.of(to, to, true).items().isEmpty(), "an edition differs from itself");
        }));
    }

    private static Stream<Path> pairs() throws IOException {
        try (Stream<Path> all = Files.list(PAIRS)) {
            List<Path> pairs = all.filter(Files::isDirectory).sorted().toList();
            assertTrue(pairs.size() > 20, "the pairs are not there");
            return pairs.stream();
        }
    }

    private static Edition edition(Path pair, String side) {
        return Edition.of(FolderSnapshot.of(pair.resolve(side), side, "content"));
    }
}
