package shirube.app;

import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import shirube.diagnostic.Language;

/** The options of commands that only tell something. */
final class CommonOptions {

    @Option(names = "--lang", paramLabel = "ja|en", converter = SpokenLanguage.class, description = "しるべの言葉")
    private Optional<String> lang = Optional.empty();

    @Option(names = "--no-color", description = "色を付けない")
    private boolean noColor;

    @Option(names = {"-q", "--quiet"}, description = "頼まれたもののほかは何も示さない")
    private boolean quiet;

    Language language(Console console) {
        return console.language(lang.map(List::of).orElse(List.of()));
    }

    boolean quiet() {
        return quiet;
    }

    boolean coloured(Console console) {
        return console.terminal() && !noColor && !console.environment().containsKey("NO_COLOR");
    }
}
