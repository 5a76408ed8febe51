package shirube.output;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** {@code index.json}: what the site has, one entry an item or page, for programs that read the site. */
public final class SiteIndex {

    public static final String PATH = "index.json";

    private SiteIndex() {}

    /**
     * An item or page.
     *
     * @param type the folder of its pages, for example {@code kpi}
     * @param url below the site's top, for example {@code kpi/online.html}
     * @param updated the day on which its sources last changed
     * @param state for example {@code published}
     * @param owner the id of the department that answers for it
     */
    public record Entry(
            String type,
            String id,
            String title,
            String url,
            Optional<LocalDate> updated,
            String state,
            Optional<String> owner) {}

    /** Sorted by type and id. */
    public static byte[] bytes(List<Entry> entries) {
        return Json.bytes(entries.stream()
                .sorted(Comparator.comparing(Entry::type).thenComparing(Entry::id))
                .map(entry -> Json.object(
                        "type", entry.type,
                        "id", entry.id,
                        "title", entry.title,
                        "url", Uris.relative(entry.url),
                        "updated", entry.updated,
                        "state", entry.state,
                        "owner", entry.owner))
                .toList());
    }
}
