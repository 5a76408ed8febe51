package shirube.check;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import shirube.diagnostic.Diagnostic;

/** References to what is not there. An item that was deleted or renamed is one cause: it is told once, with the places that name it. */
final class MissingItems {

    /** From so many places on it is the item that is amiss, not each of those who name it. */
    private static final int MANY = 4;

    private static final int SHOWN = 8;

    private MissingItems() {}

    static void report(List<Diagnostic> missing, Findings found) {
        missing.stream()
                .sorted()
                .distinct()
                .collect(Collectors.groupingBy(one -> key(one, found), TreeMap::new, Collectors.toList()))
                .values()
                .forEach(group -> tell(group, found));
    }

    /** A draft's references only warn, so they are told apart from those that keep a site from being published. */
    private static String key(Diagnostic one, Findings found) {
        return found.isDraft(one.at().file()) + " " + one.args().get("what") + " " + one.args().get("id");
    }

    private static void tell(List<Diagnostic> group, Findings found) {
        if (places(group).size() < MANY) group.forEach(found::add);
        else found.add(merged(group));
    }

    private static Diagnostic merged(List<Diagnostic> group) {
        Diagnostic first = group.get(0);
        List<String> others = places(group).stream().skip(1).toList();
        return Diagnostic.of("missing-item", first.at(),
                "what", first.args().get("what"),
                "id", first.args().get("id"),
                "near", first.args().get("near"),
                "count", group.size(),
                "places", String.join("、", others.subList(0, Math.min(SHOWN, others.size()))) + (others.size() > SHOWN ? " …" : ""));
    }

    private static List<String> places(List<Diagnostic> group) {
        return group.stream().map(one -> one.at().file().shown() + ":" + one.at().line()).distinct().toList();
    }
}
