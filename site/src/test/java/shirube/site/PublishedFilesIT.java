package shirube.site;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The files for machines are whole and agree with the pages. */
class PublishedFilesIT {

    private static final int PAGE_LIMIT = 100_000;
    private static final String ITEM = "(policy|vision|plan|measures|initiatives|kpi|opendata|meetings|organisation|glossary|comments|processes|news|revisions)/[^/]+";
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String SITEMAPS = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private final Published site = Published.site();
    private final Faults faults = new Faults();

    @Test
    void theManifestListsEveryFileWithItsHashAndNothingElse() {
        Map<String, JsonObject> listed = new TreeMap<>();
        for (JsonElement entry : site.json("manifest.json").getAsJsonObject().getAsJsonArray("files"))
            listed.put(entry.getAsJsonObject().get("path").getAsString(), entry.getAsJsonObject());
        for (String path : site.files()) {
            faults.lookedAt(path);
            if (path.equals("manifest.json")) continue;
            JsonObject entry = listed.remove(path);
            if (entry == null) faults.add(path, "is not in manifest.json");
            else faults.check(path, agrees(entry, site.bytes(path)), "size or hash differ from manifest.json");
        }
        listed.keySet().forEach(path -> faults.add(path, "is in manifest.json only"));
        faults.assertNone();
    }

    private static boolean agrees(JsonObject entry, byte[] bytes) {
        return entry.get("bytes").getAsLong() == bytes.length && entry.get("sha256").getAsString().equals(sha256(bytes));
    }

    @Test
    void everyItemOfTheIndexHasItsPageAndItsData() {
        Set<String> seen = new HashSet<>();
        int items = 0;
        for (JsonElement element : site.json("index.json").getAsJsonArray()) {
            JsonObject item = element.getAsJsonObject();
            String url = text(item, "url");
            faults.lookedAt(url);
            for (String key : new String[] {"type", "id", "title", "url", "state"})
                faults.check(url, !text(item, key).isBlank(), "index.json does not give its " + key);
            String path = url.replaceFirst("#.*", "");
            faults.check(url, site.has(path), "index.json names a page that is not there");
            faults.check(url, seen.add(text(item, "type") + "/" + text(item, "id")), "is in index.json twice");
            String data = text(item, "type") + "/" + text(item, "id") + ".json";
            if (!data.matches(ITEM + "\\.json") || data.endsWith("/index.json")) continue;
            items++;
            faults.check(url, site.has(data), "has no " + data);
            if (!site.has(data)) continue;
            JsonElement own = site.json(data);
            faults.check(data, own.isJsonObject() && text(item, "id").equals(text(own.getAsJsonObject(), "id")), "does not give the item's id");
        }
        Assertions.assertTrue(items > 0, "index.json names no item");
        faults.assertNone();
    }

    @Test
    void everyItemsPageIsInTheIndex() {
        Set<String> indexed = new HashSet<>();
        for (JsonElement element : site.json("index.json").getAsJsonArray())
            indexed.add(text(element.getAsJsonObject(), "url").replaceFirst("#.*", ""));
        for (String path : site.pages()) {
            boolean item = path.matches(ITEM + "\\.html");
            if (!item || path.endsWith("/index.html") || site.forwards(path)) continue;
            faults.lookedAt(path);
            faults.check(path, indexed.contains(path), "is not in index.json");
        }
        faults.assertNone();
    }

    @Test
    void allJsonIsReadable() {
        for (String path : site.files()) {
            if (!path.matches(".*\\.(json|jsonld)")) continue;
            faults.lookedAt(path);
            try {
                faults.check(path, !site.json(path).isJsonNull(), "says nothing");
            } catch (JsonParseException e) {
                faults.add(path, "is not JSON: " + e.getMessage());
            }
        }
        faults.assertNone();
    }

