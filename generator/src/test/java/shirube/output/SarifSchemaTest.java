package shirube.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import shirube.diagnostic.Diagnostic;
import shirube.diagnostic.Diagnostic.Standards;
import shirube.diagnostic.Language;
import shirube.diagnostic.Severity;
import shirube.source.SourceFile;

/** The SARIF report against the schema of OASIS. */
class SarifSchemaTest {

    private static String sarif(Language language, Diagnostic... found) {
        var findings = Findings.of("1.0.0", "audit", LocalDate.of(2026, 11, 21), List.of(found), 3, 97, false, 1.9);
        return new SarifReport().render(findings, Report.Style.plain(language));
    }

    @Test
    void everyShapeOfFindingIsValid() throws IOException {
        SourceFile file = SourceFile.of("content/髙 1.md", "😀 [x]\ny\n");
        Diagnostic error = Diagnostic.of("image-alt", file.span(0, 2)).touching(new Standards(List.of("1.1.1"), List.of("23a2a8"), List.of("C_1.1"))).onPage("a.html");
        Diagnostic[] all = {
            error, error.at(file.top()), error.at(file.span(3, 8)), error.withSeverity(Severity.WARNING), error.withSeverity(Severity.REVIEW), error.inCell(2, "緯度", "x"),
            Diagnostic.of("browser-finding", file.top(), "what", "何", "rule", "color-contrast", "how", "a\nb", "made", "")
        };
        for (Language language : Language.values()) {
            assertEquals(List.of(), SarifSchema.faults(sarif(language, all)));
            assertEquals(List.of(), SarifSchema.faults(sarif(language)));
        }
    }

    @Test
    void theSchemaRefusesWhatIsNone() throws IOException {
        assertFalse(SarifSchema.faults(sarif(Language.JA).replace("\"runs\"", "\"runz\"")).isEmpty());
    }
}
