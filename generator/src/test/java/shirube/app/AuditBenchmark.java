package shirube.app;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import shirube.writing.Suspects;
import shirube.a11y.Audit;
import shirube.a11y.Profile;
import shirube.compare.Amendments;
import shirube.document.SourceReader;
import shirube.html.HtmlPage;
import shirube.html.Origins;
import shirube.html.WebRoot;
import shirube.model.Site;
import shirube.model.SiteReader;
import shirube.page.Addresses;
import shirube.page.AmendmentTables;
import shirube.page.Attachments;
import shirube.page.Backlinks;
import shirube.page.Desk;
import shirube.page.Editions;
import shirube.page.Evidence;
import shirube.page.Frame;
import shirube.page.History;
import shirube.page.Page;
import shirube.page.Publication;
import shirube.page.Sections;
import shirube.render.Renderer;
import shirube.render.Templates;
import shirube.revision.Provenance;
import shirube.source.SourceFile;
import shirube.source.SourceTree;

/**
 * What auditing the sample city's pages costs beside their Markdown and templates, in processor time: five rounds after
 * three to warm up. It measures and judges no time: {@code mvn -pl generator test -Dtest=AuditBenchmark}
 */
class AuditBenchmark {

    private static final Path CONTENT = Path.of("../content");
    private static final int ROUNDS = 5;

    /** In nanoseconds of processor time. */
    private record Cost(long rendering, long reading, long auditing) {

        Cost plus(Cost other) {
            return new Cost(rendering + other.rendering, reading + other.reading, auditing + other.auditing);
        }
    }

    @Test
    void auditingBesideMarkdownAndTemplates() throws IOException {
        SourceTree files = SourceReader.read(CONTENT, "content", SourceReader.CONTENT_TEXT).value();
        Site site = SiteReader.read(files, LocalDate.of(2026, 11, 21)).value().orElseThrow().published(false);
        Templates templates = new Templates(List.of(), Map.of());
        Renderer renderer = Renderer.of(templates, Publication.language(site)).value();
        List<Page> pages = Sections.pages(site, Editions.NONE, AmendmentTables.NONE, renderer.words());
        var publication = new Publication(site, Addresses.of(pages, site.files()).value(), new Attachments(site.files()), Backlinks.of(site),
                new History(Provenance.of(CONTENT)), Publication.trees(site), Publication.menus(site), renderer.words(), Amendments.NONE, AmendmentTables.NONE, Editions.NONE, Optional.empty(), Suspects.none());
        for (int round = 0; round < 3; round++) measure(pages, publication, templates, renderer);
        Cost cost = new Cost(0, 0, 0);
        for (int round = 0; round < ROUNDS; round++) cost = cost.plus(measure(pages, publication, templates, renderer));
        System.out.printf("milliseconds of processor time for %d pages: Markdown and templates %d, reading the HTML %d, auditing %d%n",
                pages.size(), cost.rendering / ROUNDS / 1_000_000, cost.reading / ROUNDS / 1_000_000, cost.auditing / ROUNDS / 1_000_000);
    }

    private static Cost measure(List<Page> pages, Publication publication, Templates templates, Renderer renderer) {
        Audit audit = Audit.of(Profile.JIS2016);
        var web = new WebRoot(Optional.of(publication.base()), path -> templates.text(path).map(SourceFile::text));
        Cost sum = new Cost(0, 0, 0);
        for (Page page : pages) {
            long start = time();
            var desk = new Desk(page, publication, Evidence.NONE);
            Object view = page.view().of(desk);
            Frame frame = Frame.of(page, desk, Version.TEXT);
            String html = renderer.render(page.template(), Map.of("page", frame.page(), "site", frame.site(), "view", view, "t", renderer.words())).value();
            long rendered = time();
            HtmlPage dom = HtmlPage.built(page.path(), html, Origins.NONE, web);
            long read = time();
            audit.audit(dom);
            sum = sum.plus(new Cost(rendered - start, read - rendered, time() - read));
        }
        return sum;
    }

    private static long time() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
