package shirube.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import shirube.diagnostic.Diagnostic;
import shirube.diagnostic.Result;
import shirube.markdown.MarkdownContext.Setting;
import shirube.markdown.MarkdownText;
import shirube.markdown.Rendered;
import shirube.model.AnyRef;
import shirube.model.ContentType;
import shirube.model.ContentTypes;
import shirube.model.Common;
import shirube.model.FilePath;
import shirube.model.Item;
import shirube.model.Kpi;
import shirube.model.Markdown;
import shirube.model.Ref;
import shirube.model.Site;
import shirube.source.SourceFile;

/**
 * What lies at hand while one page is made: links from this page to others, texts turned into HTML, and what was
 * found on the way. Belongs to one thread.
 */
public final class Desk {

    private final Page page;
    private final Publication publication;
    private final Evidence evidence;
    private final List<Diagnostic> found = new ArrayList<>();
    private final List<Rendered.Heading> headings = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    public Desk(Page page, Publication publication) {
        this(page, publication, Evidence.NONE);
    }

    /** @param evidence what the audit of the pages made before established: for pages that are made late */
    public Desk(Page page, Publication publication, Evidence evidence) {
        this.page = page;
        this.publication = publication;
        this.evidence = evidence;
    }

    public Page page() {
        return page;
    }

    public Publication publication() {
        return publication;
    }

    public Site site() {
        return publication.site();
    }

    public Evidence evidence() {
        return evidence;
    }

    public LocalDate today() {
        return publication.site().today();
    }

    /** The interface text of a key. */
    public String t(String key, Object... arguments) {
        return publication.texts().text(key, arguments);
    }

    /** The way from this page to an address of the site, with an anchor if there is one: {@code kpi/index.html#late}. */
    public String href(String path) {
        int hash = path.indexOf('#');
        if (hash < 0) return way(path);
        return way(path.substring(0, hash)) + "#" + SitePath.encode(path.substring(hash + 1));
    }

    /** What stands before the path of a file from the site's top: {@code ../}, or the site's address where the page is served anywhere. */
    public String root() {
        if (publication.beside().isPresent()) return publication.beside().get().root(page);
        return page.isServedAnywhere() ? publication.base() : SitePath.root(page.path());
    }

    /** The way from a page of an edition to an address of the site of today. */
    String today(String path) {
        return root() + SitePath.relative("index.html", path);
    }

    private String way(String path) {
        return page.isServedAnywhere() ? root() + SitePath.relative("index.html", path) : SitePath.relative(page.path(), path);
    }

    /** An indicator with the figures of the older ones whose line it carries on. */
    public Kpi carriedOn(Kpi kpi) {
        return carriedOn(kpi, List.of());
    }

    /** Drafts may still lead in a circle. */
    private Kpi carriedOn(Kpi kpi, List<String> passed) {
        List<String> further = Stream.concat(passed.stream(), Stream.of(kpi.id())).toList();
        return kpi.continues()
                .flatMap(continues -> site().find(ContentTypes.KPI, continues.from()))
                .filter(old -> !further.contains(old.id()))
                .map(old -> carriedOn(old, further))
                .map(old -> kpi.after(old, t("kpi.ofOlder", old.title())))
                .orElse(kpi);
    }

    /** A link to an address, if a page stands there. */
    public Optional<Link> link(String title, String path) {
        String file = path.contains("#") ? path.substring(0, path.indexOf('#')) : path;
        return publication.addresses().contains(file) ? Optional.of(Link.to(title, href(path))) : Optional.empty();
    }

    /** A link to an item's page; nothing if it is not published. */
    public Optional<Link> link(Item item) {
        boolean proposed = item.common().state() == Common.State.PROPOSED;
        return publication.addresses().of(item).map(this::href).or(() -> ofToday(item)).map(href -> Link.to(item.title(), href).asProposed(proposed));
    }

    /** From an edition, what is no part of it is shown as it is today. */
    private Optional<String> ofToday(Item item) {
        return publication.beside().flatMap(beside -> beside.today().addresses().of(item)).map(this::today);
    }

    private <T extends Item> Optional<T> outside(ContentType<T> type, String id) {
        return publication.beside().flatMap(beside -> beside.today().site().find(type, id));
    }

    public <T extends Item> Optional<Link> link(ContentType<T> type, Ref<T> ref) {
        return publication.site().find(type, ref).or(() -> outside(type, ref.id())).flatMap(this::link);
    }

