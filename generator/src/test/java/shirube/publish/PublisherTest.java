package shirube.publish;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shirube.diagnostic.Language;
import shirube.output.Manifest;

class PublisherTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    @TempDir
    Path folder;

    private Path out() {
        return folder.resolve("public");
    }

    private static Publisher.Order order(Path out, Path... inputs) {
        return new Publisher.Order(out, List.of(inputs), "1.0.0", DAY, Optional.empty());
    }

    private static OutputFile file(String path, String text) {
        return new OutputFile(path, text.getBytes(StandardCharsets.UTF_8), List.of("content/a.md"), Optional.empty());
    }

    private static void publish(Path out, OutputFile... files) {
        try (Publisher publisher = Publisher.open(order(out))) {
            for (OutputFile file : files) publisher.write(file);
            publisher.commit();
        }
    }

    /** All files below a folder, with their text, one a line. */
    private static String listing(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith(Manifest.PATH))
                    .map(file -> folder.relativize(file) + "=" + text(file))
                    .sorted()
                    .reduce("", (all, line) -> all + line + "\n");
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private List<String> names() throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.map(child -> child.getFileName().toString()).sorted().toList();
        }
    }

    private static String refusal(Path out, Path... inputs) {
        var fault = assertThrows(PublishFault.class, () -> Publisher.open(order(out, inputs)));
        assertEquals(PublishFault.Kind.SETTING, fault.kind());
        return fault.diagnostic().code().name();
    }

    @Test
    void aSiteReplacesTheOneBeforeAndLeavesNothingBeside() throws IOException {
        publish(out(), file("index.html", "old"), file("gone/a.html", "x"));
        publish(out(), file("index.html", "new"), file("kpi/窓口.html", "髙"));
        assertEquals("index.html=new\nkpi/窓口.html=髙\n", listing(out()));
        assertEquals(List.of("public"), names());
    }

    @Test
    void missingFoldersAboveTheTargetAreMade() throws IOException {
        publish(folder.resolve("a/b/public"), file("index.html", "x"));
        assertEquals("index.html=x\n", listing(folder.resolve("a/b/public")));
    }

    @Test
    void theManifestNamesEveryFileWithItsHash() throws IOException {
        publish(out(), file("b.html", "b"), file("a.html", ""));
        assertEquals("""
                {
                  "generator": "Shirube 1.0.0",
                  "date": "2026-11-21",
                  "files": [
                    {
                      "path": "a.html",
                      "sha256": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                      "bytes": 0,
                      "sources": [
                        "content/a.md"
                      ]
                    },
                    {
                      "path": "b.html",
                      "sha256": "3e23e8160039594a33894f6564e1b1348bbd7a0088d42c4acb73eeaed59c009d",
                      "bytes": 1,
                      "sources": [
                        "content/a.md"
                      ]
                    }
                  ]
                }
                """, Files.readString(out().resolve("manifest.json")));
        var read = Manifest.read(Files.readAllBytes(out().resolve("manifest.json"))).orElseThrow();
        assertArrayEquals(Files.readAllBytes(out().resolve("manifest.json")), read.bytes());
    }

    /** A worker that took a folder for made while another was still making it failed in one build of twenty. */
    @Test
    void aFolderIsThereBeforeAnyWorkerWritesIntoIt() {
        try (Publisher publisher = Publisher.open(order(out()))) {
            IntStream.range(0, 200).forEach(round -> IntStream.range(0, 8).parallel()
                    .forEach(worker -> publisher.write(file("a/" + round + "/b/c/" + worker + ".html", "x"))));
        }
    }

    @Test
    void filesMayBeWrittenByManyThreads() throws IOException {
        try (Publisher publisher = Publisher.open(order(out()))) {
            IntStream.range(0, 500).parallel().forEach(i -> publisher.write(file("d" + i % 7 + "/p" + i + ".html", "" + i)));
            assertEquals(500, publisher.commit().files().size());
        }
        assertEquals(500, listing(out()).lines().count());
    }

    @Test
    void withoutACommitThePreviousSiteStandsUntouched() throws IOException {
        publish(out(), file("index.html", "old"));
        try (Publisher publisher = Publisher.open(order(out()))) {
            publisher.write(file("index.html", "new"));
        }
        assertEquals("index.html=old\n", listing(out()));
        assertEquals(List.of("public"), names());
    }

    @Test
    void aSecondRunOnTheSameFolderIsTurnedAway() {
        try (Publisher first = Publisher.open(order(out()))) {
            assertEquals("out-busy", refusal(out()));
            first.write(file("index.html", "x"));
            first.commit();
        }
        publish(out(), file("index.html", "y"));
    }

    @Test
    void filesAreReadableForAWebServerOfAnotherUser() throws IOException {
        publish(out(), file("a/b.html", "x"));
        assertEquals("rw-r--r--", PosixFilePermissions.toString(Files.getPosixFilePermissions(out().resolve("a/b.html"))));
        assertEquals("rwxr-xr-x", PosixFilePermissions.toString(Files.getPosixFilePermissions(out().resolve("a"))));
        assertEquals("rwxr-xr-x", PosixFilePermissions.toString(Files.getPosixFilePermissions(out())));
    }

    @Test
    void aSymbolicLinkStandsForTheFolderItLeadsTo() throws IOException {
        Files.createDirectories(folder.resolve("disk"));
        Files.createSymbolicLink(out(), Path.of("disk/site"));
        publish(out(), file("index.html", "1"));
        publish(out(), file("index.html", "2"));
        assertTrue(Files.isSymbolicLink(out()));
        assertEquals("index.html=2\n", listing(folder.resolve("disk/site")));
        Files.createSymbolicLink(folder.resolve("round"), folder.resolve("round"));
        assertEquals("out-not-writable", refusal(folder.resolve("round")));
    }

    @Test
    void whatMustNotBeReplacedIsRefused() throws IOException {
        Path content = Files.createDirectories(folder.resolve("city/content"));
        assertEquals("out-protected", refusal(content, content));
        assertEquals("out-protected", refusal(folder.resolve("city"), content));
        assertEquals("out-protected", refusal(Path.of("/"), content));
        assertEquals("out-protected", refusal(Path.of(System.getProperty("user.home")), content));
        assertEquals("out-protected", refusal(Path.of(System.getProperty("user.home")).getParent(), content));
        Files.createSymbolicLink(folder.resolve("link"), content);
        assertEquals("out-protected", refusal(folder.resolve("link"), content));

        Files.writeString(folder.resolve("file"), "x");
        assertEquals("out-not-a-folder", refusal(folder.resolve("file")));
        Files.writeString(Files.createDirectories(out()).resolve("photo.jpg"), "x");
        assertEquals("out-not-ours", refusal(out()));
        Files.writeString(out().resolve("manifest.json"), "{\"name\":\"app\",\"icons\":[]}");
        assertEquals("out-not-ours", refusal(out()));
        assertEquals(List.of("city", "file", "link", "public"), names());
    }

    @Test
    void aWorkingFolderOfGitIsRefusedEvenIfShirubeMadeTheRest() throws IOException {
        publish(out(), file("index.html", "x"));
        Files.writeString(out().resolve(".git"), "gitdir: elsewhere");
        assertEquals("out-has-repository", refusal(out()));
    }

    @Test
    void anEmptyFolderIsTaken() throws IOException {
        Files.createDirectories(out());
        publish(out(), file("index.html", "x"));
        assertEquals("index.html=x\n", listing(out()));
    }

    @Test
    void aTopOfAMountedDiskIsRefused() {
        Path mounted = Path.of("/dev/shm");
        org.junit.jupiter.api.Assumptions.assumeTrue(Files.isDirectory(mounted) && Files.isWritable(mounted));
        assertEquals("out-not-replaceable", refusal(mounted));
    }

    @Test
    void namesThatAreIllegalSomewhereAreRefused() {
        var bad = List.of("../a.html", "/a.html", "a//b.html", "./a.html", "a/", "con.html", "a/NUL", "COM1.txt", "a:b",
                "a?.html", "a\\b", "a.", "a ", "a\u0007", "x".repeat(256), "長".repeat(86), "");
        try (Publisher publisher = Publisher.open(order(out()))) {
            for (String path : bad) {
                var fault = assertThrows(PublishFault.class, () -> publisher.write(file(path, "x")), path);
                assertEquals("out-path-illegal", fault.diagnostic().code().name());
            }
            publisher.write(file("長".repeat(85), "x"));
            publisher.write(file("console/.nojekyll", "x"));
        }
    }

    @Test
    void twoFilesForOneAddressAreRefused() {
        try (Publisher publisher = Publisher.open(order(out()))) {
            publisher.write(file("kpi/online.html", "x"));
            publisher.write(file("pages/が.html", "x"));
            for (String path : List.of("kpi/online.html", "kpi/Online.html", "KPI/b.html", "pages/が.html", "kpi",
                    "kpi/online.html/a")) {
                var fault = assertThrows(PublishFault.class, () -> publisher.write(file(path, "y")), path);
                assertEquals("out-path-collision", fault.diagnostic().code().name());
                assertEquals(PublishFault.Kind.MACHINE, fault.kind());
            }
        }
    }

    @Test
    void aFullDiskIsTheMachinesFaultAndThePreviousSiteStands() throws IOException {
        var small = Configuration.unix().toBuilder().setMaxSize(200_000).setBlockSize(1000).build();
        try (FileSystem memory = Jimfs.newFileSystem(small)) {
            Path out = memory.getPath("/srv/public");
            publish(out, file("index.html", "old"));
            var fault = assertThrows(PublishFault.class, () -> {
                try (Publisher publisher = Publisher.open(order(out))) {
                    for (int i = 0; i < 100; i++) publisher.write(file("p" + i + ".html", "x".repeat(5000)));
                }
            });
            assertEquals(PublishFault.Kind.MACHINE, fault.kind());
            assertEquals("disk-full", fault.diagnostic().code().name());
            assertEquals("index.html=old\n", listing(out));
            try (Stream<Path> children = Files.list(memory.getPath("/srv"))) {
                assertEquals(List.of("/srv/public"), children.map(Path::toString).toList());
            }
            publish(out, file("index.html", "new"));
            assertEquals("index.html=new\n", listing(out));
        }
    }

    @Test
    void aDiskThatFailsIsTheMachinesFault() throws IOException {
        publish(out(), file("index.html", "old"));
        try (Publisher publisher = Publisher.open(order(out()))) {
            Trees.delete(folder.resolve(".public.shirube/new"));
            var fault = assertThrows(PublishFault.class, () -> publisher.write(file("index.html", "new")));
            assertEquals(PublishFault.Kind.MACHINE, fault.kind());
            assertEquals("disk-fault", fault.diagnostic().code().name());
        }
        assertEquals("index.html=old\n", listing(out()));
    }

    @Test
    void aZipThatFindsNoRoomLeavesNothingBehind() throws IOException {
        var small = Configuration.unix().toBuilder().setMaxSize(200_000).setBlockSize(1000).build();
        try (FileSystem memory = Jimfs.newFileSystem(small)) {
            Path out = memory.getPath("/srv/public");
            Path zip = memory.getPath("/zip/site.zip");
            byte[] noise = new byte[120_000];
            new java.util.Random(7).nextBytes(noise);
            var order = new Publisher.Order(out, List.of(), "1", DAY, Optional.of(new OfflineEdition(zip, () -> "灯野市")));
            Files.createDirectories(zip.getParent());
            var fault = assertThrows(PublishFault.class, () -> {
                try (Publisher publisher = Publisher.open(order)) {
                    publisher.write(new OutputFile("a.bin", noise, List.of(), Optional.empty()));
                    publisher.commit();
                }
            });
            assertEquals("disk-full", fault.diagnostic().code().name());
            assertFalse(Files.exists(out));
            assertTrue(Trees.isEmpty(zip.getParent()));
        }
    }

    @Test
    void theClosedNetworkEditionIsTheSameBytesEachTime() throws IOException {
        Path zip = folder.resolve("市.zip");
        var order = new Publisher.Order(out(), List.of(), "1", DAY, Optional.of(new OfflineEdition(zip, () -> "灯野市DX推進計画")));
        byte[] first = zipped(order, zip, "index.html", "kpi/窓口.html");
        byte[] second = zipped(order, zip, "kpi/窓口.html", "index.html");
        assertArrayEquals(first, second);
        try (var read = new ZipFile(zip.toFile(), StandardCharsets.US_ASCII)) {
            assertEquals(List.of("はじめに.txt", "index.html", "kpi/窓口.html", "manifest.json"),
                    read.stream().map(entry -> entry.getName()).toList());
            assertEquals(DAY.atStartOfDay(), read.getEntry("index.html").getTimeLocal());
            String note = new String(read.getInputStream(read.getEntry("はじめに.txt")).readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(note.startsWith("\uFEFF灯野市DX推進計画（閉域網・持ち運び用）\r\n"), note);
            assertTrue(note.contains("ファイルの数: 3\r\n"), note);
        }
        assertEquals(List.of("public", "市.zip"), names());
    }

    private static byte[] zipped(Publisher.Order order, Path zip, String... paths) throws IOException {
        try (Publisher publisher = Publisher.open(order)) {
            for (String path : paths) publisher.write(file(path, path));
            publisher.commit();
        }
        return Files.readAllBytes(zip);
    }

    @Test
    void aZipCannotLieWhereItWouldBeReplaced() {
        for (Path zip : List.of(out().resolve("a.zip"), folder.resolve("no/such/a.zip"), folder)) {
            var order = new Publisher.Order(out(), List.of(), "1", DAY, Optional.of(new OfflineEdition(zip, () -> "x")));
            var fault = assertThrows(PublishFault.class, () -> Publisher.open(order));
            assertEquals("zip-not-writable", fault.diagnostic().code().name());
        }
    }

    @Test
    void aRehearsalTellsWhatWouldChangeByDepartment() {
        publish(out(), file("same.html", "1"), file("kpi/changed.html", "1"), file("gone.html", "1"), file("data.csv", "1"),
                file("index.json", "[{\"url\":\"gone.html\",\"owner\":\"pr\"}]"));
        var rehearsal = new Rehearsal();
        rehearsal.write(file("same.html", "1"));
        rehearsal.write(new OutputFile("kpi/changed.html", new byte[] {1}, List.of(), Optional.of("digital")));
        rehearsal.write(file("new.html", "1"));
        rehearsal.write(file("index.json", "[]"));
        Changes changes = rehearsal.against(out(), List.of());
        assertEquals("""
                変わるページ: 追加 1、変更 1、削除 1
                ほかのファイル: 追加 0、変更 1、削除 1

                <digital>
                  変更 kpi/changed.html

                <pr>
                  削除 gone.html

                （担当の記載なし）
                  追加 new.html
                """, changes.text(Language.JA, id -> "<" + id + ">"));
        assertTrue(new Rehearsal().against(folder.resolve("nothing"), List.of()).files().isEmpty());
    }
}
