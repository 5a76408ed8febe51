package shirube.app;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.Option;
import shirube.diagnostic.Language;

/** The options that all commands that tell something share. */
final class CommonOptions {

    @Option(names = "--lang", paramLabel = "ja|en", converter = SpokenLanguage.class, description = "しるべの言葉")
    private Optional<String> lang = Optional.empty();

    @Option(names = "--no-color", description = "色を付けない")
    private boolean noColor;

    @Option(names = {"-q", "--quiet"}, description = "頼まれたものと、誤りだけを示す")
    private boolean quiet;

    Language language(Console console) {
        return language(console, List::of);
    }

    /** @param otherwise the languages to choose from where none is asked for; none for the system's own */
    Language language(Console console, Supplier<List<String>> otherwise) {
        return console.language(lang.map(List::of).orElseGet(otherwise));
    }

    /** The language that a command line asks for, before anything has read it: {@code --lang en}, {@code --lang=en}. */
    static List<String> asked(List<String> arguments) {
        int at = arguments.indexOf("--lang");
        if (at >= 0 && at + 1 < arguments.size()) return List.of(arguments.get(at + 1));
        return arguments.stream().filter(argument -> argument.startsWith("--lang=")).map(argument -> argument.substring("--lang=".length())).limit(1).toList();
    }

    boolean quiet() {
        return quiet;
    }

    boolean coloured(Console console) {
        return console.terminal() && !noColor && !console.environment().containsKey("NO_COLOR");
    }
}