    public Optional<Link> link(AnyRef ref) {
        return publication.site().find(ref).or(() -> publication.beside().flatMap(beside -> beside.today().site().find(ref))).flatMap(this::link);
    }

    /** Whether all that lies here has only been put forward. */
    boolean isProposal() {
        return publication.beside().filter(beside -> beside.edition().proposal()).isPresent();
    }

    /** A link to the edition of a tag, where one is published. */
    Optional<Link> edition(String tag) {
        return publication.editions().of(tag).map(edition -> Link.to(edition.label(this::t), href(edition.front())).asProposed(edition.proposal()));
    }

    /** Links to those of the items that are published, in their order. */
    public List<Link> links(List<? extends Item> items) {
        return items.stream().map(this::link).flatMap(Optional::stream).toList();
    }

    public <T extends Item> List<Link> links(ContentType<T> type, List<Ref<T>> refs) {
        return refs.stream().map(ref -> link(type, ref)).flatMap(Optional::stream).toList();
    }

    /** Links to items of any type, as {@code TYPE/ID} names them. */
    public List<Link> named(List<AnyRef> refs) {
        return refs.stream().map(this::link).flatMap(Optional::stream).toList();
    }

    /** A link to a file that the page offers for download, published from now on; nothing if it does not exist. */
    public Optional<FileLink> file(SourceFile from, FilePath path) {
        return publication.file(from, path).map(asset -> {
            String address = publication.attachments().publish(asset.path()).orElseThrow();
            return new FileLink(href(address), asset.extension().toUpperCase(java.util.Locale.ROOT), Formats.bytes(asset.bytes()), address);
        });
    }

    /** A picture of the frame; an edition shows the one that today's pages publish. */
    Optional<String> frameFile(SourceFile from, FilePath path) {
        if (publication.beside().isEmpty()) return file(from, path).map(FileLink::href);
        return publication.beside().get().today().file(from, path).map(asset -> today(Attachments.address(asset.path())));
    }

    /** A file to be downloaded: format and size stand beside the link, as みんなの公共サイト運用ガイドライン asks. */
    public record FileLink(String href, String format, String size, String address) {}

    /** The page's main text; its headings go into the list of contents. */
    public String body(Markdown text) {
        Rendered rendered = rendered(text, 0, "", true, false, true);
        headings.addAll(rendered.headings());
        return rendered.html();
    }

    /** A text within a section: its headings are lowered by {@code shift} and stay out of the contents. */
    public String html(Markdown text, int shift, String prefix) {
        return rendered(text, shift, prefix, false, false, true).html();
    }

    public Optional<String> html(Optional<Markdown> text, int shift, String prefix) {
        return text.map(present -> html(present, shift, prefix));
    }

    /** A text of its own within a section, such as minutes: a title on its first line falls away, headings are lowered by one. */
    public String part(Markdown text) {
        return rendered(text, 1, "", true, false, true).html();
    }

    /** An item's やさしい日本語. */
    public Optional<String> easy(Item item) {
        return easy(item.common().easy());
    }

    Optional<String> easy(Optional<Markdown> text) {
        return text.map(present -> rendered(present, 1, "easy-", false, true, false).html());
    }

    private Rendered rendered(Markdown text, int shift, String prefix, boolean titled, boolean lines, boolean cited) {
        var setting = new Setting(titled, shift, prefix, ids, lines, cited);
        var context = new TextContext(publication, this, setting);
        Result<Rendered> result = new MarkdownText(text.file(), text.start(), text.end(), text.text()).render(context);
        found.addAll(result.found());
        ids.addAll(result.value().ids());
        return result.value();
    }

    /** A section that the template itself heads, for the list of contents. */
    public void section(String id, String title) {
        ids.add(id);
        headings.add(new Rendered.Heading(2, title, id, page.sources().isEmpty() ? SourceFile.of(page.path(), "").top() : page.sources().get(0).top()));
    }

    /** The headings so far, for the list of contents. */
    public List<Rendered.Heading> headings() {
        return List.copyOf(headings);
    }

    /** Reports what only the making of the page could tell. */
    void tell(Diagnostic diagnostic) {
        found.add(diagnostic);
    }

    public List<Diagnostic> found() {
        return List.copyOf(found);
    }

}
