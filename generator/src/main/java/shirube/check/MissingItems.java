package shirube.check;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import shirube.diagnostic.Diagnostic;

/** References to what is not there. An item that was deleted or renamed is one cause: it is told once, with the places that name it. */
final class MissingItems {

    private MissingItems() {}

    static void report(List<Diagnostic> missing, Findings found) {
        missing.stream()
                .collect(Collectors.groupingBy(one -> key(one, found), TreeMap::new, Collectors.toList()))
                .values()
                .forEach(group -> tell(group, found));
    }

    /** A draft's references only warn, so they are told apart from those that keep a site from being published. */
    private static String key(Diagnostic one, Findings found) {
        return found.isDraft(one.at().file()) + " " + one.args().get("what") + " " + one.args().get("id");
    }

    private static void tell(List<Diagnostic> group, Findings found) {
        Places places = Places.of(group.stream().map(Diagnostic::at).toList());
        if (!places.areMany()) {
            group.forEach(found::add);
            return;
        }
        var args = group.get(0).args();
        found.add("missing-item", places.first(), "what", args.get("what"), "id", args.get("id"), "near", args.get("near"),
                "count", places.count(), "places", places.listed(1));
    }
}
