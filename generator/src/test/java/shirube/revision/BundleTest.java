package shirube.revision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A history that comes on a stick: a bundle, or a repository elsewhere. */
class BundleTest {

    @TempDir
    Path temp;

    private GitFolder town;

    @BeforeEach
    void begin() throws Exception {
        assumeTrue(GitFolder.isThere());
        town = GitFolder.in(temp.resolve("town"));
        town.put("content/site.yaml", "name: 例示市\n").put("content/kpi/k.yaml", "title: 前\n").commit("2024-03-22T03:00:00Z");
        town.git("tag", "v1.0");
        town.put("content/kpi/k.yaml", "title: 後\n").commit("2025-03-26T03:00:00Z");
        town.git("tag", "-a", "v1.1", "-m", "時点修正");
    }

    private static String title(Revisions history, String tag) {
        return history.snapshot(tag).texts().text("kpi/k.yaml").orElseThrow().text();
    }

    @Test
    void aBundleHoldsItsTagsInMemoryAndNothingIsWritten() throws Exception {
        town.git("bundle", "create", "../town.bundle", "--all");
        Path stick = Files.createDirectories(temp.resolve("stick"));
        Path bundle = Files.move(temp.resolve("town.bundle"), stick.resolve("town.bundle"));
        try (Revisions history = Revisions.from(bundle, temp.resolve("elsewhere/content"))) {
            assertEquals("title: 前\n", title(history, "v1.0"));
            assertEquals("title: 後\n", title(history, "v1.1"));
            assertEquals("title: 前\n", title(history, "2024-04-01"));
            assertTrue(history.knows("v1.0"));
            assertFalse(history.knows("v2.0"));
            assertTrue(history.near("v1").contains("v1.1"), history.near("v1"));
        }
        try (var files = Files.list(stick)) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void tagsAloneAreEnough() throws Exception {
        town.git("bundle", "create", "../tags.bundle", "v1.0", "v1.1");
        try (Revisions history = Revisions.from(temp.resolve("tags.bundle"), Path.of("content"))) {
            assertEquals("title: 前\n", title(history, "v1.0"));
            assertEquals("unknown-revision", assertThrows(RevisionFault.class, () -> history.snapshot("v9")).diagnostic().code().name());
        }
    }

    @Test
    void aRepositoryElsewhereHoldsThemToo() {
        try (Revisions history = Revisions.from(town.folder(), Path.of("genko"))) {
            assertEquals("title: 前\n", title(history, "v1.0"));
        }
    }

    @Test
    void aHistoryMayHoldTheContentAtItsTop() throws Exception {
        var top = GitFolder.in(temp.resolve("top"));
        top.put("site.yaml", "name: 例示市\n").put("kpi/k.yaml", "title: 上\n").commit("2024-03-22T03:00:00Z");
        top.git("tag", "v1.0");
        try (Revisions history = Revisions.from(top.folder(), Path.of("content"))) {
            assertEquals("title: 上\n", title(history, "v1.0"));
        }
    }

    @Test
    void whatIsNoHistoryIsToldWithoutAStackTrace() throws Exception {
        Path text = Files.writeString(temp.resolve("text.bundle"), "これは bundle ではありません");
        Path empty = Files.createDirectories(temp.resolve("empty"));
        town.git("bundle", "create", "../half.bundle", "v1.0..v1.1");
        town.git("bundle", "create", "../whole.bundle", "--all");
        byte[] whole = Files.readAllBytes(temp.resolve("whole.bundle"));
        Path cut = Files.write(temp.resolve("cut.bundle"), java.util.Arrays.copyOf(whole, whole.length / 2));
        for (Path bad : java.util.List.of(text, empty, temp.resolve("half.bundle"), cut)) assertEquals("history-not-readable", fault(bad), bad.toString());
        assertEquals("history-not-found", fault(temp.resolve("nowhere")));
    }

    private static String fault(Path history) {
        return assertThrows(RevisionFault.class, () -> Revisions.from(history, Path.of("content"))).diagnostic().code().name();
    }
}
