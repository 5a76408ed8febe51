package shirube.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.vladsch.flexmark.util.ast.Document;
import java.time.Duration;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import shirube.diagnostic.Diagnostic;
import shirube.diagnostic.Result;
import shirube.source.SourceFile;

/** What would overflow the stack or take minutes is refused with a line, and nothing escapes. */
class GuardTest {

    static Stream<Arguments> nestings() {
        return Stream.of(
                nesting("quotes in a line", n -> "> ".repeat(n) + "a"),
                nesting("quotes without spaces", n -> ">".repeat(n) + "a"),
                nesting("lists in a line", n -> "- ".repeat(n) + "a"),
                nesting("numbered lists in a line", n -> "1. ".repeat(n) + "a"),
                nesting("lists by indentation", n -> lines(n, i -> "  ".repeat(i) + "- a")),
                nesting("quotes that grow", n -> lines(n, i -> ">".repeat(i + 1) + " a\n")),
                nesting("quotes and lists", n -> "> - ".repeat(n) + "a"),
                nesting("footnotes", n -> "[^a]: > ".repeat(n) + "a"),
                nesting("definitions", n -> "a\n" + ": ".repeat(n) + "b"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("nestings")
    void nestingOfThreeThousandIsRefused(String name, IntFunction<String> nested) {
        List<Diagnostic> found = render(nested.apply(3_000)).found();
        assertEquals(List.of("nesting-too-deep"), codes(found), name);
    }

    @Test
    void emphasisThatNestsDeeplyIsRefused() {
        assertEquals(List.of("nesting-too-deep"), codes(render("*a **a ".repeat(500) + "b" + " a** a*".repeat(500)).found()));
    }

    @Test
    void theLineOfTheNestingIsTold() {
        Diagnostic found = render("一\n\n二\n\n" + ">".repeat(3_000) + " a\n").found().get(0);
        assertEquals(5, found.at().line());
    }

    @Test
    void aHundredLevelsAreAllowed() {
        assertEquals(List.of(), codes(render("> ".repeat(100) + "a").found()));
        assertEquals(List.of(), codes(render(lines(100, i -> "  ".repeat(i) + "- a")).found()));
    }

    /** Patterns that make parsers of Markdown slow, among them those of cmark's and commonmark.js's own tests. */
    static Stream<Arguments> tangles() {
        return Stream.of(
                nesting("[a", n -> "[a".repeat(n)),
                nesting("brackets", n -> "[".repeat(n) + "a" + "]".repeat(n)),
                nesting("[a](b", n -> "[a](b".repeat(n)),
                nesting("[a](b and a close", n -> "[a](b".repeat(n) + ")"),
                nesting("[a](<b", n -> "[a](<b".repeat(n)),
                nesting("![[]()", n -> "![[]()".repeat(n)),
                nesting("titles", n -> "[a](b \"x".repeat(n)),
                nesting("[a][b]", n -> "[a][b]".repeat(n)),
                nesting("a**b and c*", n -> "a**b" + "c* ".repeat(n)),
                nesting("*a_ ", n -> "*a_ ".repeat(n)),
                nesting("stars", n -> "*".repeat(n) + "a" + "*".repeat(n)),
                nesting("tildes", n -> "~~".repeat(n) + "a" + "~~".repeat(n)),
                nesting("growing backticks", n -> lines(Math.min(n, 2_000), i -> "e" + "`".repeat(i)).replace("\n", "")),
                nesting("backticks", n -> "`a``b".repeat(n)),
                nesting("entities", n -> "&#x41;".repeat(n)),
                nesting("comments", n -> "a " + "<!-- a ".repeat(n)),
                nesting("instructions", n -> "a " + "<? a ".repeat(n)),
                nesting("declarations", n -> "a " + "<!A a ".repeat(n)),
                nesting("open tags", n -> "a " + "<kbd>".repeat(n)),
                nesting("attributes", n -> "a <a " + "b=c ".repeat(n) + ">"),
                nesting("scripts", n -> "<script></script>".repeat(n)),
                nesting("details", n -> "<details><summary>a</summary>\n\n".repeat(n)),
                nesting("rows", n -> "|a|b|\n|-|-|\n" + "|1|[x](b.md)|\n".repeat(n)),
                nesting("bars", n -> "|".repeat(n) + "\n" + "|-".repeat(n) + "|\n" + "|a".repeat(n)),
                nesting("references", n -> lines(n, i -> "[r" + i + "]: x") + lines(n, i -> "[r" + i + "]")),
                nesting("footnotes", n -> lines(n, i -> "x[^" + i + "]\n") + lines(n, i -> "[^" + i + "]: n")),
                nesting("open footnote", n -> "[^" + " ".repeat(n) + "x"),
                nesting("spaces in a heading", n -> "# a" + " ".repeat(n) + "b #"),
                nesting("spaces before an anchor", n -> "# a" + " ".repeat(n) + "{#x}"),
                nesting("equal headings", n -> "## a\n".repeat(n)),
                nesting("marks of pictures", n -> "![](a.png){decorative}".repeat(n)),
                nesting("tasks", n -> "- [ ] a\n".repeat(n)),
                nesting("quoted lines", n -> "> a\n".repeat(n)),
                nesting("definitions", n -> "a\n: b\n\n".repeat(n)),
                nesting("carriage returns", "\r"::repeat),
                nesting("a word", "あ"::repeat),
                nesting("parentheses", n -> "[a](" + "(".repeat(n) + ")".repeat(n) + ")"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tangles")
    void noTextTakesLong(String name, IntFunction<String> tangle) {
        for (int size : new int[] {1_000, 30_000}) {
            assertTimeoutPreemptively(Duration.ofSeconds(20), () -> render(tangle.apply(size)), name + " × " + size);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"[a](<b", "`a``b", "![[]()"})
    void whatIsTooTangledIsToldSo(String tangle) {
        List<Diagnostic> found = render("始め\n\n" + tangle.repeat(30_000)).found();
        assertEquals(List.of("text-too-tangled"), codes(found));
        assertEquals(3, found.get(0).at().line());
    }

    @Test
    void aLongTextOfAPersonPasses() {
        String paragraph = "**重要。**と[窓口](b.md)と`符号`と*注*。".repeat(50) + "\n\n";
        String table = "| a | b |\n| - | - |\n" + "| **1** | [窓口](b.md) `x` |\n".repeat(1_000) + "\n";
        assertEquals(List.of(), codes(render(paragraph.repeat(100) + table).found()));
    }

    @Test
    void aFaultOfTheLibraryIsAFindingAtTheText() {
        var text = MarkdownText.of(SourceFile.of("a.md", "題\n\n長い本文\n"), 0, 8);
        for (Throwable fault : List.of(new IndexOutOfBoundsException(), new StackOverflowError())) {
            var found = Rendering.of(text, SmallSite.PLAIN, markdown -> GuardTest.<RuntimeException>fail(fault)).found();
            assertEquals(List.of("text-unreadable"), codes(found));
            assertEquals("長い本文", found.get(0).at().text());
        }
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> Document fail(Throwable fault) throws T {
        throw (T) fault;
    }

    @Test
    void everyCutOfATextRenders() {
        String text = "# 題 {#a}\n\n表: 件数\n| a | **b** |\n|---|---:|\n| 🙂 | `x` |\n\n- [x] 𠮷[^1]\n  > 引用\n\n"
                + "<details>\n<summary>見出し</summary>\n\n![](a.png){decorative}\n\n</details>\n\n[^1]: 注\n\n語\n: 説明\n";
        for (int end = 0; end <= text.length(); end++) {
            for (int start : new int[] {0, end / 2}) assertTrue(render(text.substring(start, end)).value() != null);
        }
    }

    private static Result<Rendered> render(String markdown) {
        var file = SourceFile.of("plans/dx/a.md", markdown);
        return MarkdownText.of(file, 0, markdown.length()).render(SmallSite.PLAIN);
    }

    private static Arguments nesting(String name, IntFunction<String> text) {
        return Arguments.of(name, text);
    }

    private static String lines(int count, IntFunction<String> line) {
        return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining("\n", "", "\n"));
    }

    private static List<String> codes(List<Diagnostic> found) {
        return found.stream().map(diagnostic -> diagnostic.code().name()).toList();
    }
}
