package shirube.app;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shirube.a11y.Audit;
import shirube.check.PastPersonalData;
import shirube.diagnostic.Diagnostic;
import shirube.diagnostic.Language;
import shirube.diagnostic.Result;
import shirube.html.HtmlPage;
import shirube.html.InternalLinks;
import shirube.html.Origins;
import shirube.html.WebRoot;
import shirube.model.Removals;
import shirube.model.Revision;
import shirube.model.Site;
import shirube.model.SiteReader;
import shirube.page.Addresses;
import shirube.page.Desk;
import shirube.page.Edition;
import shirube.page.EditionSection;
import shirube.page.EditionView;
import shirube.page.Frame;
import shirube.page.Page;
import shirube.page.Publication;
import shirube.publish.OutputFile;
import shirube.publish.Sink;
import shirube.render.Renderer;
import shirube.source.Asset;
import shirube.source.SourceFile;
import shirube.source.SourceTree;
import shirube.source.Span;

/**
 * The pages of one edition, rendered, looked at and written one by one. Nobody can mend any more what was written then, so
 * what is wrong with it is noted on the edition's front and told once, for a person to judge.
 */
final class EditionPages {

    private static final String SETTINGS = "site\\.ya?ml";

    private final Edition edition;
    private final Publication today;
    private final Renderer renderer;
    private final Audit audit;
    private final WebRoot web;
    private final Removals removals;
    private final Sink sink;
    private final InternalLinks links;
    private final Queue<Diagnostic> unread = new ConcurrentLinkedQueue<>();
    private final Set<String> unsound = ConcurrentHashMap.newKeySet();
    private final Queue<Diagnostic> withheld = new ConcurrentLinkedQueue<>();
    private int count;

    EditionPages(Edition edition, Publication today, Renderer renderer, Audit audit, WebRoot web, Removals removals, Sink sink) {
        this.edition = edition;
        this.today = today;
        this.renderer = renderer;
        this.audit = audit;
        this.web = web;
        this.removals = removals;
        this.sink = sink;
        this.links = new InternalLinks(today.base());
    }

    /** @param files the content of that time, without what was removed since */
    List<Diagnostic> make(SourceTree files, Workers workers) {
        Publication publication = read(files);
        Map<Boolean, List<Page>> late = publication.addresses().pages().stream().collect(Collectors.partitioningBy(Page::isMadeLate));
        workers.each(late.get(false), page -> make(page, publication));
        attachments(publication);
        late.get(true).forEach(page -> make(page, publication));
        count = publication.addresses().pages().size();
        return told(publication);
    }

    int count() {
        return count;
    }

    /** The frame is today's: its settings say whom to ask now. */
    private Publication read(SourceTree files) {
        Result<Optional<Site>> read = SiteReader.read(withSettings(files), edition.date());
        read.found().stream().filter(found -> found.isError() && edition.isPart(found.at().file().path())).forEach(unread::add);
        Site then = read.value().orElseThrow().published(false);
        Site part = edition.part(then, today.site().municipality());
        List<Page> pages = EditionSection.pages(edition, part, today, this::notes);
        Result<Addresses> addresses = Addresses.of(pages, part.files());
        unread.addAll(addresses.found());
        return Publication.of(edition, part, addresses.value(), today);
    }

    /** Settings of that time may not fit any more, and without any there is no site. */
    private SourceTree withSettings(SourceTree files) {
        var texts = files.texts().stream().filter(file -> !file.path().matches(SETTINGS)).collect(Collectors.toMap(SourceFile::path, file -> file));
        today.site().files().texts().stream().filter(file -> file.path().matches(SETTINGS)).forEach(file -> texts.put(file.path(), file));
        return new SourceTree(files.shown(), texts, files.assets().stream().collect(Collectors.toMap(Asset::path, asset -> asset)));
    }

    private void make(Page page, Publication publication) {
        var desk = new Desk(page, publication);
        Optional<String> html = draw(page, desk);
        desk.found().stream().filter(Diagnostic::isError).forEach(unread::add);
        if (html.isEmpty()) return;
        HtmlPage dom = HtmlPage.built(address(page, publication), html.get(), origins(publication), web);
        if (audit.audit(dom).found().stream().anyMatch(Diagnostic::isError)) unsound.add(dom.path());
        links.note(dom);
        write(dom.path(), dom.text().getBytes(StandardCharsets.UTF_8), page.sources().stream().map(SourceFile::shown).toList());
    }

