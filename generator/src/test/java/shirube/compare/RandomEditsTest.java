package shirube.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shirube.revision.FolderSnapshot;
import shirube.revision.Snapshot;
import shirube.source.SourceFile;
import shirube.source.SourceTree;

/** The sample city edited at random, by seeds: whatever is edited, all of it is told, nothing else, and both ways alike. */
class RandomEditsTest {

    private static final List<String> PIECES = List.of("、", "窓口", "2028年度", "を始めます。", "12,000千円", " ", "髙橋", "\n\n新しい段落です。\n\n", "\n- 北支所\n");
    private static final Edition SAMPLE = Edition.of(FolderSnapshot.of(Path.of("../content"), "from", "content"));
    private static final Edition NOTHING = edition(new TreeMap<>());

    private static Map<String, String> sample() {
        var texts = new TreeMap<String, String>();
        FolderSnapshot.of(Path.of("../content"), "", "content").texts().texts().forEach(file -> texts.put(file.path(), file.text()));
        return texts;
    }

    private static Edition edition(Map<String, String> texts) {
        var files = new TreeMap<String, SourceFile>();
        texts.forEach((path, text) -> files.put(path, new SourceFile(path, "content/" + path, text)));
        return Edition.of(new Snapshot("to", Optional.empty(), new SourceTree("content", files, Map.of()), Map.of(), List.of()));
    }

    private static void edit(Map<String, String> texts, Random random) {
        List<String> paths = List.copyOf(texts.keySet());
        String path = paths.get(random.nextInt(paths.size()));
        String text = texts.get(path);
        int at = text.isEmpty() ? 0 : text.offsetByCodePoints(0, random.nextInt(text.codePointCount(0, text.length())));
        int end = Math.min(text.length(), at + random.nextInt(30));
        if (end < text.length() && Character.isLowSurrogate(text.charAt(end))) end++;
        String piece = PIECES.get(random.nextInt(PIECES.size()));
        switch (random.nextInt(8)) {
            case 0, 1 -> texts.put(path, text.substring(0, at) + piece + text.substring(at));
            case 2 -> texts.put(path, text.substring(0, at) + text.substring(end));
            case 3 -> texts.put(path, text.substring(0, at) + piece + text.substring(end));
            case 4 -> texts.put(path, text.replaceFirst("(\\d+)", Integer.toString(random.nextInt(3000))));
            case 5 -> texts.remove(path);
            case 6 -> texts.put(path.replaceFirst("(\\.\\w+)$", "-" + random.nextInt(9) + "$1"), texts.remove(path));
            default -> texts.put(path, lines(text, random));
        }
    }

    /** Two lines change places. */
    private static String lines(String text, Random random) {
        var lines = new ArrayList<>(text.lines().toList());
        if (lines.size() < 2) return text;
        int one = random.nextInt(lines.size() - 1);
        lines.set(one, lines.set(one + 1, lines.get(one)));
        return String.join("\n", lines) + "\n";
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void allOfAnEditIsToldAndNothingElse(long seed) {
        var random = new Random(seed);
        Map<String, String> texts = sample();
        for (int i = 0; i < 1 + random.nextInt(12); i++) edit(texts, random);
        Edition edited = edition(texts);
        Edition before = edition(sample());
        Comparison comparison = Comparison.of(before, edited, true);
        Lossless.check(comparison);
        Mirror.check(before, edited, true);
        Map<Integer, Integer> letters = letters(before);
        for (Change change : comparison.changes()) {
            if (isPlace(change) || isSheet(change) || isOrder(change)) continue;
            change.from().ifPresent(side -> count(side.text(), -1, letters));
            change.to().ifPresent(side -> count(side.text(), 1, letters));
        }
        letters.values().removeIf(count -> count == 0);
        assertEquals(new TreeMap<>(letters(edited)), new TreeMap<>(letters));
    }

    @Test
    void theSampleDoesNotDifferFromItself() {
        assertTrue(Comparison.of(SAMPLE, SAMPLE, true).items().isEmpty());
        assertTrue(Comparison.of(SAMPLE, Edition.of(FolderSnapshot.of(Path.of("../content"), "x", "content")), true).items().isEmpty());
    }

    /** Every letter of an edition, as often as it stands there: what is new against nothing. */
    private static Map<Integer, Integer> letters(Edition edition) {
        var letters = new HashMap<Integer, Integer>();
        for (Change change : Comparison.of(NOTHING, edition, true).changes())
            if (!isPlace(change) && !isSheet(change)) count(change.to().orElseThrow().text(), 1, letters);
        letters.values().removeIf(count -> count == 0);
        return letters;
    }

    /** What stands between the cells of a row, and between blocks, is nobody's text. */
    private static void count(String text, int by, Map<Integer, Integer> letters) {
        text.codePoints().filter(c -> !Character.isWhitespace(c) && c != '|').forEach(c -> letters.merge(c, by, Integer::sum));
    }

    /** The order of a list is told by the names of its members. */
    private static boolean isOrder(Change change) {
        return change.kind() == Change.Kind.MOVED && change.around().isEmpty();
    }

    /** Tables of data are told in short, so their words are not those of the files. */
    private static boolean isSheet(Change change) {
        return change.field().contains(".csv") || change.item().endsWith(".csv");
    }

    private static boolean isPlace(Change change) {
        return Set.of("no", "measure", "parent", "plan", "id", "file").contains(change.field());
    }
}
