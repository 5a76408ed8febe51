package shirube.page;

import java.util.List;
import java.util.Map;

/**
 * What the audit of one build established, counted by success criterion over the pages that were made before.
 *
 * @param pages how many were audited
 * @param rules how many rules ran on each
 * @param criteria by number, for example {@code 1.1.1}: those that at least one rule speaks of
 */
public record Evidence(int pages, int rules, Map<String, Count> criteria) {

    public static final Evidence NONE = new Evidence(0, 0, Map.of());

    /**
     * @param rules the names of the rules that speak of the criterion
     * @param pages on how many pages at least one of them found something to look at
     * @param passed how many places came out well, and so on: one place may be a target of several rules
     */
    public record Count(List<String> rules, int pages, long passed, long failed, long cantTell) {

        public static final Count NONE = new Count(List.of(), 0, 0, 0, 0);

        public long places() {
            return passed + failed + cantTell;
        }
    }

    public Count of(String criterion) {
        return criteria.getOrDefault(criterion, Count.NONE);
    }
}
