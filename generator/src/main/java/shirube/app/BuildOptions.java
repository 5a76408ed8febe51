package shirube.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that {@code build} and {@code check} share. */
final class BuildOptions {

    @Option(names = "--content", paramLabel = "フォルダー", description = "原稿のフォルダー。書かなければ ./content")
    Path content = Path.of("content");

    @Option(names = "--templates", paramLabel = "フォルダー", description = "自分のテンプレート。書かなければ、あれば ./templates")
    Optional<Path> templates = Optional.empty();

    @Option(names = "--history", paramLabel = "パス", description = "前の版がある git のリポジトリー、または git bundle のファイル。書かなければ、原稿のフォルダーのリポジトリー")
    Optional<Path> history = Optional.empty();

    @Option(names = "--out", paramLabel = "フォルダー", description = "公開するフォルダー。書かなければ ./public")
    Path out = Path.of("public");

    @Option(names = "--date", paramLabel = "年-月-日", description = "「今日」とする日。書かなければ SOURCE_DATE_EPOCH、なければ今日")
    Optional<LocalDate> date = Optional.empty();

    @Option(names = "--jobs", paramLabel = "数", description = "同時に進める数。書かなければ機械の数")
    int jobs = Runtime.getRuntime().availableProcessors();

    @Option(names = "--drafts", description = "下書き（draft、review）もページにする")
    boolean drafts;

    @Option(names = "--full", description = "前回の結果を使わず、すべて作り直す")
    boolean full;

    @Option(names = "--fail-on", paramLabel = "error|warning", description = "ここから上があれば公開しない。書かなければ error")
    FailOn failOn = FailOn.error;

    @Option(names = "--format", paramLabel = "text|json|sarif|github|html", description = "指摘の形。書かなければ text")
    String format = "text";

    @Option(names = "--report", paramLabel = "ファイル", description = "指摘をファイルにも書く（誤りがあっても書きます）")
    Optional<Path> report = Optional.empty();

    @Option(names = "--previous", paramLabel = "ファイル", description = "前の報告（--format json）。--format html が違いを示す。書かなければ、前に公開したサイトの数と比べる")
    Optional<Path> previous = Optional.empty();

    @Option(names = "--timings", paramLabel = "ファイル", description = "段階ごとの時間（ミリ秒）を JSON で書く")
    Optional<Path> timings = Optional.empty();

    @Mixin
    CommonOptions common = new CommonOptions();

    /** What findings stop a publication. */
    enum FailOn {
        error,
        warning
    }

    BuildOrder order(Console console) {
        if (!Files.isDirectory(content)) throw new Unusable("no-content-folder", content);
        templates.filter(folder -> !Files.isDirectory(folder)).ifPresent(folder -> {
            throw new Unusable("no-templates-folder", folder);
        });
        if (jobs < 1) throw new Unusable("jobs-too-few", Path.of("--jobs"));
        Optional<Path> look = templates.or(() -> Optional.of(Path.of("templates")).filter(Files::isDirectory));
        return new BuildOrder(content, look, history, date.or(() -> epoch(console)), jobs, drafts);
    }

    /** SOURCE_DATE_EPOCH (reproducible-builds.org): seconds since 1970, as the day in Japan. */
    private static Optional<LocalDate> epoch(Console console) {
        String seconds = console.environment().get("SOURCE_DATE_EPOCH");
        if (seconds == null || seconds.isBlank()) return Optional.empty();
        try {
            return Optional.of(LocalDate.ofInstant(Instant.ofEpochSecond(Long.parseLong(seconds.strip())), ZoneId.of("Asia/Tokyo")));
        } catch (NumberFormatException e) {
            throw new Unusable("bad-source-date-epoch", Path.of("SOURCE_DATE_EPOCH"), "value", seconds);
        }
    }

    /** The folders that the output must not replace. */
    List<Path> inputs() {
        var inputs = new ArrayList<Path>();
        inputs.add(content);
        templates.or(() -> Optional.of(Path.of("templates")).filter(Files::isDirectory)).ifPresent(inputs::add);
        return inputs;
    }
}
