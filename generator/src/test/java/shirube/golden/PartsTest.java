package shirube.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import shirube.app.Town;

/** A site builds with any part alone: what it does not have is neither rendered nor linked. */
class PartsTest {

    @TempDir
    Path temp;

    private static final List<String> PARTS = List.of(
            "pages", "news", "glossary", "processes", "kpi", "organisation", "organisation meetings", "organisation opendata", "organisation plans kpi");

    @TestFactory
    Stream<DynamicTest> aSiteBuildsWithOnlySomeOfItsParts() {
        return PARTS.stream().map(parts -> DynamicTest.dynamicTest(parts, () -> builds(List.of(parts.split(" ")))));
    }

    private void builds(List<String> parts) throws IOException {
        Path folder = Files.createTempDirectory(temp, "part");
        Path content = new GoldenSite(GoldenSite.ROOT.resolve("minimal")).copyInto(folder);
        try (Stream<Path> all = Files.list(content)) {
            for (Path part : all.filter(Files::isDirectory).toList()) if (!parts.contains(part.getFileName().toString())) delete(part);
        }
        Town.Outcome outcome = new Town(folder).build();
        assertEquals(List.of(), outcome.findings().stream().filter(finding -> finding.startsWith("error ")).toList(), outcome.out() + outcome.err());
        assertEquals(0, outcome.exit(), outcome.out() + outcome.err());
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }
}
