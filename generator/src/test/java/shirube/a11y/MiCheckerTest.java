package shirube.a11y;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import shirube.a11y.rules.Rules;
import shirube.diagnostic.Diagnostic;
import shirube.diagnostic.Severity;
import shirube.html.HtmlPage;
import shirube.source.SourceFile;

/**
 * Every 問題あり and every 問題の可能性大 of miChecker is found on a page that has it, and not on one that nearly has.
 * The items stand in {@code michecker/items.tsv}, the pages in {@code michecker/pages.txt}.
 */
class MiCheckerTest {

    private static final Path FOLDER = Path.of("src/test/resources/michecker");

    /** Some two and a half minutes of reading. */
    private static final String LONG = "予約バスは、月曜から金曜まで、朝の八時から夕方の六時まで走ります。".repeat(30);

    private record Case(String item, String code, Profile profile, String wrong, String right) {}

    @Test
    void everyItemHasItsPages() throws IOException {
        assertEquals(items().keySet(), new TreeSet<>(cases().stream().map(Case::item).toList()));
    }

    @Test
    void thereAre46Problemsand52LikelyOnes() throws IOException {
        assertEquals(46, items().values().stream().filter("error"::equals).count());
        assertEquals(52, items().values().stream().filter("warning"::equals).count());
    }

    @TestFactory
    Stream<DynamicTest> theWrongPageIsFound() throws IOException {
        return cases().stream().map(each -> DynamicTest.dynamicTest(each.item + " " + each.code, () -> {
            List<Diagnostic> found = found(each, each.wrong);
            assertTrue(!found.isEmpty(), () -> each.code + " is not found in " + each.wrong);
        }));
    }

    @TestFactory
    Stream<DynamicTest> theNearMissIsNot() throws IOException {
        return cases().stream().map(each -> DynamicTest.dynamicTest(
                each.item + " " + each.code, () -> assertEquals("", names(found(each, each.right)), each.right)));
    }

    /** 問題あり keeps a page from being published; what is only likely never does so alone. */
    @TestFactory
    Stream<DynamicTest> problemsAreErrors() throws IOException {
        var types = items();
        return cases().stream().filter(each -> types.get(each.item).equals("error")).map(each -> DynamicTest.dynamicTest(each.item, () -> {
            boolean error = found(each, each.wrong).stream().anyMatch(one -> one.severity() == Severity.ERROR);
            assertTrue(error, each.code);
        }));
    }

    @Test
    void rulesNameNoItemThatIsUnknown() throws IOException {
        var named = Rules.ALL.stream().flatMap(rule -> rule.about().standards().michecker().stream()).collect(Collectors.toCollection(TreeSet::new));
        named.removeAll(items().keySet());
        assertEquals(new TreeSet<>(List.of("C_25.1")), named, "only items for a person to judge may stand beside");
    }

    /** The findings that answer to the item. */
    private static List<Diagnostic> found(Case each, String html) {
        PageAudit audit = Audit.of(each.profile).audit(HtmlPage.foreign(SourceFile.of("page.html", html)));
        return audit.found().stream().filter(found -> found.code().name().equals(each.code) && found.standards().michecker().contains(each.item)).toList();
    }

    private static String names(List<Diagnostic> found) {
        return found.stream().map(one -> one.code().name()).collect(Collectors.joining(" "));
    }

    /** Each item with its type: error (問題あり) or warning (問題の可能性大). */
    private static TreeMap<String, String> items() throws IOException {
        var items = new TreeMap<String, String>();
        for (String line : Files.readAllLines(FOLDER.resolve("items.tsv"))) items.put(line.split("\t")[0], line.split("\t")[1]);
        return items;
    }

    private static List<Case> cases() throws IOException {
        var cases = new ArrayList<Case>();
        for (String block : Files.readString(FOLDER.resolve("pages.txt")).replace("{long}", LONG).split("(?m)^= ")) {
            if (block.startsWith("#")) continue;
            List<String> lines = block.lines().toList();
            String[] head = lines.get(0).split(" ");
            Profile profile = head.length > 2 ? Profile.WCAG22 : Profile.JIS2016;
            cases.add(new Case(head[0], head[1], profile, lines.get(1).substring(2), lines.get(2).substring(2)));
        }
        return cases;
    }
}
