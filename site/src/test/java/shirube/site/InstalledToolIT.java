package shirube.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The command that users install: from any folder, under any locale, by any way of starting it. */
class InstalledToolIT {

    @TempDir
    Path temp;

    private final Tool tool = Tool.installed();
    private Path town;

    @BeforeEach
    void aTownWithJapaneseNames() throws IOException {
        town = temp.resolve("例示市 の計画");
        Folders.write(town.resolve("content/site.yaml"), "name: 例示市\ncode: \"999997\"\nbase_url: https://plan.city.example.jp/\n");
        Folders.write(town.resolve("content/pages/案内/はじめに.md"), "# はじめに\n\n髙橋と申します。[次へ](つぎ.md)\n");
        Folders.write(town.resolve("content/pages/案内/つぎ.md"), "# つぎ\n\n本文です。\n");
    }

    @Test
    void anyLocaleBuildsJapaneseFileNames() {
        for (String locale : List.of("C", "POSIX", "C.UTF-8", "en_US.ISO-8859-1", "no_such_locale")) {
            Path out = town.resolve("公開-" + locale);
            Child built = tool.run(town, Map.of("LC_ALL", locale), "build", "--out", out.toString());
            assertEquals(0, built.exit(), locale + ": " + built.said());
            assertTrue(Files.isRegularFile(out.resolve("案内/はじめに.html")), locale + ": the page's name was lost");
        }
    }

