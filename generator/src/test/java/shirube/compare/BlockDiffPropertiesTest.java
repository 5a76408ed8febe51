package shirube.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import shirube.markdown.MarkdownText;
import shirube.markdown.TextBlock;
import shirube.source.SourceFile;

/** What holds of any two lists of blocks, tried with seeded edits on real texts. */
class BlockDiffPropertiesTest {

    @Test
    void nothingIsLeftOutNothingInventedAndSwappingMirrors() throws IOException {
        var random = new Random(7);
        for (Map.Entry<String, String> text : LongTexts.pieces().entrySet()) {
            List<TextBlock> old = blocks(text.getValue());
            List<TextBlock> now = blocks(LongTexts.edited(text.getValue(), random, 1 + random.nextInt(20)));
            List<BlockChange> changes = BlockDiff.compare(old, now);
            for (BlockChange change : changes) {
                assertEquals(change.from().map(TextBlock::text).orElse(""), change.segments().from());
                assertEquals(change.to().map(TextBlock::text).orElse(""), change.segments().to());
            }
            assertEquals(unchanged(old, changes, BlockChange::from), unchanged(now, changes, BlockChange::to), text.getKey());
            assertEquals(shown(changes.stream()), shown(BlockDiff.compare(now, old).stream().map(BlockChange::mirrored)), text.getKey());
        }
    }

    @Test
    void theSameBlocksHaveNoChange() throws IOException {
        LongTexts.whole().forEach((name, text) -> assertEquals(List.of(), BlockDiff.compare(blocks(text), blocks(text)), name));
    }

    @Test
    void movedBlocksAreFoundAndNothingElse(TestReporter reporter) throws IOException {
        var random = new Random(11);
        int moves = 0;
        for (Map.Entry<String, String> text : LongTexts.whole().entrySet()) {
            List<TextBlock> old = movable(text.getValue());
            if (old.size() < 4) continue;
            for (int round = 0; round < 3; round++) {
                int count = 1 + random.nextInt(3);
                var picked = new ArrayList<TextBlock>();
                List<BlockChange> changes = BlockDiff.compare(old, LongTexts.shuffledSome(old, random, count, picked));
                assertTrue(changes.stream().allMatch(change -> change.kind() == BlockChange.Kind.MOVED && !change.isChanged()), text.getKey());
                List<TextBlock> found = changes.stream().map(change -> change.to().orElseThrow()).toList();
                assertTrue(weight(found) <= weight(picked), () -> text.getKey() + ": more was said to be moved than was");
                moves += changes.size();
            }
        }
        assertTrue(moves > 50);
        reporter.publishEntry("moved blocks found", String.valueOf(moves));
    }

    @Test
    void aBlockThatMovedAndChangedIsOneChange(TestReporter reporter) throws IOException {
        var random = new Random(13);
        int found = 0;
        int tried = 0;
        for (Map.Entry<String, String> text : LongTexts.whole().entrySet()) {
            List<TextBlock> old = movable(text.getValue());
            if (old.size() < 6) continue;
            int at = random.nextInt(old.size());
            var now = new ArrayList<>(old);
            TextBlock moved = now.remove(at);
            if (moved.text().length() < 40) continue;
            now.add((at + old.size() / 2) % old.size(), changed(moved));
            tried++;
            List<BlockChange> changes = BlockDiff.compare(old, now);
            boolean one = changes.stream().anyMatch(change -> change.from().isPresent() && change.to().isPresent() && change.from().get().equals(moved));
            if (one) found++;
        }
        reporter.publishEntry("moved and changed", found + " of " + tried);
        assertTrue(tried >= 10 && found >= 0.95 * tried, found + " of " + tried);
    }

    @Test
    void aTextTooTangledForTheParserIsComparedAsParagraphs() {
        String tangled = ">".repeat(3_000) + " 深い\n\n二つ目の段落です。\n";
        List<BlockChange> changes = BlockDiff.compare(blocks(tangled), blocks(tangled.replace("二つ目", "三つ目")));
        assertEquals("[-二つ目-][+三つ目+]の段落です。", changes.get(0).segments().toString());
        assertFalse(changes.size() > 1);
    }

    /** The texts of the blocks that no change speaks of, with how often each occurs. */
    private static Map<String, Integer> unchanged(List<TextBlock> blocks, List<BlockChange> changes, Function<BlockChange, Optional<TextBlock>> side) {
        var texts = new TreeMap<String, Integer>();
        for (TextBlock block : blocks) {
            if (block.cells().isEmpty()) texts.merge(block.text(), 1, Integer::sum);
            else block.cells().forEach(cell -> texts.merge(cell.text(), 1, Integer::sum));
        }
        for (BlockChange change : changes) side.apply(change).ifPresent(block -> take(texts, block));
        return texts;
    }

    private static void take(Map<String, Integer> texts, TextBlock block) {
        List<String> parts = block.cells().isEmpty() ? List.of(block.text().split("\n\n")) : block.cells().stream().map(TextBlock::text).toList();
        if (texts.containsKey(block.text())) parts = List.of(block.text());
        for (String part : parts) {
            assertTrue(texts.getOrDefault(part, 0) > 0, () -> "invented: " + part);
            texts.merge(part, -1, (n, one) -> n == 1 ? null : n - 1);
        }
    }

    private static TextBlock changed(TextBlock block) {
        String text = block.text().substring(0, 20) + "変えた所" + block.text().substring(24);
        return new TextBlock(block.kind(), block.level(), block.marker(), text, text, block.heading(), block.column(), block.cells(), block.span());
    }

    /** Of two blocks that changed places the longer one may be said to have stayed. */
    private static long weight(List<TextBlock> blocks) {
        return blocks.stream().mapToLong(Spine::weight).sum();
    }

    private static List<String> shown(Stream<BlockChange> changes) {
        return changes.map(change -> change.kind() + " " + change.from() + change.to() + change.segments()).sorted().toList();
    }

    /** Blocks long enough to be known again, each once. */
    private static List<TextBlock> movable(String text) {
        var seen = new java.util.HashSet<String>();
        return blocks(text).stream().filter(block -> block.text().length() >= 12 && block.cells().isEmpty() && seen.add(block.text())).toList();
    }

    private static List<TextBlock> blocks(String text) {
        return MarkdownText.of(SourceFile.of("a.md", text), 0, text.length()).blocks();
    }
}
