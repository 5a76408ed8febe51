package shirube.a11y;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import shirube.a11y.rules.Rules;

/** Every rule does what the examples on its own page say, and every code is provoked by one of them. */
class RulesTest {

    /** They apply only to what is at fault, or to what a person must judge. */
    private static final Set<String> NEVER_PASS = Set.of(
            "obsolete", "generated-text", "title-words", "link-words", "link-words-alone", "heading-words", "image-words", "media-alternatives");

    @TestFactory
    Stream<DynamicTest> examplesComeOutAsTheRulesPageSays() {
        return Rules.ALL.stream().flatMap(rule -> RulePage.of(rule.about().name()).examples().stream()
                .map(example -> DynamicTest.dynamicTest(
                        rule.about().name() + ": " + example.source().strip(), () -> check(rule, example))));
    }

    @TestFactory
    Stream<DynamicTest> everyRulesPageShowsWhatFailsWhatPassesAndWhatIsNotMeant() {
        return Rules.ALL.stream().map(rule -> DynamicTest.dynamicTest(rule.about().name(), () -> {
            Set<String> verdicts = RulePage.of(rule.about().name()).examples().stream()
                    .map(RulePage.Example::verdict)
                    .collect(Collectors.toSet());
            assertTrue(verdicts.contains("failed") || verdicts.contains("cantTell"), "nothing fails");
            boolean passes = verdicts.contains("passed") || NEVER_PASS.contains(rule.about().name());
            assertTrue(passes, "nothing passes");
            assertTrue(verdicts.contains("inapplicable"), "nothing is inapplicable");
        }));
    }

    @Test
    void everyCodeIsProvokedByAnExample() throws Exception {
        var declared = new Properties();
        try (var stream = getClass().getResourceAsStream("/shirube/codes/a11y.properties")) {
            declared.load(stream);
        }
        Set<String> codes = declared.stringPropertyNames().stream()
                .map(key -> key.substring(0, key.indexOf('.')))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> provoked = Rules.ALL.stream()
                .flatMap(rule -> RulePage.of(rule.about().name()).examples().stream())
                .filter(example -> Set.of("failed", "cantTell").contains(example.verdict()))
                .map(RulePage.Example::code)
                .filter(code -> !code.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(codes, provoked);
    }

    @Test
    void namesAreUnique() {
        assertEquals(
                Rules.ALL.size(),
                Rules.ALL.stream().map(rule -> rule.about().name()).distinct().count());
    }

    private static void check(Rule rule, RulePage.Example example) {
        PageAudit audit = Audit.ofOnly(rule).audit(example.page());
        String codes = audit.found().stream().map(found -> found.code().name()).collect(Collectors.joining(" "));
        assertEquals(example.verdict(), audit.rules().get(0).verdict().key(), () -> "found: " + codes);
        boolean finds = Set.of("failed", "cantTell").contains(example.verdict());
        assertEquals(finds ? example.code() : "", codes);
    }
}
