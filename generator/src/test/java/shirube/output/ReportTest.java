package shirube.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import shirube.a11y.About;
import shirube.a11y.PageAudit;
import shirube.a11y.Verdict;
import shirube.diagnostic.Diagnostic;
import shirube.diagnostic.Diagnostic.Standards;
import shirube.diagnostic.Language;
import shirube.diagnostic.Severity;
import shirube.source.SourceFile;

class ReportTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    /** A finding on the first occurrence of {@code marked} in {@code text}. */
    private static Diagnostic on(String text, String marked) {
        SourceFile file = SourceFile.of("news/窓口.md", text);
        int start = text.indexOf(marked);
        return Diagnostic.of("not-utf8", file.span(start, start + marked.length()), "charset", "Shift_JIS");
    }

    private static String blocks(Diagnostic... found) {
        return TextReport.blocks(Findings.of("1", "check", DAY, List.of(found), 1, 1, false, 0).diagnostics(),
                Report.Style.plain(Language.JA));
    }

    private static String render(String form, Diagnostic... found) {
        return Report.named(form).orElseThrow().render(
                Findings.of("1.0.0", "build", DAY, List.of(found), 142, 97, false, 1.94), Report.Style.plain(Language.JA));
    }

    /** The source line and the caret line of a finding's block. */
    private static String excerpt(Diagnostic finding) {
        List<String> lines = blocks(finding).lines().toList();
        return lines.get(3) + "\n" + lines.get(4);
    }

    @Test
    void aBlockShowsHeadlinePlaceSourceCaretsAndHelp() {
        var finding = on("# 窓口\n\n受付の様子 ![](counter.png)\n", "![](counter.png)")
                .touching(new Standards(List.of("1.1.1"), List.of("23a2a8"), List.of()));
        assertEquals("""
                error[not-utf8]: このファイルは UTF-8 ではありません（Shift_JIS と思われます）（WCAG 1.1.1）
                 --> content/news/窓口.md:3:7
                  |
                3 | 受付の様子 ![](counter.png)
                  |            ^^^^^^^^^^^^^^^^
                  = 直し方: エディターの「文字コードを指定して保存」で UTF-8 を選び、保存し直します。Excel では「CSV UTF-8（コンマ区切り）」で保存します

                """, blocks(finding));
    }

    /** What names its criteria itself, by either standard, is not followed by them again. */
    @Test
    void criteriaAreToldOnce() {
        var finding = Diagnostic.of("doctype-missing", SourceFile.of("a.md", "x").top()).touching(new Standards(List.of("4.1.1"), List.of(), List.of()));
        assertTrue(blocks(finding).contains("がありません（JIS 4.1.1）\n"), blocks(finding));
    }

    @Test
    void whoWritesHtmlIsHelpedInHtmlAndWhoWritesMarkdownInMarkdown() {
        String page = "<img src=x.png>";
        for (String name : List.of("a.html", "B.HTM", "c.xhtml")) {
            String said = blocks(Diagnostic.of("image-alt", SourceFile.of(name, page).top()));
            assertTrue(said.contains("<img src=\"counter.png\" alt=") && !said.contains("![]"), said);
        }
        String said = blocks(Diagnostic.of("image-alt", SourceFile.of("a.md", page).top()));
        assertTrue(said.contains("![](line.png){decorative}") && !said.contains("<img"), said);
        assertTrue(blocks(Diagnostic.of("moving-text", SourceFile.of("a.html", page).top())).contains("直し方: "), "most helps fit both");
    }

    /** Rules that pages are checked by speak to who writes pages. */
    @Test
    void noHelpForHtmlSpeaksOfMarkdown() {
        var wrong = new java.util.ArrayList<String>();
        for (var code : shirube.diagnostic.Codes.all()) {
            if (!List.of("a11y", "writing").contains(code.group()) || code.name().equals("term-link")) continue; // only a manuscript has terms
            for (Language language : Language.values()) {
                String help = Diagnostic.of(code.name(), SourceFile.of("a.html", "x").top()).help(language).orElse("");
                if (help.matches("(?s).*(Markdown|\\]\\(|!\\[|`##|テンプレート| template).*")) wrong.add(code + " " + help);
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void whatIsNotToldIsCountedAllTheSame() {
        var findings = Findings.of("1", "audit", DAY, List.of(on("x", "x")), 1, 1, false, 0).telling(each -> false);
        assertEquals(List.of(), findings.diagnostics());
        assertEquals(1, findings.summary().errors());
    }

    @Test
    void caretsStandUnderWideCharactersEmojiAndTabs() {
        assertEquals("1 | 髙橋 ｶﾅ x\n  |         ^", excerpt(on("髙橋 ｶﾅ x", "x")));
        assertEquals("1 | 👨‍👩‍👧 x\n  |    ^", excerpt(on("👨‍👩‍👧 x", "x")));
        assertEquals("1 | ☀️ x\n  |    ^", excerpt(on("☀️ x", "x")));
        assertEquals("1 | 葛󠄀x\n  |   ^", excerpt(on("葛󠄀x", "x")));
        assertEquals("1 | が x\n  |    ^", excerpt(on("が x", "x")));
        assertEquals("1 | か\u3099 x\n  |    ^", excerpt(on("か\u3099 x", "x")));
        assertEquals("1 |  a b\n  |    ^", excerpt(on("\ta\tb", "b")));
        assertEquals("1 | ａ全角 x\n  | ^^^^^^", excerpt(on("ａ全角 x", "ａ全角")));
    }

    @Test
    void whatCouldDisturbATerminalIsShownAsReplacementCharacter() {
        assertEquals("1 | a\uFFFD[31m\uFFFD x\n  |         ^", excerpt(on("a\u001b[31m\u202e x", "x")));
    }

    @Test
    void linesEndAtCrLfAndAPlaceMayStandAtTheEnd() {
        String text = "title: 市\r\nnext\r\n";
        SourceFile file = SourceFile.of("a.yaml", text);
        var atEnd = Diagnostic.of("not-utf8", file.span(8, 8), "charset", "x");
        assertEquals("1 | title: 市\n  |          ^", excerpt(atEnd));
    }

    @Test
    void aPlaceOverSeveralLinesShowsTheFirstAndSaysWhereItEnds() {
        assertEquals("1 | a: b\n  |    ^ 3 行目まで", excerpt(on("a: b\n\nc: d\n", "b\n\nc")));
        assertEquals("1 | a: b\n  |    ^", excerpt(on("a: b\nc: d\n", "b\n")));
    }

    @Test
    void aLongLineIsCutAroundThePlace() {
        String line = "あ".repeat(5_000_000) + "ここ" + "い".repeat(5_000_000);
        long begun = System.nanoTime();
        String excerpt = excerpt(on(line, "ここ"));
        assertTrue(System.nanoTime() - begun < 5_000_000_000L);
        String source = excerpt.lines().findFirst().orElseThrow();
        assertTrue(source.startsWith("1 | ...あ") && source.endsWith("い..."), source);
        assertTrue(Cells.width(source, 0, source.length()) <= 120, source);
        String before = source.substring(0, source.indexOf("ここ"));
        String carets = excerpt.lines().skip(1).findFirst().orElseThrow();
        assertEquals(Cells.width(before, 0, before.length()), carets.indexOf('^'));
        assertEquals("^^^^", carets.replaceAll("[^^]", ""));
    }

    @Test
    void caretsOfAPlaceLongerThanTheRoomStopAtTheCut() {
        String excerpt = excerpt(on("x".repeat(500), "x".repeat(500)));
        assertEquals(120 - 4 - 3, excerpt.lines().skip(1).findFirst().orElseThrow().chars().filter(c -> c == '^').count());
    }

    @Test
    void aLineOfNothingButAccentsIsReadInTime() {
        String line = "e" + "\u0301".repeat(2_000_000) + " x";
        excerpt(on(line, "x"));
        excerpt(on(line, "e"));
    }

    @Test
    void aPlaceThatIsAWholeFileShowsNoSource() {
        var whole = Diagnostic.of("not-utf8", SourceFile.of("a.md", "x").top(), "charset", "UTF-16");
        assertTrue(blocks(whole).contains("\n --> content/a.md:1:1\n  = 直し方"), blocks(whole));
        var folder = Diagnostic.of("not-utf8", new SourceFile("public", "public", "").top(), "charset", "UTF-16");
        assertTrue(blocks(folder).contains("\n --> public\n"), blocks(folder));
    }

    @Test
    void findingsAreSortedAndOneCauseIsToldOnce() {
        var first = on("x\ny\n", "x");
        var second = on("x\ny\n", "y");
        var findings = Findings.of("1", "check", DAY,
                List.of(second.onPage("b.html"), first, second.onPage("a.html")), 1, 1, false, 0);
        assertEquals(List.of(first, second.onPage("a.html")), findings.diagnostics());
        assertEquals(2, findings.summary().errors());
    }

    @Test
    void theSummaryIsInWords() {
        var summary = new Findings.Summary(142, 0, 3, 12, 97, true, 1.94);
        var findings = new Findings("1", "build", DAY, summary, List.of(), List.of(), java.util.Optional.empty());
        assertEquals("142 ページ、誤り 0、注意 3、要判断 12（規則 97 本）。公開しました。1.9 秒",
                TextReport.summary(findings, Report.Style.plain(Language.JA)));
        assertEquals("142 pages, 0 errors, 3 warnings, 12 to review (97 rules). Published. 1.9 s",
                TextReport.summary(findings, Report.Style.plain(Language.EN)));
        assertTrue(render("text").endsWith("（規則 97 本）。公開していません。1.9 秒\n"));
    }

    @Test
    void coloursAppearOnlyOnATerminal() {
        var findings = Findings.of("1", "check", DAY, List.of(on("x", "x")), 1, 1, false, 0);
        assertFalse(render("text", on("x", "x")).contains("\u001b"));
        assertTrue(new TextReport().render(findings, new Report.Style(Language.EN, true, 80)).contains("\u001b[1;31merror"));
    }

    @Test
    void jsonHasTheKeysOfTheContractInTheirOrder() {
        var finding = on("😀 x\n", "x")
                .touching(new Standards(List.of("1.1.1"), List.of("23a2a8"), List.of("C_1.1")))
                .onPage("news/a.html")
                .inCell(12, "緯度", "1\"2")
                .withSeverity(Severity.WARNING);
        assertEquals("""
                {
                  "tool": "shirube",
                  "version": "1.0.0",
                  "command": "build",
                  "date": "2026-11-21",
                  "summary": {
                    "pages": 142,
                    "errors": 0,
                    "warnings": 1,
                    "reviews": 0,
                    "rules": 97,
                    "published": false,
                    "seconds": 1.9
                  },
                  "diagnostics": [
                    {
                      "code": "not-utf8",
                      "severity": "warning",
                      "message": "このファイルは UTF-8 ではありません（Shift_JIS と思われます）",
                      "help": "エディターの「文字コードを指定して保存」で UTF-8 を選び、保存し直します。Excel では「CSV UTF-8（コンマ区切り）」で保存します",
                      "file": "content/news/窓口.md",
                      "line": 1,
                      "column": 3,
                      "endLine": 1,
                      "endColumn": 4,
                      "page": "news/a.html",
                      "criteria": [
                        "1.1.1"
                      ],
                      "act": [
                        "23a2a8"
                      ],
                      "michecker": [
                        "C_1.1"
                      ],
                      "cell": {
                        "row": 12,
                        "column": "緯度",
                        "value": "1\\"2"
                      }
                    }
                  ]
                }
                """, render("json", finding));
    }

    @Test
    void anAuditsJsonNamesTheOutcomesOfEachPage() {
        var page = new PageAudit("a.html", List.of(),
                List.of(new PageAudit.RuleVerdict(About.rule("image-alt", "1.1.1").act("23a2a8"), Verdict.CANT_TELL, PageAudit.Tally.NONE)));
        var findings = Findings.of("1", "audit", DAY, List.of(), 1, 1, false, 0).withPages(List.of(page));
        String json = new JsonReport().render(findings, Report.Style.plain(Language.JA)).replaceAll("\\s", "");
        assertTrue(json.endsWith("\"diagnostics\":[],\"pages\":[{\"file\":\"a.html\",\"rules\":"
                + "[{\"rule\":\"image-alt\",\"act\":[\"23a2a8\"],\"outcome\":\"cantTell\"}]}]}"), json);
    }

    @Test
    void sarifCountsCodePointsAndEncodesUris() {
        String sarif = render("sarif", on("😀 x[1]\n", "x"));
        assertTrue(sarif.contains("\"columnKind\": \"unicodeCodePoints\""), sarif);
        assertTrue(sarif.contains("\"uri\": \"content/news/%E7%AA%93%E5%8F%A3.md\""), sarif);
        assertTrue(sarif.contains("\"startColumn\": 3"), sarif);
        assertTrue(sarif.contains("\"ruleIndex\": 0"), sarif);
        String review = render("sarif", on("x", "x").withSeverity(Severity.REVIEW));
        assertTrue(review.contains("\"kind\": \"review\",\n          \"level\": \"none\""), review);
    }

    @Test
    void aFingerprintSurvivesLinesAddedAboveAndTellsTwinsApart() {
        String before = render("sarif", on("x\n", "x"));
        String after = render("sarif", on("new\n\nx\n", "x"));
        String print = before.substring(before.indexOf("shirubeFinding/v1")).lines().findFirst().orElseThrow();
        assertTrue(after.contains(print), after);
        SourceFile file = SourceFile.of("a.md", "x x");
        String twins = render("sarif", Diagnostic.of("not-utf8", file.span(0, 1), "charset", "a"),
                Diagnostic.of("not-utf8", file.span(2, 3), "charset", "a"));
        assertTrue(twins.contains(":1\"") && twins.contains(":2\""), twins);
    }

    @Test
    void workflowCommandsAreEscaped() {
        String text = "x: 1\n";
        SourceFile file = SourceFile.of("a,b:100%.md", text);
        var finding = Diagnostic.of("not-utf8", file.span(0, 1), "charset", "50%\n::");
        assertEquals("::error file=content/a%2Cb%3A100%25.md,line=1,col=1,endColumn=2,title=not-utf8::"
                + "このファイルは UTF-8 ではありません（50%25%0A:: と思われます）%0A"
                + "直し方: エディターの「文字コードを指定して保存」で UTF-8 を選び、保存し直します。Excel では「CSV UTF-8（コンマ区切り）」で保存します\n", render("github", finding));
        var lines = Diagnostic.of("not-utf8", SourceFile.of("a.md", "x\ny").span(0, 3), "charset", "?");
        assertTrue(render("github", lines.withSeverity(Severity.REVIEW))
                .startsWith("::notice file=content/a.md,line=1,endLine=2,title="));
    }

    @Test
    void jsonOfEqualValuesIsEqualAndNumbersArePlain() {
        assertEquals("{\n  \"a\": 1000,\n  \"b\": [],\n  \"c\": {},\n  \"d\": \"<\\n\u2028\uFFFD髙\"\n}\n",
                Json.text(Json.object("a", new java.math.BigDecimal("1E+3"), "b", List.of(), "c", Json.object(),
                        "d", "<\n\u2028\uD800髙", "e", java.util.Optional.empty())));
    }
}
