package shirube.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

/** Both texts can be had back from what a comparison says. */
final class Lossless {

    private Lossless() {}

    static void check(Comparison comparison) {
        for (Change change : comparison.changes()) {
            String where = change.item() + " " + change.field();
            assertFalse(change.from().isEmpty() && change.to().isEmpty(), where);
            assertEquals(change.from().map(Change.Side::text).orElse(""), change.segments().from(), where);
            assertEquals(change.to().map(Change.Side::text).orElse(""), change.segments().to(), where);
            boolean both = change.from().isPresent() && change.to().isPresent();
            assertEquals(both, change.kind() != Change.Kind.ADDED && change.kind() != Change.Kind.REMOVED, where);
        }
    }
}
