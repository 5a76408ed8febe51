package shirube.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import shirube.diagnostic.Diagnostic;

/** Every site under {@code src/test/sites} gives exactly its findings; {@code -Dupdate} rewrites what is expected. */
class GoldenSitesTest {

    @TempDir
    Path temp;

    @TestFactory
    Stream<DynamicNode> sites() {
        return GoldenSite.all().stream().map(site -> DynamicContainer.dynamicContainer(
                site.name(),
                Stream.of(
                        DynamicTest.dynamicTest("finds what expected.txt says", () -> findsWhatIsExpected(site)),
                        DynamicTest.dynamicTest("finds what the marks say", () -> findsWhatIsMarked(site)))));
    }

    private void findsWhatIsExpected(GoldenSite site) throws IOException {
        String found = found(site).stream().map(GoldenSite::line).collect(Collectors.joining());
        if (System.getProperty("update") != null) site.update(found);
        assertEquals(site.expected(), found);
    }

    /** Each mark is found; what is found at a place in Markdown or YAML is marked; the rest stands in expected.txt. */
    private void findsWhatIsMarked(GoldenSite site) throws IOException {
        List<String> marks = site.marks().stream().map(Mark::toString).sorted().toList();
        List<String> found = found(site).stream()
                .filter(diagnostic -> isMarkable(diagnostic) || marks.contains(asMark(diagnostic)))
                .map(GoldenSitesTest::asMark)
                .sorted()
                .toList();
        assertEquals(String.join("\n", marks), String.join("\n", found));
    }

    private static boolean isMarkable(Diagnostic diagnostic) {
        return !diagnostic.at().isWholeFile() && diagnostic.at().file().name().matches(".*\\.(md|ya?ml)");
    }

    private static String asMark(Diagnostic diagnostic) {
        String path = diagnostic.at().file().shown();
        return new Mark(path, diagnostic.at().line(), diagnostic.severity().key(), diagnostic.code().name()).toString();
    }

    private List<Diagnostic> found(GoldenSite site) throws IOException {
        Path content = site.copyInto(Files.createTempDirectory(temp, site.name()));
        return Pipeline.found(content, GoldenSite.TODAY);
    }
}
