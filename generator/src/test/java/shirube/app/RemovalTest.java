package shirube.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shirube.attachment.Pdfs;
import shirube.model.PassageMark;

/** What was removed is in no byte of what is published; where it stood, a dated notice stands. */
class RemovalTest {

    private static final String SECRET = "髙橋花子さんの家は丘の上";
    private static final String NOTICE = "（2026年11月20日に削除しました。理由：本人の求めによる）";

    @TempDir
    Path temp;

    private Town town;

    @BeforeEach
    void aTownThatPublishedTooMuch() throws IOException {
        town = Town.in(temp)
                .write("content/organisation/panel.yaml", "name: 会議\nvalid_from: 2020-04-01\nkind: council\nbasis: 要綱\nsummary: 委員の" + SECRET + "です\n")
                .write("content/pages/guide.md", "# 案内\n\n髙橋花子さんの家は\n丘の上です。\n\n表: 一覧\n\n| 名前 | 家 |\n| --- | --- |\n| 例 | " + SECRET + " |\n\n[表](list.csv)、[古い表](old.csv)、[図](map.svg)\n")
                .write("content/pages/list.csv", ("名前,家\r\n例,\"" + SECRET + "\"\r\n").getBytes(StandardCharsets.UTF_8))
                .write("content/pages/old.csv", ("名前,家\r\n例,髙橋　花子さんの家は丘の上\r\n").getBytes(Charset.forName("windows-31j")))
                .write("content/pages/map.svg", ("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><title>" + SECRET + "</title></svg>").getBytes(StandardCharsets.UTF_8))
                .write("content/news/first.md", "---\ndate: 2026-11-01\ntitle: " + SECRET + "でした\nsummary: \"" + SECRET + "\"\n---\n本文です。\n")
                .write("content/glossary/oka.yaml", "term: 丘\nreading: おか\ndefinition: '" + SECRET + "'\n");
    }

    private void remove(String passage, String more) throws IOException {
        town.write("content/removals/a.yaml", "date: 2026-11-20\nreason: 本人の求めによる\npassages: [" + PassageMark.of(passage) + "]\n" + more);
    }

    @Test
    void noByteOfTheOutputSaysItAnyMore() throws IOException {
        remove(SECRET, "");
        Path zip = temp.resolve("plan.zip");
        Town.Outcome outcome = town.build("--zip", zip.toString());
        assertEquals(0, outcome.exit(), outcome.out() + outcome.err());
        Map<String, byte[]> files = files(town.published());
        assertTrue(files.keySet().containsAll(List.of("list.csv", "old.csv", "map.svg", "news/feed.xml", "news/first.json", "glossary/oka.json", "index.json")), files.keySet().toString());
        files.putAll(unpacked(zip));
        assertEquals(List.of(), files.entrySet().stream().filter(file -> says(file.getValue())).map(Map.Entry::getKey).toList());
    }

    /** The same search finds it in every kind of file before: else it would prove nothing. */
    @Test
    void theSearchFindsItWhereItIs() throws IOException {
        assertEquals(0, town.build().exit());
        List<String> saying = files(town.published()).entrySet().stream().filter(file -> says(file.getValue())).map(Map.Entry::getKey).toList();
        assertTrue(saying.containsAll(List.of(
                "guide.html", "list.csv", "old.csv", "map.svg", "news/first.html", "news/first.json", "news/feed.xml", "index.json", "glossary/oka.html",
                "organisation/panel.html", "organisation/panel.json")), saying.toString());
    }

    @Test
    void aDatedNoticeStandsInItsPlace() throws IOException {
        remove(SECRET, "");
        assertEquals(0, town.build().exit());
        Map<String, byte[]> files = files(town.published());
        for (String path : List.of("guide.html", "news/first.json", "news/feed.xml", "organisation/panel.html", "list.csv", "map.svg"))
            assertTrue(Town.unheld(new String(files.get(path), StandardCharsets.UTF_8)).contains(NOTICE), path);
        assertTrue(new String(files.get("old.csv"), Charset.forName("windows-31j")).contains(NOTICE));
    }

    @Test
    void whatMarksDivideIsNotPublished() throws IOException {
        remove(SECRET, "");
        town.write("content/pages/more.md", "# もっと\n\n髙橋花子さんの**家は丘の上**です。\n");
        Town.Outcome outcome = town.build();
        assertEquals(List.of("error removed-passage-left content/removals/a.yaml:3:12"), outcome.findings());
        assertTrue(outcome.out().contains("more.html"), outcome.out());
        assertEquals(Map.of(), town.site());
    }

