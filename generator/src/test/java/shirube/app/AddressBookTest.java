package shirube.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An address that was published never vanishes (R-007): the book remembers it, an alias or a withdrawal keeps it. */
class AddressBookTest {

    private static final String NEWS = "---\ndate: 2026-11-01\ntitle: 窓口を広げました\n%s---\n本文です。\n";

    @TempDir
    Path temp;

    private Town town;

    @BeforeEach
    void aTownThatHasPublished() throws IOException {
        town = Town.in(temp).write("content/news/counter.md", NEWS.formatted(""));
        assertEquals(0, town.build("--record").exit());
    }

    private String book() throws IOException {
        return Files.readString(town.content().resolve("addresses.txt"));
    }

    private String published(String page) throws IOException {
        return Files.readString(town.published().resolve(page));
    }

    private void rename(String from, String to, String text) throws IOException {
        Files.delete(town.content().resolve(from));
        town.write("content/" + to, text);
    }

    @Test
    void recordingWritesEveryPageOnceInOrder() throws IOException {
        List<String> lines = book().lines().filter(line -> !line.startsWith("#")).toList();
        assertEquals(lines.stream().sorted().toList(), lines);
        assertTrue(lines.contains("news/counter.html | 窓口を広げました"), book());
        assertTrue(lines.contains("about.html | このサイト"), book());
        assertFalse(book().contains("404.html"), book());
        assertEquals(0, town.build("--record").exit());
        assertEquals(lines, book().lines().filter(line -> !line.startsWith("#")).toList());
    }

    @Test
    void nothingIsWrittenWithoutBeingAskedFor() throws IOException {
        String before = book();
        town.write("content/news/second.md", NEWS.formatted(""));
        for (String command : List.of("check", "build")) assertEquals(0, town.run(command).exit());
        assertEquals(before, book());
        assertTrue(town.build().err().contains("新しい住所が 1 件あります"), town.build().err());
        assertEquals(0, town.build("--dry-run", "--record").exit());
        assertEquals(before, book());
    }

    @Test
    void aRenamedFileIsNoticedAndTheAliasOffered() throws IOException {
        rename("news/counter.md", "news/wide-counter.md", NEWS.formatted(""));
        Town.Outcome outcome = town.build();
        assertEquals(List.of("error address-moved content/news/wide-counter.md:1:1"), outcome.findings());
        assertTrue(outcome.out().contains("`aliases: [news/counter.html]`"), outcome.out());
        assertEquals(1, outcome.exit());
    }

    @Test
    void anAliasKeepsTheAddressWithAPageThatLeadsOn() throws IOException {
        rename("news/counter.md", "news/wide-counter.md", NEWS.formatted("aliases: [news/counter.html, old/news]\n"));
        assertEquals(List.of(), town.build("--record").findings());
        String moved = published("news/counter.html");
        assertTrue(moved.contains("<a href=\"wide-counter.html\">"), moved);
        assertTrue(moved.contains("<link rel=\"canonical\" href=\"https://plan.example.jp/news/wide-counter.html\">"), moved);
        assertTrue(moved.contains("<meta name=\"robots\" content=\"noindex\">"), moved);
        assertTrue(published("old/news/index.html").contains("<a href=\"../../news/wide-counter.html\">"));
        for (String list : List.of("sitemap.xml", "index.json", "news/feed.xml", "sitemap.html"))
            assertFalse(published(list).contains("news/counter.html"), list);
        assertTrue(book().contains("news/counter.html | "), book());
    }

    @Test
    void whatIsGoneWithoutATraceIsToldAtItsLine() throws IOException {
        Files.delete(town.content().resolve("news/counter.md"));
        int line = 1 + book().lines().toList().indexOf("news/counter.html | 窓口を広げました");
        int index = 1 + book().lines().toList().indexOf("news/index.html | お知らせ");
        assertEquals(List.of("error address-vanished content/addresses.txt:" + line + ":1", "error address-vanished content/addresses.txt:" + index + ":1"), town.build().findings());
    }

    @Test
    void somethingWithdrawnStaysAndSaysWhy() throws IOException {
        town.write("content/news/counter.md", NEWS.formatted("state: withdrawn\nwithdrawn: {date: 2026-11-20, reason: 日程を取りやめたため, replaced_by: news/next}\n"));
        town.write("content/news/next.md", NEWS.formatted("").replace("窓口を広げました", "新しい日程"));
        assertEquals(List.of(), town.build().findings());
        String page = published("news/counter.html");
        for (String said : List.of("このページの内容は取り下げられました", "2026年11月20日", "日程を取りやめたため", "<a href=\"next.html\">新しい日程</a>"))
            assertTrue(page.contains(said), said + "\n" + page);
    }

    @Test
    void aDraftDoesNotTakeAPublishedPageBack() throws IOException {
        town.write("content/news/counter.md", NEWS.formatted("state: draft\n"));
        town.write("content/news/next.md", NEWS.formatted("").replace("窓口を広げました", "ほかのお知らせです"));
        assertEquals(List.of("error address-now-draft content/news/counter.md:4:8"), town.build().findings());
    }

    @Test
    void anEmbargoOfADayInThePastIsNoLoss() throws IOException {
        town.write("content/news/counter.md", NEWS.formatted("publish_at: 2026-11-01\n"));
        town.write("content/news/next.md", NEWS.formatted("").replace("2026-11-01", "2026-10-01"));
        assertEquals(List.of(), town.on("2026-10-15").build().findings().stream().filter(found -> found.contains("address-")).toList());
    }

