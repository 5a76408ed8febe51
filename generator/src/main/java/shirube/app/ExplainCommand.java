package shirube.app;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import shirube.manual.Topic;
import shirube.manual.Topics;

/** {@code shirube explain NAME}: a diagnostic, a kind of file or a field, in plain words. */
@Command(name = "explain", description = "指摘・原稿の種類・項目を、例を付けて説明する")
final class ExplainCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Parameters(paramLabel = "名前", description = "指摘の記号（image-alt）、規則の番号（R-101）、種類（initiatives、取組）、項目（initiatives.schedule）")
    private String name = "";

    ExplainCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var topics = new Topics();
        List<Topic> found = topics.named(name.strip());
        if (found.isEmpty()) throw new Unusable("unknown-name", Path.of("explain"), "value", name, "near", topics.near(name.strip()).orElse(""));
        console.out().print(found.stream().map(topic -> topic.text(common.language(console))).collect(Collectors.joining("\n")));
        console.out().flush();
        return ExitCode.DONE.number();
    }
}
