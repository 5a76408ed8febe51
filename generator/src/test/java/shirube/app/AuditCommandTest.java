package shirube.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import shirube.output.SarifSchema;

class AuditCommandTest {

    private static final String GOOD = "<!DOCTYPE html><html lang=ja><title>予約バス</title><body><h1>予約バス</h1>";

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void aPageWithoutFaultsIsDone() throws IOException {
        write("a.html", GOOD);
        assertEquals(0, run(folder.toString()));
        assertTrue(text().contains("1 ページ"), text());
    }

    @Test
    void aFaultIsShownInTheFileItLiesIn() throws IOException {
        write("a.html", GOOD + "\n😀<img src=x.png>");
        assertEquals(1, run(folder.toString()));
        assertTrue(text().contains("error[image-alt]"), text());
        assertTrue(text().contains("a.html:2:2"), text());
    }

    @Test
    void aFileThatIsBrokenAsXmlIsToldWhereItBreaks() throws IOException {
        write("a.xhtml", "<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Strict//EN\" \"http://city.invalid/x.dtd\">\r\n"
                + "<html xmlns=\"http://www.w3.org/1999/xhtml\" xml:lang=\"ja\" lang=\"ja\"><head><title>題</title></head>\r\n<body><h1>題&nbsp;😀</h1><p>a & b</p></body></html>");
        write("b.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><title>図</title>\n<g></svg>");
        write("c.xml", "<a x:b=\"1\"/>");
        assertEquals(1, run(folder.toString()));
        assertEquals(3, text().split("error\\[xml-(ampersand|unclosed|prefix)\\]").length - 1, text());
        for (String place : java.util.List.of("a.xhtml:3:29", "b.svg:2:5", "c.xml:1:")) assertTrue(text().contains(place), place + " in " + text());
        assertEquals("", err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void xmlThatIsWellFormedIsNotCalledBroken() throws IOException {
        write("a.xhtml", "<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Strict//EN\" \"http://city.invalid/x.dtd\">\n"
                + "<html xmlns=\"http://www.w3.org/1999/xhtml\" xml:lang=\"ja\" lang=\"ja\"><head><title>題</title></head><body><h1>題&nbsp;</h1></body></html>");
        write("b.svg", "\uFEFF<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\"><title>図</title></svg>");
        write("c.html", GOOD + "<p>a & b<br>c");
        run(folder.toString());
        assertFalse(text().contains("[xml-"), text());
    }

    @Test
    void howJapaneseIsWrittenIsToldAtItsPlaceInAnybodysPage() throws IOException {
        write("a.html", GOOD + "\n<p>😀 <b>ＤＸ</b>は2026/4/1から。<a href=b.html>くわしくはこちら</a> <code>ｶﾅ</code> 8時～9時 &amp; ｶﾅ</p><p hidden>ＤＸ</p>");
        assertEquals(0, run(folder.toString()));
        for (String place : java.util.List.of("full-width-word", "a.html:2:9", "slash-date", "a.html:2:16", "vague-link", "range-mark", "half-width-kana")) {
            assertTrue(text().contains(place), place + " in " + text());
        }
        assertEquals(2, text().split("full-width-word|half-width-kana").length - 1, text());
    }

    /** {@code municipal.txt}: sixty sentences of a town hall as they should be, with dates, sums, shares, hours, terms and addresses. */
    @Test
    void textThatIsWrittenAsItShouldBeGivesNoFinding() throws IOException {
        write("a.html", GOOD.replace("<h1>", "<main><h1>") + Files.readAllLines(Path.of("src/test/resources/municipal.txt")).stream().map(line -> "<p>" + line + "</p>").collect(Collectors.joining("\n")) + "</main></body></html>");
        assertEquals(0, run(folder.toString()));
        assertTrue(text().contains("誤り 0、注意 0、要判断 0"), text());
        assertFalse(text().contains("["), text());
    }

    @Test
    void anAddressThatIsAValueOrASourceMayBeSeen() throws IOException {
        write("a.html", GOOD + "<h2>表</h2><table><caption>一覧</caption><tr><th scope=col>URL</th></tr><tr><td>https://a.example/</td></tr></table>"
                + "<dl><dt>出典</dt><dd>市「一覧」（https://b.example/）を加工</dd></dl><ul><li><a href=b.html>一覧</a> <span>https://c.example/</span></li><li>「https://d.example/」を加える。</li></ul>"
                + "<table><caption>二</caption><tr><th scope=col>後</th></tr>"
                + "<tr><td><ins><span style='position:absolute;left:-9999px'>加えた部分</span>https://e.example/</ins></td></tr></table>");
        run(folder.toString());
        assertFalse(text().contains("bare-url"), text());
        write("a.html", GOOD + "<p>https://a.example/</p><ul><li>次を見てください https://c.example/</li></ul><dl><dt>題</dt><dd>くわしくは https://b.example/</dd></dl>");
        run(folder.toString());
        assertEquals(3, text().split("bare-url\\]").length - 1, text());
    }

    @Test
    void aLinkOfEmptyWordsIsToldOnce() throws IOException {
        write("a.html", GOOD + "<p><a href=b.html>こちら</a></p>");
        run(folder.toString());
        assertEquals(1, text().split("link-words\\]|vague-link\\]").length - 1, text());
    }

    @Test
    void theProfileOfTheWorldSaysNothingOfJapaneseWriting() throws IOException {
        write("a.html", GOOD + "<p>ＤＸ</p>");
        run(folder.toString(), "--profile", "wcag22");
        assertTrue(!text().contains("full-width-word"), text());
    }

    @Test
    void anAuditOfNothingIsWrongUsage() {
        assertEquals(2, run(folder.toString()));
        assertEquals(2, run(folder.resolve("nowhere.html").toString()));
        assertEquals(2, run(folder.toString(), "--profile", "wcag30"));
        assertEquals("", text());
    }

    @Test
    void aBrowserAuditThatCannotBeIsWrongUsage() throws IOException {
        write("a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
        assertEquals(2, run(folder.toString(), "--sample", "3"));
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("error[sample-not-usable]"), err.toString(StandardCharsets.UTF_8));
        assertEquals(2, run(folder.toString(), "--browser"), "no browser in this environment");
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("error[no-browser]") || err.toString(StandardCharsets.UTF_8).contains("error[browser-nothing-to-show]"), err.toString(StandardCharsets.UTF_8));
        assertEquals("", text());
    }

    @Test
    void theReportInJsonTellsEveryRuleOfEveryPage() throws IOException {
        write("a.html", GOOD);
        run(folder.toString(), "--format", "json");
        assertTrue(text().contains("\"rule\": \"page-title\""), text());
        assertTrue(text().contains("\"outcome\": \"inapplicable\""), text());
    }

    @Test
    void aPageMayBearAnyNameAndOneOfNoPageIsRefused() throws IOException {
        write("saved", GOOD);
        assertEquals(0, run(folder.resolve("saved").toString()));
        write("plan.pdf", "%PDF-1.7");
        assertEquals(2, run(folder.resolve("plan.pdf").toString()));
    }

    /** The forms that the manual names, each with the fault in it, and nothing else on the stream. */
    @Test
    void everyFormOfTheReportTellsTheFault() throws IOException {
        write("a.html", GOOD + "\n😀<img src=x.png>");
        var says = Map.of(
                "text", "error[image-alt]: ", "json", "\"code\": \"image-alt\"", "sarif", "\"ruleId\": \"image-alt\"",
                "github", "::error file=", "earl", "\"earl:failed\"", "html", "<!DOCTYPE html>");
        for (var form : says.entrySet()) {
            out.reset();
            assertEquals(1, run(folder.toString(), "--format", form.getKey()), form.getKey());
            assertTrue(text().contains(form.getValue()), form.getKey() + ": " + text());
        }
        out.reset();
        run(folder.toString(), "--format", "sarif");
        assertEquals(List.of(), SarifSchema.faults(text()));
        String manual = Files.readString(Path.of("../site/src/site/markdown/accessibility.md"));
        for (String form : says.keySet()) assertTrue(manual.contains("| `" + form + "` |"), form + " is in the manual");
    }

    @Test
    void earlNamesTheRulesOfTheW3c() throws IOException {
        write("a.html", GOOD);
        run(folder.toString(), "--format", "earl");
        assertTrue(text().contains("https://www.w3.org/WAI/standards-guidelines/act/rules/2779a5/"), text());
        assertTrue(text().contains("earl:passed"), text());
        assertTrue(text().replaceAll("\\s", "").contains("\"assertions\":{\"@reverse\":\"earl:subject\"}"), "an assertion is one about its page");
    }

    @Test
    void styleSheetsAreFoundUnderTheRootAndBesideThePage() throws IOException {
        write("root/site.css", ".a { display: none }");
        write("pages/own.css", ".b { display: none }");
        write("pages/a.html", "<link rel=stylesheet href=/site.css><link rel=stylesheet href=own.css>" + GOOD
                + "<img class=a src=x.png><img class=b src=x.png>");
        assertEquals(0, run(folder.resolve("pages").toString(), "--root", folder.resolve("root").toString()));
    }

    @Test
    void sheetsNamedByTheSitesOwnAddressAreThoseInTheFolder() throws IOException {
        write("sitemap.xml", "<urlset><url><loc>https://city.example/dx/sub/a.html</loc></url></urlset>");
        write("assets/site.css", ".a { display: none }");
        write("sub/a.html", GOOD + "<link rel=stylesheet href=https://city.example/dx/assets/site.css><img class=a src=x.png>");
        assertEquals(0, run(folder.toString()));
        write("sub/a.html", GOOD + "<link rel=stylesheet href=https://other.example/dx/assets/site.css><img class=a src=x.png>");
        assertEquals(1, run(folder.toString()));
    }

    @Test
    void pagesInOtherEncodingsAreReadAsTheyAreMeant() throws IOException {
        Files.write(folder.resolve("sjis.html"), ("<meta charset=Shift_JIS>" + GOOD + "<a href=#表>表へ</a><p id=表>").getBytes(Charset.forName("windows-31j")));
        Files.write(folder.resolve("euc.html"), (GOOD + "<a href=#表>表へ</a><p id=表>").getBytes(Charset.forName("EUC-JP")));
        Files.write(folder.resolve("utf16.html"), ("\uFEFF" + GOOD + "<a href=#表>表へ</a><p id=表>").getBytes(StandardCharsets.UTF_16LE));
        assertEquals(0, run(folder.toString()), this::text);
    }

    @Test
    @Timeout(60)
    void anyHtmlIsSurvived() throws IOException {
        write("deep.html", GOOD + "<div>".repeat(10_000) + "<span>".repeat(10_000));
        write("table.html", GOOD + "<table><tr><td>".repeat(3_000));
        write("cut.html", GOOD + "<a href=\"#x\" title='");
        write("bytes.html", GOOD + "\u0000\uFFFE<p \u0000=1 =\"<\" a=1 a=2><svg><foreignObject><table><math><mi></p>");
        write("empty.html", "");
        write("circle.html", GOOD + "<p id=a aria-labelledby=b aria-owns=b>x</p><p id=b aria-labelledby=a aria-owns=a>y</p><style>p{color:var(--a);--a:var(--b);--b:var(--a)}</style>");
        write("styles.html", GOOD + "<style>@media { p {{{ } @layer; a::b:c(d { \" </style><p style=\"letter-spacing:!important;;a:b:c;(\">x</p>");
        write("deep.xml", "<a>".repeat(10_000));
        write("long.html", GOOD + "<table><tr>" + "<th scope=col>a".repeat(20) + ("<tr><th scope=row>b" + "<td>1".repeat(19)).repeat(2_000) + "</table>");
        write("many.html", GOOD + "<h2 id=a><a href=#a>b</a></h2><nav></nav>".repeat(3_000));
        write("spans.html", GOOD + "<table><tr><th colspan=99999999 rowspan=99999>a<td colspan=1000 headers=x>b</table>");
        assertTrue(run(folder.toString()) <= 1, () -> err.toString(StandardCharsets.UTF_8));
        assertEquals("", err.toString(StandardCharsets.UTF_8));
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }

    private int run(String... arguments) {
        var all = new String[arguments.length + 1];
        all[0] = "audit";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        var console = new Console(print(out), print(err), false, Map.of("LANG", "ja_JP.UTF-8"));
        return Main.run(console, all);
    }

    private String text() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private static PrintStream print(ByteArrayOutputStream to) {
        return new PrintStream(to, true, StandardCharsets.UTF_8);
    }
}