    @Test
    void aTermThatIsCalledOtherwiseKeepsItsAddressByAFieldOfItsOwn() throws IOException {
        String term = "term: 書かない窓口\nreading: かかないまどぐち\ndefinition: 職員が聞き取って書類を作る窓口です。\naliases: [書かない受付]\n";
        town.write("content/glossary/write-free.yaml", term);
        town.write("content/pages/about.md", "# このサイト\n\n書かない窓口を広げます。\n");
        assertEquals(0, town.build("--record").exit());
        rename("glossary/write-free.yaml", "glossary/no-writing.yaml", term);
        Town.Outcome outcome = town.build();
        assertEquals(List.of("error address-moved content/glossary/no-writing.yaml:1:1"), outcome.findings());
        assertTrue(outcome.out().contains("`old_addresses: [glossary/write-free.html]`"), outcome.out());
        town.write("content/glossary/no-writing.yaml", term + "old_addresses: [glossary/write-free.html]\n");
        assertEquals(List.of(), town.build().findings());
        assertTrue(published("glossary/write-free.html").contains("<a href=\"no-writing.html\">"), published("glossary/write-free.html"));
    }

    private void dataset(String file, String more) throws IOException {
        town.write("content/site.yaml", Town.SOUND.get("site.yaml") + "licence: {id: pdl-1.0}\n")
                .write("content/organisation/digital.yaml", "name: デジタル課\nvalid_from: 2020-04-01\n")
                .write("content/opendata/aed/" + file, "名称,台数\r\n市役所,1\r\n")
                .write("content/opendata/aed/dataset.yaml", "title: AEDの一覧\ndescription: 市内のAEDの場所です。\nkeywords: [AED]\npublisher: digital\ncontact: {unit: デジタル課, tel: 0999-55-0110}\nlicence: pdl-1.0\nfrequency: 毎年\nowner: digital\nfiles:\n  - id: list\n    title: AEDの一覧（CSV）\n    path: " + file + "\n    charset: UTF-8\n    bom: false\n" + more);
    }

    private List<String> ofFiles() {
        return town.build().findings().stream().filter(found -> found.contains(" file-address")).toList();
    }

    @Test
    void aFileThatIsCalledOtherwiseStandsAtItsFormerAddressToo() throws IOException {
        dataset("aed.csv", "");
        Town.Outcome first = town.build("--record");
        assertEquals(0, first.exit(), first.out());
        assertTrue(book().contains("opendata/aed/aed.csv | AEDの一覧（CSV）"), book());
        Files.delete(town.content().resolve("opendata/aed/aed.csv"));
        dataset("aed_list.csv", "");
        int line = 1 + book().lines().toList().indexOf("opendata/aed/aed.csv | AEDの一覧（CSV）");
        assertEquals(List.of("error file-address-vanished content/addresses.txt:" + line + ":1"), ofFiles());
        assertTrue(town.build().out().contains("opendata/aed/aed_list.csv ができています"), town.build().out());
        dataset("aed_list.csv", "    old_addresses: [opendata/aed/aed.csv]\n");
        assertEquals(0, town.build("--record").exit(), town.build().out());
        assertEquals(published("opendata/aed/aed_list.csv"), published("opendata/aed/aed.csv"));
        assertTrue(book().contains("opendata/aed/aed_list.csv | ") && book().contains("opendata/aed/aed.csv | "), book());
    }

    @Test
    void aFormerAddressOfAFileIsFreeAndOfTheSameKind() throws IOException {
        dataset("aed.csv", "    old_addresses: [opendata/aed/aed.xlsx, opendata/aed.html, about.html]\n");
        assertEquals(List.of("error file-address-unlike content/opendata/aed/dataset.yaml:15:21", "error file-address-taken content/opendata/aed/dataset.yaml:15:44", "error file-address-taken content/opendata/aed/dataset.yaml:15:63"), ofFiles(), town.build().out());
    }

    @Test
    void theFilesOfAWithdrawnDatasetMayGo() throws IOException {
        dataset("aed.csv", "");
        assertEquals(0, town.build("--record").exit());
        town.write("content/opendata/aed/dataset.yaml", Files.readString(town.content().resolve("opendata/aed/dataset.yaml")).replaceFirst("(?s)files:.*", "files: []\nstate: withdrawn\nwithdrawn: {date: 2026-11-01, reason: 国の一覧に入ったため}\n"));
        assertEquals(List.of(), ofFiles());
    }

    @Test
    void anAliasCannotStandWhereAPageStands() throws IOException {
        town.write("content/news/next.md", NEWS.formatted("aliases: [News/Counter.html]\n"));
        assertEquals(List.of("error alias-is-page content/news/next.md:4:11"), town.build().findings());
    }

    @Test
    void aBookThatCannotBeReadIsTold() throws IOException {
        town.write("content/addresses.txt", "news/counter | 窓口\r\nnews/counter.html | 窓口を広げました\r\n");
        assertEquals(List.of("error bad-address-line content/addresses.txt:1:1"), town.build().findings());
    }

    @Test
    void recordingIsRefusedBeforeTheWorkWhereItCannotBeDone() throws IOException {
        assertEquals(2, town.build("--record", "--drafts").exit());
        assertTrue(town.build("--record", "--drafts").err().contains("record-with-drafts"));
        Files.delete(town.content().resolve("addresses.txt"));
        Files.createDirectory(town.content().resolve("addresses.txt"));
        Town.Outcome outcome = town.build("--record");
        assertEquals(2, outcome.exit());
        assertTrue(outcome.err().contains("address-book-not-writable"), outcome.err());
    }
}
