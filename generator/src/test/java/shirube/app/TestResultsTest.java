package shirube.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The results page says what people signed and what the machine counted, and never takes one for the other. */
class TestResultsTest {

    private static final String POLICY = "name: 例示市\ncode: \"999997\"\nbase_url: https://plan.example.jp/\naccessibility: {target: AAに準拠, level: AA}\n";
    private static final String TEST = "from: 2026-10-05\nto: 2026-10-23\ntester: 企画課 2人\n";
    private static final String SIGNED = "level: AA\ndegree: 配慮\nsigned_by: 企画課長\nstated_on: 2026-11-02\n";

    @TempDir
    Path temp;

    private Town town;

    @BeforeEach
    void aTownWithAPolicy() throws IOException {
        town = Town.in(temp).write("content/site.yaml", POLICY).write("content/pages/photo.md", "# 写真\n\n![桜のさく川べり](photo.svg)\n")
                .write("content/pages/photo.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><path d=\"M0 0h9v9z\"/></svg>\n");
    }

    private Document results(String yaml) throws IOException {
        if (!yaml.isEmpty()) town.write("content/accessibility/results.yaml", yaml);
        Town.Outcome outcome = town.build();
        assertEquals(List.of(), outcome.findings(), outcome.out() + outcome.err());
        return page();
    }

    private Document page() throws IOException {
        return Jsoup.parse(Files.readString(town.published().resolve("accessibility/results.html")));
    }

    private static String result(Document page, String criterion) {
        return page.expectFirst("#sc-" + criterion.replace('.', '-') + " .badge").text();
    }

    private static List<String> results(Document page) {
        return page.select("#checklist-table tbody .badge").eachText();
    }

    @Test
    void withoutPeopleNoCriterionIsMetAndNothingIsStated() throws IOException {
        Document page = results("");
        assertEquals(38, results(page).size());
        assertEquals(List.of("未確認"), results(page).stream().distinct().toList());
        String stated = page.select("section:has(#statement) dd, section:has(#counts) dt, section:has(#counts) dd").text();
        assertFalse(stated.contains("準拠") || stated.contains("適合"), stated);
        assertTrue(stated.contains("表明していません"), stated);
        assertTrue(page.text().contains("人による試験の結果は、まだ登録されていません"), page.text());
        assertEquals(38, page.select("section:has(#open) li").size(), "what waits for a person");
    }

    @Test
    void aTestThatNobodySignedStatesNoDegree() throws IOException {
        Document page = results(TEST + "criteria:\n  - {criterion: 1.1.1, result: 適合}\n");
        assertEquals("適合", result(page, "1.1.1"));
        assertEquals(37, results(page).stream().filter("未確認"::equals).count());
        assertFalse(page.select("section:has(#statement) dd").text().contains("準拠"), page.text());
    }

    @Test
    void whatPeopleSignedIsStatedWithNameAndDay() throws IOException {
        Document page = results(TEST + SIGNED + "pages: [index.html, photo.html]\ncriteria:\n  - {criterion: 1.4.5, result: 不適合, note: 来年度に直します}\n"
                + "  - {criterion: 1.2.1, result: 該当なし}\n  - {criterion: 2.4.3, result: 確認中}\n");
        String stated = page.select("section:has(#statement) dd").text();
        assertTrue(stated.contains("レベルAAに配慮") && stated.contains("企画課長") && stated.contains("11月2日") && stated.contains("JIS X 8341-3:2016"), stated);
        assertEquals(List.of("不適合", "該当なし", "確認中"), List.of(result(page, "1.4.5"), result(page, "1.2.1"), result(page, "2.4.3")));
        assertTrue(page.expectFirst("#sc-1-4-5").text().contains("来年度に直します"));
        assertEquals(List.of("../index.html", "../photo.html"), page.select("section:has(#pages) ul a").eachAttr("href"));
        assertTrue(page.select("section:has(#pages)").text().contains("https://plan.example.jp/photo.html"), "the URI");
    }

    @Test
    void theMachineCountsThePlacesOnAllOtherPages() throws IOException {
        Document page = results("");
        int others = Files.readString(town.published().resolve("manifest.json")).split("\\.html\"").length - 2;
        assertTrue(page.expectFirst("section:has(#statement)").text().contains("すべてのページ（" + others + "ページ）"), others + ": " + page.text());
        assertTrue(page.expectFirst("#sc-1-1-1").text().contains("問題なし 2か所（1ページ）"), page.expectFirst("#sc-1-1-1").text());
        assertTrue(page.expectFirst("#sc-1-2-4").text().contains("機械では調べられません"));
        long beyond = page.select("#checklist-table tbody tr").stream().filter(row -> row.text().contains("機械では調べられません")).count();
        assertTrue(page.expectFirst("section:has(#counts)").text().contains("機械では調べられないもの 38のうち" + beyond), beyond + ": " + page.text());
    }

