package shirube.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import shirube.manual.CommandReference;
import shirube.manual.ReferencePages;

/** {@code shirube manual --out DIR}: the manual's reference pages, for the build of the manual itself. */
@Command(name = "manual", hidden = true, description = "手引のうち、しるべ自身から作るページを書く")
final class ManualCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--out", required = true, paramLabel = "フォルダー", description = "Maven Site の原稿を書くフォルダー")
    private Path out = Path.of("");

    @Override
    public Integer call() {
        new Folder(out).write(ReferencePages.all(commands()));
        return ExitCode.DONE.number();
    }

    private List<CommandReference> commands() {
        return spec.root().subcommands().values().stream()
                .map(CommandLine::getCommandSpec)
                .filter(command -> !command.usageMessage().hidden())
                .map(ManualCommand::reference)
                .toList();
    }

    private static CommandReference reference(CommandSpec command) {
        var arguments = new ArrayList<CommandReference.Argument>();
        Stream.concat(command.positionalParameters().stream(), command.options().stream().sorted(Comparator.comparing(OptionSpec::longestName)))
                .forEach(argument -> arguments.add(new CommandReference.Argument(written(argument), String.join(" ", argument.description()))));
        String usage = "shirube " + command.name()
                + String.join("", command.positionalParameters().stream().map(parameter -> " " + parameter.paramLabel()).toList())
                + " [オプション]";
        return new CommandReference("shirube " + command.name(), String.join(" ", command.usageMessage().description()), usage, arguments);
    }

    private static String written(ArgSpec argument) {
        if (!(argument instanceof OptionSpec option)) return argument.paramLabel();
        return String.join(", ", option.names()) + (option.arity().max() == 0 ? "" : " " + option.paramLabel());
    }
}
