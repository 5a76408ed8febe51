package shirube.app;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import shirube.diagnostic.Language;
import shirube.output.SchemaWriter;

/**
 * {@code shirube schema}: how content is written, as JSON Schemas for editors. Without {@code --out} one document with
 * all of them goes to the standard output, for programs that ask for one.
 */
@Command(name = "schema", description = "原稿の書き方を JSON Schema で示す（編集ソフトの補完と確認に使います）")
final class SchemaCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Option(names = "--out", paramLabel = "フォルダー", description = "種類ごとのファイルを書くフォルダー。書かなければ一つの文書を画面に示す")
    private Optional<Path> out = Optional.empty();

    SchemaCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        out.ifPresentOrElse(this::write, () -> console.out().print(SchemaWriter.combined()));
        console.out().flush();
        return ExitCode.DONE.number();
    }

    private void write(Path folder) {
        Map<String, byte[]> files = new TreeMap<>(SchemaWriter.files());
        files.put("vscode-settings.json", SchemaWriter.editorSettings(Paths.shown(folder)));
        new Folder(folder).write(files);
        if (common.quiet()) return;
        boolean japanese = common.language(console) == Language.JA;
        console.out().println(japanese
                ? Paths.shown(folder) + " に " + files.size() + " 個のファイルを書きました"
                : files.size() + " files written into " + Paths.shown(folder));
    }
}
