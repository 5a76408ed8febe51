package shirube.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** On pairs of sentences as plans have them, the program underlines what a careful clerk would underline. */
class ClerkTest {

    private static final Path PAIRS = Path.of("src/test/compare/clerk.txt");
    private static final double FLOOR = 0.9;

    private record Pair(String name, String old, String now) {

        Segments compared() {
            return WordDiff.compare(plain(old), plain(now));
        }

        boolean isReached() {
            return underlined(compared(), Op.DELETE).equals(old) && underlined(compared(), Op.INSERT).equals(now);
        }

        String shown() {
            return String.join("\n", name, "  clerk:   " + old, "           " + now,
                    "  program: " + underlined(compared(), Op.DELETE), "           " + underlined(compared(), Op.INSERT));
        }
    }

    @Test
    void atLeastNineOfTenPairsAreUnderlinedAsAClerkWould() throws IOException {
        List<Pair> pairs = pairs();
        List<Pair> missed = pairs.stream().filter(pair -> !pair.isReached()).toList();
        String share = (pairs.size() - missed.size()) + " of " + pairs.size();
        System.out.println("underlined as a clerk would: " + share);
        missed.forEach(pair -> System.out.println("otherwise: " + pair.shown()));
        assertTrue(pairs.size() >= 40);
        assertTrue(pairs.size() - missed.size() >= FLOOR * pairs.size(), () -> share + "\n" + String.join("\n", missed.stream().map(Pair::shown).toList()));
    }

    /** A pair whose marks do not say one and the same change could never be reached. */
    @Test
    void whatIsNotUnderlinedIsTheSameOnBothSides() throws IOException {
        for (Pair pair : pairs()) {
            assertEquals(pair.old().replaceAll("\\[\\[.*?]]", ""), pair.now().replaceAll("\\[\\[.*?]]", ""), pair.name());
        }
    }

    private static List<Pair> pairs() throws IOException {
        var pairs = new ArrayList<Pair>();
        String name = "";
        String old = "";
        for (String line : Files.readAllLines(PAIRS)) {
            if (line.startsWith("# ")) name = line.substring(2);
            else if (line.startsWith("旧: ")) old = line.substring(3);
            else if (line.startsWith("新: ")) pairs.add(new Pair(name, old, line.substring(3)));
        }
        return pairs;
    }

    private static String plain(String marked) {
        return marked.replace("[[", "").replace("]]", "");
    }

    private static String underlined(Segments segments, Op side) {
        var line = new StringBuilder();
        for (Segment segment : segments) {
            if (segment.op() == Op.EQUAL) line.append(segment.text());
            else if (segment.op() == side) line.append("[[").append(segment.text()).append("]]");
        }
        return line.toString();
    }
}
