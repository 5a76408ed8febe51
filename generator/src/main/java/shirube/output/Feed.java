package shirube.output;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What is new, newest first, as an Atom feed (RFC 4287).
 *
 * @param path below the site's top, for example {@code news/feed.xml}
 * @param page the page that lists the same for people, for example {@code news/index.html}
 * @param author the city
 * @param entries in any order
 */
public record Feed(String path, String page, String title, String author, List<Entry> entries) {

    /** The kind of a time in Atom: RFC 3339. */
    private static final DateTimeFormatter RFC_3339 = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx");

    /**
     * One item.
     *
     * @param key type and id, for example {@code news/2026-11-02-start}: the name that never changes is made of it
     * @param path of its page
     * @param updated the day of its last change that readers should hear of
     */
    public record Entry(
            String key,
            String title,
            String path,
            LocalDate updated,
            Optional<LocalDate> published,
            Optional<String> summary,
            List<String> categories) {}

    /**
     * Where and when the feed is made.
     *
     * @param language for example {@code ja}
     * @param date "today" of the build: an empty feed has no other date
     */
    public record Place(String baseUrl, String language, ZoneId zone, LocalDate date) {}

    public Feed {
        entries = entries.stream()
                .sorted(Comparator.comparing(Entry::updated).reversed().thenComparing(Entry::key))
                .toList();
    }

    public byte[] bytes(Place place) {
        LocalDate updated = entries.stream().findFirst().map(Entry::updated).orElse(place.date);
        String base = place.baseUrl;
        Xml xml = new Xml()
                .begin("feed", "xmlns", "http://www.w3.org/2005/Atom", "xml:lang", place.language)
                .text("id", Tags.tag(base, path))
                .text("title", title)
                .text("updated", time(updated, place))
                .begin("author")
                .text("name", author)
                .end()
                .empty("link", "rel", "self", "type", "application/atom+xml", "href", Uris.absolute(base, path))
                .empty("link", "rel", "alternate", "type", "text/html", "href", Uris.absolute(base, page));
        for (Entry entry : entries) write(xml, entry, place);
        return xml.end().bytes();
    }

    private static void write(Xml xml, Entry entry, Place place) {
        xml.begin("entry")
                .text("id", Tags.tag(place.baseUrl, entry.key))
                .text("title", entry.title)
                .text("updated", time(entry.updated, place));
        entry.published.ifPresent(day -> xml.text("published", time(day, place)));
        xml.empty(
                "link", "rel", "alternate", "type", "text/html", "href", Uris.absolute(place.baseUrl, entry.path));
        entry.summary.ifPresent(summary -> xml.text("summary", summary));
        for (String category : entry.categories) xml.empty("category", "term", category);
        xml.end();
    }

    private static String time(LocalDate day, Place place) {
        return RFC_3339.format(day.atStartOfDay(place.zone));
    }
}
