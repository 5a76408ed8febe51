package shirube.a11y;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import shirube.html.HtmlPage;
import shirube.source.SourceFile;

/** Roles, names and descriptions as the specifications compute them: one line of {@code names.tsv} each. */
class NamesTableTest {

    private record Row(String role, String name, String description, String html) {

        static Row of(String line) {
            String[] parts = line.split("\t", 4);
            return new Row(text(parts[0]), text(parts[1]), text(parts[2]), parts[3]);
        }

        private static String text(String cell) {
            return cell.equals("-") ? "" : cell;
        }
    }

    @TestFactory
    Stream<DynamicTest> theElementIsExposedAsTheTableSays() throws IOException {
        return rows().map(row -> DynamicTest.dynamicTest(row.html, () -> {
            var page = new AuditedPage(HtmlPage.foreign(SourceFile.of("page.html", row.html)));
            Element element = page.html().document().expectFirst(".ex");
            var found = new Row(page.role(element), page.name(element), page.description(element), row.html);
            assertEquals(row, found);
        }));
    }

    @Test
    void theTableIsThere() throws IOException {
        assertTrue(rows().count() >= 200);
    }

    private static Stream<Row> rows() throws IOException {
        try (var stream = NamesTableTest.class.getResourceAsStream("names.tsv")) {
            List<String> lines = new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
            return lines.stream().filter(line -> !line.startsWith("#")).map(Row::of);
        }
    }
}
