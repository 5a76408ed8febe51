package shirube.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shirube.a11y.Audit;
import shirube.a11y.Profile;
import shirube.check.Acceptances;
import shirube.check.Accepted;
import shirube.check.CheckedSite;
import shirube.check.Checks;
import shirube.compare.Amendments;
import shirube.diagnostic.Diagnostic;
import shirube.diagnostic.Result;
import shirube.document.SourceReader;
import shirube.model.Removals;
import shirube.model.Revision;
import shirube.model.Site;
import shirube.model.SiteReader;
import shirube.output.PublishedReport;
import shirube.page.AddressBook;
import shirube.page.Addresses;
import shirube.page.Aliases;
import shirube.page.AmendmentTables;
import shirube.page.Attachments;
import shirube.page.Backlinks;
import shirube.page.Editions;
import shirube.page.History;
import shirube.page.Page;
import shirube.page.Publication;
import shirube.page.PublishedFiles;
import shirube.page.Sections;
import shirube.publish.OutputFile;
import shirube.publish.Sink;
import shirube.render.Renderer;
import shirube.revision.Commit;
import shirube.revision.Provenance;
import shirube.revision.RevisionFault;
import shirube.revision.Revisions;
import shirube.render.Templates;
import shirube.source.Asset;
import shirube.source.SourceTree;

/**
 * One build, from files to files: read, type, check, lay out, then render, audit and write page by page. It stops
 * after the first stage that found an error, with all that the stage found.
 */
public final class Build {

    private final BuildOrder order;
    private final Progress progress;
    private final Timings timings;
    private final List<Diagnostic> found = new ArrayList<>();
    private final Audit audit = Audit.of(Profile.JIS2016);
    private Optional<Site> typed = Optional.empty();
    private boolean whole;
    private int pages;
    private final Map<String, Commit> tags = new HashMap<>();
    private Removals removals = Removals.NONE;
    private Amendments amendments = Amendments.NONE;
    private Optional<AddressBook> addressBook = Optional.empty();
    private String recorded = "";
    private int unrecorded;

    Build(BuildOrder order, Progress progress, Timings timings) {
        this.order = order;
        this.progress = progress;
        this.timings = timings;
    }

    /**
     * Writes the whole site into the sink.
     *
     * @return the site, if no stage found an error
     */
    Optional<Site> run(Sink sink) {
        Optional<Site> built = stage("read", this::read)
                .flatMap(files -> stage("model", () -> type(files)))
                .flatMap(site -> stage("check", () -> check(site)))
                .flatMap(checked -> stage("look", () -> look(checked)))
                .flatMap(look -> stage("layout", () -> layOut(look)))
                .flatMap(job -> stage("render", () -> render(job, sink)));
        whole = built.isPresent();
        return built;
    }

    private <T> Optional<T> stage(String name, Supplier<Result<Optional<T>>> work) {
        progress.stage(name);
        Result<Optional<T>> result = timings.stage(name, work);
        found.addAll(result.found());
        return unaccepted(result.found()).stream().anyMatch(Diagnostic::isError) ? Optional.empty() : result.value();
    }

    private Result<Optional<SourceTree>> read() {
        Result<SourceTree> files = folder(order.content(), SourceReader.CONTENT_TEXT);
        if (files.value().isEmpty() && files.found().isEmpty()) throw new Unusable("nothing-to-build", order.content());
        return files.then(this::withoutRemoved);
    }

    /** Before anything is made of them, the texts lose what was removed; the records of that are not published either. */
    private Result<Optional<SourceTree>> withoutRemoved(SourceTree files) {
        return Removals.of(files).then(known -> {
            removals = known;
            return Removals.applied(files, known).map(Optional::of);
        });
    }

    private Result<Optional<Site>> type(SourceTree files) {
        LocalDate today = order.date().orElseGet(() -> LocalDate.now(ZoneId.of("Asia/Tokyo")));
        Result<Optional<Site>> site = SiteReader.read(files, today);
        typed = site.value();
        return site;
    }

    private Result<Optional<CheckedSite>> check(Site site) {
        amendments = amendments(site);
        return Checks.run(site, amendments);
    }

    /** A history that was named must be there; the content's own need not be. */
    private Amendments amendments(Site site) {
        if (order.history().isEmpty() && site.revisions().isEmpty()) return Amendments.NONE;
        try (Revisions history = history()) {
            for (Revision revision : site.revisions())
                Stream.concat(Stream.of(revision.from(), revision.to()), revision.proposal().stream()).forEach(name -> history.commit(name).ifPresent(commit -> tags.put(name, commit)));
            return Amendments.of(site, history, removals, order.history().isPresent());
        } catch (RevisionFault e) {
            if (order.history().isPresent()) throw e;
            return Amendments.without(site);
        }
    }

    private Revisions history() {
        return order.history().map(place -> Revisions.from(place, order.content())).orElseGet(() -> Revisions.of(order.content()));
    }

    private Result<Optional<Look>> look(CheckedSite checked) {
        Result<Templates> templates = templates();
        if (templates.hasErrors()) return templates.map(t -> Optional.empty());
        return Renderer.of(templates.value(), Publication.language(checked.site()))
                .map(renderer -> Optional.of(new Look(checked, templates.value(), renderer)));
    }

    private record Look(CheckedSite checked, Templates templates, Renderer renderer) {}

