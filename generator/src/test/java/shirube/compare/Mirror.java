package shirube.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The other way round the same changes are found, each the other way round. */
final class Mirror {

    private static final Map<Change.Kind, Change.Kind> KINDS = Map.of(Change.Kind.ADDED, Change.Kind.REMOVED, Change.Kind.REMOVED, Change.Kind.ADDED);

    private Mirror() {}

    static void check(Edition from, Edition to, boolean formatting) {
        List<String> there = Comparison.of(from, to, formatting).changes().stream().map(change -> line(change.field(), change.kind(), change.from(), change.to(), change.segments())).sorted().toList();
        List<String> back = Comparison.of(to, from, formatting).changes().stream()
                .map(change -> line(change.field(), KINDS.getOrDefault(change.kind(), change.kind()), change.to(), change.from(), change.segments().mirrored()))
                .sorted()
                .toList();
        assertEquals(String.join("\n", there), String.join("\n", back));
    }

    private static String line(String field, Change.Kind kind, Optional<Change.Side> from, Optional<Change.Side> to, Segments segments) {
        return field + " " + kind + " " + from.map(Mirror::side) + " " + to.map(Mirror::side) + " " + segments;
    }

    private static String side(Change.Side side) {
        return side.at().file().path() + ":" + side.at().line() + " " + side.text().replace("\n", "\\n");
    }
}
