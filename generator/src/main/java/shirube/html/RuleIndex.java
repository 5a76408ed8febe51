package shirube.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Rules by what their selectors surely need of an element: its id, a class, its name, or nothing. */
final class RuleIndex {

    /** A rule and its place among all rules. */
    record Ordered(StyleSheet.Ruleset rule, int order) {
        Selector selector() {
            return rule.selector();
        }
    }

    private final List<Ordered> always = new ArrayList<>();
    private final Map<String, List<Ordered>> byName = new HashMap<>();
    private final Map<String, List<Ordered>> byClass = new HashMap<>();
    private final Map<String, List<Ordered>> byId = new HashMap<>();

    void add(Ordered rule) {
        String key = rule.selector().key();
        list(key).add(rule);
    }

    /**
     * The rules that apply to the element, which has these classes.
     *
     * @param around what there is around it: rules that need anything else are not tried
     */
    List<Ordered> matching(Element element, List<String> classes, Set<String> around) {
        var found = new ArrayList<Ordered>(0);
        match(always, element, around, found);
        match(byName.get(element.normalName()), element, around, found);
        if (!byId.isEmpty() && element.hasAttr("id")) match(byId.get(element.id()), element, around, found);
        if (byClass.isEmpty()) return found;
        for (String name : classes) match(byClass.get(name), element, around, found);
        return found;
    }

    private List<Ordered> list(String key) {
        return switch (key.charAt(0)) {
            case '*' -> always;
            case '#' -> byId.computeIfAbsent(key.substring(1), id -> new ArrayList<>());
            case '.' -> byClass.computeIfAbsent(key.substring(1), name -> new ArrayList<>());
            default -> byName.computeIfAbsent(key, name -> new ArrayList<>());
        };
    }

    private static void match(List<Ordered> candidates, Element element, Set<String> around, List<Ordered> found) {
        if (candidates == null) return;
        for (int i = 0; i < candidates.size(); i++) {
            Selector selector = candidates.get(i).selector();
            if ((selector.around().isEmpty() || around.contains(selector.around())) && selector.matches(element)) found.add(candidates.get(i));
        }
    }
}
