package shirube.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shirube.a11y.Audit;
import shirube.a11y.Profile;
import shirube.html.HtmlPage;
import shirube.source.SourceFile;

/** The reviewers' report: by rule, by department, by page, against an earlier one; itself a page without faults. */
class HtmlReportTest {

    @TempDir
    Path temp;

    private Town town;

    @BeforeEach
    void aTownWithAPhoneNumberInAnItemOfADepartment() throws IOException {
        town = Town.in(temp)
                .write("content/organisation/pr.yaml", "name: 広報<課>\nkind: section\nvalid_from: 2020-04-01\ncontact: {tel: 0999-00-0100}\n")
                .write("content/news/2026-11-01-a.md", "---\ntitle: 受付\ndate: 2026-11-01\nowner: pr\nsummary: 受付のお知らせです。\n---\n\n## 大\n\n#### 小\n\n本文です。\n")
                .write("content/pages/phone.md", "# 連絡\n\n## 大\n\n#### 小\n\n本文です。\n");
    }

    private Document report(String... more) throws IOException {
        Path file = temp.resolve("report.html");
        var arguments = new ArrayList<>(List.of("--format", "html", "--report", file.toString()));
        arguments.addAll(List.of(more));
        Town.Outcome outcome = check(arguments);
        assertTrue(Files.exists(file), outcome.out() + outcome.err());
        assertEquals(outcome.out(), Files.readString(file), "stdout carries exactly the document");
        return Jsoup.parse(outcome.out());
    }

    private Town.Outcome check(List<String> more) {
        var arguments = new ArrayList<>(List.of("check", "--content", town.content().toString(), "--date", "2026-11-21"));
        if (!more.contains("--lang")) arguments.addAll(List.of("--lang", "ja"));
        arguments.addAll(more);
        return run(arguments);
    }

