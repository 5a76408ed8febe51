package shirube.diagnostic;

import java.util.Locale;

/** The language in which the tool speaks. */
public enum Language {
    JA,
    EN;

    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
