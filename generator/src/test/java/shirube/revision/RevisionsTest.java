package shirube.revision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shirube.diagnostic.Language;

/** Repositories made by git itself, read by the names that people type. */
class RevisionsTest {

    private static final String SITE = "name: 例示市\n";

    @TempDir
    Path temp;

    private GitFolder city;

    @BeforeEach
    void begin() throws Exception {
        assumeTrue(GitFolder.isThere());
        city = GitFolder.in(temp.resolve("city"));
    }

    private GitFolder note(String text) throws Exception {
        return city.put("content/site.yaml", SITE).put("content/pages/お知らせ.md", text);
    }

    private String text(String revision) {
        return text(revision, "content", "pages/お知らせ.md");
    }

    private String text(String revision, String folder, String path) {
        try (var revisions = Revisions.of(city.folder().resolve(folder))) {
            return revisions.snapshot(revision).texts().text(path).orElseThrow().text();
        }
    }

    private RevisionFault fault(String revision) {
        return assertThrows(RevisionFault.class, () -> text(revision));
    }

    private static String code(RevisionFault fault) {
        return fault.diagnostic().code().name();
    }

    @Test
    void tagsBranchesCommitsAndStepsBackMeanWhatGitMeans() throws Exception {
        note("一").commit("2026-01-01T00:00:00Z");
        city.git("tag", "v1.0");
        city.git("tag", "-a", "-m", "確定", "公表版");
        String second = note("二").commit("2026-01-02T00:00:00Z");
        city.git("branch", "feature/draft");
        note("三").commit("2026-01-03T00:00:00Z");
        assertEquals("一", text("v1.0"));
        assertEquals("一", text("公表版"));
        assertEquals("二", text("feature/draft"));
        assertEquals("二", text(second.substring(0, 7)));
        assertEquals("一", text("HEAD~2"));
        assertEquals("三", text("main"));
    }

    @Test
    void aDayIsItsEndInJapan() throws Exception {
        note("一").commit("2026-03-30T00:00:00Z");
        note("二").commit("2026-03-31T14:59:59Z");
        note("三").commit("2026-03-31T15:00:00Z");
        assertEquals("二", text("2026-03-31"));
        assertEquals("三", text("2026-04-01"));
        RevisionFault before = fault("2026-03-29");
        assertEquals("day-before-history", code(before));
        assertTrue(before.diagnostic().help(Language.JA).orElseThrow().contains("2026-03-30"));
    }

    @Test
    void whatWasMergedLaterIsNotYetThere() throws Exception {
        note("一").commit("2026-01-01T00:00:00Z");
        city.git("checkout", "-q", "-b", "side");
        note("脇").commit("2026-01-02T00:00:00Z");
        city.git("checkout", "-q", "main");
        city.put("content/pages/other.md", "他").commit("2026-01-03T00:00:00Z");
        city.git("merge", "-q", "--no-edit", "side");
        assertEquals("一", text("2026-01-02"));
    }

    @Test
    void anUnknownNameIsAnsweredWithTheNearestOnes() throws Exception {
        note("一").commit("2026-01-01T00:00:00Z");
        city.git("tag", "dx-v1.0");
        city.git("tag", "dx-v1.1");
        RevisionFault fault = fault("dx-v1.2");
        assertEquals("unknown-revision", code(fault));
        assertTrue(fault.diagnostic().help(Language.JA).orElseThrow().contains("dx-v1.1"), fault.diagnostic().help(Language.JA).orElseThrow());
        assertEquals("unknown-revision", code(fault("a..b")));
        assertEquals("unknown-revision", code(fault("HEAD~9")));
        assertEquals("unknown-revision", code(fault("")));
    }

    @Test
    void aBeginningThatSeveralCommitsShareIsTooShort() throws Exception {
        note("一").commit("2026-01-01T00:00:00Z");
        var seen = new HashMap<String, String>();
        for (int i = 0; i < 2000; i++) {
            String id = city.git("commit-tree", "HEAD^{tree}", "-m", "n" + i);
            if (seen.putIfAbsent(id.substring(0, 4), id) == null) continue;
            assertEquals("ambiguous-revision", code(fault(id.substring(0, 4))));
            return;
        }
        fail("no two commits began alike");
    }

    @Test
    void aFolderThatHadAnotherNameIsFollowed() throws Exception {
        city.put("keikaku/site.yaml", SITE).put("keikaku/pages/お知らせ.md", "昔").put("manual/site.yaml", SITE).put("manual/pages/a.md", "手引").commit("2020-01-01T00:00:00Z");
        city.git("tag", "v1");
        city.git("mv", "keikaku", "plan");
        city.commit("2021-01-01T00:00:00Z");
        city.git("tag", "v2");
        city.git("mv", "plan", "content");
        city.put("content/pages/お知らせ.md", "今").commit("2022-01-01T00:00:00Z");
        assertEquals("昔", text("v1"));
        assertEquals("昔", text("v2"));
        assertEquals("今", text("HEAD"));
    }

    @Test
    void aRevisionWithoutTheFolderIsRefused() throws Exception {
        city.put("README", "x").commit("2020-01-01T00:00:00Z");
        city.git("tag", "empty");
        note("一").commit("2021-01-01T00:00:00Z");
        assertEquals("no-content-at-revision", code(fault("empty")));
    }

