package shirube.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * On pairs of sentences as plans have them, the program underlines what a careful clerk would underline, wherever that
 * does not break what holds of every comparison: that it is hardly larger than the shortest, and mirrors.
 */
class ClerkTest {

    private static final Path PAIRS = Path.of("src/test/compare/clerk.txt");
    private static final double FLOOR = 0.9;
    private static final double LARGEST = 1.2;
    private static final Pattern UNDERLINED = Pattern.compile("\\[\\[(.*?)]]");

    private record Pair(String name, String old, String now) {

        Segments compared() {
            return WordDiff.compare(plain(old), plain(now));
        }

        boolean isReached() {
            return underlined(compared(), Op.DELETE).equals(old) && underlined(compared(), Op.INSERT).equals(now);
        }

        /** Why the clerk's way is no way of the program, if it is none. */
        Optional<String> barred() {
            double shortest = Shortest.edit(words(plain(old)), words(plain(now)));
            if (size() > LARGEST * shortest) return Optional.of("%.2f × the shortest in words; at most %.1f × is allowed".formatted(size() / shortest, LARGEST));
            boolean tie = size() == compared().size() && WordDiff.compare(plain(now), plain(old)).equals(compared().mirrored());
            return tie ? Optional.of("of two ways of one size the one is taken that is the same from both sides") : Optional.empty();
        }

        /** How many characters the clerk underlines on both sides. */
        private int size() {
            return UNDERLINED.matcher(old + now).results().mapToInt(result -> result.group(1).length()).sum();
        }

        private static List<String> words(String text) {
            return Words.of(text).stream().map(Word::text).toList();
        }

        String shown() {
            return String.join("\n", name + barred().map(why -> ": " + why).orElse(""), "  clerk:   " + old, "           " + now,
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
        missed.forEach(pair -> assertTrue(pair.barred().isPresent(), pair::shown));
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
