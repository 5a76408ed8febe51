package shirube.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever is wrong with its input, the command says it once, at the right line, ends with 1, publishes nothing, leaves
 * the site that stands, and shows no stack trace.
 */
class BadInputTest {

    @TempDir
    Path temp;

    @TestFactory
    Stream<DynamicTest> isToldOnceAtItsLineAndPublishesNothing() {
        return BadInputs.all().stream().map(bad -> DynamicTest.dynamicTest(bad.name(), () -> refuses(bad)));
    }

    private void refuses(BadInputs.BadInput bad) throws IOException {
        Town town = Town.in(Files.createTempDirectory(temp, "town"));
        assertEquals(0, town.build().exit());
        var before = town.site();
        assertTrue(before.containsKey("about.html"));
        bad.spoil().spoil(town);
        Town.Outcome outcome = built(town);
        assertEquals(List.of(bad.finding()), outcome.findings(), outcome.out() + outcome.err());
        assertEquals(1, outcome.exit());
        assertFalse(outcome.showsStackTrace(), outcome.err());
        assertEquals(before, town.site());
    }

    private static Town.Outcome built(Town town) {
        Path look = town.folder().resolve("templates");
        return Files.isDirectory(look) ? town.build("--templates", look.toString()) : town.build();
    }

    @TestFactory
    Stream<DynamicTest> anOddityIsToldOnceAndTheSiteIsPublished() {
        return BadInputs.oddities().stream().map(odd -> DynamicTest.dynamicTest(odd.name(), () -> {
            Town town = Town.in(Files.createTempDirectory(temp, "town"));
            odd.spoil().spoil(town);
            Town.Outcome outcome = built(town);
            assertEquals(List.of(odd.finding()), outcome.findings(), outcome.out() + outcome.err());
            assertEquals(0, outcome.exit());
            assertTrue(town.site().containsKey("about.html"));
        }));
    }

    @Test
    void anEmptyContentFolderIsAnUnusableSetting() throws IOException {
        Path empty = Files.createDirectories(temp.resolve("empty/content"));
        Town.Outcome outcome = new Town(empty.getParent()).build();
        assertEquals(2, outcome.exit());
        assertTrue(outcome.err().contains("nothing-to-build"), outcome.err());
        assertFalse(outcome.showsStackTrace(), outcome.err());
        assertFalse(Files.exists(temp.resolve("empty/public")));
    }

    @Test
    void anAbsentContentFolderIsAnUnusableSetting() {
        Town.Outcome outcome = new Town(temp).build();
        assertEquals(2, outcome.exit());
        assertTrue(outcome.err().contains("no-content-folder"), outcome.err());
    }
}
