package shirube.manual;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.xml.sax.InputSource;
import shirube.diagnostic.Code;
import shirube.diagnostic.Codes;
import shirube.model.FileKind;

class ReferencePagesTest {

    private static final Pattern ID = Pattern.compile(" id=\"([^\"]*)\"");
    private static final Map<String, byte[]> PAGES = ReferencePages.all(List.of(new CommandReference(
            "shirube build", "サイトを作る", "shirube build [オプション]", List.of(new CommandReference.Argument("--fail-on error|warning", "<止める>")))));

    @TestFactory
    Stream<DynamicTest> everyPageIsWellFormedAndItsAnchorsAreUnique() {
        return PAGES.keySet().stream().filter(path -> path.endsWith(".xhtml")).map(path -> DynamicTest.dynamicTest(path, () -> {
            var reader = DocumentBuilderFactory.newInstance().newDocumentBuilder();
            reader.setEntityResolver((name, system) -> new InputSource(new ByteArrayInputStream(new byte[0])));
            reader.parse(new ByteArrayInputStream(PAGES.get(path)));
            List<String> ids = ID.matcher(text(path)).results().map(match -> match.group(1)).toList();
            assertEquals(ids.size(), new HashSet<>(ids).size(), ids::toString);
        }));
    }

    @Test
    void everyDiagnosticHasItsAnchorWithWhyAndHow() {
        for (Code code : Codes.all()) {
            String page = text("xhtml/diagnostics/" + code.group() + ".xhtml");
            int from = page.indexOf("<h2 id=\"" + code.name() + "\">");
            assertTrue(from >= 0, code.name());
            String part = page.substring(from, page.indexOf("</dl>", from));
            for (String word : List.of("重さ", "なぜ", "直し方", "受け入れる")) assertTrue(part.contains("<dt>" + word), code.name() + ": " + word);
            for (String rule : code.rules()) assertTrue(part.contains(rule), code.name() + ": " + rule);
        }
    }

    @Test
    void everyGroupOfDiagnosticsIsTitled() {
        assertEquals(new HashSet<>(Codes.GROUPS), DiagnosticsPage.TITLES.keySet());
    }

    @Test
    void everyFieldOfEveryKindOfFileHasItsRow() {
        for (FileKind kind : FileKind.ALL)
            for (var field : kind.fields())
                assertTrue(text("xhtml/types/" + kind.key() + ".xhtml").contains("<th scope=\"row\" id=\"" + field.key() + "\">"), kind.key() + "." + field.key());
    }

    @Test
    void everyAccessibilityRuleHasItsPageWithoutTheMarksForTests() {
        for (RulePage rule : RulePage.ALL) {
            String page = text("markdown/rules/" + rule.name() + ".md");
            assertTrue(page.startsWith("# " + rule.title()), page);
            assertTrue(page.contains("```") && !page.matches("(?s).*```\\w+ (?:built )?(?:failed|passed|cantTell|inapplicable).*"), page);
        }
    }

    @Test
    void theSamePagesAreTheSameBytes() {
        ReferencePages.all(List.of()).forEach((path, bytes) -> {
            if (!path.endsWith("commands.xhtml")) assertEquals(text(path), new String(bytes, StandardCharsets.UTF_8), path);
        });
    }

    private static String text(String path) {
        return new String(PAGES.get(path), StandardCharsets.UTF_8);
    }
}
