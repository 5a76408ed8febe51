package shirube.check;

import java.util.List;
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

/** What the public sees names no draft. */
final class DraftReferences implements Check {

    @Override
    public void check(Site site, Findings found) {
        site.items().filter(Item::isPublic).forEach(item -> Mention.in(item).forEach(mention -> check(site, mention, found)));
        for (GenericPage page : site.pages())
            if (page.state().isPublic()) Mention.in(page).forEach(mention -> check(site, mention, found));
        for (Plan plan : site.plans()) if (!plan.isPublic()) draftPlan(site, plan, found);
    }

    private static void check(Site site, Mention mention, Findings found) {
        if (mention.path().equals(List.of("plan"))) return;
        named(site, mention).filter(item -> !item.isPublic()).ifPresent(item -> found.add("reference-to-draft", mention.at(),
                "what", ContentTypes.of(item).label(), "id", item.id(), "title", item.title(), "state", item.common().state().label()));
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