    /** The checks of today were never run on what was written then: what no page can be made of is noted, and is no fault of the program. */
    private Optional<String> draw(Page page, Desk desk) {
        try {
            Object view = page.view().of(desk);
            Frame frame = Frame.of(page, desk, Version.TEXT);
            Result<String> html = renderer.render(page.template(), Map.of("page", frame.page(), "site", frame.site(), "view", view, "t", renderer.words()));
            return html.hasErrors() ? unmade(page) : Optional.of(html.value());
        } catch (RuntimeException e) {
            return unmade(page);
        }
    }

    private Optional<String> unmade(Page page) {
        Span at = page.sources().isEmpty() ? new SourceFile(page.path(), page.path(), "").top() : page.sources().get(0).top();
        unread.add(Diagnostic.of("edition-page-unmade", at, "title", page.title()));
        return Optional.empty();
    }

    private void attachments(Publication publication) {
        publication.attachments().used().forEach((path, asset) -> {
            try {
                write(edition.folder() + "/" + path, publication.attachments().bytes(asset), List.of(asset.shown()));
            } catch (UncheckedIOException e) {
                unread.add(Diagnostic.of("unreadable-file", asset.top()));
            }
        });
    }

    /** What still says a removed passage is not published at all. */
    private void write(String path, byte[] bytes, List<String> sources) {
        var file = new OutputFile(path, bytes, sources, Optional.empty());
        List<Removals.Passage> left = RemovalGuard.left(removals, file);
        if (left.isEmpty()) sink.write(file);
        else withheld.add(Diagnostic.of("edition-page-withheld", left.get(0).at(), "path", path, "tag", edition.tag()));
    }

    private static String address(Page page, Publication publication) {
        return publication.beside().map(beside -> beside.address(page)).orElse(page.path());
    }

    private static Origins origins(Publication publication) {
        return new Origins() {
            @Override
            public Optional<SourceFile> content(String path) {
                return publication.site().files().text(path);
            }

            @Override
            public Optional<SourceFile> template(String path) {
                return Optional.empty();
            }
        };
    }

    private List<EditionView.Note> notes() {
        return unread.stream().distinct().sorted().map(found -> new EditionView.Note(place(found), found.message(language()))).toList();
    }

    private Language language() {
        return today.language().equals("en") ? Language.EN : Language.JA;
    }

    private static String place(Diagnostic found) {
        return found.at().file().shown() + (found.at().isWholeFile() ? "" : ":" + found.at().line());
    }

    private List<Diagnostic> told(Publication publication) {
        var told = new ArrayList<>(withheld);
        told.addAll(PastPersonalData.of(publication.site(), today.site(), published(publication)::contains, edition.tag()));
        Set<String> leading = new TreeSet<>();
        links.broken(path -> isThere(path, publication)).forEach(broken -> leading.add(broken.page().orElse("")));
        long unreadable = unread.stream().distinct().count();
        if (unreadable + unsound.size() + leading.size() > 0)
            told.add(Diagnostic.of("edition-below-today", named(), "tag", edition.tag(), "front", edition.front(), "unread", unreadable, "unsound", unsound.size(), "broken", leading.size()));
        return told;
    }

    /** The files of which pages were made, and those beside the pages. */
    private static Set<String> published(Publication publication) {
        return Stream.concat(publication.site().items().map(item -> item.origin().file().path()), publication.attachments().used().values().stream().map(Asset::path)).collect(Collectors.toSet());
    }

    private boolean isThere(String path, Publication publication) {
        String within = path.startsWith(edition.folder() + "/") ? path.substring(edition.folder().length() + 1) : "";
        return publication.attachments().used().containsKey(within) || today.addresses().contains(path) || today.attachments().used().containsKey(path) || path.startsWith("assets/");
    }

    /** Where a record names the edition. */
    private Span named() {
        for (Revision revision : edition.made()) return revision.origin().at("to");
        Revision next = edition.next().get(0);
        return next.origin().at(next.proposal().equals(Optional.of(edition.tag())) ? "proposal" : "from");
    }
}
