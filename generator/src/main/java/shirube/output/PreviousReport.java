package shirube.output;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What an earlier run found, read back from its JSON report.
 *
 * @param date on which it ran
 * @param codes how often each code was found
 */
public record PreviousReport(String date, Map<String, Integer> codes) {

    /** Nothing if the bytes are not a report of ours. */
    public static Optional<PreviousReport> read(byte[] bytes) {
        Optional<Map<String, Object>> report = JsonTree.object(bytes).filter(tree -> "shirube".equals(tree.get("tool")));
        if (report.isEmpty() || !(report.get().get("diagnostics") instanceof List<?> found)) return Optional.empty();
        var codes = new TreeMap<String, Integer>();
        for (Object each : found) if (each instanceof Map<?, ?> one) codes.merge(String.valueOf(one.get("code")), 1, Integer::sum);
        return Optional.of(new PreviousReport(String.valueOf(report.get().get("date")), codes));
    }

    int count(String code) {
        return codes.getOrDefault(code, 0);
    }
}