    @Test
    void anotherFolderBuildsByRelativePaths() throws IOException {
        Path elsewhere = Files.createDirectory(temp.resolve("elsewhere"));
        Child built = tool.run(elsewhere, "build", "--content", "../例示市 の計画/content", "--out", "site");
        assertEquals(0, built.exit(), built.said());
        assertTrue(Files.isRegularFile(elsewhere.resolve("site/index.html")));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aLinkToALinkStartsIt() throws IOException {
        Path bin = Files.createDirectories(temp.resolve("a bin"));
        Files.createSymbolicLink(bin.resolve("first"), tool.launcher());
        Files.createSymbolicLink(bin.resolve("shirube"), Path.of("first"));
        Child built = new Tool(bin.resolve("shirube")).run(town, "build");
        assertEquals(0, built.exit(), built.said());
        assertTrue(Files.isRegularFile(town.resolve("public/index.html")));
        for (String link : List.of("first", "shirube")) Files.delete(bin.resolve(link));
    }

    @Test
    void helpAndVersionAreAnswers() {
        Child help = tool.run(town, "--help");
        assertEquals(0, help.exit(), help.said());
        for (String command : List.of("build", "check", "audit", "explain", "schema"))
            assertTrue(help.out().contains("\n  " + command), "the help does not name " + command + ":\n" + help.out());
        for (String option : List.of("--content", "--templates", "--out", "--date", "--jobs", "--drafts", "--full", "--dry-run", "--zip", "--fail-on", "--format", "--report", "--timings", "--history", "--lang", "--no-color"))
            assertTrue(tool.run(town, "build", "--help").out().contains(option), "the help of build does not name " + option);
        Child version = tool.run(town, "--version");
        assertEquals(0, version.exit());
        assertTrue(version.out().matches("(?s)shirube [0-9]+\\.[0-9]+\\.[0-9]+\\S*\\s+"), version.out());
    }

    @Test
    void aWrongOptionOrCommandIsToldWithTheNearestName() {
        for (List<String> wrong : List.of(List.of("build", "--contnet", "content"), List.of("biuld"))) {
            Child told = tool.run(town, wrong.toArray(String[]::new));
            assertEquals(2, told.exit(), told.said());
            assertTrue(told.err().contains(wrong.contains("biuld") ? "build" : "--content"), told.said());
            assertEquals("", told.out());
            assertFalse(told.err().contains("\tat "), told.said());
        }
        assertEquals(2, tool.run(town).exit(), "a command is missing");
        assertEquals(2, tool.run(temp, "build").exit(), "there is no content folder");
        assertEquals(2, tool.run(town, "build", "--jobs", "many").exit(), "no number of jobs");
    }

    @Test
    void aFaultInTheContentKeepsThePreviousSiteAndTellsMachinesAlone() throws IOException {
        assertEquals(0, tool.run(town, "build").exit());
        String before = Files.readString(town.resolve("public/index.html"));
        Folders.write(town.resolve("content/pages/案内/つぎ.md"), "# つぎ\n\n[どこへ](nowhere.md)\n");
        Child refused = tool.run(town, "build", "--format", "json", "--report", "report.json");
        assertEquals(1, refused.exit(), refused.said());
        JsonObject findings = new Gson().fromJson(refused.out(), JsonObject.class);
        assertEquals(1, findings.getAsJsonObject("summary").get("errors").getAsInt(), refused.out());
        assertFalse(findings.getAsJsonObject("summary").get("published").getAsBoolean());
        assertEquals("content/pages/案内/つぎ.md", findings.getAsJsonArray("diagnostics").get(0).getAsJsonObject().get("file").getAsString());
        assertTrue(Files.readString(town.resolve("report.json")).contains("\"diagnostics\""));
        assertEquals(before, Files.readString(town.resolve("public/index.html")));
    }

    @Test
    void theZipUnpacksToACommandThatRuns() throws IOException {
        Path unpacked = unpack(temp.resolve("unpacked"));
        Child built = Tool.in(unpacked.resolve("shirube")).run(town, "build");
        assertEquals(0, built.exit(), built.said());
        assertTrue(Files.isRegularFile(unpacked.resolve("shirube/bin/shirube.bat")), "Windows has nothing to start");
        assertTrue(Files.isRegularFile(unpacked.resolve("shirube/LICENSE")), "the licence is missing");
    }

    @Test
    void itStartsFromTheClassesLaidOutWhenItWasBuilt() {
        Child strict = tool.run(town, Map.of("SHIRUBE_JAVA_OPTS", "-Xshare:on"), "--version");
        assertEquals(0, strict.exit(), "Java cannot use lib/shirube.jsa: " + strict.said());
    }

    @Test
    void classesLaidOutForAnotherJarAreNoObstacle() throws IOException {
        Path home = unpack(temp.resolve("unpacked")).resolve("shirube");
        Files.copy(Tool.INSTALLED.resolve("lib/shirube.jsa"), home.resolve("lib/shirube.jsa"));
        Child version = Tool.in(home).run(town, "--version");
        assertEquals(0, version.exit(), version.said());
        assertEquals(tool.run(town, "--version").said(), version.said());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void theJavaBesideItComesBeforeAnyOther() throws IOException {
        Path home = unpack(temp.resolve("unpacked")).resolve("shirube");
        Map<String, String> noJava = Map.of("PATH", pathWithoutJava().toString(), "JAVA_HOME", "");
        Child without = Tool.in(home).run(town, noJava, "--version");
        assertEquals(3, without.exit(), without.said());
        assertTrue(without.err().contains("Java 17"), without.said());
        script(home.resolve("runtime/bin/java"), Path.of(System.getProperty("java.home"), "bin/java"));
        Child with = Tool.in(home).run(town, noJava, "--version");
        assertEquals(0, with.exit(), with.said());
    }

    /** As an unpacker does it: with the permissions that the zip holds. */
    private Path unpack(Path folder) throws IOException {
        Path zip;
        try (Stream<Path> built = Files.list(Tool.INSTALLED.getParent())) {
            zip = built.filter(file -> file.getFileName().toString().matches("shirube-.*\\.zip")).findFirst().orElseThrow();
        }
        try (FileSystem inside = FileSystems.newFileSystem(zip, Map.of("enablePosixFileAttributes", true));
                Stream<Path> found = Files.walk(inside.getPath("/"))) {
            for (Path path : (Iterable<Path>) found::iterator) {
                Path target = folder.resolve(inside.getPath("/").relativize(path).toString());
                if (Files.isDirectory(path)) Files.createDirectories(target);
                else Files.copy(path, target);
                if (!Files.isDirectory(path) && !Tool.WINDOWS) Files.setPosixFilePermissions(target, permissions(path));
            }
        }
        return folder;
    }

    private static Set<PosixFilePermission> permissions(Path path) throws IOException {
        Set<PosixFilePermission> known = Files.getPosixFilePermissions(path);
        return known.isEmpty() ? PosixFilePermissions.fromString("rw-r--r--") : known;
    }

    private Path pathWithoutJava() throws IOException {
        Path bin = Files.createDirectories(temp.resolve("bin without java"));
        for (String command : List.of("readlink", "dirname"))
            for (String folder : List.of("/bin", "/usr/bin"))
                if (Files.isExecutable(Path.of(folder, command))) script(bin.resolve(command), Path.of(folder, command));
        return bin;
    }

    private static void script(Path file, Path program) throws IOException {
        Folders.write(file, "#!/bin/sh\nexec \"" + program + "\" \"$@\"\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