    @Test
    void aWordFileThatSaysItIsNotPublished() throws IOException {
        remove(SECRET, "");
        var bytes = new ByteArrayOutputStream();
        try (var packed = new ZipOutputStream(bytes)) {
            packed.putNextEntry(new ZipEntry("word/document.xml"));
            packed.write("<w:t>髙橋花子さん</w:t><w:t>の家は丘の上</w:t>".getBytes(StandardCharsets.UTF_8));
        }
        town.write("content/pages/memo.docx", bytes.toByteArray()).write("content/pages/more.md", "# もっと\n\n[控え](memo.docx)\n");
        assertEquals(List.of("error removed-passage-left content/removals/a.yaml:3:12"), town.build().findings());
    }

    @Test
    void theMessageOfACheckTellsTheMarkToPaste() throws IOException {
        town.write("content/removals/a.yaml", "date: 2026-11-20\nreason: 本人の求めによる\npassages:\n  - " + SECRET + "\n");
        Town.Outcome outcome = town.run("check");
        assertEquals(List.of("error removal-in-clear content/removals/a.yaml:4:5"), outcome.findings());
        assertTrue(outcome.out().contains("`" + PassageMark.of(SECRET) + "`"), outcome.out());
    }

    @Test
    void aReasonWithAnySignsBreaksNothing() throws IOException {
        town.write("content/removals/a.yaml", "date: 2026-11-20\nreason: \"本人の求め: #1, 'x' \\\"y\\\" | <b>*z*</b>\"\npassages: [" + PassageMark.of(SECRET) + "]\n");
        Town.Outcome outcome = town.build();
        assertEquals(0, outcome.exit(), outcome.out());
        assertTrue(Files.readString(town.published().resolve("news/first.html")).contains("理由：本人の求め：　＃１，".replace("１", "1")), Files.readString(town.published().resolve("news/first.html")));
    }

    private static boolean says(byte[] bytes) {
        String latin = new String(bytes, StandardCharsets.ISO_8859_1);
        return forms().anyMatch(latin::contains);
    }

    /** Half of the passage, so that neither a line break nor a blank hides it, in every way in which bytes may say it. */
    private static Stream<String> forms() {
        return Stream.of("花子さんの家は", "家は丘の上").flatMap(part -> Stream.concat(
                Stream.of("UTF-8", "windows-31j", "EUC-JP", "UTF-16LE", "UTF-16BE", "ISO-2022-JP").map(charset -> new String(part.getBytes(Charset.forName(charset)), StandardCharsets.ISO_8859_1)),
                Stream.of(
                        URLEncoder.encode(part, StandardCharsets.UTF_8),
                        part.chars().mapToObj(c -> String.format("\\u%04x", c)).collect(Collectors.joining()),
                        part.chars().mapToObj(c -> String.format("\\u%04X", c)).collect(Collectors.joining()),
                        part.chars().mapToObj(c -> "&#" + c + ";").collect(Collectors.joining()),
                        part.chars().mapToObj(c -> String.format("&#x%x;", c)).collect(Collectors.joining()))));
    }

    @Test
    void aPdfThatStillSaysItIsNamedAndOneWithoutTextIsLeftToPeople() throws IOException {
        town.write("content/pages/paper.md", "# 資料\n\n[資料](paper.pdf)と[古い資料](scan.pdf)\n")
                .write("content/pages/paper.pdf", Pdfs.right().bytes())
                .write("content/pages/scan.pdf", Pdfs.right().scanned().bytes());
        town.write("content/removals/a.yaml", "date: 2026-11-20\nreason: 本人の求めによる\nolder_only: true\npassages: [" + PassageMark.of("Tomono City") + "]\n");
        Town.Outcome outcome = town.build();
        assertEquals(1, outcome.exit(), outcome.out());
        assertEquals(List.of("error removed-passage-left content/removals/a.yaml:4:12"), outcome.findings().stream().filter(found -> found.contains("removed-")).toList(), outcome.out());
        assertTrue(outcome.out().contains("公開するファイル paper.pdf に残っています") && outcome.out().contains("removed-passage-unsearched") && outcome.out().contains("scan.pdf の文字は取り出せない"), outcome.out());
        town.write("content/removals/a.yaml", "date: 2026-11-20\nreason: 本人の求めによる\nolder_only: true\npassages: [" + PassageMark.of("Another City") + "]\n");
        assertEquals(List.of(), town.build().findings().stream().filter(found -> found.contains("removed-")).toList());
    }

    private static Map<String, byte[]> files(Path folder) throws IOException {
        var files = new TreeMap<String, byte[]>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
        }
        return files;
    }

    private static Map<String, byte[]> unpacked(Path file) throws IOException {
        var files = new TreeMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) files.put("zip:" + entry.getName(), zip.readAllBytes());
        }
        return files;
    }
}
