package shirube.app;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.PropertyResourceBundle;
import java.util.function.Consumer;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import shirube.diagnostic.Language;

/** What {@code --help} shows. The commands declare it in Japanese; in English it stands in {@code help/en.properties}. */
final class Help {

    private static final String ENGLISH = "/shirube/help/en.properties";

    private static final Map<String, String> LABELS = Map.of(
            "フォルダー", "folder", "ファイル", "file", "パス", "path", "数", "number", "年-月-日", "yyyy-mm-dd", "名前", "name", "前の版", "from", "後の版", "to");

    private Help() {}

    static boolean isAsked(List<String> arguments) {
        return arguments.contains("--help") || arguments.contains("-h");
    }

    static void speak(Language language, CommandLine line) {
        if (language == Language.JA) {
            eachSpec(line, spec -> spec.usageMessage().synopsisHeading("使い方: "));
            return;
        }
        eachSpec(line, Help::relabel);
        line.getCommandSpec().usageMessage().synopsisSubcommandLabel("COMMAND");
        line.setResourceBundle(english());
    }

    private static void eachSpec(CommandLine line, Consumer<CommandSpec> change) {
        change.accept(line.getCommandSpec());
        line.getSubcommands().values().forEach(command -> eachSpec(command, change));
    }

    /** A label is part of what a command declares and cannot be translated in place: its argument is put anew. */
    private static void relabel(CommandSpec spec) {
        for (OptionSpec option : List.copyOf(spec.options())) {
            if (!LABELS.containsKey(option.paramLabel())) continue;
            spec.remove(option);
            spec.addOption(option.toBuilder().paramLabel(LABELS.get(option.paramLabel())).build());
        }
        for (PositionalParamSpec parameter : List.copyOf(spec.positionalParameters())) {
            if (!LABELS.containsKey(parameter.paramLabel())) continue;
            spec.remove(parameter);
            spec.addPositional(parameter.toBuilder().paramLabel(LABELS.get(parameter.paramLabel())).build());
        }
    }

    private static PropertyResourceBundle english() {
        try (var reader = new InputStreamReader(Help.class.getResourceAsStream(ENGLISH), StandardCharsets.UTF_8)) {
            return new PropertyResourceBundle(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
