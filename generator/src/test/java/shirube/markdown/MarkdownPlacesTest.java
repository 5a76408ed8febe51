package shirube.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import shirube.diagnostic.Diagnostic;
import shirube.diagnostic.Result;
import shirube.source.SourceFile;

/** Every element names the place in its author's file from which it stems. */
class MarkdownPlacesTest {

    /** Before the text: front matter with what shifts columns where offsets are counted wrongly. */
    private static final String FRONT = "---\r\ntitle: \"🙂\t髙\"\r\n---\r\n";

    static Stream<Arguments> elementsAndTheirSource() {
        return Stream.of(
                Arguments.of("## 🙂 現状\t{#now}", "h2", "## 🙂 現状\t{#now}"),
                Arguments.of("🙂\t𠮷野の髙さん\r\n二行目。\r\n\r\n次", "p", "🙂\t𠮷野の髙さん\r\n二行目。"),
                Arguments.of("🙂\t**重要。**と", "strong", "**重要。**"),
                Arguments.of("髙\t[𠮷🙂](b.md)。", "a", "[𠮷🙂](b.md)"),
                Arguments.of("🙂\t<https://example.jp/>。", "a", "<https://example.jp/>"),
                Arguments.of("Ａ🙂![](a.png){decorative}と", "img", "![](a.png){decorative}"),
                Arguments.of("🙂\t![図](a.png)と", "img", "![図](a.png)"),
                Arguments.of("-\t🙂一\r\n-\t二\r\n  続き\r\n", "li:nth-of-type(2)", "-\t二\r\n  続き"),
                Arguments.of("> 🙂\r\n> 髙\t`コード`\r\n", "code", "`コード`"),
                Arguments.of("> 🙂\r\n> 髙\r\n", "blockquote", "> 🙂\r\n> 髙"),
                Arguments.of("🙂\r\n\r\n```\r\n髙\t\r\n```\r\n", "pre", "```\r\n髙\t\r\n```"),
                Arguments.of("| 🙂 | 髙\t|\r\n| - | - |\r\n| １ | 𠮷 |\r\n", "td:nth-of-type(2)", "𠮷"),
                Arguments.of("| 🙂 | 髙\t|\r\n| - | - |\r\n| １ | 𠮷 |\r\n", "th", "🙂"),
                Arguments.of("表: 🙂の件数\r\n| a |\r\n| - |\r\n| １ |\r\n", "caption", "表: 🙂の件数"),
                Arguments.of("🙂\t<kbd>Ｃ</kbd>", "kbd", "<kbd>"),
                Arguments.of("🙂\t注[^1]。\r\n\r\n[^1]: 𠮷の注\r\n", "sup a", "[^1]"),
                Arguments.of("🙂\t注[^1]。\r\n\r\n[^1]: 𠮷の注\r\n", "li", "[^1]: 𠮷の注"),
                Arguments.of("🙂\r\n: 髙の説明\r\n", "dd", ": 髙の説明"),
                Arguments.of("- [x] 🙂\r\n- [ ] 髙\r\n", "li:nth-of-type(2)", "- [ ] 髙"));
    }

    @ParameterizedTest
    @MethodSource("elementsAndTheirSource")
    void anElementNamesItsSource(String markdown, String selector, String source) {
        var file = SourceFile.of("plans/dx/a.md", FRONT + markdown);
        Rendered rendered = render(file).value();
        Element element = Jsoup.parseBodyFragment(rendered.html()).selectFirst(selector);
        assertEquals(source, sliceOf(element, file));
    }

    @Test
    void aPathIsEscapedInTheAttribute() {
        var file = SourceFile.of("pages/a&\"b.md", FRONT + "本文");
        Element paragraph = Jsoup.parseBodyFragment(render(file).value().html()).selectFirst("p");
        assertTrue(paragraph.attr("data-src").startsWith("pages/a&\"b.md@"), paragraph.attr("data-src"));
    }

