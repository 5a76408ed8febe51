package shirube.compare;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import shirube.diagnostic.Diagnostic;
import shirube.document.Node;
import shirube.revision.Snapshot;

/**
 * All that one edition of a content folder says.
 *
 * @param name as the user named the edition; empty for the working tree
 * @param notes what could not be read as it stood
 * @param titles of the entries by {@code TYPE/ID}
 */
public record Edition(String name, List<Entry> entries, Numbers numbers, List<Diagnostic> notes, Map<String, String> titles) {

    public static Edition of(Snapshot snapshot) {
        return of(snapshot, new Parsed());
    }

    /** @param parsed what other editions had, too, and what this one adds to it */
    public static Edition of(Snapshot snapshot, Parsed parsed) {
        return EditionReader.read(snapshot, parsed);
    }

    static Edition of(String name, List<Entry> entries, List<Diagnostic> notes) {
        var titles = new HashMap<String, String>();
        entries.forEach(entry -> titles.putIfAbsent(entry.name(), entry.title()));
        return new Edition(name, entries, Numbers.of(entries), notes, Map.copyOf(titles));
    }

    /** The same edition as far as some of its entries go; what else it says still gives titles and numbers. */
    Edition only(Predicate<Entry> which) {
        return new Edition(name, entries.stream().filter(which).toList(), numbers, notes, titles);
    }

    Edition named(String other) {
        return new Edition(other, entries, numbers, notes, titles);
    }

    public Optional<Entry> find(String name) {
        return entries.stream().filter(entry -> entry.name().equals(name)).findFirst();
    }

    /** What an item is called, by {@code TYPE/ID}. */
    Optional<String> title(String name) {
        return Optional.ofNullable(titles.get(name));
    }

    /** A setting of the site, for example {@code diff.orientation}, or nothing. */
    public Optional<Node> setting(String... path) {
        Optional<Node> at = find("site").map(Entry::fields);
        for (String step : path) at = at.filter(Node.Mapping.class::isInstance).flatMap(node -> ((Node.Mapping) node).get(step));
        return at;
    }
}
