package shirube.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A plan as its readers see it (施策体系): policies and visions, the measures level by level, the initiatives,
 * each in the order of its number. Measures that hang on nothing, or on each other, are left out. */
public final class Tree {

    private final Plan plan;
    private final List<Policy> policies;
    private final List<Vision> visions;
    private final List<Branch> branches;
    private final List<Branch> measures;
    private final Map<Item, Place> places = new IdentityHashMap<>();

    private Tree(Plan plan, List<Policy> policies, List<Vision> visions, List<Branch> branches) {
        this.plan = plan;
        this.policies = policies;
        this.visions = visions;
        this.branches = branches;
        this.measures = branches.stream().flatMap(Branch::all).toList();
        policies.forEach(policy -> places.put(policy, new Place(policy.no(), List.of())));
        branches.forEach(branch -> place(branch, List.of()));
    }

    private record Place(String number, List<Branch> above) {}

    private void place(Branch branch, List<Branch> above) {
        places.put(branch.measure(), new Place(branch.number(), above));
        List<Branch> here = Stream.concat(above.stream(), Stream.of(branch)).toList();
        branch.initiatives().forEach(leaf -> places.put(leaf.initiative(), new Place(leaf.number(), here)));
        branch.measures().forEach(below -> place(below, here));
    }

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

    public Plan plan() {
        return plan;
    }

    public List<Policy> policies() {
        return policies;
    }

    public List<Vision> visions() {
        return visions;
    }

    /** The measures of the first level. */
    public List<Branch> branches() {
        return branches;
    }

    /** All measures, each before what stands below it. */
    public List<Branch> measures() {
        return measures;
    }

    /** All initiatives in order of their numbers. */
    public List<Leaf> initiatives() {
        return measures.stream().flatMap(branch -> branch.initiatives().stream()).toList();
    }

    /** The measures above a measure or an initiative, the first level first; the way there for readers. */
    public List<Branch> above(Item item) {
        return Optional.ofNullable(places.get(item)).map(Place::above).orElse(List.of());
    }

    /** The number that pages show for a policy, measure or initiative of this plan. */
    public Optional<String> number(Item item) {
        return Optional.ofNullable(places.get(item)).map(Place::number);
    }

    /**
     * The plan's own name for the level of a measure or an initiative: 柱, 施策, 取組. Initiatives are the last
     * level; where a plan names one level more than it has measures, the first name is that of its policies.
     */
    public String level(Item item) {
        List<Plan.Level> levels = plan.levels();
        int last = levels.size() - 1;
        if (item instanceof Initiative) return levels.get(last).name();
        return levels.get(Math.min(last, above(item).size() + offset())).name();
    }

    /** How many of the plan's levels its policies take: 1 where the names say so, else 0. */
    public int offset() {
        int deepest = measures.stream().mapToInt(Branch::depth).max().orElse(0);
        return !branches.isEmpty() && deepest + 3 == plan.levels().size() ? 1 : 0;
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
