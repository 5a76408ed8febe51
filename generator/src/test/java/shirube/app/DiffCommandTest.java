package shirube.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shirube.a11y.Audit;
import shirube.a11y.Profile;
import shirube.diagnostic.Diagnostic;
import shirube.html.HtmlPage;
import shirube.revision.GitFolder;
import shirube.source.SourceFile;

/** {@code shirube diff} as somebody types it. */
class DiffCommandTest {

    private static final String KPI = "title: 申請率\nunit: ％\ndirection: up\ndefinition: 割合\ntargets: [{fy: 2027, value: 50}]\n";
    private static final String PAGE = "# 窓口\n\n電話で予約できます。=1+1 <b>@someone</b> #12 |\n";

    @TempDir
    Path temp;

    private Path old;
    private Path now;

    @BeforeEach
    void begin() throws IOException {
        old = town("old", KPI, PAGE);
        now = town("now", KPI.replace("50", "45"), PAGE.replace("電話", "電話とファクス"));
    }

    private Path town(String name, String kpi, String page) throws IOException {
        Path folder = temp.resolve(name);
        write(folder.resolve("site.yaml"), "name: 例示市\ncode: \"999997\"\nbase_url: https://plan.example.jp/\n");
        write(folder.resolve("kpi/online.yaml"), kpi);
        write(folder.resolve("pages/guide/counter.md"), page);
        return folder;
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Said diff(String... more) {
        return Said.by(Stream.concat(Stream.of("diff", old.toString(), now.toString()), Stream.of(more)).toArray(String[]::new));
    }

    @Test
    void theJsonHoldsEachChangeWithItsFigures() {
        Said said = diff("--format", "json");
        assertEquals(0, said.exit(), said.err());
        assertTrue(said.out().contains("\"item\": \"kpi/online\""), said.out());
        assertTrue(said.out().contains("\"field\": \"targets[2027].value\""), said.out());
        assertTrue(said.out().contains("\"delta\": -5"), said.out());
        assertTrue(said.out().contains("\"unit\": \"％\""), said.out());
        assertTrue(said.out().contains("\"item\": \"page/guide/counter\""), said.out());
        assertEquals("", said.err());
    }

    @Test
    void anEmptyFolderIsNothingToCompareWith() throws IOException {
        Path empty = Files.createDirectories(temp.resolve("empty"));
        for (String[] folders : List.of(new String[] {old.toString(), empty.toString()}, new String[] {empty.toString(), old.toString()}, new String[] {empty.toString(), empty.toString()})) {
            Path out = temp.resolve("out.html");
            Said said = Said.by("diff", folders[0], folders[1], "--out", out.toString());
            assertEquals(2, said.exit(), said.err());
            assertTrue(said.err().contains("nothing-to-compare"), said.err());
            assertFalse(Files.exists(out));
        }
    }

    @Test
    void markersOfAConflictAreToldAndBothTextsCompared() throws IOException {
        write(now.resolve("pages/guide/counter.md"), "---\ntitle: 窓口\n---\n<<<<<<< HEAD\n電話で受け付けます。\n=======\nメールで受け付けます。\n>>>>>>> other\n");
        Said said = diff("--format", "json");
        assertEquals(0, said.exit(), said.err());
        assertTrue(said.err().contains("read-with-conflict") && said.err().contains("counter.md:4:1"), said.err());
        assertTrue(said.out().contains("メールで受け付けます。"), said.out());
    }

    @Test
    void nothingChangedIsToldWithExitCodeZero() {
        for (String format : List.of("html", "json", "csv", "md", "github")) {
            Said said = Said.by("diff", old.toString(), old.toString(), "--format", format);
            assertEquals(0, said.exit(), said.err());
        }
        assertTrue(Said.by("diff", old.toString(), old.toString(), "--format", "md").out().contains("変わったところはありません"));
        assertEquals("", Said.by("diff", old.toString(), old.toString(), "--format", "github").out());
    }

    @Test
    void theHtmlNeedsNothingBesideItAndIsAccessible() {
        String html = diff("--format", "html").out();
        for (String outside : List.of("<script", "src=", "<link", "url(", "@import", "style=\"", "data-src")) assertFalse(html.contains(outside), outside);
        assertTrue(html.contains("style-src 'sha256-"), html.substring(0, 600));
        assertTrue(html.contains("<th scope=\"col\">改正後</th>"), html);
        assertTrue(html.contains("下線部分は、改正部分"), html);
        assertTrue(html.contains("目標をゆるめています"), html);
        List<Diagnostic> found = Audit.of(Profile.WCAG22).audit(HtmlPage.foreign(SourceFile.of("diff.html", html))).found();
        assertEquals(List.of(), found.stream().filter(Diagnostic::isError).map(each -> each.code() + " " + each.at().text()).toList());
    }

    @Test
    void theCityDecidesWhichSideIsNewAndWhatTheSidesAreCalled() throws IOException {
        write(now.resolve("site.yaml"), "name: 例示市\ncode: \"999997\"\nbase_url: https://plan.example.jp/\ndiff: {orientation: new-right, headings: [改正案, 現行]}\n");
        String html = diff("--format", "html").out();
        assertTrue(html.indexOf("<th scope=\"col\">現行</th>") < html.indexOf("<th scope=\"col\">改正案</th>"), html);
        assertTrue(html.indexOf("50％") > 0);
    }

    @Test
    void theSpreadsheetOpensUnbroken() throws IOException {
        write(now.resolve("pages/guide/counter.md"), "=HYPERLINK(\"http://evil.example/\")\n");
        String csv = diff("--format", "csv").out();
        assertTrue(csv.startsWith("\uFEFF変更,種類,"), csv);
        assertTrue(csv.lines().skip(1).allMatch(line -> !line.matches(".*(?:^|,)\"?[=+@].*")), csv);
        assertFalse(csv.replace("\r\n", "").contains("\n\n"), csv);
        assertTrue(csv.contains(",50,45,-5,％,"), csv);
        assertTrue(csv.endsWith("\r\n"));
    }

    @Test
    void thePullRequestsTextCanNeitherBreakNorCallAnybody() {
        String text = diff("--format", "md").out();
        assertTrue(text.contains("<ins>"), text);
        assertFalse(text.contains("@someone"), text);
        assertFalse(text.contains("<b>"), text);
        assertFalse(text.contains("#12 "), text);
        for (String line : text.lines().filter(line -> line.startsWith("|")).toList()) assertEquals(4, line.chars().filter(c -> c == '|').count(), line);
    }

    @Test
    void thePullRequestsTextStaysWithinWhatAServiceTakes() throws IOException {
        for (int i = 0; i < 400; i++) write(now.resolve("pages/p" + i + ".md"), ("# ページ" + i + "\n\n" + "長い文です。".repeat(60) + "\n"));
        String text = diff("--format", "md").out();
        assertTrue(text.length() < 65_000, Integer.toString(text.length()));
        assertTrue(text.contains("省きました"), text.substring(text.length() - 300));
    }

    @Test
    void aReviewersConcernsStandBesideTheLines() {
        Said said = diff("--format", "github");
        assertTrue(said.out().startsWith("::warning file=" + now.toString().replace('\\', '/').replace(":", "%3A") + "/kpi/online.yaml,line=5,title=目標をゆるめています::指標 申請率"), said.out());
    }

    @Test
    void aFileIsWrittenWholeOrNotAtAll() throws IOException {
        Path file = temp.resolve("表.html");
        Files.writeString(file, "before");
        assertEquals(0, diff("--out", file.toString()).exit());
        assertTrue(Files.readString(file).startsWith("<!DOCTYPE html>"));
        try (Stream<Path> left = Files.list(temp)) {
            assertEquals(List.of("now", "old", "表.html"), left.map(path -> path.getFileName().toString()).sorted().toList());
        }
        Said said = diff("--out", temp.resolve("none/x.html").toString());
        assertEquals(2, said.exit());
        assertTrue(said.err().contains("report-not-writable"), said.err());
    }

    @Test
    void englishIsSpokenOnRequest() {
        String text = diff("--format", "md", "--lang", "en").out();
        assertTrue(text.contains("Target eased"), text);
        assertTrue(text.contains("targets&#91;2027&#93;&#46;value"), text);
    }

    @Test
    void theSameChangeInManyPlacesIsToldOnceWithItsPlaces() throws IOException {
        for (int i = 1; i <= 4; i++) {
            renamed("pages/p" + i + ".md", "---\ntitle: 案内" + i + "\nowner: 情報政策課\n---\n\n窓口" + i + "は、情報政策課が開きます。\n");
            renamed("plans/dx/initiatives/i" + i + ".md", "---\ntitle: 予約" + i + "\nco_owners: [情報政策課, 市民課]\n---\n");
        }
        String html = diff("--format", "html").out();
        assertEquals(1, count(html, "<caption>情報政策課 → デジタル推進課（<span class=\"nowrap\">12か所</span>）</caption>"), html);
        assertEquals(2, count(html, "「情報政策課」を「デジタル推進課」に改める。") + count(html, "<del><span class=\"visually-hidden\">削った部分</span>情報政策課<"), html);
        for (String place : List.of("本文", "担当する組織", "いっしょに担当する組織")) assertTrue(html.contains("<p class=\"comparison-where\">" + place + "</p>"), place);
        for (int i = 1; i <= 4; i++) assertTrue(html.contains("<li>取組 予約" + i + "</li>") && html.contains("案内" + i + "</li>"), html);
        String text = diff("--format", "md").out();
        assertEquals(1, count(text, "<del>情報政策課</del>"), text);
        assertTrue(text.contains("- いっしょに担当する組織：取組 予約1、取組 予約2、取組 予約3、取組 予約4"), text);
        assertTrue(text.contains("14か所の変更"), text);
        assertEquals(8 + 2 * 4 + 2, count(diff("--format", "json").out(), "\"segments\""), "JSON is per change");
        assertEquals(1 + 8 + 2 * 4 + 2, diff("--format", "csv").out().lines().count());
    }

    @Test
    void figuresAndDatesInATextAreToldLikeThoseOfFields() throws IOException {
        String body = "# 予算\n\n事業費は12,000千円です。\n\n令和7年4月1日に、利用を40％にします。\n";
        write(old.resolve("pages/cost.md"), body);
        write(now.resolve("pages/cost.md"), body.replace("12,000", "8,500").replace("40％", "50％").replace("4月1日", "10月1日"));
        String text = diff("--format", "md").out();
        assertTrue(text.contains("<br>12,000千円 → 8,500千円、△3,500千円、減 |"), text);
        assertTrue(text.contains("40% → 50%、＋10ポイント、増<br>183日遅く |"), text);
        assertFalse(text.contains("です。千円"), text);
        String json = diff("--format", "json").out();
        assertTrue(json.contains("\"delta\": -3500"), json);
        assertTrue(json.contains("\"days\": 183"), json);
        assertTrue(diff("--format", "csv").out().contains("事業費は8,500千円です。"), "the cells hold the text");
    }

    @Test
    void codesAreToldInTheirWords() throws IOException {
        write(now.resolve("vocab/scenes/scenes.yaml"), "id: scenes\ntitle: 場面\nitems:\n  - {code: kosodate, title: 子どもと暮らす}\n");
        write(now.resolve("plans/dx/initiatives/new.md"), "---\ntitle: 相談\nscenes: [kosodate]\npillars: [divide]\nstatus: running\npriorities:\n  - {vocab: mic-dx, code: digital-divide}\n---\n");
        String text = diff("--format", "md").out();
        for (String words : List.of("<ins>子どもと暮らす</ins>", "<ins>実施中</ins>", "デジタルデバイド")) assertTrue(text.contains(words), words + "\n" + text);
        assertFalse(text.contains("<ins>divide</ins>") || text.contains("<ins></ins>"), text);
    }

    @Test
    void aChangeInTwoPlacesIsToldInBoth() throws IOException {
        for (int i = 1; i <= 2; i++) renamed("pages/p" + i + ".md", "# 案内" + i + "\n\n窓口" + i + "は、情報政策課が開きます。\n");
        assertEquals(2, count(diff("--format", "md").out(), "<del>情報政策課</del>"));
    }

    private void renamed(String file, String text) throws IOException {
        write(old.resolve(file), text);
        write(now.resolve(file), text.replace("情報政策課", "デジタル推進課"));
    }

    private static int count(String text, String part) {
        return text.split(java.util.regex.Pattern.quote(part), -1).length - 1;
    }

    @ParameterizedTest
    @ValueSource(strings = {"xml", "text", ""})
    void anotherFormatIsRefused(String format) {
        Said said = diff("--format", format);
        assertEquals(2, said.exit());
        assertTrue(said.err().contains("unknown-diff-format"), said.err());
    }

    @Test
    void theStateOnTheDiskIsComparedWithARevision() throws Exception {
        assumeTrue(GitFolder.isThere());
        GitFolder city = GitFolder.in(temp.resolve("city"));
        city.put("content/site.yaml", "name: 例示市\n").put("content/kpi/online.yaml", KPI).commit("2026-03-31T00:00:00Z");
        city.git("tag", "v1.0");
        city.put("content/kpi/online.yaml", KPI.replace("50", "45"));
        city.put("content/pages/new.md", "# 新しい\n");
        String content = city.folder().resolve("content").toString();
        for (String name : List.of("v1.0", "HEAD", "2026-03-31", "main")) {
            Said said = Said.by("diff", name, "--content", content, "--format", "json");
            assertEquals(0, said.exit(), said.err());
            assertTrue(said.out().contains("\"from\": \"" + name + "\""), said.out());
            assertTrue(said.out().contains("\"items\": 2"), said.out());
        }
        Said said = Said.by("diff", "v1.1", "--content", content);
        assertEquals(2, said.exit());
        assertTrue(said.err().contains("unknown-revision") && said.err().contains("v1.0"), said.err());
    }

    @Test
    void whatCouldNotBeReadIsSaidBesideTheDocument() throws IOException {
        Files.write(old.resolve("pages/guide/counter.md"), PAGE.getBytes("windows-31j"));
        Said said = diff("--format", "json");
        assertTrue(said.err().contains("read-as-charset"), said.err());
        assertTrue(said.out().contains("\"code\": \"read-as-charset\""), said.out());
        assertTrue(diff("--format", "html").out().contains("Shift_JIS"));
        assertTrue(diff("--format", "md").out().contains("Shift"), "notes");
        assertEquals("", diff("--format", "json", "-q").err());
        assertTrue(new String(diff("--format", "csv").out().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).contains("ファクス"));
    }

    @Test
    void brokenYamlIsReadAsFarAsItCanBe() throws IOException {
        write(old.resolve("kpi/online.yaml"), KPI.replace("definition: 割合", "definition: \"割合"));
        Said said = diff("--format", "json");
        assertEquals(0, said.exit(), said.err());
        assertTrue(said.err().contains("read-in-part"), said.err());
        assertTrue(said.out().contains("\"field\": \"definition\""), said.out());
        assertTrue(said.out().contains("\"kind\": \"changed\""), said.out());
    }

    @Test
    void aFileThatIsTooLargeIsComparedAsAWhole() throws IOException {
        String long_ = "あ".repeat(3 << 20);
        write(old.resolve("pages/long.md"), long_);
        write(now.resolve("pages/long.md"), long_ + "い");
        Said said = diff("--format", "json");
        assertEquals(0, said.exit(), said.err());
        assertTrue(said.out().contains("\"item\": \"file/pages/long.md\""), said.out().substring(0, 500));
    }

    @Test
    void aHistoryElsewhereIsReadAndAnUnreadableOneStopsTheCommand() throws Exception {
        assumeTrue(GitFolder.isThere());
        var town = GitFolder.in(temp.resolve("town"));
        town.put("content/site.yaml", "name: 例示市\n").put("content/kpi/online.yaml", KPI).commit("2024-03-22T03:00:00Z");
        town.git("tag", "v1.0");
        town.git("bundle", "create", "../town.bundle", "--all");
        Said said = Said.by("diff", "v1.0", "--content", now.toString(), "--history", temp.resolve("town.bundle").toString(), "--format", "json");
        assertEquals(0, said.exit(), said.err());
        assertTrue(said.out().contains("\"delta\": -5"), said.out());
        Said broken = Said.by("diff", "v1.0", "--content", now.toString(), "--history", Files.writeString(temp.resolve("x.bundle"), "x").toString());
        assertEquals(2, broken.exit());
        assertTrue(broken.err().contains("history-not-readable"), broken.err());
    }
}
