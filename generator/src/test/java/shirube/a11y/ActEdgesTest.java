package shirube.a11y;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import shirube.html.HtmlPage;
import shirube.source.SourceFile;

/**
 * Corners of the ACT rules' texts that are easily got wrong, one a line: the rule, the outcome that its text asks for, and
 * a page or a part of one.
 */
class ActEdgesTest {

    private static final Audit AUDIT = Audit.of(Profile.WCAG22);

    @TestFactory
    Stream<DynamicTest> theTextOfTheRuleDecides() throws java.io.IOException {
        String lines = java.nio.file.Files.readString(java.nio.file.Path.of("src/test/resources/a11y/act-edges.txt"));
        return lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).map(ActEdgesTest::test);
    }

    private static DynamicTest test(String line) {
        String[] parts = line.split("\\s+", 3);
        return DynamicTest.dynamicTest(line, () -> assertEquals(parts[1], outcome(parts[0], parts[2])));
    }

    private static String outcome(String act, String html) {
        String page = html.startsWith("<!DOCTYPE") || html.startsWith("<html") ? html : "<!DOCTYPE html><html lang=en><title>Page</title><body>" + html;
        String name = html.contains("xmlns=\"http://www.w3.org/1999/xhtml\"") ? "a.xhtml" : "a.html";
        return AUDIT.audit(HtmlPage.foreign(SourceFile.of(name, page))).rules().stream()
                .filter(rule -> rule.rule().standards().act().contains(act))
                .map(PageAudit.RuleVerdict::verdict)
                .max(Verdict::compareTo)
                .orElseThrow()
                .key();
    }
}