    @Test
    void theSitemapNamesEveryPageOnce() {
        String base = site.baseUrl();
        Set<String> named = new HashSet<>();
        NodeList urls = xml("sitemap.xml").getElementsByTagNameNS(SITEMAPS, "url");
        for (int i = 0; i < urls.getLength(); i++) {
            String address = child(urls.item(i), "loc");
            faults.lookedAt(address);
            faults.check(address, address.startsWith(base), "lies outside of " + base);
            String path = Addresses.decoded(address.substring(Math.min(base.length(), address.length())));
            faults.check(address, site.has(path.isEmpty() || path.endsWith("/") ? path + "index.html" : path), "is in the sitemap but not there");
            faults.check(address, named.add(path.isEmpty() || path.endsWith("/") ? path + "index.html" : path), "is in the sitemap twice");
        }
        for (String path : site.pages())
            faults.check(path, named.contains(path) || path.equals("404.html") || site.forwards(path), "is not in the sitemap");
        faults.assertNone();
    }

    /** RFC 4287, 4.1: what a feed and an entry must have. */
    @Test
    void everyFeedHasWhatAReaderNeeds() {
        for (String path : site.ending("feed.xml")) {
            faults.lookedAt(path);
            Element feed = xml(path).getDocumentElement();
            faults.check(path, ATOM.equals(feed.getNamespaceURI()) && feed.getLocalName().equals("feed"), "is not an Atom feed");
            for (String part : new String[] {"id", "title", "updated"}) faults.check(path, !child(feed, part).isBlank(), "has no " + part);
            NodeList entries = feed.getElementsByTagNameNS(ATOM, "entry");
            Set<String> ids = new HashSet<>();
            for (int i = 0; i < entries.getLength(); i++) {
                var entry = entries.item(i);
                for (String part : new String[] {"id", "title", "updated"}) faults.check(path, !child(entry, part).isBlank(), "has an entry without " + part);
                faults.check(path, ids.add(child(entry, "id")), "has two entries of one id");
                OffsetDateTime.parse(child(entry, "updated"));
            }
        }
        faults.assertNone();
    }

    /** RFC 5545, 3.1 and 3.6: lines end with CRLF and are folded at 75 octets without cutting a character. */
    @Test
    void everyCalendarIsFoldedAndClosed() {
        for (String path : site.ending(".ics")) {
            faults.lookedAt(path);
            String text = site.text(path);
            faults.check(path, text.endsWith("END:VCALENDAR\r\n") && !text.replace("\r\n", "").matches("(?s).*[\r\n].*"), "has lines that do not end with CRLF");
            faults.check(path, !text.contains("\uFFFD"), "cuts a character in two");
            Deque<String> open = new ArrayDeque<>();
            for (String line : text.split("\r\n")) {
                faults.check(path, line.getBytes(StandardCharsets.UTF_8).length <= 75, "has a line longer than 75 octets");
                if (line.startsWith("BEGIN:")) open.push(line.substring(6));
                if (line.startsWith("END:")) faults.check(path, !open.isEmpty() && open.pop().equals(line.substring(4)), "closes what is not open: " + line);
            }
            faults.check(path, open.isEmpty() && text.startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"), "is not a whole calendar");
        }
        faults.assertNone();
    }

    @Test
    void aPageWithoutItsPicturesWeighsLessThan100Kilobytes() {
        for (String path : site.pages()) {
            faults.lookedAt(path);
            int weight = site.bytes(path).length;
            faults.check(path, weight < PAGE_LIMIT, "weighs " + weight / 1000 + " KB");
        }
        for (String path : site.files())
            if (path.endsWith(".css") || path.endsWith(".js")) faults.check(path, site.bytes(path).length < PAGE_LIMIT, "weighs more than a page may");
        faults.assertNone();
    }

    @Test
    void theContractsFilesOfTheWholeSiteAreThere() {
        for (String path : new String[] {"index.html", "404.html", "index.json", "manifest.json", "sitemap.xml", "robots.txt", "news/feed.xml",
            "opendata/feed.xml", "meetings/feed.xml", "meetings/all.ics", "comments/all.ics"}) {
            faults.lookedAt(path);
            faults.check(path, site.has(path), "is missing");
        }
        faults.assertNone();
    }

    private Document xml(String path) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(site.bytes(path)));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            return Assertions.fail(path + " is not XML: " + e.getMessage());
        }
    }

    /** The text of the direct child of that name; empty if there is none. */
    private static String child(org.w3c.dom.Node parent, String name) {
        for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling())
            if (name.equals(node.getLocalName())) return node.getTextContent();
        return "";
    }

    private static String text(JsonObject object, String key) {
        JsonElement value = object.get(key);
        return value == null || value.isJsonNull() ? "" : value.getAsString();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
