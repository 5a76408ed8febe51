package shirube.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shirube.model.ContentType;
import shirube.model.ContentTypes;
import shirube.model.Initiative;
import shirube.model.Item;
import shirube.model.Measure;
import shirube.model.Numbering;
import shirube.model.Plan;
import shirube.model.Policy;
import shirube.model.Ref;
import shirube.model.Site;

/**
 * Numbers below one parent are unique and run 1, 2, 3 … without a gap that is not stated. The measures of
 * the first level may run through the whole plan or begin anew below each policy.
 */
final class NumbersInOrder implements Check {

    private record Numbered(Item item, String no) {}

    @Override
    public void check(Site site, Findings found) {
        Set<String> circling = circling(site);
        for (Plan plan : site.plans()) {
            if (circling.contains(plan.id())) continue;
            List<Policy> policies = site.policies().stream().filter(policy -> policy.plan().id().equals(plan.id())).toList();
            group(site, ContentTypes.POLICY, numbered(policies, Policy::no), declared(plan.missingNumbers()), found);
            firstLevel(site, plan, policies, found);
        }
        Map<String, List<Measure>> measures = byParent(site);
        Map<String, List<Initiative>> initiatives = new TreeMap<>();
        site.initiatives().forEach(initiative -> initiatives.computeIfAbsent(initiative.measure().id(), id -> new ArrayList<>()).add(initiative));
        for (Measure measure : site.measures()) {
            if (circling.contains(measure.plan().id())) continue;
            Set<String> missing = declared(measure.missingNumbers());
            group(site, ContentTypes.MEASURES, numbered(measures.getOrDefault("measures/" + measure.id(), List.of()), Measure::no), missing, found);
            group(site, ContentTypes.INITIATIVES, numbered(initiatives.getOrDefault(measure.id(), List.of()), Initiative::no), missing, found);
        }
    }

    /** Plans in which a measure stands below itself: the gap that it leaves is told as that circle. */
    private static Set<String> circling(Site site) {
        return site.measures().stream().filter(measure -> isBelowItself(site, measure)).map(measure -> measure.plan().id()).collect(Collectors.toSet());
    }

    private static boolean isBelowItself(Site site, Measure measure) {
        var passed = new HashSet<String>();
        Optional<Measure> at = Optional.of(measure);
        while (at.isPresent() && passed.add(at.get().id())) at = above(site, at.get());
        return at.isPresent();
    }

    private static Optional<Measure> above(Site site, Measure measure) {
        boolean policy = measure.parent().type().filter(type -> type.equals("policy")).isPresent();
        return policy ? Optional.empty() : site.find(ContentTypes.MEASURES, measure.parent().id());
    }

    private static void firstLevel(Site site, Plan plan, List<Policy> policies, Findings found) {
        Map<String, List<Measure>> measures = byParent(site);
        List<Numbered> all = policies.stream()
                .flatMap(policy -> measures.getOrDefault("policy/" + policy.id(), List.of()).stream())
                .map(measure -> new Numbered(measure, measure.no()))
                .toList();
        boolean repeated = all.stream().map(Numbered::no).distinct().count() < all.size();
        if (!repeated || policies.size() == 1) {
            var missing = new HashSet<>(declared(plan.missingNumbers()));
            policies.forEach(policy -> missing.addAll(declared(policy.missingNumbers())));
            group(site, ContentTypes.MEASURES, all, missing, found);
            return;
        }
        for (Policy policy : policies) {
            List<Measure> below = measures.getOrDefault("policy/" + policy.id(), List.of());
            group(site, ContentTypes.MEASURES, numbered(below, Measure::no), declared(policy.missingNumbers()), found);
        }
    }

    private static Map<String, List<Measure>> byParent(Site site) {
        var measures = new HashMap<String, List<Measure>>();
        for (Measure measure : site.measures()) {
            boolean policy = site.ids(ContentTypes.POLICY).contains(measure.parent().id());
            String type = measure.parent().type().orElse(policy ? "policy" : "measures");
            if (isOfPlan(site, type, measure))
                measures.computeIfAbsent(type + "/" + measure.parent().id(), key -> new ArrayList<>()).add(measure);
        }
        return measures;
    }

    /** A measure under something of another plan has a finding of its own, and no number there. */
    private static boolean isOfPlan(Site site, String type, Measure measure) {
        Optional<Ref<Plan>> above = type.equals("policy")
                ? site.find(ContentTypes.POLICY, measure.parent().id()).map(Policy::plan)
                : site.find(ContentTypes.MEASURES, measure.parent().id()).map(Measure::plan);
        return above.map(measure.plan()::equals).orElse(true);
    }

    private static <T extends Item> List<Numbered> numbered(List<T> items, Function<T, String> no) {
        return items.stream().map(item -> new Numbered(item, no.apply(item))).toList();
    }

    private static Set<String> declared(List<Plan.MissingNumber> missing) {
        return new HashSet<>(missing.stream().map(Plan.MissingNumber::no).toList());
    }

    private static void group(Site site, ContentType<?> type, List<Numbered> group, Set<String> missing, Findings found) {
        var first = new HashMap<String, Item>();
        Stream<Numbered> publicFirst = group.stream().sorted(Comparator.comparing((Numbered n) -> !n.item().isPublic()).thenComparing(n -> n.item().id()));
        publicFirst.forEach(numbered -> {
            Item other = first.putIfAbsent(plain(numbered.no()), numbered.item());
            if (other != null)
                found.add("number-twice", numbered.item().origin().at("no"), "no", numbered.no(), "other", other.id(), "title", other.title());
        });
        boolean allRead = site.ids(type).size() == site.all(type).size();
        boolean countable = group.stream().allMatch(numbered -> Numbering.number(numbered.no()).isPresent());
        if (allRead && countable) gaps(group, missing, found);
    }

    private static void gaps(List<Numbered> group, Set<String> missing, Findings found) {
        int expected = 1;
        for (Numbered numbered : group.stream().sorted(Comparator.comparing(Numbered::no, Numbering.ORDER)).toList()) {
            int no = Numbering.number(numbered.no()).orElseThrow();
            var absent = new ArrayList<String>();
            for (; expected < no && absent.size() < 5; expected++) if (!missing.contains(Integer.toString(expected))) absent.add(Integer.toString(expected));
            if (!absent.isEmpty())
                found.add("number-gap", numbered.item().origin().at("no"), "no", numbered.no(), "missing", String.join("、", absent));
            expected = no + 1;
        }
    }

    /** 01 and 1 are one number to a reader. */
    private static String plain(String no) {
        return Numbering.number(no).isPresent() ? Integer.toString(Numbering.number(no).getAsInt()) : no;
    }
}
