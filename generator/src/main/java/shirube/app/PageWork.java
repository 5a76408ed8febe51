package shirube.app;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import shirube.a11y.Audit;
import shirube.a11y.PageAudit;
import shirube.diagnostic.Diagnostic;
import shirube.diagnostic.Result;
import shirube.html.BlockedCode;
import shirube.html.HtmlPage;
import shirube.html.InternalLinks;
import shirube.html.Origins;
import shirube.html.WebRoot;
import shirube.model.Ref;
import shirube.page.Desk;
import shirube.page.Evidence;
import shirube.page.Frame;
import shirube.page.Page;
import shirube.page.Publication;
import shirube.publish.OutputFile;
import shirube.publish.Sink;
import shirube.render.Renderer;
import shirube.render.Templates;
import shirube.source.SourceFile;

/** Renders, audits and writes the pages one by one, several at a time; no page stays in memory once it is written. */
final class PageWork {

    private final Publication publication;
    private final Templates templates;
    private final Renderer renderer;
    private final Audit audit;
    private final Sink sink;
    private final WebRoot web;
    private final InternalLinks links;
    private final Counts counts = new Counts();
    private final Queue<Diagnostic> found = new ConcurrentLinkedQueue<>();

    PageWork(Publication publication, Templates templates, Renderer renderer, Audit audit, Sink sink) {
        this.publication = publication;
        this.templates = templates;
        this.renderer = renderer;
        this.audit = audit;
        this.sink = sink;
        this.links = new InternalLinks(publication.base());
        this.web = new WebRoot(Optional.of(publication.base()), path -> templates.text(path).map(SourceFile::text));
    }

    /** Makes every page and every file beside them; returns what was found in them. */
    List<Diagnostic> all(int jobs) {
        Map<Boolean, List<Page>> late = publication.addresses().pages().stream().collect(Collectors.partitioningBy(Page::isMadeLate));
        try (var workers = new Workers(jobs)) {
            workers.each(late.get(false), page -> make(page, Evidence.NONE));
        }
        Evidence evidence = counts.evidence(audit);
        late.get(true).forEach(page -> make(page, evidence));
        var files = new SiteFiles(publication, templates, sink, evidence);
        found.addAll(files.write());
        // A page that could not be rendered is told as such; links to it are no second fault.
        found.addAll(links.broken(path -> files.contains(path) || publication.addresses().contains(path) || publication.editions().mayHold(path)));
        return List.copyOf(found);
    }

    private void make(Page page, Evidence evidence) {
        var desk = new Desk(page, publication, evidence);
        Object view = page.view().of(desk);
        Frame frame = Frame.of(page, desk, Version.TEXT);
        Map<String, Object> values = Map.of("page", frame.page(), "site", frame.site(), "view", view, "t", renderer.words());
        Result<String> html = renderer.render(page.template(), values);
        found.addAll(desk.found());
        found.addAll(html.found());
        if (!html.found().isEmpty()) return;
        HtmlPage dom = HtmlPage.built(page.path(), html.value(), origins, web);
        PageAudit audited = audit.audit(dom);
        found.addAll(audited.found());
        counts.note(audited);
        links.note(dom);
        found.addAll(BlockedCode.in(dom));
        byte[] bytes = dom.text().getBytes(StandardCharsets.UTF_8);
        sink.write(new OutputFile(page.path(), bytes, sources(page), owner(page)));
    }

    private final Origins origins = new Origins() {
        @Override
        public Optional<SourceFile> content(String path) {
            return publication.site().files().text(path);
        }

        @Override
        public Optional<SourceFile> template(String path) {
            return templates.text(path);
        }
    };

    static List<String> sources(Page page) {
        return page.sources().stream().map(SourceFile::cited).toList();
    }

    static Optional<String> owner(Page page) {
        return page.item().flatMap(item -> item.common().owner()).map(Ref::id);
    }
}
