package shirube.browser;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import shirube.diagnostic.Diagnostic;

/**
 * What a browser saw at places that look alike (the same kind of element, the same rule, the same reason) is one cause,
 * as a rule in a template: it is told once, with how often and on how many pages it shows.
 */
final class Alike {

    private record Cause(String rule, String code, String how, String look) {}

    private Alike() {}

    static List<BrowserAudit.Seen> once(List<BrowserAudit.Seen> seen) {
        var groups = new LinkedHashMap<Object, List<BrowserAudit.Seen>>();
        for (BrowserAudit.Seen each : seen) groups.computeIfAbsent(cause(each), cause -> new ArrayList<>()).add(each);
        return groups.values().stream().map(Alike::told).toList();
    }

    /** Elements that no class marks as alike stand for themselves. */
    private static Object cause(BrowserAudit.Seen each) {
        Map<String, String> args = each.found().args();
        return each.look().isEmpty() ? each : new Cause(args.get("rule"), each.found().code().name(), args.get("how"), each.look());
    }

    private static BrowserAudit.Seen told(List<BrowserAudit.Seen> group) {
        BrowserAudit.Seen first = group.get(0);
        if (group.size() == 1) return first;
        Set<String> pages = new LinkedHashSet<>();
        group.forEach(each -> each.found().page().ifPresent(pages::add));
        Diagnostic found = first.found().with("others", group.size() - 1).with("pages", pages.size());
        return new BrowserAudit.Seen(found, first.words(), first.look());
    }
}
