package shirube.a11y;

/** A rule's outcome for a whole page, from the least to the most grave (the words are those of ACT and EARL). */
public enum Verdict {
    INAPPLICABLE("inapplicable"),
    PASSED("passed"),
    CANT_TELL("cantTell"),
    FAILED("failed");

    private final String key;

    Verdict(String key) {
        this.key = key;
    }

    /** The name in reports, for example {@code cantTell}. */
    public String key() {
        return key;
    }

    /** A page failed if any target failed, else cannot be told if any cannot, else passed if any passed. */
    Verdict worse(Verdict other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
