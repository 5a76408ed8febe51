package shirube.page;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import shirube.model.ContentType;
import shirube.model.ContentTypes;
import shirube.model.Item;
import shirube.model.Site;

/** What refers to an item, so that every reference can be followed both ways. */
public final class Backlinks {

    private final Map<String, Set<Item>> referring = new HashMap<>();

    private Backlinks() {}

    public static Backlinks of(Site site) {
        var back = new Backlinks();
        site.items().filter(Item::isPublic).forEach(item -> References.of(item).forEach(target -> back.add(target, item)));
        return back;
    }

    /** The items of a type that refer to an item. */
    public <T extends Item> List<T> from(ContentType<T> type, Item item) {
        return referring.getOrDefault(name(ContentTypes.of(item).key(), item.id()), Set.of()).stream()
                .filter(type.record()::isInstance)
                .map(type.record()::cast)
                .toList();
    }

    /** Everything that refers to an item, in the order of types, then of ids. */
    public List<Item> to(Item item) {
        return List.copyOf(referring.getOrDefault(name(ContentTypes.of(item).key(), item.id()), Set.of()));
    }

    private void add(String target, Item from) {
        referring.computeIfAbsent(target, name -> new LinkedHashSet<>()).add(from);
    }

    static String name(String type, String id) {
        return type + "/" + id;
    }
}
