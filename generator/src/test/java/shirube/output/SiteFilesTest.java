package shirube.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

class SiteFilesTest {

    private static final String BASE = "https://dx.city.tomono.example.jp/plan/";
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private static final Feed.Place PLACE = new Feed.Place(BASE, "ja", ZoneId.of("Asia/Tokyo"), DAY);

    private static Document parsed(byte[] xml) throws IOException, SAXException, ParserConfigurationException {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    }

    private static List<String> texts(Document document, String name) {
        var nodes = document.getElementsByTagNameNS("*", name);
        return IntStream.range(0, nodes.getLength()).mapToObj(i -> nodes.item(i).getTextContent()).toList();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static Feed.Entry entry(String key, String title, LocalDate updated) {
        return new Feed.Entry(key, title, key + ".html", updated, Optional.of(updated), Optional.of("要約 <b>&amp;"),
                List.of("お知らせ"));
    }

    private static Feed feed(Feed.Entry... entries) {
        return new Feed("news/feed.xml", "news/index.html", "お知らせ", "灯野市", List.of(entries));
    }

    @Test
    void aFeedHasWhatAtomRequiresNewestFirst() throws Exception {
        Document atom = parsed(feed(
                        entry("news/b", "古い", LocalDate.of(2026, 1, 5)),
                        entry("news/窓口", "A & B <髙> \"x\" \u0007\uFFFF", LocalDate.of(2026, 11, 2)))
                .bytes(PLACE));
        Element root = atom.getDocumentElement();
        assertEquals(ATOM, root.getNamespaceURI());
        assertEquals("ja", root.getAttributeNS("http://www.w3.org/XML/1998/namespace", "lang"));
        assertEquals(
                List.of("tag:dx.city.tomono.example.jp,2026:plan/news/feed.xml",
                        "tag:dx.city.tomono.example.jp,2026:plan/news/%E7%AA%93%E5%8F%A3",
                        "tag:dx.city.tomono.example.jp,2026:plan/news/b"),
                texts(atom, "id"));
        assertEquals(List.of("お知らせ", "A & B <髙> \"x\" \uFFFD\uFFFD", "古い"), texts(atom, "title"));
        assertEquals("2026-11-02T00:00:00+09:00", texts(atom, "updated").get(0));
        for (String time : texts(atom, "updated")) OffsetDateTime.parse(time);
        assertEquals(List.of("要約 <b>&amp;", "要約 <b>&amp;"), texts(atom, "summary"));
        assertEquals(List.of("灯野市"), texts(atom, "name"));
        var links = new ArrayList<String>();
        var nodes = atom.getElementsByTagNameNS(ATOM, "link");
        for (int i = 0; i < nodes.getLength(); i++)
            links.add(((Element) nodes.item(i)).getAttribute("rel") + " " + ((Element) nodes.item(i)).getAttribute("href"));
        assertEquals(List.of("self " + BASE + "news/feed.xml", "alternate " + BASE + "news/index.html",
                "alternate " + BASE + "news/%E7%AA%93%E5%8F%A3.html", "alternate " + BASE + "news/b.html"), links);
    }

    @Test
    void anEmptyFeedIsDatedByTheBuild() throws Exception {
        assertEquals(List.of("2026-11-21T00:00:00+09:00"), texts(parsed(feed().bytes(PLACE)), "updated"));
    }

    @Test
    void theSitemapNamesEveryPageOnceSorted() throws Exception {
        var pages = List.of(
                new Sitemap.Page("b c.html", Optional.empty(), Map.of("en", "en/b.html", "zh", "https://zh.example.jp/?a=1&b=2")),
                Sitemap.Page.of("a/窓口.html", Optional.of(DAY)));
        Document sitemap = parsed(Sitemap.files(BASE, pages).get("sitemap.xml"));
        assertEquals("http://www.sitemaps.org/schemas/sitemap/0.9", sitemap.getDocumentElement().getNamespaceURI());
        assertEquals(List.of(BASE + "a/%E7%AA%93%E5%8F%A3.html", BASE + "b%20c.html"), texts(sitemap, "loc"));
        assertEquals(List.of("2026-11-21"), texts(sitemap, "lastmod"));
        var links = sitemap.getElementsByTagNameNS("http://www.w3.org/1999/xhtml", "link");
        assertEquals(BASE + "en/b.html", ((Element) links.item(0)).getAttribute("href"));
        assertEquals("https://zh.example.jp/?a=1&b=2", ((Element) links.item(1)).getAttribute("href"));
    }

    @Test
    void aSitemapOfTooManyPagesBecomesAnIndex() throws Exception {
        var pages = IntStream.range(0, 100_001).mapToObj(i -> Sitemap.Page.of(i + ".html", Optional.empty())).toList();
        Map<String, byte[]> files = Sitemap.files(BASE, pages);
        assertEquals(4, files.size());
        assertEquals(List.of(BASE + "sitemap-1.xml", BASE + "sitemap-2.xml", BASE + "sitemap-3.xml"),
                texts(parsed(files.get("sitemap.xml")), "loc"));
        assertEquals(1, texts(parsed(files.get("sitemap-3.xml")), "loc").size());
    }

    @Test
    void robotsMayReadAllAndFindTheSitemap() {
        assertEquals("User-agent: *\nDisallow:\n\nSitemap: " + BASE + "sitemap.xml\n", text(Sitemap.robots(BASE)));
    }

    @Test
    void theIndexIsSortedAndLeavesOutWhatIsAbsent() {
        var entries = List.of(
                new SiteIndex.Entry("news", "b", "題", "news/b.html", Optional.empty(), "published", Optional.empty()),
                new SiteIndex.Entry("kpi", "a", "髙", "kpi/a.html", Optional.of(DAY), "proposed", Optional.of("digital")));
        assertEquals("""
                [
                  {
                    "type": "kpi",
                    "id": "a",
                    "title": "髙",
                    "url": "kpi/a.html",
                    "updated": "2026-11-21",
                    "state": "proposed",
                    "owner": "digital"
                  },
                  {
                    "type": "news",
                    "id": "b",
                    "title": "題",
                    "url": "news/b.html",
                    "state": "published"
                  }
                ]
                """.replace("[\n  {", "[\n  {"), text(SiteIndex.bytes(entries)));
    }

    private static Calendar.Event event(String key, String title, Calendar.When when) {
        return new Calendar.Event(key, title, when, Optional.of("市役所 3階, 大会議室"), Optional.of("議題;\r\n1\\2"),
                key + ".html", List.of("会議", "推進本部"), LocalDate.of(2026, 5, 1), false);
    }

    private static String ics(Calendar.Event... events) {
        return text(new Calendar("meetings/all.ics", "灯野市の会議", List.of(events)).bytes(BASE));
    }

    private static String unfolded(String ics) {
        return ics.replace("\r\n ", "");
    }

    @Test
    void aMeetingIsAnEventInJapansTime() {
        var begin = LocalDateTime.of(2026, 5, 19, 13, 30);
        String ics = unfolded(ics(event("meetings/hq-2026-05-19", "第5回本部会議",
                new Calendar.When.Hours(begin, Optional.of(begin.plusHours(1))))));
        assertTrue(ics.contains("""
                BEGIN:VEVENT
                UID:meetings/hq-2026-05-19@dx.city.tomono.example.jp
                DTSTAMP:20260430T150000Z
                LAST-MODIFIED:20260430T150000Z
                DTSTART;TZID=Asia/Tokyo:20260519T133000
                DTEND;TZID=Asia/Tokyo:20260519T143000
                SUMMARY:第5回本部会議
                LOCATION:市役所 3階\\, 大会議室
                DESCRIPTION:議題\\;\\n1\\\\2
                URL:https://dx.city.tomono.example.jp/plan/meetings/hq-2026-05-19.html
                CATEGORIES:会議,推進本部
                STATUS:CONFIRMED
                END:VEVENT
                """.replace("\n", "\r\n")), ics);
        assertTrue(ics.contains("BEGIN:VTIMEZONE\r\nTZID:Asia/Tokyo\r\n"), ics);
        assertTrue(ics.startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n") && ics.endsWith("END:VCALENDAR\r\n"), ics);
    }

    @Test
    void aConsultationTakesWholeDaysItsLastIncluded() {
        String ics = ics(event("comments/midterm", "意見募集",
                new Calendar.When.Days(LocalDate.of(2026, 11, 2), LocalDate.of(2026, 12, 31))));
        assertTrue(ics.contains("DTSTART;VALUE=DATE:20261102\r\nDTEND;VALUE=DATE:20270101\r\nTRANSP:TRANSPARENT\r\n"), ics);
    }

    @Test
    void anEndThatIsNotLaterIsLeftOut() {
        var begin = LocalDateTime.of(2026, 5, 19, 13, 30);
        assertFalse(ics(event("m", "x", new Calendar.When.Hours(begin, Optional.of(begin)))).contains("DTEND"));
        assertFalse(ics(event("m", "x", new Calendar.When.Hours(begin, Optional.empty()))).contains("DTEND"));
    }

    @Test
    void noLineIsLongerThan75OctetsAndNoCharacterIsCut() {
        for (int shift = 0; shift < 8; shift++) {
            String title = "a".repeat(shift) + "髙橋﨑😀葛󠄀".repeat(40);
            String ics = ics(event("m", title, new Calendar.When.Days(DAY, DAY)));
            assertFalse(ics.contains("\uFFFD"));
            for (String line : ics.split("\r\n"))
                assertTrue(line.getBytes(StandardCharsets.UTF_8).length <= 75, line);
            assertEquals(-1, ics.replace("\r\n", "").indexOf('\n'));
            assertTrue(unfolded(ics).contains("SUMMARY:" + title + "\r\n"));
        }
    }

    @Test
    void eventsHaveAUidEachAndStandInOrderOfTime() {
        String ics = ics(
                event("meetings/b", "後", new Calendar.When.Hours(LocalDateTime.of(2026, 5, 2, 9, 0), Optional.empty())),
                event("meetings/a", "先", new Calendar.When.Days(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 1))));
        assertTrue(ics.indexOf("SUMMARY:先") < ics.indexOf("SUMMARY:後"));
        List<String> uids = ics.lines().filter(line -> line.startsWith("UID:")).toList();
        assertEquals(2, new HashSet<>(uids).size());
    }

    @Test
    void cellsAreQuotedWhereTheyMustAndNeverFormulas() {
        var csv = new Csv(List.of("a", "b")).row(List.of("1,2\n\"x\"", Csv.text("=1+1"))).row(List.of("-1.5", Csv.text("")));
        assertEquals("\uFEFFa,b\r\n\"1,2\n\"\"x\"\"\",\" =1+1\"\r\n-1.5,\r\n", text(csv.bytes()));
    }
}
