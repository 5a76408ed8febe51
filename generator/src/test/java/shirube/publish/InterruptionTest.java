package shirube.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only another process can show: death, another user, another umask. */
class InterruptionTest {

    @TempDir
    Path folder;

    private Path out;

    @BeforeEach
    void needsAShell() {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")));
        out = folder.resolve("public");
    }

    private int publish(String text, String... how) throws IOException, InterruptedException {
        String[] args = how.length == 0 ? new String[] {out.toString(), text} : new String[] {out.toString(), text, how[0]};
        return PublishingProcess.run("", PublishingProcess.classPath(), args).exit();
    }

    private String page() throws IOException {
        return Files.readString(out.resolve("a/index.html"));
    }

    @Test
    void aDeathWhileStagingLeavesThePreviousSiteAndIsTidiedAway() throws Exception {
        assertEquals(0, publish("old"));
        assertEquals(9, publish("half", "stop"));
        assertEquals("old", page());
        assertTrue(Files.exists(folder.resolve(".public.shirube/new")));
        assertEquals(0, publish("next"));
        assertEquals("next", page());
        assertFalse(Files.exists(folder.resolve(".public.shirube")));
    }

    @Test
    void aDeathBetweenTheRenamesIsMendedAtTheNextStart() throws Exception {
        assertEquals(0, publish("old"));
        assertEquals(9, publish("complete", "die"));
        assertFalse(Files.exists(out));
        try (Publisher next = Publisher.open(order())) {
            assertEquals("complete", page());
        }
        assertEquals("complete", page());
        assertFalse(Files.exists(folder.resolve(".public.shirube")));
    }

    @Test
    void ifOnlyThePreviousSiteIsLeftItComesBack() throws Exception {
        assertEquals(0, publish("old"));
        assertEquals(9, publish("lost", "die"));
        Trees.delete(folder.resolve(".public.shirube/new"));
        Files.createDirectory(out);
        Publisher.open(order()).close();
        assertEquals("old", page());
    }

    @Test
    void aStrictUmaskStillPublishesReadableFiles() throws Exception {
        var outcome = PublishingProcess.run("umask 077;", PublishingProcess.classPath(), out.toString(), "x");
        assertEquals(0, outcome.exit(), outcome.output());
        assertEquals("rw-r--r--", permissions(out.resolve("a/index.html")));
        assertEquals("rwxr-xr-x", permissions(out.resolve("a")));
        assertEquals("rwxr-xr-x", permissions(out));
    }

    @Test
    void aFolderWithoutPermissionIsAnUnusableSetting() throws Exception {
        String classPath = PublishingProcess.classPathForAll(folder);
        Path closed = Files.createDirectory(folder.resolve("closed"));
        Path readOnly = Files.createDirectories(folder.resolve("open/public"));
        for (Path path : List.of(closed, readOnly)) Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("r-xr-xr-x"));
        Files.setPosixFilePermissions(readOnly.getParent(), PosixFilePermissions.fromString("rwxrwxrwx"));
        String user = asNobody();
        for (Path target : List.of(closed.resolve("public"), closed.resolve("deep/public"), readOnly)) {
            var outcome = PublishingProcess.run(user, classPath, target.toString(), "x");
            assertEquals("SETTING out-not-writable", outcome.output());
        }
    }

    private static Publisher.Order order(Path out) {
        return new Publisher.Order(out, List.of(), "1", java.time.LocalDate.of(2026, 11, 21), java.util.Optional.empty());
    }

    private Publisher.Order order() {
        return order(out);
    }

    /** Permissions mean nothing to root, who therefore becomes nobody. */
    private static String asNobody() {
        if (!System.getProperty("user.name").equals("root")) return "";
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/setpriv")));
        return "setpriv --reuid=65534 --regid=65534 --clear-groups";
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
