package shirube.revision;

import java.time.OffsetDateTime;
import java.util.Comparator;

/**
 * A commit as pages name it, without its author's name.
 *
 * @param hash the first eight digits of its name
 * @param date when it was written, in the time of Japan
 */
public record Commit(String hash, OffsetDateTime date) implements Comparable<Commit> {

    /** From old to new. */
    @Override
    public int compareTo(Commit other) {
        return Comparator.comparing(Commit::date).thenComparing(Commit::hash).compare(this, other);
    }
}