    @Test
    void findingsPointAtTheCauseWhateverStandsBeforeIt() {
        var file = SourceFile.of("plans/dx/a.md", FRONT + "🙂\t髙𠮷Ａ [市](nothing.md)\r\n");
        Diagnostic found = render(file).found().get(0);
        assertEquals("nothing.md", found.at().text());
        assertEquals("4:11-4:21", place(found));
    }

    @Test
    void headingsLinksAndImagesTellTheirPlaces() {
        var file = SourceFile.of("plans/dx/a.md", FRONT + "## 🙂\r\n\r\n[市](b.md#予定) ![](a.png){decorative}\r\n");
        Rendered rendered = render(file).value();
        assertEquals("## 🙂", rendered.headings().get(0).span().text());
        assertEquals("[市](b.md#予定)", rendered.links().get(0).span().text());
        assertEquals("![](a.png){decorative}", rendered.images().get(0).span().text());
        assertTrue(rendered.images().get(0).decorative());
    }

    @Test
    void aFieldOfYamlKeepsThePlacesOfItsLines() {
        String yaml = "easy: |\r\n    🙂 **髙い**です。\r\n    [市](nothing.md)\r\n\r\n    - 一\r\nnext: a\r\n";
        var file = SourceFile.of("plans/dx/a.yaml", yaml);
        String text = "🙂 **髙い**です。\n[市](nothing.md)\n\n- 一\n";
        var result = new MarkdownText(file, yaml.indexOf('|'), yaml.indexOf("next"), text).render(SmallSite.PLAIN);
        var body = Jsoup.parseBodyFragment(result.value().html());
        assertEquals("**髙い**", sliceOf(body.selectFirst("strong"), file));
        assertEquals("- 一", sliceOf(body.selectFirst("li"), file));
        assertEquals("nothing.md", result.found().get(0).at().text());
        assertEquals("3:9-3:19", place(result.found().get(0)));
    }

    static Stream<Arguments> waysToWriteAFieldOfYaml() {
        return Stream.of(
                Arguments.of("\"🙂\\n\\n髙と[市](x.md)\"", "🙂\n\n髙と[市](x.md)"),
                Arguments.of("\"\\u3042\\U0001F642 \\\"[市](x.md)\"", "あ🙂 \"[市](x.md)"),
                Arguments.of("'🙂\n\n  髙の''と[市](x.md)'", "🙂\n髙の'と[市](x.md)"),
                Arguments.of(">-\n  🙂\n\n\n  髙と[市](x.md)\n", "🙂\n\n髙と[市](x.md)"),
                Arguments.of("|2 # 二字下げ\r\n  | a |\r\n  | - |\r\n  | [市](x.md) |\r\n", "| a |\n| - |\n| [市](x.md) |\n"),
                Arguments.of("| a |\n  | - |\n  | [市](x.md) |\n", "| a |\n| - |\n| [市](x.md) |\n"),
                Arguments.of("一つの\n  続き[市](x.md)", "一つの 続き[市](x.md)"));
    }

    @ParameterizedTest
    @MethodSource("waysToWriteAFieldOfYaml")
    void aFieldKeepsThePlacesOfItsWordsHoweverItIsWritten(String written, String text) {
        var file = SourceFile.of("a.yaml", "easy: " + written);
        var field = new MarkdownText(file, 6, file.text().length(), text);
        assertEquals("x.md", field.render(SmallSite.PLAIN).found().get(0).at().text());
    }

    private static Result<Rendered> render(SourceFile file) {
        return MarkdownText.of(file, FRONT.length(), file.text().length()).render(SmallSite.PLAIN);
    }

    private static String sliceOf(Element element, SourceFile file) {
        String source = element.attr("data-src");
        String[] offsets = source.substring(source.lastIndexOf('@') + 1).split("-");
        return file.text().substring(Integer.parseInt(offsets[0]), Integer.parseInt(offsets[1]));
    }

    private static String place(Diagnostic found) {
        var at = found.at();
        return at.line() + ":" + at.column() + "-" + at.endLine() + ":" + at.endColumn();
    }
}
