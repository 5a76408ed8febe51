package shirube.diagnostic;

/** How much a finding weighs: an error stops publication, a warning does not, a review asks a person. */
public enum Severity {
    ERROR,
    WARNING,
    REVIEW;

    /** The name in reports, for example {@code error}. */
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
