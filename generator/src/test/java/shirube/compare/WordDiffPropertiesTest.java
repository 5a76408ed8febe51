package shirube.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** What holds of any two texts, tried with seeded edits on real ones. */
class WordDiffPropertiesTest {

    /** Cuts by script alone, as a stranger to this program would: kanji, kana, digits, letters, any other character. */
    private static final Pattern SCRIPT_RUN = Pattern.compile("\\p{IsHan}+|\\p{IsHiragana}+|[\\p{IsKatakana}ー]+|[0-9０-９,.]+|[A-Za-z]+|\\s+|\\X");

    @Test
    void anyTwoTextsComeBackAndMirrorAndCutNoCharacter() throws IOException {
        var random = new Random(20261127);
        for (Map.Entry<String, String> text : LongTexts.pieces().entrySet()) {
            String edited = LongTexts.edited(text.getValue(), random, 1 + random.nextInt(12));
            Segments segments = WordDiff.compare(text.getValue(), edited);
            assertEquals(text.getValue(), segments.from(), text.getKey());
            assertEquals(edited, segments.to(), text.getKey());
            assertEquals(segments.mirrored(), WordDiff.compare(edited, text.getValue()), text.getKey());
            segments.forEach(segment -> assertWhole(segment, text.getKey()));
            assertInForm(segments);
        }
    }

    @Test
    void theSameTextIsOneEqualSegment() throws IOException {
        LongTexts.pieces().forEach((name, text) -> assertEquals(List.of(new Segment(Op.EQUAL, text)), WordDiff.compare(text, text).list(), name));
    }

    @Test
    void anEditIsHardlyLargerThanTheShortestInWords(TestReporter reporter) throws IOException {
        var random = new Random(4);
        long size = 0;
        long shortest = 0;
        long shortestInRuns = 0;
        for (Map.Entry<String, String> text : LongTexts.pieces().entrySet()) {
            String old = text.getValue();
            String edited = LongTexts.edited(old, random, 1 + random.nextInt(6));
            int here = WordDiff.compare(old, edited).size();
            int least = Shortest.edit(Words.of(old).stream().map(Word::text).toList(), Words.of(edited).stream().map(Word::text).toList());
            assertTrue(here <= 1.2 * least, () -> text.getKey() + ": " + here + " > 1.2 × " + least);
            size += here;
            shortest += least;
            shortestInRuns += Shortest.edit(runs(old), runs(edited));
        }
        assertTrue(size <= 1.2 * shortestInRuns, size + " > 1.2 × " + shortestInRuns);
        reporter.publishEntry("size of the edits", "%.3f of the shortest in words, %.3f of the shortest in runs of one script"
                .formatted((double) size / shortest, (double) size / shortestInRuns));
    }

    private static void assertWhole(Segment segment, String name) {
        String text = segment.text();
        int first = text.codePointAt(0);
        boolean joins = Character.getType(first) == Character.NON_SPACING_MARK && !Character.isWhitespace(first) && first != text.codePointBefore(text.length());
        assertTrue(!joins || segment.op() != Op.EQUAL, name + ": begins within a character: " + segment);
        assertTrue(!Character.isLowSurrogate(text.charAt(0)) && !Character.isHighSurrogate(text.charAt(text.length() - 1)), name);
    }

    private static void assertInForm(Segments segments) {
        Op last = Op.EQUAL;
        boolean first = true;
        for (Segment segment : segments) {
            assertTrue(!segment.text().isEmpty());
            assertTrue(first || segment.op() != last && !(last == Op.INSERT && segment.op() == Op.DELETE), segments::toString);
            last = segment.op();
            first = false;
        }
    }

    private static List<String> runs(String text) {
        return SCRIPT_RUN.matcher(text).results().map(result -> result.group()).toList();
    }
}
