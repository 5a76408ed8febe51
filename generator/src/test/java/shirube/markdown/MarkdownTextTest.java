package shirube.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import shirube.diagnostic.Diagnostic;
import shirube.diagnostic.Result;
import shirube.markdown.MarkdownContext.Setting;
import shirube.source.SourceFile;

class MarkdownTextTest {

    @Test
    void aHeadingCarriesALinkToItselfWhereItIsCited() {
        var context = SmallSite.with(new Setting(false, 0, "", Set.of(), false, true));
        String html = render("## 受付 & 案内 {#desk}\n\n#### 細目\n", context).value().html();
        assertTrue(html.contains("受付 &amp; 案内 <a class=\"anchor\" href=\"#desk\" aria-label=\"「受付 &amp; 案内」へのリンク\">#</a></h2>"), html);
        assertTrue(html.contains("細目</h4>"), html);
    }

    @Test
    void theFirstHeadingIsThePagesTitleWhereThePagePrintsIt() {
        var context = SmallSite.with(new Setting(true, 0, "", Set.of(), false, false));
        Rendered rendered = render("\n# **窓口**の案内 {#top}\n\n## 時間\n\n# 二つめ\n", context).value();
        assertEquals(Optional.of("窓口の案内"), rendered.title().map(Rendered.Heading::text));
        assertEquals(List.of("時間", "二つめ"), rendered.headings().stream().map(Rendered.Heading::text).toList());
        assertFalse(rendered.html().contains("案内"), rendered.html());
    }

    @Test
    void aHeadingBehindTextIsNoTitle() {
        var context = SmallSite.with(new Setting(true, 0, "", Set.of(), false, false));
        assertEquals(Optional.empty(), render("本文\n\n# 窓口\n", context).value().title());
    }

    @Test
    void theTitleIsKnownWithoutRendering() {
        assertEquals(Optional.of("窓口の案内"), title("\n# **窓口**の[案内](b.md) {#top}\n\n本文"));
        assertEquals(Optional.empty(), title("本文\n# 窓口"));
        assertEquals(Optional.empty(), title("## 窓口"));
        assertEquals(Optional.empty(), title(""));
    }

    @Test
    void headingsAreLoweredByTheShiftAndNoFurtherThanSix() {
        var context = SmallSite.with(new Setting(false, 2, "", Set.of(), false, false));
        Rendered rendered = render("## a\n\n##### b\n", context).value();
        assertEquals(List.of(4, 6), rendered.headings().stream().map(Rendered.Heading::level).toList());
        assertTrue(rendered.html().contains("</h4>"), rendered.html());
    }

    @Test
    void aPrefixKeepsTheIdsOfTwoTextsApart() {
        var context = SmallSite.with(new Setting(false, 0, "easy-", Set.of(), false, false));
        Rendered rendered = render("## 時間\n\n[時間](#時間) [上](#top)[^1]\n\n[^1]: 注\n", context).value();
        assertEquals(Set.of("easy-時間", "easy-fn-1", "easy-fnref-1"), rendered.ids());
        assertTrue(rendered.html().contains("href=\"#easy-時間\""), rendered.html());
        assertTrue(rendered.html().contains("href=\"#top\""), rendered.html());
    }

    @Test
    void idsOfThePageAreLeftToIt() {
        var context = SmallSite.with(new Setting(false, 0, "", Set.of("予定", "main"), false, false));
        Result<Rendered> result = render("## 予定\n\n## 日程 {#main}\n", context);
        assertEquals("予定-2", result.value().headings().get(0).id());
        assertEquals(List.of("anchor-twice"), codes(result));
    }

    @Test
    void eachLineStandsByItselfWhereTheSettingSaysSo() {
        var context = SmallSite.with(new Setting(false, 0, "", Set.of(), true, false));
        String html = render("窓口で 聞けます。\n電話でも 聞けます。", context).value().html();
        assertTrue(html.contains("聞けます。<br>\n電話でも"), html);
    }

    @Test
    void linksTellWhereTheyLead() {
        Rendered rendered = render("[a](b.md#x) [b](#y) [c](https://example.jp/) [d](data:x)", SmallSite.PLAIN).value();
        assertEquals(
                List.of(
                        new Destination.Content("plans/dx/b.md", Optional.of("x")),
                        new Destination.Place("y"),
                        new Destination.Web("https://example.jp/"),
                        new Destination.Refused("link-scheme", List.of("scheme", "data:"))),
                rendered.links().stream().map(Rendered.Link::destination).toList());
    }

    @Test
    void composedAndDecomposedNamesAreTheSameFile() {
        String decomposed = "../../news/か\u3099っこう.md";
        assertEquals(List.of(), codes(render("[学校](" + decomposed + ")", SmallSite.PLAIN)));
    }

    @Test
    void aNameThatIsNoUtf8InPercentsStaysAsItStands() {
        Destination destination = Destination.of(SourceFile.of("a.md", ""), "100%達成%8f.md");
        assertEquals(new Destination.Content("100%達成%8f.md", Optional.empty()), destination);
    }

    @Test
    void aFolderKeepsItsSlash() {
        var from = SourceFile.of("plans/dx/a.md", "");
        assertEquals(new Destination.Content("news/", Optional.empty()), Destination.of(from, "../../news/"));
        assertEquals(new Destination.Content("plans/", Optional.empty()), Destination.of(from, ".."));
    }

    @Test
    void wordsOfItsOwnComeFromTheLabels() {
        var english = new SmallSite(Setting.PLAIN, Labels.ENGLISH);
        String html = render("a[^1]\n\n- [ ] b\n\n| c |\n| - |\n| d |\n\n[^1]: e\n", english).value().html();
        for (String label : List.of(">Note 1<", ">Back to note 1<", ">To do: <", "\"Table 1\"")) {
            assertTrue(html.contains(label), html);
        }
    }

    @Test
    void allThreadsWriteTheSame() {
        String text = "## 見出し\n\n**重要。**と[^1]\n\n| a | b |\n| - | - |\n| 1 | [x](b.md) |\n\n語\n: 説明\n\n[^1]: 注\n";
        String expected = render(text, SmallSite.PLAIN).value().html();
        long same = IntStream.range(0, 2_000)
                .parallel()
                .filter(i -> render(text, SmallSite.PLAIN).value().html().equals(expected))
                .count();
        assertEquals(2_000, same);
    }

    @Test
    void anEmptyTextIsEmptyHtml() {
        assertEquals("", render("", SmallSite.PLAIN).value().html());
        assertEquals("", render(" \n\t\n", SmallSite.PLAIN).value().html());
    }

    private static Result<Rendered> render(String markdown, MarkdownContext context) {
        return MarkdownText.of(SourceFile.of("plans/dx/a.md", markdown), 0, markdown.length()).render(context);
    }

    private static Optional<String> title(String markdown) {
        return MarkdownText.of(SourceFile.of("a.md", markdown), 0, markdown.length()).title();
    }

    private static List<String> codes(Result<?> result) {
        return result.found().stream().map(Diagnostic::code).map(Object::toString).toList();
    }
}
