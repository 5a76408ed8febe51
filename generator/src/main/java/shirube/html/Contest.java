package shirube.html;

import java.util.HashMap;
import java.util.Map;

/** The declarations that compete for one element, and which of them win (CSS Cascade Level 5 §6). */
final class Contest {

    private final Map<String, Entry> winners = new HashMap<>();

    void enter(StyleSheet.Ruleset rule, int order) {
        for (Declaration declaration : rule.declarations()) {
            enter(new Entry(declaration, false, rule.layer(), rule.selector().specificity(), order));
        }
    }

    /** What the element's style attribute says. */
    void enter(String style) {
        int order = 0;
        for (Declaration each : Declaration.list(style)) {
            for (Declaration longhand : Properties.expand(each)) enter(new Entry(longhand, true, 0, 0, order++));
        }
    }

    /** The winning values by property. */
    Map<String, String> values() {
        if (winners.isEmpty()) return Map.of();
        var values = new HashMap<String, String>();
        winners.forEach((property, winner) -> values.put(property, winner.declaration.value()));
        return values;
    }

    private void enter(Entry entry) {
        winners.merge(entry.declaration.property(), entry, (old, other) -> other.beats(old) ? other : old);
    }

    private record Entry(Declaration declaration, boolean inline, int layer, int specificity, int order) {

        /** Importance, then the style attribute, then layers (in reverse for important ones), specificity, order. */
        boolean beats(Entry old) {
            if (declaration.important() != old.declaration.important()) return declaration.important();
            if (inline != old.inline) return inline;
            if (layer != old.layer) return layer > old.layer != declaration.important();
            if (specificity != old.specificity) return specificity > old.specificity;
            return order >= old.order;
        }
    }
}
