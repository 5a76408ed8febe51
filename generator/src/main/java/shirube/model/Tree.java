package shirube.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A plan as its readers see it (施策体系): policies and visions, the measures level by level, the initiatives,
 * each in the order of its number. Measures that hang on nothing, or on each other, are left out.
 *
 * @param branches the measures of the first level
 */
public record Tree(Plan plan, List<Policy> policies, List<Vision> visions, List<Branch> branches) {

    /**
     * A measure with what stands below it.
     *
     * @param depth 0 for the first level of measures
     * @param number as pages show it, for example 1-2
     */
    public record Branch(Measure measure, int depth, String number, List<Branch> measures, List<Leaf> initiatives) {
        /** This branch and all below it, in order. */
        public Stream<Branch> all() {
            return Stream.concat(Stream.of(this), measures.stream().flatMap(Branch::all));
        }
    }

    /** @param number as pages show it, for example 1-2-3 */
    public record Leaf(Initiative initiative, String number) {}

    public static Tree of(Site site, Plan plan) {
        return of(site, plan, item -> true);
    }

    /** @param shown which items stand in the tree, for example only public ones */
    public static Tree of(Site site, Plan plan, Predicate<Item> shown) {
        return new Builder(site, plan, shown).build();
    }

    /** All measures, each before what stands below it. */
    public List<Branch> measures() {
        return branches.stream().flatMap(Branch::all).toList();
    }

    /** All initiatives in order of their numbers. */
    public List<Leaf> initiatives() {
        return measures().stream().flatMap(branch -> branch.initiatives().stream()).toList();
    }

    /** The measures above a measure or an initiative, the first level first; the way there for readers. */
    public List<Branch> above(Item item) {
        return branches.stream().flatMap(branch -> way(branch, item, List.of()).stream()).findFirst().orElse(List.of());
    }

    /** The number that pages show for a policy, measure or initiative of this plan. */
    public Optional<String> number(Item item) {
        if (item instanceof Policy policy) return Optional.of(policy.no());
        return measures().stream()
                .flatMap(branch -> Stream.concat(
                        branch.measure() == item ? Stream.of(branch.number()) : Stream.of(),
                        branch.initiatives().stream().filter(leaf -> leaf.initiative() == item).map(Leaf::number)))
                .findFirst();
    }

    /**
     * The plan's own name for the level of a measure or an initiative: 柱, 施策, 取組. Initiatives are the last
     * level; where a plan names one level more than it has measures, the first name is that of its policies.
     */
    public String level(Item item) {
        List<Plan.Level> levels = plan.levels();
        int last = levels.size() - 1;
        if (item instanceof Initiative) return levels.get(last).name();
        int depth = measures().stream().filter(branch -> branch.measure() == item).mapToInt(Branch::depth).findFirst().orElse(0);
        return levels.get(Math.min(last, depth + offset())).name();
    }

    /** How many of the plan's levels its policies take: 1 where the names say so, else 0. */
    public int offset() {
        int deepest = measures().stream().mapToInt(Branch::depth).max().orElse(0);
        return !branches.isEmpty() && deepest + 3 == plan.levels().size() ? 1 : 0;
    }

    private static Optional<List<Branch>> way(Branch branch, Item item, List<Branch> above) {
        if (branch.measure() == item) return Optional.of(above);
        List<Branch> here = Stream.concat(above.stream(), Stream.of(branch)).toList();
        if (branch.initiatives().stream().anyMatch(leaf -> leaf.initiative() == item)) return Optional.of(here);
        return branch.measures().stream().flatMap(below -> way(below, item, here).stream()).findFirst();
    }

    private static final class Builder {
        private final Plan plan;
        private final List<Policy> policies;
        private final List<Vision> visions;
        private final Map<String, List<Measure>> measures = new HashMap<>();
        private final Map<String, List<Initiative>> initiatives = new HashMap<>();
        private final Set<String> placed = new HashSet<>();

        Builder(Site site, Plan plan, Predicate<Item> shown) {
            this.plan = plan;
            policies = site.policies().stream()
                    .filter(policy -> isOf(policy.plan()) && shown.test(policy))
                    .sorted(Comparator.comparing(Policy::no, Numbering.ORDER))
                    .toList();
            visions = site.visions().stream().filter(vision -> isOf(vision.plan()) && shown.test(vision)).toList();
            site.measures().stream().filter(measure -> isOf(measure.plan()) && shown.test(measure)).forEach(measure -> measures
                    .computeIfAbsent(key(site, measure.parent()), key -> new ArrayList<>())
                    .add(measure));
            site.initiatives().stream().filter(shown).forEach(initiative -> initiatives
                    .computeIfAbsent(initiative.measure().id(), key -> new ArrayList<>())
                    .add(initiative));
            measures.values().forEach(list -> list.sort(Comparator.comparing(Measure::no, Numbering.ORDER)));
            initiatives.values().forEach(list -> list.sort(Comparator.comparing(Initiative::no, Numbering.ORDER)));
        }

        Tree build() {
            var branches = new ArrayList<Branch>();
            boolean repeated = firstLevelRepeats();
            for (Policy policy : policies) branches.addAll(below("policy/" + policy.id(), 0, repeated ? policy.no() : ""));
            if (!repeated) branches.sort(Comparator.comparing(branch -> branch.measure().no(), Numbering.ORDER));
            return new Tree(plan, policies, visions, List.copyOf(branches));
        }

        /** Where each policy counts its measures from 1, only the policy's number tells them apart. */
        private boolean firstLevelRepeats() {
            List<String> numbers = policies.stream()
                    .flatMap(policy -> measures.getOrDefault("policy/" + policy.id(), List.of()).stream())
                    .map(Measure::no)
                    .toList();
            return new HashSet<>(numbers).size() < numbers.size() && policies.size() > 1;
        }

        private List<Branch> below(String parent, int depth, String above) {
            var branches = new ArrayList<Branch>();
            for (Measure measure : measures.getOrDefault(parent, List.of())) {
                if (!placed.add(measure.id())) continue;
                String number = Numbering.below(above, measure.no());
                List<Leaf> leaves = initiatives.getOrDefault(measure.id(), List.of()).stream()
                        .map(initiative -> new Leaf(initiative, Numbering.below(number, initiative.no())))
                        .toList();
                branches.add(new Branch(measure, depth, number, below("measures/" + measure.id(), depth + 1, number), leaves));
            }
            return List.copyOf(branches);
        }

        private boolean isOf(Ref<Plan> ref) {
            return ref.id().equals(plan.id());
        }

        /** A parent without a type is a policy if there is one of that id, as the reader of a plan would take it. */
        private static String key(Site site, Measure.Parent parent) {
            boolean policy = site.ids(ContentTypes.POLICY).contains(parent.id());
            return parent.type().orElse(policy ? "policy" : "measures") + "/" + parent.id();
        }
    }
}
