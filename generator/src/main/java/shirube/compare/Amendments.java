package shirube.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import shirube.diagnostic.Diagnostic;
import shirube.model.Item;
import shirube.model.ContentTypes;
import shirube.model.Removals;
import shirube.model.Revision;
import shirube.model.Site;
import shirube.revision.RevisionFault;
import shirube.revision.Revisions;

/**
 * What each recorded revision changed in its plan, where the history holds both of its editions.
 *
 * @param known by the id of the revision
 * @param found the editions that the history lacks
 */
public record Amendments(Map<String, Amendment> known, List<Diagnostic> found) {

    public static final Amendments NONE = new Amendments(Map.of(), List.of());

    /**
     * @param removals what no edition says any more
     * @param asked whether the history was named for this: then every edition must be in it
     */
    public static Amendments of(Site site, Revisions history, Removals removals, boolean asked) {
        var reading = new Reading(history, removals, asked || site.revisions().stream().anyMatch(revision -> history.knows(revision.to())));
        var known = new TreeMap<String, Amendment>();
        for (Revision revision : site.revisions()) reading.amendment(revision).ifPresent(amendment -> known.put(revision.id(), amendment));
        return new Amendments(known, List.copyOf(reading.found));
    }

    public Optional<Amendment> of(Revision revision) {
        return Optional.ofNullable(known.get(revision.id()));
    }

    /** Whether that revision changed the item. */
    public boolean touches(Revision revision, Item item) {
        String name = ContentTypes.of(item).key() + "/" + item.id();
        return of(revision).filter(amendment -> amendment.comparison().items().stream().anyMatch(changed -> changed.entry().name().equals(name))).isPresent();
    }

    /** Editions are read once, though one revision's new edition is the next one's old. */
    private static final class Reading {

        private final Revisions history;
        private final Removals removals;
        private final boolean strict;
        private final Map<String, Optional<Edition>> editions = new HashMap<>();
        private final List<Diagnostic> found = new ArrayList<>();

        Reading(Revisions history, Removals removals, boolean strict) {
            this.history = history;
            this.removals = removals;
            this.strict = strict;
        }

        Optional<Amendment> amendment(Revision revision) {
            if (revision.from().equals("none")) {
                known(revision, "to", revision.to());
                return Optional.empty();
            }
            boolean both = known(revision, "from", revision.from()) & known(revision, "to", revision.to());
            if (!both) return Optional.empty();
            return edition(revision.from()).flatMap(from -> edition(revision.to()).map(to -> Amendment.of(revision, from, to)));
        }

        private boolean known(Revision revision, String field, String name) {
            boolean known = history.knows(name);
            if (!known && strict) found.add(Diagnostic.of("revision-unknown-tag", revision.origin().at(field), "name", name, "near", history.near(name)));
            return known;
        }

        private Optional<Edition> edition(String name) {
            return editions.computeIfAbsent(name, this::read);
        }

        /** A commit without this content, or one that a shallow clone cut off, is as good as unknown. */
        private Optional<Edition> read(String name) {
            try {
                return Optional.of(Edition.of(history.snapshot(name).without(removals)));
            } catch (RevisionFault e) {
                return Optional.empty();
            }
        }
    }
}
