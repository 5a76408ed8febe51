package shirube.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import shirube.publish.OutputFile;
import shirube.publish.Publisher;

/** What the machine refuses: files without permission, an output folder that cannot be written, a full disk. */
@DisabledOnOs(OS.WINDOWS)
class MachineTest {

    @TempDir
    Path temp;

    @Test
    void aFileWithoutReadPermissionIsToldAndNothingIsPublished() throws Exception {
        for (String path : List.of("content/pages/secret.md", "content/opendata/aed/aed.csv")) {
            Town town = Town.in(Files.createDirectory(temp.resolve("town" + path.length())));
            town.write(path, "# 題\n\n本文です。\n");
            Files.setPosixFilePermissions(town.folder().resolve(path), PosixFilePermissions.fromString("---------"));
            Files.setPosixFilePermissions(temp, PosixFilePermissions.fromString("rwxrwxrwx"));
            Town.Outcome outcome = OtherUser.run(town.folder(), town.arguments("build"));
            assertEquals(List.of("error unreadable-file " + path + ":1:1"), outcome.findings(), outcome.out() + outcome.err());
            assertEquals(1, outcome.exit());
            assertFalse(outcome.showsStackTrace(), outcome.err());
            assertFalse(Files.exists(town.published()));
        }
    }

    @Test
    void aFolderOrPageWithoutReadPermissionIsAnUnusableSetting() throws Exception {
        Town town = Town.in(Files.createDirectory(temp.resolve("town")));
        Path page = Files.writeString(town.folder().resolve("page.html"), "<!DOCTYPE html>");
        for (Path path : List.of(page, town.content())) Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("---------"));
        Files.setPosixFilePermissions(temp, PosixFilePermissions.fromString("rwxr-xr-x"));
        isUnusable("folder-not-readable", OtherUser.run(town.folder(), town.arguments("build")));
        isUnusable("file-not-readable", OtherUser.run(town.folder(), "audit", page.toString()));
    }

    private static void isUnusable(String code, Town.Outcome outcome) {
        assertEquals(2, outcome.exit(), outcome.out() + outcome.err());
        assertTrue(outcome.err().contains("error[" + code + "]"), outcome.err());
        assertFalse(outcome.showsStackTrace(), outcome.err());
    }

    @Test
    void anOutputFolderThatCannotBeWrittenIsAnUnusableSetting() throws Exception {
        Town town = Town.in(Files.createDirectory(temp.resolve("town")));
        Path closed = Files.createDirectories(temp.resolve("closed/public"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("r-xr-xr-x"));
        Files.setPosixFilePermissions(closed.getParent(), PosixFilePermissions.fromString("r-xr-xr-x"));
        Files.setPosixFilePermissions(temp, PosixFilePermissions.fromString("rwxr-xr-x"));
        Town.Outcome outcome = OtherUser.run(town.folder(), town.publishingTo(closed).arguments("build"));
        isUnusable("out-not-writable", outcome);
    }

    @Test
    void aRunBesideAnotherIsTurnedAwayAndTheOtherPublishes() throws Exception {
        Town town = Town.in(Files.createDirectory(temp.resolve("town")));
        Files.setPosixFilePermissions(temp, PosixFilePermissions.fromString("rwxrwxrwx"));
        Files.setPosixFilePermissions(town.folder(), PosixFilePermissions.fromString("rwxrwxrwx"));
        var order = new Publisher.Order(town.published(), List.of(town.content()), "1", LocalDate.of(2026, 11, 21), Optional.empty());
        try (Publisher first = Publisher.open(order)) {
            first.write(new OutputFile("index.html", new byte[] {'x'}, List.of(), Optional.empty()));
            openLockFor(town.folder().resolve(".public.shirube/lock"));
            isUnusable("out-busy", OtherUser.run(town.folder(), town.arguments("build")));
            first.commit();
        }
        assertEquals("x", Files.readString(town.published().resolve("index.html")));
    }

    /** Lets the other user meet the lock itself, not the permissions of the file. */
    private static void openLockFor(Path lock) throws IOException {
        Files.setPosixFilePermissions(lock, PosixFilePermissions.fromString("rw-rw-rw-"));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aPlaceThatTakesNoFoldersIsNotCalledBusy() throws Exception {
        Town town = Town.in(temp.resolve("town")).publishingTo(Path.of("/proc/shirube"));
        isUnusable("out-not-writable", town.build());
    }

    @Test
    void aFullDiskIsAFaultOfTheMachineAndThePreviousSiteStands() throws Exception {
        Path disk = Files.createDirectory(temp.resolve("disk"));
        assumeTrue(OtherUser.isRoot() && run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk.toString()), "needs a small disk of its own");
        try {
            Town town = Town.in(temp.resolve("town")).publishingTo(disk.resolve("public"));
            assertEquals(0, town.build().exit());
            byte[] before = Files.readAllBytes(disk.resolve("public/about.html"));
            for (int i = 0; i < 400; i++) town.write("content/pages/p" + i + ".md", "# 題" + i + "\n\n本文です。\n");
            Town.Outcome outcome = town.build();
            assertEquals(3, outcome.exit(), outcome.out() + outcome.err());
            assertTrue(outcome.err().contains("error[disk-full]"), outcome.err());
            assertFalse(outcome.showsStackTrace(), outcome.err());
            assertEquals(new String(before, java.nio.charset.StandardCharsets.UTF_8), Files.readString(disk.resolve("public/about.html")));
            assertFalse(Files.exists(disk.resolve("public/p0.html")));
        } finally {
            run("umount", disk.toString());
        }
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
    }
}
