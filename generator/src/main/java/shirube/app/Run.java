package shirube.app;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import shirube.check.Accepted;
import shirube.diagnostic.Diagnostic;
import shirube.diagnostic.Language;
import shirube.diagnostic.Severity;
import shirube.model.Site;
import shirube.output.Findings;
import shirube.output.HtmlReport;
import shirube.output.PreviousReport;
import shirube.output.Report;
import shirube.output.TextReport;
import shirube.page.AddressBook;
import shirube.publish.Sink;

/** One run of {@code build} or {@code check}: the build, then its findings told in the form that was asked for. */
final class Run {

    private final String command;
    private final BuildOptions options;
    private final Console console;
    private final Optional<PreviousReport> previous;
    private Report report;
    private final Timings timings = new Timings();
    private List<Diagnostic> found = List.of();
    private List<Accepted> accepted = List.of();
    private Optional<Site> site = Optional.empty();
    private LocalDate date = LocalDate.EPOCH;
    private int pages;
    private int rules;
    private String recorded = "";
    private int unrecorded;

    Run(String command, BuildOptions options, Console console) {
        this.command = command;
        this.options = options;
        this.console = console;
        this.previous = options.previous.map(Departments::previous).or(() -> Departments.publishedWith(options.out));
        this.report = Report.named(options.format).or(() -> Optional.<Report>of(new HtmlReport(Map.of(), previous)).filter(html -> html.name().equals(options.format)))
                .orElseThrow(() -> new Unusable("unknown-format", Path.of("--format"), "value", options.format));
    }

    void build(BuildOrder order, Sink sink) {
        Stream.of(options.report, options.timings).flatMap(Optional::stream).forEach(Run::requireWritable);
        date = date(order);
        var build = new Build(order, progress(), timings);
        build.run(sink);
        if (console.terminal()) console.err().print("\r\u001b[K");
        site = build.typed();
        found = build.found();
        accepted = build.accepted();
        if (report instanceof HtmlReport) report = new HtmlReport(site.map(Departments::of).orElse(Map.of()), previous);
        pages = build.pages();
        rules = build.rules();
        recorded = build.recorded();
        unrecorded = build.unrecorded();
    }

    LocalDate date(BuildOrder order) {
        return order.date().orElseGet(() -> LocalDate.now(ZoneId.of("Asia/Tokyo")));
    }

    /** What the site is called. */
    String title() {
        return site.map(Site::municipality).map(city -> city.title().orElse(city.name())).orElse("");
    }

    Optional<Site> site() {
        return site;
    }

    /** The text of the address book with the addresses of this run. */
    String recorded() {
        return recorded;
    }

    /** A word on addresses that are not in the book yet: it is kept by hand of whoever publishes. */
    void tellUnrecorded() {
        if (unrecorded == 0 || options.common.quiet()) return;
        text().println(language() == Language.JA
                ? "新しい住所が " + unrecorded + " 件あります。公開したら --record を付けて作り、" + AddressBook.FILE + " に書き足します"
                : unrecorded + " new addresses: build with --record once they are public, to add them to " + AddressBook.FILE);
    }

    /** Whether something was found that forbids publishing. */
    boolean stopped() {
        return found.stream().anyMatch(this::stops);
    }

    private boolean stops(Diagnostic finding) {
        return finding.isError() || options.failOn == BuildOptions.FailOn.warning && finding.severity() == Severity.WARNING;
    }

    Language language() {
        return options.common.language(console, () -> site.map(Run::siteLanguage).orElse(List.of()));
    }

    private static List<String> siteLanguage(Site site) {
        List<String> languages = site.municipality().languages();
        return languages.isEmpty() ? List.of("ja") : languages;
    }

    /** Where words for people go: beside a document in another form they must not stand on the same stream. */
    PrintStream text() {
        return report instanceof TextReport ? console.out() : console.err();
    }

    /** Tells what was found; returns the exit code. */
    int tell(boolean published) {
        var findings = Findings.of(Version.TEXT, command, date, found, pages, rules, published, timings.seconds()).withAccepted(accepted).telling(each -> !options.common.quiet() || !(report instanceof TextReport) || stops(each));
        boolean colour = options.common.coloured(console) && report instanceof TextReport;
        if (!options.common.quiet() || !(report instanceof TextReport) || stopped())
            console.out().print(report.render(findings, new Report.Style(language(), colour, console.width())));
        console.out().flush();
        options.report.ifPresent(file -> write(file, report.render(findings, Report.Style.plain(language()))));
        options.timings.ifPresent(file -> write(file, timings.json()));
        return (stopped() ? ExitCode.CONTENT : ExitCode.DONE).number();
    }

    /** Asked before the work, lest a site be published and the run then call itself misused. */
    private static void requireWritable(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        boolean usable = folder != null && Files.isWritable(folder) && !Files.isDirectory(file) && (!Files.exists(file) || Files.isWritable(file));
        if (!usable && !isDevice(file)) throw new Unusable("report-not-writable", file);
    }

    /** {@code /dev/stdout} and the like: what is no file needs no folder that takes files. */
    private static boolean isDevice(Path file) {
        return Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file);
    }

    private void write(Path file, String text) {
        try {
            Files.write(file, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new Unusable("report-not-writable", file);
        }
    }

    private Progress progress() {
        if (!console.terminal() || options.common.quiet()) return Progress.SILENT;
        return stage -> console.err().print("\r\u001b[K" + StageWords.of(stage, language()));
    }
}
