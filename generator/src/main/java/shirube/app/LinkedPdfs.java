package shirube.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import shirube.attachment.Attachment;
import shirube.attachment.Pdf;
import shirube.diagnostic.Diagnostic;
import shirube.html.HtmlPage;
import shirube.source.Span;

/** The PDFs on this machine to which audited pages lead; each is opened once, and told at the first link to it. */
final class LinkedPdfs {

    private final AuditFiles files;
    private final Map<Path, Span> first = new ConcurrentSkipListMap<>();

    LinkedPdfs(AuditFiles files) {
        this.files = files;
    }

    /** Notes what a page leads to; pages may be noted side by side. */
    void note(HtmlPage page) {
        page.document().select("a[href], object[data], embed[src], iframe[src]").forEach(element -> {
            String address = List.of("href", "data", "src").stream().map(element::attr).filter(value -> !value.isEmpty()).findFirst().orElse("");
            if (address.toLowerCase(java.util.Locale.ROOT).contains(".pdf"))
                file(page, address).ifPresent(file -> first.merge(file, page.origin(element), (one, other) -> one.compareTo(other) <= 0 ? one : other));
        });
    }

    /** Opens them one after another, so that memory holds one. */
    List<Diagnostic> examine() {
        var found = new ArrayList<Diagnostic>();
        first.forEach((file, at) -> {
            String name = file.getFileName().toString();
            for (Pdf.Fault fault : new Attachment(name, file.toFile().length(), () -> read(file)).faults())
                found.add(Diagnostic.of(fault.code(), at, fault.about(name)).onPage(at.file().shown()));
        });
        return found;
    }

    private Optional<Path> file(HtmlPage page, String address) {
        return page.root().path(page.path(), address).filter(path -> path.toLowerCase(java.util.Locale.ROOT).endsWith(".pdf")).flatMap(files::find);
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
