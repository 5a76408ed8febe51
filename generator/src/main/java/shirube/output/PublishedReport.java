package shirube.output;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import shirube.check.Accepted;
import shirube.diagnostic.Code;
import shirube.diagnostic.Diagnostic;
import shirube.diagnostic.Severity;
import shirube.model.Acceptance;

/**
 * What a build found for accessibility, in numbers, and what the city accepts, with its reasons. It is published with
 * the site: the next report says what has changed since.
 *
 * @param pages how many were audited
 * @param rules how many ran
 */
public record PublishedReport(LocalDate date, int pages, int rules, Collection<Diagnostic> found, List<Accepted> accepted) {

    public static final String PATH = "accessibility/report.json";

    private record Kind(Code code, Severity severity, List<String> criteria) {}

    /** Findings of other kinds (a telephone number, a missing reason) are nobody's business outside. */
    static boolean covers(Diagnostic found) {
        return !found.standards().criteria().isEmpty();
    }

    public byte[] bytes() {
        return Json.text(Json.object("tool", "shirube", "date", date, "pages", pages, "rules", rules, "counts", counts(), "accepted", exceptions()))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** One cause is counted once, as in every other report. */
    private List<Map<String, Object>> counts() {
        var counts = new LinkedHashMap<Kind, Integer>();
        Findings.oncePerCause(List.copyOf(found)).stream().filter(PublishedReport::covers)
                .map(each -> new Kind(each.code(), each.severity(), each.standards().criteria()))
                .sorted((one, other) -> one.code().compareTo(other.code()))
                .forEach(kind -> counts.merge(kind, 1, Integer::sum));
        var told = new ArrayList<Map<String, Object>>();
        counts.forEach((kind, count) -> told.add(Json.object("code", kind.code().name(), "severity", kind.severity().key(), "count", count, "criteria", kind.criteria())));
        return told;
    }

    private List<Map<String, Object>> exceptions() {
        var counts = new LinkedHashMap<Acceptance, Integer>();
        accepted.stream().filter(one -> covers(one.found())).forEach(one -> counts.merge(one.by(), 1, Integer::sum));
        var told = new ArrayList<Map<String, Object>>();
        counts.forEach((entry, count) -> told.add(Json.object(
                "code", entry.code(), "where", entry.where(), "count", count, "reason", entry.reason(), "who", entry.who(), "until", entry.until())));
        return told;
    }
}
