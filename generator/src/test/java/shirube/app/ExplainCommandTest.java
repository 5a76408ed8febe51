package shirube.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import shirube.diagnostic.Codes;
import shirube.diagnostic.Language;
import shirube.manual.Topics;

class ExplainCommandTest {

    @TestFactory
    Stream<DynamicTest> everyNameIsExplainedInBothLanguages() {
        var topics = new Topics();
        return topics.names().stream().sorted().map(name -> DynamicTest.dynamicTest(name, () -> {
            for (Language language : Language.values()) {
                String text = topics.named(name).get(0).text(language);
                assertTrue(text.lines().count() >= 2 && text.endsWith("\n"), text);
                assertFalse(text.contains("[["), text);
            }
        }));
    }

    @TestFactory
    Stream<DynamicTest> everyCodeSaysWhyAndHowInBothLanguages() {
        return Codes.all().stream().map(code -> DynamicTest.dynamicTest(code.name(), () -> {
            for (Language language : Language.values()) {
                assertTrue(code.why(language).filter(why -> !why.isBlank()).isPresent(), "no .why in " + language);
                assertTrue(code.help(language).filter(help -> !help.isBlank()).isPresent(), "no .help in " + language);
            }
        }));
    }

    @Test
    void aFieldOfAPlanSaysWhetherItMayBeWrittenAfterApproval() {
        var topics = new Topics();
        assertTrue(topics.named("initiatives.status").get(0).text(Language.JA).contains("改定の記録なしに書き足せます"));
        assertTrue(topics.named("kpi.actuals").get(0).text(Language.EN).contains("after approval"));
        assertFalse(topics.named("kpi.targets").get(0).text(Language.JA).contains("改定の記録なしに"));
        assertFalse(topics.named("news.updated").get(0).text(Language.JA).contains("改定の記録なしに"));
    }

    @Test
    void aCodeIsToldWithItsReasonItsRemedyAndTheExamplesOfItsRule() {
        var said = Said.by("explain", "image-alt", "--lang", "en");
        assertEquals(0, said.exit());
        for (String part : new String[] {"Error", "R-501", "Why", "How to mend it", "exceptions.yaml", "<img src=\"counter.png\">", "{decorative}"})
            assertTrue(said.out().contains(part), part + " is not in " + said.out());
    }

    @Test
    void aTypeIsToldWithItsFieldsAndAnExampleFile() {
        var said = Said.by("explain", "initiatives");
        for (String part : new String[] {"取組", "* measure", "plans/dx/initiatives/online-apply.md", "milestone: 40手続で開始"})
            assertTrue(said.out().contains(part), part + " is not in " + said.out());
        assertEquals(said.out(), Said.by("explain", "取組").out());
    }

    @Test
    void aFieldIsToldByItsPathOrWhereverItsNameOccurs() {
        assertTrue(Said.by("explain", "initiatives.schedule").out().contains("* milestone"));
        assertTrue(Said.by("explain", "initiatives.status").out().contains("not_started（未着手）"));
        assertTrue(Said.by("explain", "reading").out().startsWith("glossary.reading"));
    }

    @Test
    void aNumberedRuleNamesItsCodes() {
        assertTrue(Said.by("explain", "r-004").out().contains("unknown-key"));
    }

    @Test
    void anUnknownNameIsAWrongUseAndGetsTheNearestOne() {
        var said = Said.by("explain", "imagealt");
        assertEquals(2, said.exit());
        assertEquals("", said.out());
        assertTrue(said.err().contains("unknown-name"), said.err());
        assertTrue(said.err().contains("「image-alt」のつもり"), said.err());
    }

    @Test
    void nothingToExplainIsAWrongUse() {
        assertEquals(2, Said.by("explain").exit());
    }
}
