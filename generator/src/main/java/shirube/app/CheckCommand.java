package shirube.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import shirube.publish.Rehearsal;

/** {@code shirube check}: all that {@code build} does, without publishing. */
@Command(name = "check", description = "公開せずに、原稿とできあがるページを確かめる")
final class CheckCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private BuildOptions options = new BuildOptions();

    CheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var run = new Run("check", options, console);
        run.build(options.order(console), new Rehearsal());
        return run.tell(false);
    }
}