    private static Town.Outcome run(List<String> arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var console = new Console(new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8), false, Map.of());
        int exit = Main.run(console, arguments.toArray(String[]::new));
        return new Town.Outcome(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static List<String> row(Document page, String caption, String first) {
        return page.select("table:has(caption:contains(" + caption + ")) tbody tr").stream().filter(row -> row.child(0).text().contains(first)).findFirst().orElseThrow(() -> new AssertionError(page.text())).children().eachText();
    }

    @Test
    void findingsAreCountedByRuleDepartmentAndPage() throws IOException {
        Document page = report();
        assertEquals(List.of("誤り", "2"), row(page, "規則ごとの数", "heading-order").subList(1, 3));
        assertEquals(List.of("広報<課>", "1", "0", "0", "1"), row(page, "担当ごとの数", "広報").subList(0, 5));
        assertTrue(page.select("h3").eachText().contains("news/2026-11-01-a.html"), page.text());
        assertEquals(0, page.select("script, link, img").size(), "it stands alone");
    }

    @Test
    void anEarlierReportShowsWhatBecameBetter() throws IOException {
        Path before = temp.resolve("before.json");
        check(List.of("--format", "json", "--report", before.toString()));
        Document same = report("--previous", before.toString());
        assertTrue(same.text().contains("2026-11-21 の報告と比べて、増えたものも減ったものもありません（指摘 ") && same.select("caption:contains(の報告と今回)").isEmpty(), same.text());
        town.write("content/pages/phone.md", "# 連絡\n\n本文です。\n");
        Document page = report("--previous", before.toString());
        assertEquals(List.of("2", "1", "1 減った"), row(page, "2026-11-21 の報告と今回", "heading-order").subList(1, 4));
    }

    /** What was published is the measure without being named; only accessibility is published in numbers. */
    @Test
    void theSiteAsItWasPublishedIsTheEarlierReport() throws IOException {
        town.write("content/exceptions.yaml", "- {code: heading-order, where: pages/phone.md, reason: 改修は来年度, who: 広報課長, until: 2027-03-31}\n- {code: heading-order, where: news/**, reason: 移行の途中, who: 広報課長, until: 2027-03-31}\n");
        town.write("content/pages/words.md", "# 題\n\nありがとう(^_^)\n\nＤＸの話\n");
        Town.Outcome built = town.build();
        assertEquals(0, built.exit(), built.out() + built.err());
        String published = Files.readString(town.published().resolve("accessibility/report.json"));
        assertTrue(published.contains("\"reason\": \"移行の途中\"") && published.contains("\"counts\": ["), published);
        assertFalse(published.contains("full-width-word"), published);
        town.write("content/pages/words.md", "# 題\n\nありがとう(^_^)\n\nまた(^_^)\n");
        Document page = report("--out", town.published().toString());
        assertTrue(page.select("h2").eachText().contains("前に公開したサイトとの違い"), page.text());
        assertEquals(List.of("移行の途中", "広報課長", "2027-03-31"), row(page, "受け入れたものと理由", "heading-order").subList(2, 5));
        assertTrue(page.select("table:has(caption:contains(2026-11-21 の報告と今回)) td").eachText().contains("1 増えた"), page.text());
    }

    @Test
    void whatIsCodeIsMarkedAsCode() throws IOException {
        for (String language : List.of("ja", "en")) {
            Document page = report("--lang", language);
            assertTrue(page.select("td code").eachText().contains("#"), page.text());
            assertFalse(page.text().contains("`"), page.text());
        }
    }

    /** On a phone the titles of the columns stand in front of the cells. */
    @Test
    void everyCellKnowsTheTitleOfItsColumn() throws IOException {
        for (var table : report().select("table")) {
            List<String> titles = table.select("thead th").eachText();
            for (var row : table.select("tbody tr")) assertEquals(titles.subList(1, titles.size()), row.select("td").eachAttr("data-label"));
        }
        assertTrue(report().expectFirst("style").data().contains("attr(data-label)"));
    }

    @Test
    void theCriteriaAreToldOnceInARow() throws IOException {
        assertEquals(List.of("heading-order: 見出しの段が飛んでいます（… の次が …）", "誤り", "2", "2", "1.3.1"), row(report(), "規則ごとの数", "heading-order"));
        assertEquals("1.3.1", row(report("--lang", "en"), "Numbers by rule", "heading-order: A heading level is skipped (from … to …)").get(4));
        assertEquals(0, report("--lang", "en").select("table:has(caption:contains(Numbers by rule)) th:contains(WCAG)").size());
    }

    @Test
    void aPlaceDoesNotBreakInTheMiddle() throws IOException {
        Path page = Files.writeString(temp.resolve("old.html"), "<!DOCTYPE html>\n<html lang=\"ja\"><title>題</title>\n<main><h1>大</h1>\n<h4>小</h4></main>\n</html>\n");
        for (var places : Map.of("ja", "\\d+ 行 \\d+ 字", "en", "line \\d+, column \\d+").entrySet()) {
            var cells = audit(page, places.getKey()).select("tbody th").stream().filter(cell -> cell.text().matches(places.getValue())).toList();
            assertFalse(cells.isEmpty());
            assertTrue(cells.stream().allMatch(cell -> cell.hasClass("word")), cells.toString());
        }
    }

    /** An audit looks at pages that stand already. */
    @Test
    void onlyACheckSpeaksOfPublishing() throws IOException {
        Path page = Files.writeString(temp.resolve("old.html"), "<!DOCTYPE html>\n<html lang=\"ja\"><title>題</title><p>本文</p></html>\n");
        assertEquals("公開を止めます", row(report(), "見つかったもの", "誤り").get(2));
        assertEquals("公開は止めません", row(report(), "見つかったもの", "注意").get(2));
        assertEquals("直す必要があります", row(audit(page, "ja"), "見つかったもの", "誤り").get(2));
        assertEquals("直すことを勧めます", row(audit(page, "ja"), "見つかったもの", "注意").get(2));
        assertFalse(audit(page, "ja").text().contains("公開"));
        assertFalse(audit(page, "en").text().contains("publication"));
    }

    private static Document audit(Path page, String language) {
        return Jsoup.parse(run(List.of("audit", page.toString(), "--format", "html", "--lang", language)).out());
    }

    @Test
    void whatIsNoReportIsRefused() throws IOException {
        Path other = Files.writeString(temp.resolve("other.json"), "{}");
        Town.Outcome outcome = check(List.of("--format", "html", "--previous", other.toString()));
        assertEquals(2, outcome.exit());
        assertTrue(outcome.err().contains("error[not-a-report]"), outcome.err());
    }

    @Test
    void itPassesItsOwnRulesInBothLanguages() throws IOException {
        for (String language : List.of("ja", "en")) {
            String html = report("--lang", language).outerHtml();
            var found = Audit.of(Profile.JIS2016).audit(HtmlPage.foreign(SourceFile.of("report.html", html))).found().stream().filter(one -> one.isError()).toList();
            assertEquals(List.of(), found);
            assertEquals(language, Jsoup.parse(html).expectFirst("html").attr("lang"));
        }
    }
}
