package shirube.output;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** {@code sitemap.xml} after sitemaps.org 0.9: the pages that search engines may show, and {@code robots.txt}. */
public final class Sitemap {

    /** The protocol allows 50,000 addresses and 50 MB a file; 1 KB an address is below both. */
    private static final int MOST_ADDRESSES = 50_000;

    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String XHTML = "http://www.w3.org/1999/xhtml";

    private Sitemap() {}

    /**
     * A page to be found.
     *
     * @param path below the site's top, for example {@code kpi/online.html}
     * @param updated the day on which its sources last changed
     * @param translations address by language, absolute or below the site's top
     */
    public record Page(String path, Optional<LocalDate> updated, Map<String, String> translations) {

        public Page {
            translations = new TreeMap<>(translations);
        }

        public static Page of(String path, Optional<LocalDate> updated) {
            return new Page(path, updated, Map.of());
        }
    }

    /** The files by path: {@code sitemap.xml} alone, or as the index of several where the pages are too many. */
    public static Map<String, byte[]> files(String baseUrl, List<Page> pages) {
        List<Page> sorted = pages.stream().sorted(Comparator.comparing(Page::path)).toList();
        if (sorted.size() <= MOST_ADDRESSES) return Map.of("sitemap.xml", urlset(baseUrl, sorted));
        var files = new TreeMap<String, byte[]>();
        var parts = new ArrayList<String>();
        for (int from = 0; from < sorted.size(); from += MOST_ADDRESSES) {
            String part = "sitemap-" + (parts.size() + 1) + ".xml";
            parts.add(part);
            files.put(part, urlset(baseUrl, sorted.subList(from, Math.min(sorted.size(), from + MOST_ADDRESSES))));
        }
        files.put("sitemap.xml", index(baseUrl, parts));
        return files;
    }

    /** RFC 9309; crawlers read it at the root of a host only, where a site published there is found by it. */
    public static byte[] robots(String baseUrl) {
        String text = "User-agent: *\nDisallow:\n\nSitemap: " + Uris.absolute(baseUrl, "sitemap.xml") + "\n";
        return text.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    }

    private static byte[] urlset(String baseUrl, List<Page> pages) {
        boolean translated = pages.stream().anyMatch(page -> !page.translations().isEmpty());
        Xml xml = new Xml();
        if (translated) xml.begin("urlset", "xmlns", NAMESPACE, "xmlns:xhtml", XHTML);
        else xml.begin("urlset", "xmlns", NAMESPACE);
        for (Page page : pages) {
            xml.begin("url").text("loc", Uris.absolute(baseUrl, page.path()));
            page.updated().ifPresent(day -> xml.text("lastmod", day.toString()));
            page.translations().forEach((language, address) -> xml.empty(
                    "xhtml:link", "rel", "alternate", "hreflang", language, "href", Uris.resolved(baseUrl, address)));
            xml.end();
        }
        return xml.end().bytes();
    }

    private static byte[] index(String baseUrl, List<String> parts) {
        Xml xml = new Xml().begin("sitemapindex", "xmlns", NAMESPACE);
        for (String part : parts) xml.begin("sitemap").text("loc", Uris.absolute(baseUrl, part)).end();
        return xml.end().bytes();
    }
}
