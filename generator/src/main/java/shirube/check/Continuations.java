package shirube.check;

import java.util.List;
import java.util.Optional;
import shirube.model.ContentTypes;
import shirube.model.Initiative;
import shirube.model.Initiative.Continuation;
import shirube.model.Plan;
import shirube.model.Site;
import shirube.model.Spelling;
import shirube.model.Succession;
import shirube.source.Span;

/**
 * From one plan to its successor nothing gets lost: where the old plan is on the site too, each of its initiatives
 * stands in the table of both (対応表) exactly once: continued, merged, split or ended.
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
            boolean isNew = continues.kind() == Continuation.NEW;
            var at = initiative.origin().at("continues", "kind");
            if (isNew && !continues.from().isEmpty()) found.add("new-but-continued", at, "from", continues.from().get(0));
            if (!isNew && continues.from().isEmpty()) found.add("continued-from-nothing", at, "kind", continues.kind().label(), "key", continues.kind().key());
            if (continues.kind() == Continuation.MERGED && continues.from().size() == 1) found.add("merged-from-one", at, "id", continues.from().get(0));
        });
    }

    private static void successor(Plan plan, List<Initiative> initiatives, List<Initiative> old, Findings found) {
        if (old.isEmpty()) return;
        List<String> ids = old.stream().map(Initiative::id).toList();
        for (Initiative initiative : initiatives) {
            List<String> from = initiative.continues().map(Initiative.Continues::from).orElse(List.of());
            for (int i = 0; i < from.size(); i++) known(from.get(i), ids, initiative.origin().at("continues", "from", i), found);
        }
        for (int i = 0; i < plan.abolished().size(); i++) known(plan.abolished().get(i).id(), ids, plan.origin().at("abolished", i, "id"), found);
        for (Initiative before : old) once(before, plan, initiatives, found);
    }

    private static void known(String id, List<String> ids, Span at, Findings found) {
        if (ids.contains(id)) return;
        String near = Spelling.nearest(id, ids).orElse("");
        found.add(near.isEmpty() ? "unknown-old-initiative" : "unknown-old-initiative-near", at, "id", id, "near", near);
    }

    private static void once(Initiative old, Plan plan, List<Initiative> initiatives, Findings found) {
        List<Initiative> heirs = initiatives.stream().filter(initiative -> Succession.continues(initiative, old)).toList();
        List<String> abolished = plan.abolished().stream().map(Plan.Abolished::id).toList();
        if (heirs.isEmpty() && !abolished.contains(old.id()))
            found.add("old-initiative-lost", plan.origin().at("supersedes"), "id", old.id(), "title", old.title());
        if (!heirs.isEmpty() && abolished.contains(old.id()))
            found.add("abolished-but-continued", plan.origin().at("abolished", abolished.indexOf(old.id()), "id"), "id", old.id(), "title", heirs.get(0).title());
        if (heirs.size() > 1) heirs.forEach(heir -> split(heir, heirs, old, found));
        else heirs.forEach(heir -> alone(heir, old, found));
    }

    /** Several may take up one only where they say that they share it. */
    private static void split(Initiative heir, List<Initiative> heirs, Initiative old, Findings found) {
        Initiative.Continues continues = heir.continues().orElseThrow();
        if (continues.kind() == Continuation.SPLIT || continues.kind() == Continuation.MERGED) return;
        Initiative other = heirs.stream().filter(one -> one != heir).findFirst().orElseThrow();
        found.add("old-initiative-twice", heir.origin().at("continues", "from", continues.from().indexOf(old.id())), "id", old.id(), "other", other.id(), "title", other.title());
    }

    private static void alone(Initiative heir, Initiative old, Findings found) {
        if (heir.continues().orElseThrow().kind() == Continuation.SPLIT) found.add("split-into-one", heir.origin().at("continues", "kind"), "id", old.id());
    }
}
