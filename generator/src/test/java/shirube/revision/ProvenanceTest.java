package shirube.revision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Repositories made by git itself, and its own {@code git log} as the judge. */
class ProvenanceTest {

    @TempDir
    Path folder;

    private Path city;

    @BeforeEach
    void begin() throws Exception {
        assumeTrue(Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(place -> Files.isExecutable(Path.of(place, "git"))));
        city = Files.createDirectories(folder.resolve("city"));
        git("init", "-q", "-b", "main");
    }

    private String git(String... arguments) throws Exception {
        return gitIn(city, arguments);
    }

    private String gitIn(Path place, String... arguments) throws Exception {
        var command = new ProcessBuilder(Stream.concat(Stream.of("git"), Stream.of(arguments)).toList());
        command.directory(place.toFile()).redirectErrorStream(true);
        command.environment().putAll(java.util.Map.of(
                "HOME", folder.toString(), "GIT_CONFIG_NOSYSTEM", "1", "GIT_AUTHOR_NAME", "n", "GIT_AUTHOR_EMAIL", "e",
                "GIT_COMMITTER_NAME", "n", "GIT_COMMITTER_EMAIL", "e"));
        Process process = command.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertEquals(0, process.waitFor(), String.join(" ", arguments) + "\n" + said);
        return said;
    }

