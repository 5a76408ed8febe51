package shirube.check;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import shirube.model.AnyRef;
import shirube.model.ContentType;
import shirube.model.ContentTypes;
import shirube.model.Item;
import shirube.model.Measure;
import shirube.model.Mention;
import shirube.model.Ref;
import shirube.model.Site;
import shirube.model.Spelling;

/** Every reference leads to an item of the right type; an item that could not be read counts as there. */
final class References implements Check {

    private static final List<ContentType<? extends Item>> PARENTS = List.of(ContentTypes.POLICY, ContentTypes.MEASURES);

    @Override
    public void check(Site site, Findings found) {
        mentions(site).forEach(mention -> check(site, mention, found));
    }

    /** Everything that any item, page or setting names. */
    static Stream<Mention> mentions(Site site) {
        return Stream.of(
                        site.items().flatMap(item -> Mention.in(item).stream()),
                        site.pages().stream().flatMap(page -> Mention.in(page).stream()),
                        Mention.in(site.municipality()).stream())
                .flatMap(mentions -> mentions);
    }

    private static void check(Site site, Mention mention, Findings found) {
        if (mention.named() instanceof Ref<?> ref) checkRef(site, mention, ref, found);
        if (mention.named() instanceof AnyRef ref) checkAnyRef(site, mention, ref, found);
        if (mention.named() instanceof Measure.Parent parent) checkParent(site, mention, parent, found);
    }

    private static void checkRef(Site site, Mention mention, Ref<?> ref, Findings found) {
        ContentType<?> type = ContentTypes.of(mention.target().orElseThrow());
        if (!site.ids(type).contains(ref.id())) unknown(site, mention, type, ref.id(), found);
    }

    private static void checkAnyRef(Site site, Mention mention, AnyRef ref, Findings found) {
        Optional<ContentType<? extends Item>> type = ContentTypes.byKey(ref.type());
        if (type.isEmpty()) {
            List<String> keys = ContentTypes.ALL.stream().map(ContentType::key).toList();
            String near = Spelling.nearest(ref.type(), keys).orElse("");
            String code = near.isEmpty() ? "unknown-type" : "unknown-type-near";
            found.add(code, mention.at(), "type", ref.type(), "near", near + "/" + ref.id(), "types", String.join("、", keys));
        } else if (!site.ids(type.get()).contains(ref.id())) {
            unknown(site, mention, type.get(), ref.id(), found);
        }
    }

    private static void checkParent(Site site, Mention mention, Measure.Parent parent, Findings found) {
        if (parent.type().isPresent() && PARENTS.stream().noneMatch(type -> type.key().equals(parent.type().get()))) {
            found.add("parent-type", mention.at(), "type", parent.type().get(), "id", parent.id());
            return;
        }
        List<ContentType<? extends Item>> types = PARENTS.stream()
                .filter(type -> parent.type().map(type.key()::equals).orElse(true))
                .toList();
        List<String> ids = types.stream().flatMap(type -> site.ids(type).stream()).toList();
        if (ids.contains(parent.id())) return;
        String label = String.join("・", types.stream().map(ContentType::label).toList());
        report(mention, label, parent.id(), ids, elsewhere(site, parent.id()), found);
    }

    private static void unknown(Site site, Mention mention, ContentType<?> type, String id, Findings found) {
        report(mention, type.label(), id, site.ids(type), elsewhere(site, id), found);
    }

    private static void report(
            Mention mention, String label, String id, Collection<String> ids, Optional<ContentType<?>> other, Findings found) {
        Optional<String> near = Spelling.nearest(id, ids);
        String code = near.isPresent() ? "unknown-reference-near" : other.isPresent() ? "reference-of-other-type" : "unknown-reference";
        String otherLabel = other.<String>map(ContentType::label).orElse("");
        found.add(code, mention.at(), "what", label, "id", id, "near", near.orElse(""), "other", otherLabel, "field", mention.field());
    }

    /** The type that does have an item of this id: what was meant may be of another kind. */
    private static Optional<ContentType<?>> elsewhere(Site site, String id) {
        return ContentTypes.ALL.stream().filter(type -> site.ids(type).contains(id)).<ContentType<?>>map(type -> type).findFirst();
    }
}