    @Test
    void oldEncodingsAreReadAndSaid() throws Exception {
        String text = "窓口は①階です。\r\n髙橋が担当します。\r\n";
        city.put("content/site.yaml", SITE)
                .put("content/pages/sjis.md", text.getBytes(Charset.forName("windows-31j")))
                .put("content/pages/utf16.md", text.getBytes(StandardCharsets.UTF_16))
                .put("content/pages/euc.md", "窓口は一階です。".getBytes(Charset.forName("EUC-JP")))
                .put("content/pages/bom.md", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8))
                .commit("2019-01-01T00:00:00Z");
        String plain = text.replace("\r\n", "\n");
        for (String name : List.of("sjis", "utf16", "bom")) assertEquals(plain, text("HEAD", "content", "pages/" + name + ".md"), name);
        assertEquals("窓口は一階です。", text("HEAD", "content", "pages/euc.md"));
        try (var revisions = Revisions.of(city.folder().resolve("content"))) {
            List<String> notes = revisions.snapshot("HEAD").notes().stream().map(note -> note.code().name() + " " + note.at().file().path()).toList();
            assertEquals(List.of("read-as-charset pages/euc.md", "read-as-charset pages/sjis.md", "read-as-charset pages/utf16.md"), notes);
        }
    }

    @Test
    void bytesWithoutAnyMeaningAreSaid() throws Exception {
        city.put("content/site.yaml", SITE).put("content/pages/a.md", new byte[] {(byte) 0x81, (byte) 0xFF, 'a', (byte) 0xFF}).commit("2019-01-01T00:00:00Z");
        try (var revisions = Revisions.of(city.folder().resolve("content"))) {
            assertEquals("read-with-gaps", revisions.snapshot("HEAD").notes().get(0).code().name());
        }
    }

    @Test
    void linksAndOtherRepositoriesAreLeftOutAndSaid() throws Exception {
        note("一");
        Files.createSymbolicLink(city.folder().resolve("content/pages/link.md"), Path.of("お知らせ.md"));
        GitFolder other = GitFolder.in(city.folder().resolve("content/sub"));
        other.put("a.md", "x").commit("2019-01-01T00:00:00Z");
        city.commit("2019-01-02T00:00:00Z");
        try (var revisions = Revisions.of(city.folder().resolve("content"))) {
            List<String> notes = revisions.snapshot("HEAD").notes().stream().map(note -> note.code().name()).sorted().toList();
            assertEquals(List.of("submodule-skipped", "symbolic-link"), notes);
        }
    }

    @Test
    void whatAShallowCloneLacksIsSaidWithTheRemedy() throws Exception {
        note("一").commit("2026-01-01T00:00:00Z");
        city.git("tag", "v1.0");
        note("二").commit("2026-02-01T00:00:00Z");
        city.git("clone", "-q", "--depth", "1", "--no-tags", "file://" + city.folder(), temp.resolve("shallow").toString());
        city = new GitFolder(temp.resolve("shallow"));
        assertEquals("二", text("HEAD"));
        for (String name : List.of("v1.0", "HEAD~1", "2026-01-15")) {
            RevisionFault fault = fault(name);
            assertEquals("shallow-history", code(fault), name);
            assertTrue(fault.diagnostic().help(Language.JA).orElseThrow().contains("git fetch --unshallow"));
        }
    }

    @Test
    void aFolderWithoutGitAndAHistoryWithoutCommitsAreSaid() throws Exception {
        assertEquals("no-commits", code(fault("HEAD")));
        Path plain = Files.createDirectories(temp.resolve("plain/content"));
        assertEquals("no-repository", code(assertThrows(RevisionFault.class, () -> Revisions.of(plain))));
    }

    @Test
    void aDamagedRepositoryIsNoFaultOfTheProgram() throws Exception {
        String id = note("一").commit("2026-01-01T00:00:00Z");
        String tree = city.git("rev-parse", "HEAD^{tree}");
        Files.delete(city.folder().resolve(".git/objects/" + tree.substring(0, 2) + "/" + tree.substring(2)));
        assertEquals("repository-unreadable", code(fault(id)));
    }

    @Test
    void aBareRepositoryIsReadToo() throws Exception {
        note("一").commit("2026-01-01T00:00:00Z");
        city.git("clone", "-q", "--bare", city.folder().toString(), temp.resolve("bare.git").toString());
        city = new GitFolder(temp.resolve("bare.git"));
        assertEquals("一", text("main"));
    }

    @Test
    void whatGitLfsKeepsElsewhereIsSaidNotToBeRead() throws Exception {
        String pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:" + "0".repeat(64) + "\nsize 12345\n";
        city.put("content/site.yaml", SITE).put("content/opendata/aed/aed.csv", pointer).put("content/opendata/aed/map.pdf", pointer).commit("2026-01-01T00:00:00Z");
        try (Revisions revisions = Revisions.of(city.folder().resolve("content"))) {
            for (Snapshot snapshot : List.of(revisions.snapshot("main"), FolderSnapshot.of(city.folder().resolve("content"), "", "content")))
                assertEquals(List.of("lfs-pointer opendata/aed/aed.csv", "lfs-pointer opendata/aed/map.pdf"),
                        snapshot.notes().stream().map(note -> note.code().name() + " " + note.at().file().path()).toList());
        }
    }

    @Test
    void nothingIsWritten() throws Exception {
        note("一").commit("2026-01-01T00:00:00Z");
        note("二").commit("2026-01-02T00:00:00Z");
        String before = city.listing();
        text("HEAD~1");
        Provenance.of(city.folder().resolve("content"));
        assertEquals(before, city.listing());
    }
}
