package shirube.model;

import java.util.Locale;

/** A closed vocabulary's entry: written by its key ({@code not_started}) or by its Japanese word (未着手). */
public interface Term {
    String name();

    /** The word that pages show, in Japanese. */
    String label();

    /** The key in YAML, for example {@code not_started}. */
    default String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