    private void put(String path, String text) throws IOException {
        Path file = city.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** Commits everything, dated by day of January 2026 at 23:30 UTC, which in Japan is the next morning. */
    private String commit(int day) throws Exception {
        git("add", "-A");
        git("commit", "-q", "--allow-empty", "-m", "x", "--date", String.format("2026-01-%02dT23:30:00Z", day));
        return git("rev-parse", "HEAD").substring(0, 8);
    }

    private Provenance read() {
        return Provenance.of(city.resolve("content"));
    }

    private static Optional<String> hash(Provenance provenance, String path) {
        return provenance.lastChange(path).map(Commit::hash);
    }

    @Test
    void aFileIsOfTheCommitThatLastTouchedItNotOfTheNewest() throws Exception {
        put("content/a.md", "1");
        put("content/kpi/窓口.yaml", "1");
        String first = commit(1);
        put("content/a.md", "2");
        String second = commit(2);
        put("README.md", "x");
        String third = commit(3);
        Provenance provenance = read();
        assertEquals(Optional.of(second), hash(provenance, "a.md"));
        assertEquals(Optional.of(first), hash(provenance, "kpi/窓口.yaml"));
        assertEquals(OffsetDateTime.parse("2026-01-03T08:30:00+09:00"), provenance.lastChange("a.md").orElseThrow().date());
        assertEquals(second, provenance.lastChange(List.of("kpi/窓口.yaml", "a.md", "none")).orElseThrow().hash());
        assertEquals(second, provenance.newest().orElseThrow().hash());
        assertEquals(third, provenance.head().orElseThrow().hash());
        assertFalse(provenance.isUncommitted("a.md"));
    }

    @Test
    void whatIsNotCommittedIsKnownAsSuch() throws Exception {
        put("content/same.md", "1");
        put("content/changed.md", "1");
        put("content/staged.md", "1");
        put("content/touched.md", "1");
        put(".gitignore", "ignored.md\n");
        commit(1);
        put("content/changed.md", "2");
        put("content/staged.md", "2");
        git("add", "content/staged.md");
        put("content/new/深/い.md", "x");
        put("content/ignored.md", "x");
        Files.setLastModifiedTime(city.resolve("content/touched.md"), java.nio.file.attribute.FileTime.fromMillis(0));
        Provenance provenance = read();
        assertFalse(provenance.isUncommitted("same.md"));
        assertFalse(provenance.isUncommitted("touched.md"));
        for (String path : List.of("changed.md", "staged.md", "new/深/い.md", "ignored.md"))
            assertTrue(provenance.isUncommitted(path), path);
        assertTrue(provenance.isUncommitted(List.of("same.md", "changed.md")));
        assertTrue(provenance.lastChange("changed.md").isPresent());
        assertTrue(provenance.lastChange("new/深/い.md").isEmpty());
    }

    @Test
    void mergesAnswerAsGitDoes() throws Exception {
        put("content/base.md", "1\n");
        put("content/both.md", "1\n2\n3\n4\n5\n");
        commit(1);
        git("checkout", "-q", "-b", "side");
        put("content/side.md", "s");
        put("content/both.md", "side\n2\n3\n4\n5\n");
        commit(2);
        git("checkout", "-q", "main");
        put("content/main.md", "m");
        put("content/both.md", "1\n2\n3\n4\nmain\n");
        commit(3);
        git("merge", "-q", "--no-ff", "-m", "merge", "side");
        put("content/after.md", "x");
        git("rm", "-q", "content/main.md");
        commit(4);
        put("content/main.md", "m");
        commit(5);
        git("mv", "content/side.md", "content/renamed.md");
        commit(6);
        assertAgreesWithGit();
    }

    @Test
    void aLongHistoryOfMergesAgreesWithGit() throws Exception {
        var random = new java.util.Random(20261121);
        put("content/f0.md", "0");
        commit(1);
        for (int i = 1; i < 60; i++) {
            boolean side = random.nextInt(3) == 0;
            if (side) git("checkout", "-q", "-b", "b" + i, "HEAD~" + Math.min(i / 3, random.nextInt(3)));
            put("content/f" + random.nextInt(12) + ".md", "v" + random.nextInt(4));
            commit(1 + i % 28);
            if (side) {
                git("checkout", "-q", "main");
                git("merge", "-q", "-X", random.nextBoolean() ? "ours" : "theirs", "-m", "merge", "b" + i);
            }
        }
        assertAgreesWithGit();
    }

    /** git sorts a folder as if its name ended with a slash: a.md, a/, a0 stand otherwise than their names alone. */
    @Test
    void filesThatBecomeFoldersAndNamesThatBeginAlikeAgreeWithGit() throws Exception {
        put("content/a", "ファイル");
        put("content/a.md", "一");
        put("content/a0", "一");
        put("other/outside.md", "一");
        commit(1);
        Files.delete(city.resolve("content/a"));
        put("content/a/b/c.md", "フォルダー");
        put("content/a/z.md", "フォルダー");
        put("content/a-b", "新しい");
        commit(2);
        put("content/a/b/c.md", "二");
        Files.delete(city.resolve("content/a.md"));
        put("content/a.md/x.md", "フォルダーになった");
        put("other/outside.md", "二");
        commit(3);
        assertTrue(city.resolve("content/a0").toFile().setExecutable(true));
        commit(4);
        assertAgreesWithGit();
    }

    private void assertAgreesWithGit() throws Exception {
        Provenance provenance = read();
        var expected = new TreeMap<String, String>();
        var actual = new TreeMap<String, String>();
        for (String path : git("ls-files", "content").lines().toList()) {
            expected.put(path, git("log", "-1", "--format=%H", "--", path).substring(0, 8));
            actual.put(path, hash(provenance, path.substring("content/".length())).orElse(""));
        }
        assertEquals(expected, actual);
    }

    @Test
    void aFolderOutsideOfGitHasNoProvenance() throws Exception {
        Path plain = Files.createDirectories(folder.resolve("plain"));
        Files.writeString(plain.resolve("a.md"), "x");
        Provenance provenance = Provenance.of(plain);
        assertTrue(provenance.head().isEmpty() && provenance.lastChange("a.md").isEmpty());
        assertFalse(provenance.isUncommitted("a.md"));
        assertTrue(Provenance.of(folder.resolve("absent")).head().isEmpty());
    }

    @Test
    void aRepositoryWithoutCommitsHasOnlyUncommittedFiles() throws Exception {
        put("content/a.md", "x");
        Provenance provenance = read();
        assertTrue(provenance.head().isEmpty() && provenance.newest().isEmpty());
        assertTrue(provenance.isUncommitted("a.md"));
    }

    @Test
    void aBrokenRepositoryIsNoReasonToStop() throws Exception {
        put("content/a.md", "x");
        commit(1);
        Files.writeString(city.resolve(".git/config"), "[broken");
        assertTrue(read().head().isEmpty() && read().fault().isPresent());
    }

    @Test
    void aShallowCloneDoesNotClaimWhatItCannotKnow() throws Exception {
        put("content/old.md", "1");
        put("content/new.md", "1");
        commit(1);
        put("content/new.md", "2");
        commit(2);
        put("content/new.md", "3");
        String third = commit(3);
        gitIn(folder, "clone", "-q", "--depth", "2", city.toUri().toString(), "shallow");
        Provenance provenance = Provenance.of(folder.resolve("shallow/content"));
        assertTrue(provenance.isShallow());
        assertEquals(Optional.of(third), hash(provenance, "new.md"));
        assertEquals(Optional.empty(), hash(provenance, "old.md"));
        assertEquals(third, provenance.head().orElseThrow().hash());
        assertFalse(provenance.isUncommitted("old.md"));
    }

    @Test
    void aSecondWorkTreeIsRead() throws Exception {
        put("content/a.md", "1");
        commit(1);
        git("worktree", "add", "-q", "-b", "other", folder.resolve("other").toString());
        Path other = folder.resolve("other/content/a.md");
        Files.writeString(other, "2");
        gitIn(folder.resolve("other"), "commit", "-q", "-am", "x");
        String hash = gitIn(folder.resolve("other"), "rev-parse", "HEAD").substring(0, 8);
        Provenance provenance = Provenance.of(folder.resolve("other/content"));
        assertEquals(Optional.of(hash), hash(provenance, "a.md"));
        assertFalse(provenance.isUncommitted("a.md"));
    }

    @Test
    void theTopOfTheWorkTreeMayBeTheContent() throws Exception {
        put("a.md", "1");
        String hash = commit(1);
        assertEquals(Optional.of(hash), hash(Provenance.of(city), "a.md"));
    }

    @Test
    void namesAreComparedInNfc() throws Exception {
        put("content/が.md", "1");
        commit(1);
        assertTrue(read().lastChange(Normalizer.normalize("が.md", Normalizer.Form.NFD)).isPresent());
    }

    @Test
    void fiveThousandCommitsAreRead() throws Exception {
        var stream = new StringBuilder("blob\nmark :1\ndata 1\n0\n");
        for (int i = 0; i < 5000; i++) {
            String data = Integer.toString(i);
            stream.append("commit refs/heads/main\ncommitter n <e> ").append(1_700_000_000 + i).append(" +0900\ndata 1\nx\n")
                    .append("M 100644 inline content/d").append(i % 40).append("/f").append(i % 400).append(".md\ndata ")
                    .append(data.length()).append('\n').append(data).append("\n");
            if (i == 0) stream.append("M 100644 :1 content/first.md\n");
        }
        Path input = folder.resolve("stream");
        Files.writeString(input, stream);
        var load = new ProcessBuilder("git", "fast-import", "--quiet").directory(city.toFile()).redirectInput(input.toFile()).start();
        assertEquals(0, load.waitFor());
        git("reset", "-q", "--hard");
        Provenance provenance = read();
        assertEquals(git("rev-list", "--max-parents=0", "HEAD").substring(0, 8), hash(provenance, "first.md").orElseThrow());
        assertEquals(git("rev-parse", "HEAD").substring(0, 8), hash(provenance, "d39/f199.md").orElseThrow());
        assertEquals(400 + 1, git("ls-files", "content").lines().count());
    }

    /** JGit would measure the disk's clock with probe files and save the answer in the home folder. */
    @Test
    void readingWritesNowhere() throws Exception {
        put("content/a.md", "1");
        commit(1);
        Path home = Files.createDirectories(folder.resolve("home"));
        String before = state(city.resolve(".git"));
        var java = new ProcessBuilder(System.getProperty("java.home") + "/bin/java", "-Duser.home=" + home, "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Probe.class.getName(), city.resolve("content").toString());
        java.environment().put("HOME", home.toString());
        java.environment().remove("XDG_CONFIG_HOME");
        Process process = java.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals("true", said.strip());
        assertEquals(before, state(city.resolve(".git")));
        try (Stream<Path> files = Files.list(home)) {
            assertEquals(List.of(), files.toList());
        }
    }

    private static String state(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            var lines = new TreeMap<String, String>();
            for (Path file : files.toList()) lines.put(file.toString(), Files.getLastModifiedTime(file).toString());
            return lines.toString();
        }
    }

    /** The same reading in a process with a home of its own. */
    static final class Probe {
        private Probe() {}

        public static void main(String[] arguments) {
            System.out.println(Provenance.of(Path.of(arguments[0])).lastChange("a.md").isPresent());
        }
    }
}
