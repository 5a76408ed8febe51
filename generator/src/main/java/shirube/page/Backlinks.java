package shirube.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import shirube.model.AnyRef;
import shirube.model.CommentCase;
import shirube.model.ContentType;
import shirube.model.ContentTypes;
import shirube.model.Item;
import shirube.model.Measure;
import shirube.model.Mention;
import shirube.model.Ref;
import shirube.model.Site;

/** What refers to an item, so that every reference can be followed both ways. */
public final class Backlinks {

    private final Map<String, Set<Item>> referring = new HashMap<>();

    private final Map<String, List<Said>> said = new HashMap<>();

    /** An opinion with the consultation in which it was sent. */
    record Said(CommentCase in, CommentCase.Opinion opinion) {}

    private Backlinks() {}

    public static Backlinks of(Site site) {
        var back = new Backlinks();
        site.items().forEach(item -> Mention.in(item).forEach(mention -> back.add(mention, item)));
        for (CommentCase one : site.comments()) one.opinions().forEach(opinion -> back.add(one, opinion));
        return back;
    }

    /** The opinions that were sent on an item. */
    List<Said> opinions(Item item) {
        return said.getOrDefault(name(ContentTypes.of(item).key(), item.id()), List.of());
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

    private void add(CommentCase one, CommentCase.Opinion opinion) {
        CommentView.about(opinion, one.origin().file())
                .ifPresent(ref -> said.computeIfAbsent(name(ref.type(), ref.id()), name -> new ArrayList<>()).add(new Said(one, opinion)));
    }

    private void add(Mention mention, Item from) {
        Object named = mention.named();
        if (named instanceof Ref<?> ref) mention.target().ifPresent(type -> add(ContentTypes.of(type).key(), ref.id(), from));
        if (named instanceof AnyRef ref) add(ref.type(), ref.id(), from);
        if (named instanceof Measure.Parent parent) {
            if (!parent.type().equals(Optional.of("policy"))) add("measures", parent.id(), from);
            if (!parent.type().equals(Optional.of("measures"))) add("policy", parent.id(), from);
        }
    }

    private void add(String type, String id, Item from) {
        referring.computeIfAbsent(name(type, id), name -> new LinkedHashSet<>()).add(from);
    }

    private static String name(String type, String id) {
        return type + "/" + id;
    }
}
