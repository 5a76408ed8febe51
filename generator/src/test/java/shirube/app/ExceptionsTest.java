package shirube.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shirube.output.SarifSchema;

/** What {@code exceptions.yaml} accepts stops no build, whichever stage found it; what it accepts in vain does. */
class ExceptionsTest {

    private static final String ENTRY = "- {code: %s, where: %s, reason: 直すのは来年度, who: デジタル課長, until: %s}\n";

    @TempDir
    Path temp;

    private Town town;

    @BeforeEach
    void aTownWithTwoFaults() throws IOException {
        town = Town.in(temp)
                .write("content/pages/phone.md", "# 連絡\n\n電話 0999-22-3344\n")
                .write("content/pages/heading.md", "# 題\n\n## 大\n\n#### 小\n\n本文です。\n");
    }

    private void finds(int exit, List<String> findings, String exceptions) throws IOException {
        Town.Outcome outcome = town.write("content/exceptions.yaml", exceptions).build();
        assertEquals(findings, outcome.findings(), outcome.out() + outcome.err());
        assertEquals(exit, outcome.exit());
    }

    @Test
    void whatIsAcceptedIsPublished() throws IOException {
        finds(0, List.of(), ENTRY.formatted("personal-phone", "pages/phone.md:3", "2027-03-31")
                + ENTRY.formatted("heading-order", "pages/**", "2027-03-31"));
    }

    @Test
    void anEarlierStageThatIsAcceptedLetsTheNextOneSpeak() throws IOException {
        finds(1, List.of("error heading-order content/pages/heading.md:5:1"), ENTRY.formatted("personal-phone", "pages/phone.md", "2027-03-31"));
    }

    @Test
    void anEntryPastItsDayStillHoldsAndWarns() throws IOException {
        finds(0, List.of("warning exception-over content/exceptions.yaml:1:86"),
                ENTRY.formatted("personal-phone", "pages/phone.md", "2026-11-20") + ENTRY.formatted("heading-order", "pages/heading.md", "2027-03-31"));
    }

    @Test
    void anEntryThatAcceptsNothingIsAnError() throws IOException {
        String both = ENTRY.formatted("personal-phone", "pages/phone.md", "2027-03-31") + ENTRY.formatted("heading-order", "pages/heading.md", "2027-03-31");
        finds(1, List.of("error exception-unused content/exceptions.yaml:3:28"), both + ENTRY.formatted("image-alt", "pages/about.md", "2027-03-31"));
    }

    @Test
    void anEntryThatADayMadeUselessOnlyWarns() throws IOException {
        String both = ENTRY.formatted("personal-phone", "pages/phone.md", "2027-03-31") + ENTRY.formatted("heading-order", "pages/heading.md", "2027-03-31");
        finds(0, List.of("warning exception-unused content/exceptions.yaml:3:36"), both + ENTRY.formatted("milestone-overdue", "pages/about.md", "2027-03-31"));
        finds(0, List.of("warning exception-over content/exceptions.yaml:3:81"), both + ENTRY.formatted("image-alt", "pages/about.md", "2026-11-20"));
    }

    @Test
    void anEntryWithoutAReasonIsAnError() throws IOException {
        finds(1, List.of("error missing-field content/exceptions.yaml:1:3"), "- {code: personal-phone, where: pages/phone.md, who: 課長, until: 2027-03-31}\n");
    }

    @Test
    void howSomethingIsWrittenCanBeAcceptedAsWell() throws IOException {
        town.write("content/pages/phone.md", "# 題\n\nＤＸの話\n").write("content/pages/heading.md", "# 題\n\n本文です。\n");
        finds(0, List.of("warning full-width-word content/pages/phone.md:3:1"), "");
        finds(0, List.of(), ENTRY.formatted("full-width-word", "pages/phone.md:3", "2027-03-31"));
    }

    private String sarif() {
        return Said.by("check", "--content", town.content().toString(), "--date", "2026-11-21", "--format", "sarif").out();
    }

    /** SARIF 2.1.0, clauses 3.27.23 and 3.35: what is accepted stays on record, with the reason, in all results or none. */
    @Test
    void aReportForCodeHostsKeepsWhatIsAcceptedWithItsReason() throws IOException {
        town.write("content/exceptions.yaml", ENTRY.formatted("personal-phone", "pages/phone.md", "2027-03-31"));
        String report = sarif();
        assertEquals(List.of(), SarifSchema.faults(report));
        assertEquals(2, report.split("\"suppressions\": \\[").length - 1, report);
        assertTrue(report.contains("\"suppressions\": []"), report);
        assertTrue(report.replaceAll("\\s+", " ").contains("\"kind\": \"external\", \"status\": \"accepted\", \"justification\": \"直すのは来年度\""), report);
        assertTrue(report.contains("\"who\": \"デジタル課長\"") && report.contains("content/exceptions.yaml"), report);
        town.write("content/exceptions.yaml", "");
        assertFalse(sarif().contains("suppressions"));
    }

    @Test
    void theReportForProgramsNamesWhatIsAcceptedApart() throws IOException {
        town.write("content/exceptions.yaml", ENTRY.formatted("personal-phone", "pages/phone.md:3", "2027-03-31") + ENTRY.formatted("heading-order", "pages/**", "2027-03-31"));
        Town.Outcome outcome = town.build();
        assertEquals(List.of(), outcome.findings());
        String accepted = outcome.out().substring(outcome.out().indexOf("\"accepted\"")).replaceAll("\\s+", " ");
        assertTrue(accepted.contains("\"code\": \"personal-phone\", \"file\": ") && accepted.contains("\"reason\": \"直すのは来年度\", \"who\": \"デジタル課長\", \"until\": \"2027-03-31\""), accepted);
    }
}
