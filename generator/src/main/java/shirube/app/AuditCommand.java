package shirube.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import shirube.a11y.Audit;
import shirube.a11y.PageAudit;
import shirube.a11y.PageWriting;
import shirube.a11y.Profile;
import shirube.browser.BrowserAudit;
import shirube.browser.MachineBrowsers;
import shirube.diagnostic.Diagnostic;
import shirube.html.HtmlPage;
import shirube.html.WebRoot;
import shirube.html.XmlForm;
import shirube.output.EarlReport;
import shirube.output.Findings;
import shirube.output.HtmlReport;
import shirube.output.PreviousReport;
import shirube.output.Report;
import shirube.output.TextReport;
import shirube.source.SourceFile;

/** {@code shirube audit}: checks any pages for accessibility, made by anyone. */
@Command(name = "audit", description = "できあがったページ（だれが作ったものでも）のアクセシビリティを確かめる")
final class AuditCommand implements Callable<Integer> {

    /** What a file that is no XML fails. */
    private static final Diagnostic.Standards PARSING = new Diagnostic.Standards(List.of("4.1.1"), List.of(), List.of());

    private final Console console;
    private final long started = System.nanoTime();

    @Parameters(arity = "1..*", paramLabel = "パス", description = "ファイル（.html .htm .xhtml .svg .xml）かフォルダー")
    private List<Path> paths = List.of();

    @Option(names = "--root", paramLabel = "フォルダー", description = "「/」で始まる URL の指すフォルダー")
    private Optional<Path> root = Optional.empty();

    @Option(names = "--profile", paramLabel = "jis2016|wcag22", description = "何に照らすか。書かなければ jis2016")
    private String profile = Profile.JIS2016.key();

    @Option(names = "--format", paramLabel = "text|json|sarif|earl|github|html", description = "指摘の形。書かなければ text")
    private String format = "text";

    @Option(names = "--browser", description = "本物のブラウザー（Chromium、Chrome、Edge）でも開いて確かめる")
    private boolean browser;

    @Option(names = "--sample", paramLabel = "数", description = "ブラウザーで開くページの数。書かなければすべて")
    private Optional<Integer> sample = Optional.empty();

    @Option(names = "--report", paramLabel = "ファイル", description = "指摘をファイルにも書く")
    private Optional<Path> report = Optional.empty();

    @Option(names = "--previous", paramLabel = "ファイル", description = "前の報告（--format json）。--format html が違いを示す。書かなければ、前に公開したサイトの数と比べる")
    private Optional<Path> previous = Optional.empty();

    @Mixin
    private CommonOptions common = new CommonOptions();

    AuditCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Report form = form();
        if (sample.isPresent() && (!browser || sample.get() < 1)) throw new Unusable("sample-not-usable", Path.of("--sample"));
        Optional<String> program = browser ? Optional.of(MachineBrowsers.ofSystem(console.environment()).program()) : Optional.empty();
        Audit audit = Audit.of(profile());
        root.filter(folder -> !Files.isDirectory(folder)).ifPresent(folder -> {
            throw new Unusable("no-such-path", folder);
        });
        AuditFiles files = AuditFiles.of(paths, root);
        WebRoot web = files.web();
        var pdfs = new LinkedPdfs(files);
        List<PageAudit> pages = files.files().parallelStream()
                .map(file -> audit(audit, files.read(file), web, pdfs))
                .toList();
        List<Diagnostic> found = OneCause.of(Stream.concat(pages.stream().flatMap(page -> page.found().stream()), pdfs.examine().stream()).toList());
        if (program.isEmpty()) return tell(form, pages, found, audit.size());
        BrowserAudit.Looked looked = look(program.get(), files, web);
        if (!common.quiet()) console.err().println(StageWords.looked(looked.pages(), looked.unseen(), pages.size(), common.language(console)));
        var manuscripts = Manuscripts.of(files.folders());
        Stream<Diagnostic> seen = looked.besides(found).stream().map(each -> manuscripts.placed(each.found(), each.words()));
        return tell(form, pages, Stream.concat(found.stream(), seen).toList(), audit.size() + looked.rules());
    }

    private BrowserAudit.Looked look(String program, AuditFiles files, WebRoot web) {
        List<Path> shown = files.files().stream().filter(BrowserAudit::shows).toList();
        if (shown.isEmpty()) throw new Unusable("browser-nothing-to-show", paths.get(0));
        var looking = new BrowserAudit(program, profile(), common.language(console), root, BrowserAudit.PATIENCE);
        List<BrowserAudit.Subject> subjects = Sample.of(shown, sample.orElse(shown.size())).stream()
                .map(file -> new BrowserAudit.Subject(file.toString().replace('\\', '/'), files.site(file), file, () -> HtmlPage.foreign(files.read(file), web)))
                .toList();
        try {
            return looking.look(subjects, number -> progress(StageWords.looking(number, subjects.size(), common.language(console))));
        } finally {
            progress("");
        }
    }

    private void progress(String words) {
        if (console.terminal() && !common.quiet()) console.err().print("\r\u001b[K" + words);
    }

    /** The page is known by the path that was typed, not by the absolute one. */
    private static PageAudit audit(Audit audit, SourceFile file, WebRoot web, LinkedPdfs pdfs) {
        HtmlPage page = HtmlPage.foreign(file, web);
        PageAudit audited = audit.audit(page);
        pdfs.note(page);
        Stream<Diagnostic> writing = audit.profile() == Profile.JIS2016 ? PageWriting.of(page).stream() : Stream.empty();
        Stream<Diagnostic> form = XmlForm.fault(file).stream().map(fault -> audit.profile() == Profile.JIS2016 ? fault.touching(PARSING) : fault);
        List<Diagnostic> found = Stream.of(form, audited.found().stream(), writing).flatMap(part -> part).map(each -> each.onPage(file.shown())).toList();
        return new PageAudit(file.shown(), found, audited.rules());
    }

    private int tell(Report form, List<PageAudit> pages, List<Diagnostic> found, int rules) {
        boolean text = form instanceof TextReport;
        double seconds = (System.nanoTime() - started) / 1e9;
        var findings = Findings.of(Version.TEXT, "audit", today(), found, pages.size(), rules, false, seconds)
                .withPages(pages)
                .telling(each -> !common.quiet() || !text || each.isError());
        boolean colour = text && common.coloured(console);
        var language = common.language(console);
        console.out().print(form.render(findings, new Report.Style(language, colour, console.width())));
        console.out().flush();
        if (!text && !form.name().equals("json") && !common.quiet()) console.err().println(TextReport.summary(findings, Report.Style.plain(language)));
        if (text && console.terminal() && !common.quiet()) found.stream().findFirst().ifPresent(first -> console.err().println(StageWords.why(first.code().name(), language)));
        report.ifPresent(file -> write(file, form.render(findings, Report.Style.plain(language))));
        return (found.stream().anyMatch(Diagnostic::isError) ? ExitCode.CONTENT : ExitCode.DONE).number();
    }

    private Report form() {
        Map<String, String> owners = format.equals("html") ? Departments.published(paths) : Map.of();
        return Stream.concat(Report.ALL.stream(), Stream.of(new EarlReport(), new HtmlReport(owners, earlier())))
                .filter(known -> known.name().equals(format))
                .findFirst()
                .orElseThrow(() -> new Unusable("unknown-format", Path.of("--format"), "value", format));
    }

    /** The report that was named, else the one that was published with a site that is audited. */
    private Optional<PreviousReport> earlier() {
        return previous.map(Departments::previous).or(() -> paths.stream().map(Departments::publishedWith).flatMap(Optional::stream).findFirst());
    }

    private Profile profile() {
        return Stream.of(Profile.values())
                .filter(known -> known.key().equals(profile.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new Unusable("unknown-profile", Path.of("--profile"), "value", profile));
    }

    private LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Tokyo"));
    }

    private static void write(Path file, String text) {
        try {
            Files.write(file, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new Unusable("report-not-writable", file);
        }
    }
}
