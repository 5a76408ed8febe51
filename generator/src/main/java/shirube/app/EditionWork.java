package shirube.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import shirube.a11y.Audit;
import shirube.diagnostic.Diagnostic;
import shirube.document.SourceReader;
import shirube.html.WebRoot;
import shirube.model.Removals;
import shirube.page.Edition;
import shirube.page.Publication;
import shirube.publish.Sink;
import shirube.render.Renderer;
import shirube.render.Templates;
import shirube.revision.RevisionFault;
import shirube.revision.Revisions;
import shirube.source.SourceFile;
import shirube.source.SourceTree;

/** Makes the editions beside the site of today, one after the other, so that memory holds one of them at a time. */
final class EditionWork {

    private final Publication today;
    private final Templates templates;
    private final Renderer renderer;
    private final Audit audit;
    private final Removals removals;
    private final Sink sink;
    private int pages;

    EditionWork(Publication today, Templates templates, Renderer renderer, Audit audit, Removals removals, Sink sink) {
        this.today = today;
        this.templates = templates;
        this.renderer = renderer;
        this.audit = audit;
        this.removals = removals;
        this.sink = sink;
    }

    /** Writes them all; what is wrong with what was written long ago stops nothing today. */
    List<Diagnostic> all(Revisions history, int jobs) {
        var found = new ArrayList<Diagnostic>();
        var web = new WebRoot(Optional.of(today.base()), path -> templates.text(path).map(SourceFile::text));
        try (var workers = new Workers(jobs)) {
            for (Edition edition : today.editions().all()) {
                var pages = new EditionPages(edition, today, renderer, audit, web, removals, sink);
                found.addAll(pages.make(files(edition, history), workers));
                this.pages += pages.count();
            }
        }
        return found;
    }

    private SourceTree files(Edition edition, Revisions history) {
        try {
            return removals.blank(history.files(edition.tag(), SourceReader.CONTENT_TEXT));
        } catch (RevisionFault e) {
            return new SourceTree(edition.tag(), Map.of(), Map.of());
        }
    }

    int pages() {
        return pages;
    }
}
