package shirube.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shirube.manual.Examples;

/** What the manual shows as an example is a site that builds without a finding; that it has no history is told. */
class ExampleTownTest {

    @TempDir
    Path folder;

    @Test
    void theManualsExamplesBuildWithoutAFinding() throws IOException {
        for (String path : Examples.FILES) {
            Path file = folder.resolve("content").resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, Examples.text(path));
        }
        var said = Said.by(
                "build", "--content", folder.resolve("content").toString(), "--out", folder.resolve("public").toString(),
                "--date", "2026-11-21", "--lang", "en");
        assertEquals(0, said.exit(), said.out() + said.err());
        assertTrue(said.out().contains("0 errors, 0 warnings, 1 to review") && said.out().contains("review[approved-text-unchecked]"), said.out());
    }
}