    @Test
    void aFaultThatIsAcceptedIsCountedAndDisputesWhatPeopleSaid() throws IOException {
        town.write("content/pages/heading.md", "# 題\n\n## 大\n\n#### 小\n\n本文です。\n")
                .write("content/exceptions.yaml", "- {code: heading-order, where: pages/**, reason: 来年度に直すため, who: 企画課長, until: 2027-03-31}\n");
        Document page = results(TEST + "criteria:\n  - {criterion: 1.3.1, result: 適合}\n");
        assertEquals("要再確認", result(page, "1.3.1"));
        assertTrue(page.expectFirst("#sc-1-3-1").text().contains("問題あり 1か所"), page.expectFirst("#sc-1-3-1").text());
        Document policy = Jsoup.parse(Files.readString(town.published().resolve("accessibility.html")));
        assertTrue(policy.expectFirst("#exceptions-table").text().contains("来年度に直すため"), "the reason in writing");
    }

    @Test
    void wcag22HasFiftyFiveCriteria() throws IOException {
        Document page = results(TEST + "edition: wcag22\ncriteria:\n  - {criterion: 2.4.11, result: 適合}\n");
        assertEquals(55, results(page).size());
        assertEquals("適合", result(page, "2.4.11"));
    }

    @Test
    void aCityMayAddTheNextEdition() throws IOException {
        town.write("content/vocab/criteria/jis2027.yaml", "id: jis2027\ntitle: JIS X 8341-3:2027\ncriteria:\n  - {number: 1.1.1, level: A, title: 画像}\n  - {number: 2.5.8, level: AA, title: 大きさ}\n");
        Document page = results(TEST + "edition: jis2027\ncriteria:\n  - {criterion: 2.5.8, result: 適合}\n");
        assertEquals(List.of("未確認", "適合"), results(page));
        assertTrue(page.text().contains("JIS X 8341-3:2027"));
    }

    @Test
    void theChecklistIsATableThatASpreadsheetOpens() throws IOException {
        results(TEST + "criteria:\n  - {criterion: 1.1.1, result: 適合, note: \"=1+1\"}\n");
        byte[] csv = Files.readAllBytes(town.published().resolve("accessibility/checklist.csv"));
        assertArrayEquals(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, java.util.Arrays.copyOf(csv, 3));
        List<String> rows = List.of(new String(csv, StandardCharsets.UTF_8).split("\r\n"));
        assertEquals(39, rows.size());
        assertTrue(rows.get(1).startsWith("1.1.1,非テキストコンテンツの達成基準,A,あり,適合,AC HC,image-alt "), rows.get(1));
        assertTrue(rows.get(1).endsWith(",1,2,0,0,\" =1+1\""), rows.get(1));
        assertTrue(rows.stream().skip(2).allMatch(row -> row.contains(",未確認,")), rows.toString());
    }

    @Test
    void aTestedPageThatTheSiteDoesNotHaveIsAnError() throws IOException {
        Town.Outcome outcome = town.write("content/accessibility/results.yaml", TEST + "pages: [index.html, gone.html]\ncriteria:\n  - {criterion: 1.1.1, result: 適合}\n").build();
        assertEquals(List.of("error results-page-unknown content/accessibility/results.yaml:4:21"), outcome.findings());
        assertEquals(1, outcome.exit());
    }

    @Test
    void aTestOlderThanAYearWarnsAndStopsNothing() throws IOException {
        Town.Outcome outcome = town.write("content/accessibility/results.yaml", "from: 2025-10-01\nto: 2025-10-23\ntester: 企画課\ncriteria:\n  - {criterion: 1.1.1, result: 適合}\n").build();
        assertEquals(List.of("warning results-old content/accessibility/results.yaml:2:5"), outcome.findings());
        assertEquals(0, outcome.exit());
    }

    @Test
    void anUnknownEditionIsAnError() throws IOException {
        Town.Outcome outcome = town.write("content/accessibility/results.yaml", TEST + "edition: jis2010\ncriteria:\n  - {criterion: 1.1.1, result: 適合}\n").build();
        assertEquals(List.of("error results-unknown-edition content/accessibility/results.yaml:4:10"), outcome.findings());
    }

    @Test
    void theSelfAssessmentShowsPointsByItemAndAllYears() throws IOException {
        town.write("content/accessibility/evaluation.yaml", """
                - {fy: 2024, date: 2025-03-21, by: 企画課, answers: [{item: 1-1, points: 1}]}
                - {fy: 2025, date: 2026-03-19, by: 企画課, answers: [{item: 1-1, points: 3, note: 年に一度洗い出す}, {item: 5-2, points: 1}]}
                """).build();
        Document page = Jsoup.parse(Files.readString(town.published().resolve("accessibility/evaluation.html")));
        assertTrue(page.select("section:has(#about) dd").text().contains("4点（満点50点）"), page.text());
        assertEquals("3点（満点4点）", page.select("#item-1-1 td").get(1).text());
        assertTrue(page.expectFirst("#item-1-2").text().contains("未回答"), page.expectFirst("#item-1-2").text());
        assertEquals(List.of("2025年度（令和7年度）", "2024年度（令和6年度）"), page.select("#years-table tbody th").eachText());
        assertTrue(page.expectFirst("main").text().contains("国の最新の様式と同じかどうかは、確かめていません"), "what is uncertain is said");
    }
}
