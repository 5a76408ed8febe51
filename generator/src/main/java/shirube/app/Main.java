package shirube.app;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;
import shirube.diagnostic.Language;

/** The command {@code shirube}. */
@Command(
        name = "shirube",
        subcommands = {BuildCommand.class, CheckCommand.class, AuditCommand.class, DiffCommand.class, SchemaCommand.class, ExplainCommand.class, ManualCommand.class},
        versionProvider = Main.VersionText.class,
        header = "しるべ: 計画の原稿（Markdown と YAML）から、だれもが読めるサイトを作ります",
        synopsisSubcommandLabel = "コマンド",
        optionListHeading = "%n共通のオプション:%n",
        commandListHeading = "%nコマンド:%n",
        footer = "%n終了コード: 0 成功、1 原稿に誤りがある（公開していません）、2 使い方の誤り、3 プログラムや機械の故障")
public final class Main implements Runnable {

    @Spec
    private CommandSpec spec;

    @Option(names = {"-h", "--help"}, usageHelp = true, scope = ScopeType.INHERIT, description = "使い方を示す")
    private boolean help;

    @Option(names = "--version", versionHelp = true, description = "版を示す")
    private boolean version;

    public static void main(String[] arguments) {
        System.exit(run(Console.ofSystem(), arguments));
    }

    /** Runs a command as the shell would, without ending the Java machine. */
    public static int run(Console console, String... arguments) {
        var line = new CommandLine(new Main(), new Factory(console));
        line.setOut(writer(console.out())).setErr(writer(console.err()));
        line.setUsageHelpWidth(100).setUsageHelpAutoWidth(false).setUsageHelpLongOptionsMaxWidth(32);
        List<String> typed = List.of(arguments);
        Language language = console.language(CommonOptions.asked(typed));
        if (Help.isAsked(typed)) Help.speak(language, line);
        line.setParameterExceptionHandler((e, args) -> misused(console, e, language));
        line.setExecutionExceptionHandler((e, command, parsed) -> new Failure(console, parsed.originalArgs()).exit(e));
        try {
            return line.execute(arguments);
        } catch (Error fault) { // no memory left, a missing class: picocli hands on exceptions only
            return new Failure(console, typed).exit(fault);
        }
    }

    /** In UTF-8 like all that the console says: a writer of its own would take Windows' encoding. */
    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "");
    }

    /** picocli speaks English only; what went wrong is said again in both languages. */
    private static int misused(Console console, ParameterException e, Language language) {
        console.err().println(Usage.explain(e, language));
        if (e instanceof UnmatchedArgumentException unmatched)
            unmatched.getUnmatched().stream().findFirst().ifPresent(typed -> Usage.suggest(e, typed, console, language));
        console.err().flush();
        return ExitCode.USAGE.number();
    }

    static final class VersionText implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"shirube " + Version.TEXT};
        }
    }

    /** Hands the console to commands. */
    private record Factory(Console console) implements CommandLine.IFactory {
        @Override
        public <K> K create(Class<K> type) throws Exception {
            try {
                return type.getDeclaredConstructor(Console.class).newInstance(console);
            } catch (NoSuchMethodException e) {
                return CommandLine.defaultFactory().create(type);
            }
        }
    }
}
