package shirube.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A part of a plan by which a long comparison is divided: the plan with its policies and visions, each pillar with all
 * that stands below it, then every other type.
 *
 * @param key {@code plan}, {@code measures-counter} of a pillar, {@code kpi}
 * @param pillar the measure that leads it
 * @param number the pillar's, as pages show it
 */
public record PlanPart(String key, Optional<Entry> pillar, Optional<String> number, List<Comparison.Item> items) {

    private static final Set<String> WHOLE = Set.of("plan", "policy", "vision");
    private static final Set<String> BELOW = Set.of("measures", "initiatives");

    /** All parts in which something changed, in the order in which a plan is read. */
    public static List<PlanPart> of(Comparison comparison) {
        var parts = new LinkedHashMap<String, PlanPart>();
        for (Comparison.Item item : comparison.items()) {
            PlanPart part = part(item, comparison);
            parts.computeIfAbsent(part.key(), key -> part).items().add(item);
        }
        return parts.values().stream().sorted(Comparator.comparingInt(PlanPart::rank).thenComparing(part -> part.number().orElse(""), Order::compare)).toList();
    }

    private static PlanPart part(Comparison.Item item, Comparison comparison) {
        String type = item.entry().type();
        if (WHOLE.contains(type)) return new PlanPart("plan", Optional.empty(), Optional.empty(), new ArrayList<>());
        Edition edition = item.to().isPresent() ? comparison.to() : comparison.from();
        Optional<Entry> pillar = BELOW.contains(type) ? edition.numbers().pillar(item.entry()) : Optional.empty();
        String key = pillar.map(measure -> "measures-" + measure.id()).orElse(type);
        return new PlanPart(key, pillar, pillar.flatMap(measure -> edition.numbers().of(measure.name())), new ArrayList<>());
    }

    /** Others stay in the order of the comparison. */
    private int rank() {
        if (key.equals("plan")) return 0;
        return pillar.isPresent() ? 1 : 2;
    }
}
