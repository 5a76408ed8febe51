package shirube.check;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import shirube.model.ContentTypes;
import shirube.model.Initiative;
import shirube.model.Plan;
import shirube.model.Site;
import shirube.model.Spelling;

/**
 * From one plan to its successor nothing gets lost: where the old plan is on the site too, each of its initiatives
 * is continued, merged, split or ended in the new one (対応表).
 */
final class Continuations implements Check {

    @Override
    public void check(Site site, Findings found) {
        var lists = new Lists(site);
        for (Initiative initiative : site.initiatives()) kind(initiative, found);
        for (Plan plan : site.plans()) {
            Optional<Plan> old = plan.supersedes().flatMap(ref -> site.find(ContentTypes.PLAN, ref)).filter(other -> other != plan);
            if (old.isPresent()) successor(plan, of(lists, plan), of(lists, old.get()), found);
        }
    }

    private static List<Initiative> of(Lists lists, Plan plan) {
        return lists.site().initiatives().stream().filter(i -> lists.planOf(i).filter(p -> p == plan).isPresent()).toList();
    }

    private static void kind(Initiative initiative, Findings found) {
        initiative.continues().ifPresent(continues -> {
            boolean isNew = continues.kind() == Initiative.Continuation.NEW;
            var at = initiative.origin().at("continues", "kind");
            if (isNew && !continues.from().isEmpty()) found.add("new-but-continued", at, "from", continues.from().get(0));
            if (!isNew && continues.from().isEmpty()) found.add("continued-from-nothing", at, "kind", continues.kind().label(), "key", continues.kind().key());
        });
    }

    private static void successor(Plan plan, List<Initiative> initiatives, List<Initiative> old, Findings found) {
        if (old.isEmpty()) return;
        List<String> ids = old.stream().map(Initiative::id).toList();
        Set<String> known = Set.copyOf(ids);
        var continued = new HashSet<String>();
        for (Initiative initiative : initiatives) {
            List<String> from = initiative.continues().map(Initiative.Continues::from).orElse(List.of());
            continued.addAll(from);
            for (int i = 0; i < from.size(); i++) {
                if (known.contains(from.get(i))) continue;
                String near = Spelling.nearest(from.get(i), ids).orElse("");
                found.add(near.isEmpty() ? "unknown-old-initiative" : "unknown-old-initiative-near",
                        initiative.origin().at("continues", "from", i), "id", from.get(i), "near", near);
            }
        }
        for (Initiative lost : old)
            if (!continued.contains(lost.id()))
                found.add("old-initiative-lost", plan.origin().at("supersedes"), "id", lost.id(), "title", lost.title());
    }
}
