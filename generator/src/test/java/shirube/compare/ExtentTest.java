package shirube.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import shirube.markdown.MarkdownText;
import shirube.markdown.TextBlock;
import shirube.source.SourceFile;

class ExtentTest {

    @Test
    void blanksAloneSayNothing() {
        assertExtent(Extent.WHITESPACE, "申請 を受け付けます", "申請　を受け付けます");
        assertExtent(Extent.WHITESPACE, "申請を\u200b受け付けます", "申請を受け付けます");
    }

    @Test
    void marksAloneChangeHowASentenceReads() {
        assertExtent(Extent.PUNCTUATION, "転入，転出．", "転入、転出。");
        assertExtent(Extent.PUNCTUATION, "転入・転出", "転入転出");
        assertExtent(Extent.PUNCTUATION, "窓口(本庁)で「受付」", "窓口（本庁）で『受付』");
        assertExtent(Extent.PUNCTUATION, "Ver. 2", "Ver 2");
    }

    @Test
    void aPointWithinANumberIsPartOfIt() {
        assertExtent(Extent.WORDS, "およそ1.5倍", "およそ15倍");
        assertExtent(Extent.WORDS, "およそ１．５倍", "およそ１５倍");
        assertExtent(Extent.WORDS, "朝9:30から", "朝930から");
        assertExtent(Extent.PUNCTUATION, "朝9:から", "朝9から");
        assertExtent(Extent.PUNCTUATION, "平成30・31年", "平成3031年");
    }

    @Test
    void marksThatAskOrMeasureAreWords() {
        assertExtent(Extent.WORDS, "よいか？", "よいか");
        assertExtent(Extent.WORDS, "10～20人", "1020人");
    }

    private static void assertExtent(Extent extent, String from, String to) {
        assertEquals(extent, Extent.of(block(from), block(to)), from + " / " + to);
        assertEquals(extent, Extent.of(block(to), block(from)), to + " / " + from);
    }

    private static TextBlock block(String text) {
        return MarkdownText.of(SourceFile.of("a.md", text), 0, text.length()).blocks().get(0);
    }
}
