package shirube.app;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import shirube.diagnostic.Language;

/**
 * Where the tool speaks: its two streams, in UTF-8, and what it knows of the person behind them.
 *
 * @param terminal whether a person watches the error stream
 * @param environment as the shell gave it
 */
public record Console(PrintStream out, PrintStream err, boolean terminal, Map<String, String> environment) {

    static Console ofSystem() {
        Map<String, String> environment = System.getenv();
        boolean terminal = System.console() != null && !"dumb".equals(environment.get("TERM"));
        return new Console(utf8(System.out), utf8(System.err), terminal, environment);
    }

    /** The language asked for, else the site's, else the system's. */
    Language language(List<String> wanted) {
        String first = wanted.stream().findFirst().orElseGet(this::system);
        return first.toLowerCase(Locale.ROOT).startsWith("en") ? Language.EN : Language.JA;
    }

    private String system() {
        String set = Optional.ofNullable(environment.get("SHIRUBE_LANG"))
                .or(() -> Optional.ofNullable(environment.get("LANG")))
                .orElse("");
        return set.isEmpty() || set.startsWith("C") || set.startsWith("POSIX") ? Locale.getDefault().getLanguage() : set;
    }

    int width() {
        try {
            return Math.max(40, Integer.parseInt(environment.getOrDefault("COLUMNS", "100")));
        } catch (NumberFormatException e) {
            return 100;
        }
    }

    private static PrintStream utf8(OutputStream stream) {
        return new PrintStream(stream, true, StandardCharsets.UTF_8);
    }
}
