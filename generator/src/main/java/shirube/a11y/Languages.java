package shirube.a11y;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** The languages that a {@code lang} attribute can name: the primary subtags of the IANA registry (RFC 5646). */
public final class Languages {

    private static final Set<String> PRIMARY = load();

    private Languages() {}

    /** The part before the first hyphen, in lower case. */
    public static String primary(String tag) {
        int hyphen = tag.indexOf('-');
        return (hyphen < 0 ? tag : tag.substring(0, hyphen)).toLowerCase(Locale.ROOT);
    }

    /** ACT, known primary language tag: whatever follows the first subtag does not matter. */
    public static boolean known(String tag) {
        String primary = primary(tag);
        return PRIMARY.contains(primary) || primary.matches("q[a-t][a-z]");
    }

    private static Set<String> load() {
        try (var stream = Languages.class.getResourceAsStream("/shirube/a11y/languages.txt")) {
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return new HashSet<>(Text.tokens(text.substring(text.indexOf('\n'))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
