package shirube.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shirube.model.Initiative;
import shirube.model.Item;
import shirube.model.Measure;
import shirube.model.Organisation;
import shirube.model.Plan;
import shirube.model.Ref;
import shirube.model.Site;
import shirube.source.Span;

/** Nothing stands above, before or after itself; 「合わせて見る」 of the glossary may go in circles. */
final class Cycles implements Check {

    private record Step(String to, Span at) {}

    @Override
    public void check(Site site, Findings found) {
        walk(site.measures(), "parent", Cycles::parent, found);
        walk(site.organisations(), "parent", body -> one(body.parent()), found);
        walk(site.organisations(), "successor", body -> one(body.successor()), found);
        walk(site.initiatives(), "depends_on", initiative -> all(initiative.dependsOn()), found);
        walk(site.plans(), "supersedes", plan -> one(plan.supersedes()), found);
    }

    private static List<Step> parent(Measure measure) {
        boolean policy = measure.parent().type().filter(type -> type.equals("policy")).isPresent();
        return policy ? List.of() : List.of(new Step(measure.parent().id(), measure.parent().at()));
    }

    private static List<Step> one(Optional<? extends Ref<?>> ref) {
        return ref.stream().map(r -> new Step(r.id(), r.at())).toList();
    }

    private static List<Step> all(List<? extends Ref<?>> refs) {
        return refs.stream().map(ref -> new Step(ref.id(), ref.at())).toList();
    }

    /** Takes away whatever leads only to an end; what remains lies on a circle or leads into one. */
    private static <T extends Item> void walk(Collection<T> items, String field, Function<T, List<Step>> steps, Findings found) {
        Map<String, List<Step>> open = items.stream().collect(Collectors.toMap(Item::id, steps));
        removeEnds(open);
        var told = new HashSet<String>();
        open.keySet().stream().sorted().forEach(id -> {
            if (!told.contains(id)) report(open, circle(open, id), field, told, found);
        });
    }

    private static void removeEnds(Map<String, List<Step>> open) {
        var before = new HashMap<String, List<String>>();
        var ways = new HashMap<String, Integer>();
        open.forEach((id, steps) -> steps.stream().filter(step -> open.containsKey(step.to())).forEach(step -> {
            before.computeIfAbsent(step.to(), to -> new ArrayList<>()).add(id);
            ways.merge(id, 1, Integer::sum);
        }));
        var ends = new ArrayDeque<>(open.keySet().stream().filter(id -> !ways.containsKey(id)).toList());
        while (!ends.isEmpty()) {
            String end = ends.remove();
            open.remove(end);
            for (String id : before.getOrDefault(end, List.of())) if (ways.merge(id, -1, Integer::sum) == 0) ends.add(id);
        }
    }

    /** Follows the first open step until an id comes again. */
    private static List<String> circle(Map<String, List<Step>> open, String from) {
        Set<String> way = new LinkedHashSet<>();
        String at = from;
        while (way.add(at)) at = next(open, at).to();
        var ids = new ArrayList<>(way);
        return ids.subList(ids.indexOf(at), ids.size());
    }

    private static Step next(Map<String, List<Step>> open, String id) {
        return open.get(id).stream().filter(step -> open.containsKey(step.to())).findFirst().orElseThrow();
    }

    private static void report(Map<String, List<Step>> open, List<String> circle, String field, Set<String> told, Findings found) {
        boolean known = circle.stream().anyMatch(told::contains);
        told.addAll(circle);
        if (known) return;
        String first = circle.stream().min(Comparator.naturalOrder()).orElseThrow();
        int start = circle.indexOf(first);
        String shown = Stream.of(circle.subList(start, circle.size()), circle.subList(0, start + 1))
                .flatMap(List::stream)
                .collect(Collectors.joining(" → "));
        found.add("cycle", next(open, first).at(), "field", field, "circle", shown);
    }
}
