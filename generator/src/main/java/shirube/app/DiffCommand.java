package shirube.app;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import shirube.compare.Comparison;
import shirube.compare.Edition;
import shirube.compare.Impact;
import shirube.compare.Parsed;
import shirube.compare.PastSite;
import shirube.compare.WordDiff;
import shirube.diagnostic.Language;
import shirube.document.Node;
import shirube.model.Site;
import shirube.output.Report;
import shirube.output.TextReport;
import shirube.revision.Snapshot;

/** {@code shirube diff}: what changed between two editions, as 新旧対照表, figures, or for other programs. */
@Command(name = "diff", description = "二つの版の違いを、新旧対照表や数値の表にする")
final class DiffCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(index = "0", paramLabel = "前の版", description = "git のタグ、ブランチ、コミット、HEAD~2、日付（2026-03-31）。またはフォルダー")
    private String from = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "後の版", description = "同じ書き方。書かなければ、いまの作業フォルダー")
    private Optional<String> to = Optional.empty();

    @Option(names = "--content", paramLabel = "フォルダー", description = "原稿のフォルダー。書かなければ ./content")
    private Path content = Path.of("content");

    @Option(names = "--history", paramLabel = "パス", description = "前の版がある git のリポジトリー、または git bundle のファイル。書かなければ、原稿のフォルダーのリポジトリー")
    private Optional<Path> history = Optional.empty();

    @Option(names = "--out", paramLabel = "ファイル", description = "書き出すファイル。書かなければ画面に示す")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--format", paramLabel = "html|json|csv|md|github", description = "形。書かなければ、--out の名前から、なければ md")
    private Optional<String> format = Optional.empty();

    @Option(names = "--formatting", description = "書き方だけの違い（空白、引用符、表の幅など）も示す")
    private boolean formatting;

    @Option(names = "--impact", description = "この変更が触れるページ、指標、予算の合計、国の項目への対応も示す（csv のほか）")
    private boolean impact;

    @Mixin
    private CommonOptions common = new CommonOptions();

    DiffCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        DiffForm form = form();
        try (var editions = new Editions(content, history)) {
            CompletableFuture.runAsync(WordDiff::prepare);
            var parsed = new Parsed();
            Snapshot before = editions.snapshot(from);
            Snapshot after = to.map(editions::snapshot).orElseGet(editions::working);
            Edition older = Edition.of(before, parsed);
            Edition newer = Edition.of(after, parsed);
            Comparison comparison = Comparison.of(older, newer, formatting);
            Language language = language(newer);
            Optional<Impact> touched = impact ? impact(comparison, before, after) : Optional.empty();
            byte[] document = form.render(comparison, touched, () -> ComparisonPage.in(language), language);
            out.ifPresentOrElse(file -> write(file, document), () -> print(document));
            tell(comparison, language);
        }
        return ExitCode.DONE.number();
    }

    /** Of two editions that can be read as sites. */
    private static Optional<Impact> impact(Comparison comparison, Snapshot before, Snapshot after) {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Tokyo"));
        Optional<Site> now = PastSite.of(after.texts(), today);
        return PastSite.of(before.texts(), today).flatMap(old -> now.map(site -> Impact.of(comparison, old, site, site)));
    }

    /** What was asked for, else what the file's name says. */
    private DiffForm form() {
        String name = format.or(() -> out.map(DiffCommand::extension).filter(DiffForm.NAMES::contains)).orElse("md");
        if (impact && name.equals("csv")) throw new Unusable("impact-not-in-csv", Path.of("--impact"));
        return DiffForm.named(name).orElseThrow(() -> new Unusable("unknown-diff-format", Path.of("--format"), "value", name));
    }

    private static String extension(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1).replaceFirst("^htm$", "html");
    }

    private Language language(Edition newer) {
        List<String> site = newer.setting("languages").stream().flatMap(node -> node.scalars().stream()).map(Node.Scalar::text).toList();
        return common.language(console, () -> site.isEmpty() ? List.of("ja") : site);
    }

    /** What could not be read as it stood goes to people, beside the document. */
    private void tell(Comparison comparison, Language language) {
        if (common.quiet() || comparison.notes().isEmpty()) return;
        console.err().print(TextReport.blocks(comparison.notes(), new Report.Style(language, common.coloured(console), console.width())));
        console.err().flush();
    }

    private void print(byte[] document) {
        console.out().write(document, 0, document.length);
        console.out().flush();
    }

    /** Beside its place first, so that nobody ever finds half a document. */
    private static void write(Path file, byte[] document) {
        Path place = file.toAbsolutePath();
        if (Files.isDirectory(place)) throw new Unusable("report-not-writable", file);
        try {
            if (Files.exists(place) && !Files.isRegularFile(place)) {
                Files.write(place, document);
                return;
            }
            Path beside = place.resolveSibling("." + place.getFileName() + ".part");
            try {
                Files.write(beside, document);
                replace(beside, place);
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (IOException e) {
            throw new Unusable("report-not-writable", file);
        }
    }

    private static void replace(Path beside, Path place) throws IOException {
        try {
            Files.move(beside, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(beside, place, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
