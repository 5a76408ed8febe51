package shirube.markdown;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import shirube.diagnostic.Diagnostic;
import shirube.diagnostic.Result;
import shirube.source.SourceFile;

/** Whatever is written: the HTML is well-formed, its ids are single, its places lie in the text and hold its words. */
class RandomMarkdownTest {

    private static final int TEXTS = Integer.getInteger("shirube.random", 3_000);

    private static final List<String> PIECES = List.of(
            "# ", "## ", "見出し", " {#a}", "{#b c}", "\n", "\n\n", "\r\n", "  \n", "- ", "1. ", "- [x] ", "> ", "    ", "\t",
            "**", "*", "_", "~~", "~", "`", "```\n", "重要。", "「括弧」", "𠮷", "髙", "🙂", "葛󠄀", "Ａ", "a b", "（", "）", "、",
            "[", "]", "(b.md)", "(x.md)", "(javascript:a)", "![", "(a.png)", "{decorative}", "{x}", "[^1]", "[^1]: ", "[r]", "[r]: b.md",
            "| a | b |\n", "| - | -: |\n", "| **1** | `x` |\n", "|", "表: 題\n", "語\n: 説明\n", ": ", "<kbd>", "</kbd>", "<b>",
            "</b>", "<details>\n", "<summary>題</summary>\n", "</details>\n", "<div lang=\"en\">\n", "</div>\n", "<br>", "<!--", "-->",
            "<script>", "</script>", "<ruby>", "<rt>", "</ruby>", "<span style=x lang=en>", "</span>", "<", ">", "&amp;", "&", "&#0;",
            "\\", "\\*", "<https://example.jp/>", "---\n", "===\n", "[TOC]\n", "##x", "\u0001", "\"");

    private static final Pattern TAG = Pattern.compile("<(/?)([a-z0-9]+)((?: [a-z-]+=\"[^\"<>]*\")*)>");
    private static final Set<String> VOID = Set.of("br", "wbr", "hr", "img");

    @Test
    void randomTextsBecomeWellFormedHtmlWithTruePlaces() {
        for (int seed = 0; seed < TEXTS; seed++) {
            String text = text(new Random(seed));
            String before = "---\ntitle: 🙂\n---\n";
            var file = SourceFile.of("plans/dx/a.md", before + text);
            var source = MarkdownText.of(file, before.length(), file.text().length());
            Result<Rendered> result = assertDoesNotThrow(() -> source.render(SmallSite.PLAIN), "seed " + seed + ":\n" + text);
            String shown = "seed " + seed + ":\n" + text + "\n---\n" + result.value().html();
            wellFormed(result.value().html(), shown);
            Document document = Jsoup.parseBodyFragment(result.value().html());
            idsAreSingle(document, shown);
            placesAreTrue(document, file, before.length(), shown);
            for (Diagnostic found : result.found()) {
                assertTrue(found.at().start() >= before.length() && found.at().start() < found.at().end(), found + shown);
            }
        }
    }

    private static String text(Random random) {
        var text = new StringBuilder();
        int pieces = 1 + random.nextInt(40);
        for (int i = 0; i < pieces; i++) text.append(PIECES.get(random.nextInt(PIECES.size())));
        return text.toString();
    }

    /** Every tag is one that we write, and each is closed where it must be. */
    private static void wellFormed(String html, String shown) {
        var open = new ArrayDeque<String>();
        Matcher tag = TAG.matcher(html);
        int from = 0;
        while (tag.find()) {
            assertTrue(html.substring(from, tag.start()).chars().noneMatch(c -> c == '<' || c == '>'), shown);
            from = tag.end();
            if (tag.group(1).isEmpty() && !VOID.contains(tag.group(2))) open.push(tag.group(2));
            if (!tag.group(1).isEmpty()) assertEquals(open.poll(), tag.group(2), shown);
        }
        assertTrue(html.substring(from).chars().noneMatch(c -> c == '<' || c == '>'), shown);
        assertTrue(open.isEmpty(), shown);
        parsesAsWritten(html, shown);
    }

    /** A browser's parser finds the same elements: nothing was moved, closed early or nested in what forbids it. */
    private static void parsesAsWritten(String html, String shown) {
        Element body = Jsoup.parseBodyFragment(html).body();
        long tags = TAG.matcher(html).results().filter(tag -> tag.group(1).isEmpty()).count();
        assertEquals(tags, body.getAllElements().size() - 1, shown);
        Matcher tag = TAG.matcher(html);
        for (Element element : body.getAllElements()) {
            if (element == body) continue;
            while (tag.find() && !tag.group(1).isEmpty()) {}
            assertEquals(tag.group(2), element.normalName(), shown);
        }
    }

    private static void idsAreSingle(Document document, String shown) {
        var ids = new HashSet<String>();
        for (Element element : document.select("[id]")) assertTrue(ids.add(element.id()), shown);
    }

    private static void placesAreTrue(Document document, SourceFile file, int from, String shown) {
        for (Element element : document.select("[data-src]")) {
            String[] place = element.attr("data-src").replace("plans/dx/a.md@", "").split("-");
            int start = Integer.parseInt(place[0]);
            int end = Integer.parseInt(place[1]);
            assertTrue(from <= start && start < end && end <= file.text().length(), element + " " + shown);
            String source = file.text().substring(start, end);
            if (source.startsWith("<")) continue; // a raw tag names itself, not what it holds
            for (String kanji : List.of("重要", "括弧", "𠮷", "髙", "🙂", "見出し", "説明")) {
                assertTrue(!element.text().contains(kanji) || source.contains(kanji), element + "\n" + shown);
            }
        }
    }
}
