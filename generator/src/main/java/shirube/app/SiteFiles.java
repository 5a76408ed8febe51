package shirube.app;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import shirube.diagnostic.Diagnostic;
import shirube.model.ContentTypes;
import shirube.model.FilePath;
import shirube.model.Item;
import shirube.model.Kpi;
import shirube.model.Origin;
import shirube.model.Plan;
import shirube.model.Ref;
import shirube.model.TestResults;
import shirube.output.Calendar;
import shirube.output.ChecklistTable;
import shirube.output.Feed;
import shirube.output.ItemJson;
import shirube.output.KpiTable;
import shirube.output.SiteIndex;
import shirube.output.Sitemap;
import shirube.output.SuccessionTable;
import shirube.page.Attachments;
import shirube.page.Checklist;
import shirube.page.Evidence;
import shirube.page.Desk;
import shirube.page.Page;
import shirube.page.Publication;
import shirube.page.PublishedFiles;
import shirube.page.SuccessionView;
import shirube.publish.OutputFile;
import shirube.publish.Sink;
import shirube.render.Templates;
import shirube.source.SourceFile;

/** The files beside the pages: styles, attachments, and what machines read. */
final class SiteFiles {

    private final Publication publication;
    private final Templates templates;
    private final Sink sink;
    private final Evidence evidence;
    private final Set<String> written = new HashSet<>();
    private final List<Diagnostic> found = new ArrayList<>();

    /** @param evidence what the audit of the pages established */
    SiteFiles(Publication publication, Templates templates, Sink sink, Evidence evidence) {
        this.publication = publication;
        this.templates = templates;
        this.sink = sink;
        this.evidence = evidence;
    }

    /** Writes them all; returns what is wrong with them. */
    List<Diagnostic> write() {
        templates.assets().forEach((path, bytes) -> put(path, bytes, List.of()));
        publication.site().items().forEach(this::item);
        index();
        publication.site().plans().forEach(this::succession);
        String base = publication.base();
        Sitemap.files(base, listed()).forEach((path, bytes) -> put(path, bytes, List.of()));
        put("robots.txt", Sitemap.robots(base), List.of());
        feeds(base);
        for (Calendar calendar : Announcements.calendars(publication)) put(calendar.path(), calendar.bytes(base), List.of());
        accessibility();
        attachments();
        return found;
    }

    boolean contains(String path) {
        return written.contains(path);
    }

    private void item(Item item) {
        Optional<Page> page = publication.addresses().page(ContentTypes.of(item).key() + "/" + item.id() + ".html");
        if (page.isEmpty()) return;
        String stem = page.get().path().substring(0, page.get().path().length() - "html".length());
        put(stem + "json", ItemJson.bytes(item, addresses, more(item)), PageWork.sources(page.get()));
        if (item instanceof Kpi kpi) put(stem + "csv", KpiTable.bytes(new Desk(page.get(), publication).carriedOn(kpi)), PageWork.sources(page.get()));
    }

    private Map<String, Object> more(Item item) {
        return publication.history().commit(item.origin().file())
                .<Map<String, Object>>map(commit -> Map.of("commit", commit.hash()))
                .orElse(Map.of());
    }

    private final ItemJson.Addresses addresses = new ItemJson.Addresses() {
        @Override
        public Optional<String> page(String type, String id) {
            return publication.addresses().page(type + "/" + id + ".html").map(Page::path);
        }

        @Override
        public Optional<String> file(Item item, FilePath file) {
            return publication.file(item.origin().file(), file).map(asset -> Attachments.address(asset.path()));
        }
    };

    private void succession(Plan plan) {
        SuccessionView.succession(plan, publication).ifPresent(known -> put(SuccessionView.csv(plan), SuccessionTable.bytes(known), List.of()));
    }

    private void index() {
        List<SiteIndex.Entry> entries = publication.addresses().pages().stream()
                .filter(page -> page.listed() && (page.item().isPresent() || page.kind().equals("pages")))
                .map(this::entry)
                .toList();
        put(SiteIndex.PATH, SiteIndex.bytes(entries), List.of());
    }

    /** An item by type and id; a page of its own by its path. Overviews are no items. */
    private SiteIndex.Entry entry(Page page) {
        Optional<Item> item = page.item();
        return new SiteIndex.Entry(
                item.isPresent() ? page.kind() : "page",
                item.map(Item::id).orElse(page.path().replaceAll("\\.html$", "")),
                page.title(),
                page.path(),
                updated(page),
                item.map(known -> known.common().state().key()).orElse("published"),
                item.flatMap(known -> known.common().owner()).map(Ref::id));
    }

    private List<Sitemap.Page> listed() {
        return publication.addresses().pages().stream()
                .filter(Page::listed)
                .map(page -> Sitemap.Page.of(page.path(), updated(page)))
                .toList();
    }

    /** What the author says, else the day of the last commit that touched the page's sources. */
    private Optional<LocalDate> updated(Page page) {
        return page.item().flatMap(item -> item.common().updated())
                .or(() -> page.sources().stream().flatMap((SourceFile file) -> publication.history().day(file).stream()).max(LocalDate::compareTo));
    }

    private void feeds(String base) {
        var place = new Feed.Place(base, publication.language(), ZoneId.of("Asia/Tokyo"), publication.site().today());
        for (Feed feed : Announcements.feeds(publication)) put(feed.path(), feed.bytes(place), List.of());
    }

    private void accessibility() {
        if (!publication.addresses().contains(Checklist.PAGE)) return;
        Checklist checklist = Checklist.of(publication.site(), evidence, publication.texts());
        put(Checklist.CSV, ChecklistTable.bytes(checklist), sources(publication.site().accessibility().results().map(TestResults::origin)));
    }

    private static List<String> sources(Optional<Origin> origin) {
        return origin.map(written -> List.of(written.file().cited())).orElse(List.of());
    }

    private void attachments() {
        found.addAll(publication.attachments().found());
        publication.attachments().used().forEach((path, asset) -> put(path, publication.attachments().bytes(asset), List.of(asset.cited())));
        PublishedFiles files = PublishedFiles.of(publication);
        found.addAll(files.found());
        files.former().forEach((path, asset) -> put(path, publication.attachments().bytes(asset), List.of(asset.cited())));
    }

    private void put(String path, byte[] bytes, List<String> sources) {
        if (!written.add(path)) return;
        sink.write(new OutputFile(path, bytes, sources, Optional.empty()));
    }
}
