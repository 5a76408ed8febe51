package shirube.output;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import shirube.diagnostic.Diagnostic;

/**
 * What an earlier run found, read back from its JSON report or from the numbers that were published with a site.
 *
 * @param date on which it ran
 * @param published whether it is the published one, which tells of accessibility alone
 * @param codes how often each code was found
 */
public record PreviousReport(String date, boolean published, Map<String, Integer> codes) {

    /** Nothing if the bytes are not a report of ours. */
    public static Optional<PreviousReport> read(byte[] bytes) {
        Optional<Map<String, Object>> report = JsonTree.object(bytes).filter(tree -> "shirube".equals(tree.get("tool")));
        if (report.isEmpty()) return Optional.empty();
        boolean published = report.get().get("counts") instanceof List<?>;
        if (!(report.get().get(published ? "counts" : "diagnostics") instanceof List<?> found)) return Optional.empty();
        var codes = new TreeMap<String, Integer>();
        for (Object each : found) if (each instanceof Map<?, ?> one) codes.merge(String.valueOf(one.get("code")), times(one), Integer::sum);
        return Optional.of(new PreviousReport(String.valueOf(report.get().get("date")), published, codes));
    }

    private static int times(Map<?, ?> one) {
        return one.get("count") instanceof Number count ? count.intValue() : 1;
    }

    int count(String code) {
        return codes.getOrDefault(code, 0);
    }

    /** Whether a finding of today can be held against this report. */
    boolean covers(Diagnostic found) {
        return !published || PublishedReport.covers(found);
    }
}
