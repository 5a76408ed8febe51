package shirube.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import shirube.diagnostic.Diagnostic;
import shirube.model.AnyRef;
import shirube.model.ContentType;
import shirube.model.ContentTypes;
import shirube.model.Item;
import shirube.model.Measure;
import shirube.model.Mention;
import shirube.model.Plan;
import shirube.model.Ref;
import shirube.model.Site;
import shirube.model.Spelling;

/** Every reference leads to an item of the right type; an item that could not be read counts as there. */
final class References implements Check {

    private static final List<ContentType<?>> PARENTS = List.of(ContentTypes.POLICY, ContentTypes.MEASURES);

    @Override
    public void check(Site site, Findings found) {
        var missing = new ArrayList<Diagnostic>();
        var reader = new Reader(site, found, missing, new HashMap<>());
        mentions(site).forEach(reader::check);
        MissingItems.report(missing, found);
    }

    /** Everything that any item, page or setting names. */
    static Stream<Mention> mentions(Site site) {
        return Stream.of(
                        site.items().flatMap(item -> Mention.in(item).stream()),
                        site.pages().stream().flatMap(page -> Mention.in(page).stream()),
                        Mention.in(site.municipality()).stream())
                .flatMap(mentions -> mentions);
    }

    /**
     * @param missing references to what is not there: one item gone is often named in many places
     * @param spellings what was looked up before
     */
    private record Reader(Site site, Findings found, List<Diagnostic> missing, Map<String, Optional<String>> spellings) {

        void check(Mention mention) {
            if (isPlanOfFolder(mention)) return;
            if (mention.named() instanceof Ref<?> ref)
                resolve(mention, List.of(ContentTypes.of(mention.target().orElseThrow())), ref.id());
            if (mention.named() instanceof AnyRef ref && !isOfEarlierEdition(mention, ref)) anyType(mention, ref);
            if (mention.named() instanceof Measure.Parent parent) parent(mention, parent);
        }

        /** {@code initiatives/kiosk@v1.0} in the record of a revision: what it took away is in no edition of today. */
        private static boolean isOfEarlierEdition(Mention mention, AnyRef ref) {
            return ref.revision().isPresent() && ContentTypes.REVISIONS.match(mention.at().file().path()).isPresent() && ContentTypes.byKey(ref.type()).isPresent();
        }

        /** A plan that only the folder names: where its plan.yaml is missing, that is told once, not for every file. */
        private boolean isPlanOfFolder(Mention mention) {
            return mention.target().filter(Plan.class::equals).isPresent()
                    && mention.named() instanceof Ref<?> plan
                    && mention.at().equals(mention.at().file().top())
                    && mention.at().file().path().startsWith("plans/" + plan.id() + "/");
        }

        private void anyType(Mention mention, AnyRef ref) {
            Optional<ContentType<?>> type = ContentTypes.byKey(ref.type()).map(t -> t);
            if (type.isPresent()) {
                resolve(mention, List.of(type.get()), ref.id());
                return;
            }
            List<String> keys = ContentTypes.ALL.stream().map(ContentType::key).toList();
            String near = Spelling.nearest(ref.type(), keys).orElse("");
            String code = near.isEmpty() ? "unknown-type" : "unknown-type-near";
            found.add(code, mention.at(), "type", ref.type(), "near", near + "/" + ref.id(), "types", String.join("、", keys));
        }

        private void parent(Mention mention, Measure.Parent parent) {
            List<ContentType<?>> types =
                    PARENTS.stream().filter(type -> parent.type().map(type.key()::equals).orElse(true)).toList();
            if (types.isEmpty()) found.add("parent-type", mention.at(), "type", parent.type().orElseThrow(), "id", parent.id());
            else resolve(mention, types, parent.id());
        }

        private void resolve(Mention mention, List<ContentType<?>> types, String id) {
            if (types.stream().anyMatch(type -> site.ids(type).contains(id))) return;
            Optional<String> near = called(types, id).or(() -> nearest(types, id));
            Optional<ContentType<?>> other = elsewhere(id);
            String code = near.isPresent() ? "unknown-reference-near" : other.isPresent() ? "reference-of-other-type" : "unknown-reference";
            missing.add(Diagnostic.of(code, mention.at(),
                    "what", String.join("・", types.stream().map(ContentType::label).toList()),
                    "id", id,
                    "near", near.orElse(""),
                    "other", other.<String>map(ContentType::label).orElse(""),
                    "field", mention.field()));
        }

        /** The id of the item that is called so: {@code 交通政策課} means {@code transport}. */
        private Optional<String> called(List<ContentType<?>> types, String title) {
            return types.stream().flatMap(type -> site.all(type).stream()).filter(item -> item.title().equals(title)).map(Item::id).findFirst();
        }

        private Optional<String> nearest(List<ContentType<?>> types, String id) {
            List<String> keys = types.stream().map(ContentType::key).toList();
            return spellings.computeIfAbsent(keys + id, asked ->
                    Spelling.nearest(id, types.stream().flatMap(type -> site.ids(type).stream()).toList()));
        }

        /** The type that does have an item of this id: what was meant may be of another kind. */
        private Optional<ContentType<?>> elsewhere(String id) {
            return ContentTypes.ALL.stream().filter(type -> site.ids(type).contains(id)).<ContentType<?>>map(type -> type).findFirst();
        }
    }
}
