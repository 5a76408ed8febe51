package shirube.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import shirube.markdown.MarkdownText;
import shirube.markdown.TextBlock;
import shirube.source.SourceFile;

/** For every kind of change, two texts and the changes found; {@code -Dupdate} rewrites them. */
class BlockDiffTest {

    private static final Path CASES = Path.of("src/test/compare/blocks.txt");

    private record Case(String name, String old, String now, String changes) {

        String found() {
            return compared().stream().map(BlockDiffTest::shown).map(line -> line + "\n").collect(Collectors.joining());
        }

        List<BlockChange> compared() {
            return BlockDiff.compare(blocks(old), blocks(now));
        }

        String written() {
            return "# " + name + "\n-- old\n" + old + "-- new\n" + now + "-- changes\n" + found();
        }
    }

    @TestFactory
    Stream<DynamicTest> eachKindOfChangeIsFound() throws IOException {
        List<Case> cases = cases();
        if (System.getProperty("update") != null) update(cases);
        return cases().stream().map(each -> DynamicTest.dynamicTest(each.name(), () -> assertEquals(each.changes(), each.found())));
    }

    @TestFactory
    Stream<DynamicTest> swappingTheTextsMirrorsTheChanges() throws IOException {
        return cases().stream().map(each -> DynamicTest.dynamicTest(each.name(), () -> {
            List<BlockChange> back = BlockDiff.compare(blocks(each.now()), blocks(each.old()));
            assertEquals(sorted(each.compared()), sorted(back.stream().map(BlockChange::mirrored).toList()));
        }));
    }

    @TestFactory
    Stream<DynamicTest> theSameTextHasNoChange() throws IOException {
        return cases().stream().map(each -> DynamicTest.dynamicTest(each.name(), () -> {
            assertEquals(List.of(), BlockDiff.compare(blocks(each.old()), blocks(each.old())));
        }));
    }

    private static String shown(BlockChange change) {
        TextBlock block = change.to().or(change::from).orElseThrow();
        String where = block.column().or(block::heading).map(words -> " (" + words + ")").orElse("");
        String extent = change.extent() == Extent.WORDS ? "" : " " + word(change.extent());
        return (change.kind().key() + " " + word(block.kind()) + where + extent + ": " + change.segments()).replace("\n", "⏎");
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static List<String> sorted(List<BlockChange> changes) {
        return changes.stream()
                .map(change -> change.kind() + " " + change.from() + " " + change.to() + " " + change.segments())
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    private static List<TextBlock> blocks(String text) {
        return MarkdownText.of(SourceFile.of("a.md", text), 0, text.length()).blocks();
    }

    private static List<Case> cases() throws IOException {
        return Arrays.stream(parts()).skip(1).map(BlockDiffTest::parsed).toList();
    }

    private static String[] parts() throws IOException {
        return Files.readString(CASES).split("(?<=\\n)(?=# [^#\\n]+\\n-- old\\n)");
    }

    private static Case parsed(String part) {
        String[] parts = part.split("-- (?:old|new|changes)\\n", -1);
        return new Case(parts[0].substring(2).strip(), parts[1], parts[2], parts[3].replaceAll("\\n+$", "\n").replaceAll("^\\n$", ""));
    }

    private static void update(List<Case> cases) throws IOException {
        var text = new ArrayList<String>();
        text.add(parts()[0].stripTrailing() + "\n");
        for (Case each : cases) text.add(each.written());
        Files.writeString(CASES, String.join("\n", text));
    }
}
