package shirube.compare;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import shirube.markdown.MarkdownText;
import shirube.markdown.TextBlock;
import shirube.source.SourceFile;

/**
 * How long a plan of 1,000 items and 2 MB, every item edited, takes to compare, in processor time and by its parts. It
 * measures and judges no time: {@code mvn -pl generator test -Dtest=CompareBenchmark}
 */
class CompareBenchmark {

    private static final int ITEMS = 1_000;
    private static final int BYTES = 2_000_000;
    private static final Pattern SENTENCE = Pattern.compile("[^。\\n|#>*-][^。\\n|]{10,}。");

    private record Item(String old, String now) {}

    @Test
    void aWholePlanIsCompared() throws IOException {
        List<Item> plan = plan(new Random(1));
        long start = time();
        List<List<TextBlock>> old = plan.stream().map(item -> blocks(item.old())).toList();
        List<List<TextBlock>> now = plan.stream().map(item -> blocks(item.now())).toList();
        long parsed = time();
        WordDiff.compare("辞書を読み込みます。", "辞書を読みます。");
        long loaded = time();
        int changes = 0;
        for (int i = 0; i < ITEMS; i++) changes += BlockDiff.compare(old.get(i), now.get(i)).size();
        long compared = time();
        List<TextBlock> oldTogether = old.stream().flatMap(List::stream).toList();
        List<TextBlock> nowTogether = now.stream().flatMap(List::stream).toList();
        int together = BlockDiff.compare(oldTogether, nowTogether).size();
        long end = time();
        System.out.printf("milliseconds of processor time: reading Markdown %d, the dictionary %d, %d items with %d changes %d, "
                        + "the same as one text of %d blocks with %d changes %d%n",
                parsed - start, loaded - parsed, ITEMS, changes, compared - loaded, oldTogether.size(), together, end - compared);
        assertTrue(changes >= ITEMS, changes + " changes");
    }

    private static long time() {
        return java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1_000_000;
    }

    private static List<Item> plan(Random random) throws IOException {
        List<String> sentences = sentences();
        var plan = new ArrayList<Item>();
        for (int i = 0; i < ITEMS; i++) {
            String old = text(sentences, random, i);
            plan.add(new Item(old, LongTexts.edited(old, random, 2 + random.nextInt(4))));
        }
        return plan;
    }

    private static String text(List<String> sentences, Random random, int number) {
        var text = new StringBuilder("## 取組" + number + "\n\n");
        while (text.length() * 3 < BYTES / ITEMS) {
            for (int k = random.nextInt(4); k >= 0; k--) text.append(sentences.get(random.nextInt(sentences.size())));
            text.append("\n\n");
        }
        text.append("| 年度 | 目標 |\n| --- | ---: |\n| 2026年度 | ").append(random.nextInt(100)).append("％ |\n");
        return text.toString();
    }

    private static List<String> sentences() throws IOException {
        var sentences = new ArrayList<String>();
        for (String text : LongTexts.whole().values()) SENTENCE.matcher(text).results().forEach(match -> sentences.add(match.group()));
        return sentences;
    }

    private static List<TextBlock> blocks(String text) {
        return MarkdownText.of(SourceFile.of("a.md", text), 0, text.length()).blocks();
    }
}
