package shirube.a11y;

import java.util.Set;

/** By which standard pages are judged: the Japanese one with the ministry's stricter readings, or WCAG 2.2. */
public enum Profile {

    /** JIS X 8341-3:2016 (its criteria are those of WCAG 2.0), as the ministry's miChecker reads it. */
    JIS2016,

    /** WCAG 2.2 (ISO/IEC 40500:2025), as the W3C's ACT rules read it. */
    WCAG22;

    public static final Set<Profile> ALL = Set.of(values());

    /** The name in options and reports, for example {@code jis2016}. */
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
