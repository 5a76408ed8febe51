package shirube.compare;

import java.util.Locale;

/** What became of a piece of text. */
public enum Op {
    EQUAL,
    DELETE,
    INSERT;

    /** As the JSON of {@code shirube diff} names it: {@code equal}, {@code delete}, {@code insert}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What it is seen from the other side. */
    Op mirrored() {
        return this == EQUAL ? EQUAL : this == DELETE ? INSERT : DELETE;
    }
}
