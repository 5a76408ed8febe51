package shirube.app;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import shirube.diagnostic.Diagnostic;
import shirube.page.Publication;
import shirube.publish.OutputFile;
import shirube.publish.Sink;
import shirube.render.Templates;

/** The files beside the pages: styles, attachments, and what machines read. */
final class SiteFiles {

    private final Publication publication;
    private final Templates templates;
    private final Sink sink;
    private final Set<String> written = new HashSet<>();
    private final List<Diagnostic> found = new ArrayList<>();

    SiteFiles(Publication publication, Templates templates, Sink sink) {
        this.publication = publication;
        this.templates = templates;
        this.sink = sink;
    }

    List<Diagnostic> write() {
        templates.assets().forEach((path, bytes) -> put(path, bytes, List.of()));
        publication.attachments().used().forEach((path, asset) -> put(path, asset.read(), List.of(asset.shown())));
        return found;
    }

    boolean contains(String path) {
        return written.contains(path);
    }

    private void put(String path, byte[] bytes, List<String> sources) {
        written.add(path);
        sink.write(new OutputFile(path, bytes, sources, Optional.empty()));
    }
}
