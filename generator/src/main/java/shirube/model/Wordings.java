package shirube.model;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** All texts of a site, found once for all who look through them. */
final class Wordings {

    private final Map<Object, List<Wording>> byOwner = new IdentityHashMap<>();
    private final List<Wording> all = new ArrayList<>();

    private Wordings(List<?> owners, List<List<Wording>> found) {
        for (int i = 0; i < owners.size(); i++) {
            byOwner.put(owners.get(i), found.get(i));
            all.addAll(found.get(i));
        }
    }

    /** Walks through the items on all processors: each has dozens of fields. */
    static Wordings of(Site site) {
        List<Object> owners = Stream.of(site.items(), site.pages().stream(), Stream.of(site.municipality())).<Object>flatMap(some -> some).toList();
        return new Wordings(owners, owners.parallelStream().map(Wordings::in).toList());
    }

    List<Wording> of(Object owner) {
        return Objects.requireNonNull(byOwner.get(owner), "not of this site");
    }

    /** In the order of items, then pages, the city's own last. */
    List<Wording> all() {
        return all;
    }

    private static List<Wording> in(Object owner) {
        if (owner instanceof Item item) return Wording.in(item);
        return owner instanceof GenericPage page ? Wording.in(page) : Wording.in((Municipality) owner);
    }
}
