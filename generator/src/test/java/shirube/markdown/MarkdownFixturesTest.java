package shirube.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import shirube.diagnostic.Diagnostic;
import shirube.diagnostic.Result;
import shirube.source.SourceFile;

/**
 * Markdown and the HTML that it becomes, as a table of texts in {@code src/test/resources/shirube/markdown}: a name
 * behind {@code ===}, the Markdown, {@code --- html}, the HTML without its places, {@code --- found}, the findings with
 * line, columns and the text they point at. {@code -Dupdate} writes the files anew.
 */
class MarkdownFixturesTest {

    private static final Path FOLDER = Path.of("src/test/resources/shirube/markdown");

    private record Fixture(String name, String markdown, String html, String found) {

        static Fixture of(String text) {
            String[] parts = text.split("(?m)^--- (?:html|found)$", -1);
            int line = parts[0].indexOf('\n');
            String markdown = parts[0].substring(line + 1, parts[0].length() - 1);
            return new Fixture(parts[0].substring(0, line), markdown, trimmed(parts[1]), trimmed(parts[2]));
        }

        Fixture now() {
            Result<Rendered> result = render(markdown);
            String places = result.found().stream().map(Fixture::shown).collect(Collectors.joining("\n"));
            return new Fixture(name, markdown, trimmed(withoutPlaces(result.value().html())), places);
        }

        /** Without the lines' ends around it: a full-width space at an end is part of the text. */
        private static String trimmed(String text) {
            return text.replaceAll("^\\n+|\\n+$", "");
        }

        private static String shown(Diagnostic found) {
            var at = found.at();
            return found.code() + " " + at.line() + ":" + at.column() + "-" + at.endLine() + ":" + at.endColumn() + " "
                    + at.text().replace("\n", "⏎");
        }

        @Override
        public String toString() {
            String end = found.isEmpty() ? "" : "\n" + found;
            return "=== " + name + "\n" + markdown + "\n--- html\n" + html + "\n--- found" + end;
        }
    }

    @TestFactory
    List<DynamicNode> theTextsBecomeTheHtmlBesideThem() throws IOException {
        var groups = new ArrayList<DynamicNode>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.sorted().toList()) {
                List<Fixture> fixtures = read(file);
                if (System.getProperty("update") != null) update(file, fixtures);
                var tests = read(file).stream().map(fixture -> DynamicTest.dynamicTest(fixture.name, () -> check(fixture)));
                groups.add(DynamicContainer.dynamicContainer(file.getFileName().toString(), tests));
            }
        }
        return groups;
    }

    private static List<Fixture> read(Path file) throws IOException {
        return Stream.of(Files.readString(file).split("(?m)^=== "))
                .skip(1)
                .map(Fixture::of)
                .toList();
    }

    private static void update(Path file, List<Fixture> fixtures) throws IOException {
        String head = Files.readString(file).split("(?m)^=== ", 2)[0];
        String all = fixtures.stream().map(fixture -> fixture.now() + "\n\n").collect(Collectors.joining());
        Files.writeString(file, head + all.replaceAll("\n+$", "\n"));
    }

    private static void check(Fixture fixture) {
        assertEquals(fixture.toString(), fixture.now().toString());
    }

    private static Result<Rendered> render(String markdown) {
        var file = SourceFile.of("plans/dx/a.md", markdown);
        return MarkdownText.of(file, 0, markdown.length()).render(SmallSite.PLAIN);
    }

    private static String withoutPlaces(String html) {
        return html.replaceAll(" data-src=\"[^\"]*\"", "");
    }
}