    private Result<Optional<Job>> layOut(Look look) {
        Site site = look.checked().site().published(order.drafts());
        Editions editions = Editions.of(site, name -> Optional.ofNullable(tags.get(name)));
        AmendmentTables tables = AmendmentTables.of(site, amendments, editions, look.renderer().words());
        List<Page> planned = Sections.pages(site, editions, tables, look.renderer().words());
        return addresses(planned, look).map(addresses -> Optional.of(new Job(look, new Publication(
                site, addresses, new Attachments(site.files()), Backlinks.of(site), new History(Provenance.of(order.content())), Publication.trees(site), Publication.menus(site), look.renderer().words(), amendments, tables, editions, Optional.empty(), look.checked().suspects()))));
    }

    /** Where everything stands, also where it stood before; an address that was published leads somewhere for ever. */
    private Result<Addresses> addresses(List<Page> planned, Look look) {
        Site all = look.checked().site();
        return Addresses.of(planned, all.files())
                .then(addresses -> Aliases.over(addresses, all.published(order.drafts()), look.renderer().words()))
                .then(addresses -> AddressBook.of(all.files()).then(book -> {
                    addressBook = Optional.of(book);
                    return new Result<>(addresses, book.vanished(addresses, all));
                }));
    }

    /** The text of the address book with the addresses of this build. */
    String recorded() {
        return recorded;
    }

    /** How many addresses of this build are not in the book yet; none where the city keeps no book. */
    int unrecorded() {
        return unrecorded;
    }

    private record Job(Look look, Publication publication) {}

    private Result<Optional<Site>> render(Job job, Sink sink) {
        var guard = new RemovalGuard(removals, sink);
        var work = new PageWork(job.publication(), job.look().templates(), job.look().renderer(), audit, guard);
        var findings = new ArrayList<>(work.all(order.jobs()));
        findings.addAll(job.look().checked().writing());
        pages = job.publication().addresses().pages().size();
        addressBook.ifPresent(book -> findings.addAll(files(book, job)));
        report(job.publication().site(), findings, guard);
        findings.addAll(guard.found());
        if (findings.stream().noneMatch(Diagnostic::isError)) findings.addAll(editions(job, sink));
        return new Result<>(Optional.of(job.publication().site()), findings);
    }

    /** Which files are published is known when the pages that lead to them are made. */
    private List<Diagnostic> files(AddressBook book, Job job) {
        Addresses addresses = job.publication().addresses();
        PublishedFiles files = PublishedFiles.of(job.publication());
        recorded = book.recorded(addresses, files);
        unrecorded = book.exists() ? book.unrecorded(addresses, files) : 0;
        return book.vanished(files, addresses, job.look().checked().site());
    }

    /** In numbers, for the next report to be held against. */
    private void report(Site site, List<Diagnostic> late, Sink sink) {
        List<Diagnostic> all = Stream.concat(found.stream(), late.stream()).toList();
        Acceptances acceptances = Acceptances.of(site);
        var report = new PublishedReport(site.today(), pages, audit.size(), acceptances.unaccepted(all), acceptances.accepted(all));
        sink.write(new OutputFile(PublishedReport.PATH, report.bytes(), List.of(), Optional.empty()));
    }

    private List<Diagnostic> editions(Job job, Sink sink) {
        if (job.publication().editions().isEmpty()) return List.of();
        try (Revisions history = history()) {
            var work = new EditionWork(job.publication(), job.look().templates(), job.look().renderer(), audit, removals, sink);
            List<Diagnostic> findings = work.all(history, order.jobs());
            pages += work.pages();
            return findings;
        }
    }

    private Result<Templates> templates() {
        if (order.templates().isEmpty()) return Result.of(new Templates(List.of(), Map.of()));
        return folder(order.templates().get(), Templates::isText).map(tree -> new Templates(
                List.copyOf(tree.texts()),
                tree.assets().stream().collect(Collectors.toMap(Asset::path, Asset::read))));
    }

    private static Result<SourceTree> folder(Path folder, Predicate<String> isText) {
        try {
            return SourceReader.read(folder, Paths.shown(folder), isText);
        } catch (IOException e) {
            throw new Unusable("folder-not-readable", folder);
        }
    }

    /** The site as far as it could be read, even if a later stage refused it. */
    Optional<Site> typed() {
        return typed;
    }

    /** What was found so far and is not accepted, and what is wrong with the exceptions themselves. */
    List<Diagnostic> found() {
        var all = new ArrayList<>(unaccepted(found));
        acceptances().ifPresent(acceptances -> {
            all.addAll(acceptances.faults());
            if (whole) all.addAll(acceptances.unused(found));
        });
        return List.copyOf(OneCause.of(all));
    }

    /** What was found and the city accepts. */
    List<Accepted> accepted() {
        return acceptances().map(acceptances -> acceptances.accepted(found)).orElse(List.of());
    }

    private List<Diagnostic> unaccepted(List<Diagnostic> some) {
        return acceptances().map(acceptances -> acceptances.unaccepted(some)).orElse(some);
    }

    private Optional<Acceptances> acceptances() {
        return typed.map(Acceptances::of);
    }

    int pages() {
        return pages;
    }

    /** How many rules were run on each page. */
    int rules() {
        return audit.size() + Checks.COUNT;
    }
}
