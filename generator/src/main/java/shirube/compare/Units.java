package shirube.compare;

import java.util.Map;
import java.util.Optional;

/** In what figures are given: a target in its indicator's own unit, a budget in thousand yen. */
final class Units {

    private static final Map<String, String> BY_FIELD = Map.ofEntries(
            Map.entry("amount_thousand_yen", "千円"),
            Map.entry("national", "千円"),
            Map.entry("prefectural", "千円"),
            Map.entry("bond", "千円"),
            Map.entry("other", "千円"),
            Map.entry("general", "千円"),
            Map.entry("percent", "％"),
            Map.entry("minutes", "分"),
            Map.entry("wait_days", "日"),
            Map.entry("annual_volume", "件"),
            Map.entry("people", "人"),
            Map.entry("opinions", "件"),
            Map.entry("observers", "人"),
            Map.entry("minutes_days", "日"),
            Map.entry("comment_days_min", "日"),
            Map.entry("response_days", "日"),
            Map.entry("min_attainment", "％"));

    private Units() {}

    /** Of an indicator whose unit itself changed two figures cannot be set against each other. */
    static Optional<String> of(Entry from, Entry to, String path) {
        String last = path.substring(path.lastIndexOf('.') + 1);
        if (!from.type().equals("kpi")) return Optional.ofNullable(BY_FIELD.get(last));
        if (!path.matches("(?:targets|actuals|baseline|disaggregation|range).*")) return Optional.empty();
        return Optional.of(from.text("unit")).filter(unit -> unit.equals(to.text("unit")) && !unit.isEmpty());
    }

    /** Whether two figures of that field can be subtracted. */
    static boolean comparable(Entry from, Entry to) {
        return !from.type().equals("kpi") || from.text("unit").equals(to.text("unit"));
    }
}
