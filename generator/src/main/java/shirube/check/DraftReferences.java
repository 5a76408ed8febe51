package shirube.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import shirube.diagnostic.Diagnostic;
import shirube.model.AnyRef;
import shirube.model.ContentType;
import shirube.model.ContentTypes;
import shirube.model.GenericPage;
import shirube.model.Item;
import shirube.model.Measure;
import shirube.model.Mention;
import shirube.model.Plan;
import shirube.model.Ref;
import shirube.model.Site;
import shirube.source.Span;

/** What the public sees names no draft. */
final class DraftReferences implements Check {

    @Override
    public void check(Site site, Findings found) {
        var named = new LinkedHashMap<Item, List<Span>>();
        site.items().filter(Item::isPublic).forEach(item -> Mention.in(item).forEach(mention -> note(site, mention, named)));
        for (GenericPage page : site.pages())
            if (page.state().isPublic()) Mention.in(page).forEach(mention -> note(site, mention, named));
        named.forEach((item, spans) -> tell(item, Places.of(spans), found));
        for (Plan plan : site.plans()) if (!plan.isPublic()) draftPlan(site, plan, found);
    }

    private static void note(Site site, Mention mention, Map<Item, List<Span>> named) {
        if (mention.path().equals(List.of("plan"))) return;
        named(site, mention).filter(item -> !item.isPublic()).ifPresent(item -> named.computeIfAbsent(item, one -> new ArrayList<>()).add(mention.at()));
    }

    private static void tell(Item item, Places places, Findings found) {
        Object[] args = {"what", ContentTypes.of(item).label(), "id", item.id(), "title", item.title(), "state", item.common().state().label(),
            "count", places.count(), "places", places.listed(0)};
        if (places.areMany()) found.addEvenInDraft(Diagnostic.of("draft-in-use", item.origin().at("state"), args));
        else places.spans().forEach(at -> found.add("reference-to-draft", at, args));
    }

    private static Optional<Item> named(Site site, Mention mention) {
        if (mention.named() instanceof AnyRef ref) return site.find(ref);
        if (mention.named() instanceof Ref<?> ref) return find(site, ContentTypes.of(mention.target().orElseThrow()), ref.id());
        if (mention.named() instanceof Measure.Parent parent) return parent(site, parent);
        return Optional.empty();
    }

    private static Optional<Item> parent(Site site, Measure.Parent parent) {
        return Stream.of(ContentTypes.POLICY, ContentTypes.MEASURES)
                .filter(type -> parent.type().map(type.key()::equals).orElse(true))
                .flatMap(type -> find(site, type, parent.id()).stream())
                .findFirst();
    }

    private static Optional<Item> find(Site site, ContentType<? extends Item> type, String id) {
        return site.find(type, id).map(item -> item);
    }

    /** One finding for a draft plan, not one for each of its parts: its state is the cause. */
    private static void draftPlan(Site site, Plan plan, Findings found) {
        long parts = Stream.of(
                        site.policies().stream().filter(p -> p.isPublic() && p.plan().id().equals(plan.id())),
                        site.visions().stream().filter(v -> v.isPublic() && v.plan().id().equals(plan.id())),
                        site.measures().stream().filter(m -> m.isPublic() && m.plan().id().equals(plan.id())))
                .flatMap(each -> each)
                .count();
        if (parts > 0)
            found.addEvenInDraft(Diagnostic.of("draft-plan-with-public-parts", plan.origin().at("state"), "id", plan.id(), "count", parts));
    }
}
