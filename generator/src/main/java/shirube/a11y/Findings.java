package shirube.a11y;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import shirube.diagnostic.Diagnostic;
import shirube.source.Span;

/**
 * Findings of many pages, each cause once: what a template or a shared piece of content does wrong shows on every
 * page that uses it, and is one finding, at its place, on the first of those pages by name. May be filled from several threads.
 */
public final class Findings {

    private final Map<Cause, Diagnostic> byCause = new ConcurrentHashMap<>();

    public void add(Collection<Diagnostic> found) {
        for (Diagnostic diagnostic : found) {
            byCause.merge(new Cause(diagnostic.code().name(), diagnostic.at()), diagnostic, Findings::first);
        }
    }

    /** Sorted by place, then code: the same whatever the order in which pages came. */
    public List<Diagnostic> merged() {
        return byCause.values().stream().sorted().toList();
    }

    private static Diagnostic first(Diagnostic one, Diagnostic other) {
        int order = one.page().orElse("").compareTo(other.page().orElse(""));
        if (order == 0) order = one.compareTo(other);
        return order <= 0 ? one : other;
    }

    private record Cause(String code, Span at) {}
}
