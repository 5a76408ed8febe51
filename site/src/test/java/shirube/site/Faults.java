package shirube.site;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assertions;

/**
 * What a test found, each fault told once with the pages that have it:
 *
 * <pre>2 faults on 3 of 80 pages:
 * - link to kpi/online.html, which does not exist
 *     index.html, measures/counter.html</pre>
 */
final class Faults {

    private static final int SHOWN = 30;
    private static final int PAGES_SHOWN = 4;

    private final Map<String, Set<String>> pagesByFault = new LinkedHashMap<>();
    private int looked;

    /** Counts a page that was looked at, so that a test that looked at none cannot pass. */
    void lookedAt(String page) {
        looked++;
    }

    void add(String page, String fault) {
        pagesByFault.computeIfAbsent(fault, key -> new TreeSet<>()).add(page);
    }

    void addAll(String page, List<String> faults) {
        faults.forEach(fault -> add(page, fault));
    }

    void check(String page, boolean holds, String fault) {
        if (!holds) add(page, fault);
    }

    void assertNone() {
        Assertions.assertTrue(looked > 0, "this test looked at nothing");
        if (!pagesByFault.isEmpty()) Assertions.fail(told());
    }

    private String told() {
        long pages = pagesByFault.values().stream().flatMap(Set::stream).distinct().count();
        String list = pagesByFault.entrySet().stream().limit(SHOWN).map(Faults::told).collect(Collectors.joining("\n"));
        int hidden = pagesByFault.size() - SHOWN;
        return pagesByFault.size() + " faults on " + pages + " of " + looked + " pages or files:\n" + list
                + (hidden > 0 ? "\n- and " + hidden + " more" : "");
    }

    private static String told(Map.Entry<String, Set<String>> fault) {
        Set<String> pages = fault.getValue();
        String where = pages.stream().limit(PAGES_SHOWN).collect(Collectors.joining(", "));
        int hidden = pages.size() - PAGES_SHOWN;
        return "- " + fault.getKey() + "\n    " + where + (hidden > 0 ? " and " + hidden + " more" : "");
    }
}
