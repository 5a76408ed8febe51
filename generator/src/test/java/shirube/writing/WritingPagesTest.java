package shirube.writing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import shirube.markdown.MarkdownText;
import shirube.model.Shape;
import shirube.model.Writing;
import shirube.source.SourceFile;

/** Every rule of 表記 does what the examples on its page say. */
class WritingPagesTest {

    private static final Path PAGES = Path.of("src/main/resources/shirube/writing");
    private static final Pattern FENCE = Pattern.compile("(?ms)^```markdown ([a-z ]+)\\n(.*?)^```$");

    /** They are rules of the audit as well; their pages and codes stand there. */
    private static final Set<String> OF_AUDIT = Set.of("spaced-word", "adjacent-links");

    private record Example(String code, List<String> words, String text) {}

    @TestFactory
    Stream<DynamicTest> examplesComeOutAsThePageSays() throws IOException {
        return examples().stream().map(each -> DynamicTest.dynamicTest(each.code + " " + each.words + " " + each.text.strip(), () -> {
            List<String> found = found(each);
            assertEquals(each.words.contains("wrong"), found.contains(each.code), found::toString);
        }));
    }

    @Test
    void whatIsRightIsRightByEveryRuleOfThePageOfAnother() throws IOException {
        var wrong = new ArrayList<String>();
        for (Example each : examples()) {
            if (each.words.contains("wrong") || Set.of("full-width-digit", "full-width-word").contains(each.code)) continue;
            List<String> found = found(each);
            found.removeAll(List.of("term-link", "full-width-digit"));
            if (!found.isEmpty()) wrong.add(each + " " + found);
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void everyRuleHasItsPageWithBothKinds() throws IOException {
        List<Example> examples = examples();
        for (WritingRule rule : WritingRules.ALL) {
            if (OF_AUDIT.contains(rule.code())) continue;
            Set<String> kinds = examples.stream().filter(each -> each.code.equals(rule.code())).map(each -> each.words.get(0)).collect(Collectors.toSet());
            assertEquals(Set.of("wrong", "right"), kinds, rule.code());
        }
    }

    @Test
    void everyRuleCanBeSwitchedInTheSettingsUnderItsOwnName() {
        assertEquals(
                new TreeSet<>(WritingRules.ALL.stream().map(WritingRule::key).toList()),
                new TreeSet<>(Shape.of(Writing.Rules.class).keys()));
    }

    @Test
    void theSettingsSayTheUsualLevelOfEachRule() {
        for (WritingRule rule : WritingRules.ALL) {
            String doc = Shape.of(Writing.Rules.class).field(rule.key()).orElseThrow().doc();
            assertTrue(doc.contains("既定は " + rule.usual().key()), rule.key() + ": " + doc);
        }
    }

    /** With every rule in use. */
    private static List<String> found(Example each) {
        MarkdownText text = MarkdownText.of(SourceFile.of("pages/a.md", each.text), 0, each.text.length());
        var screen = new Screen(style(each));
        screen.look(text, new Passage.Setting(true, each.words.contains("easy"), false));
        return screen.suspects().rest().stream().map(found -> found.code().name()).distinct().collect(Collectors.toCollection(ArrayList::new));
    }

    private static WritingStyle style(Example each) {
        Map<String, Writing.Level> levels = WritingRules.ALL.stream().collect(Collectors.toMap(WritingRule::code, rule -> Writing.Level.WARNING));
        Map<String, String> terms = each.words.contains("term") ? Map.of("オープンデータ", "open-data") : Map.of();
        return new WritingStyle(Writing.USUAL, levels, terms, Set.of("DX", "PDF"));
    }

    private static List<Example> examples() throws IOException {
        var examples = new ArrayList<Example>();
        try (Stream<Path> pages = Files.list(PAGES)) {
            for (Path page : pages.sorted().toList()) {
                String code = page.getFileName().toString().replace(".md", "");
                for (Matcher fence = FENCE.matcher(Files.readString(page)); fence.find(); )
                    examples.add(new Example(code, List.of(fence.group(1).split(" ")), fence.group(2)));
            }
        }
        return examples;
    }
}
