package shirube.output;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import shirube.a11y.PageAudit;
import shirube.diagnostic.Code;
import shirube.diagnostic.Diagnostic;
import shirube.diagnostic.Severity;
import shirube.source.Span;

/**
 * What a run of the tool found: the value behind every report. Diagnostics are kept sorted, and one cause (same code,
 * place and arguments) is kept once however many pages show it.
 *
 * @param version of the tool, for example {@code 1.0.0}
 * @param command for example {@code build}
 * @param date "today" of the run
 * @param pages outcome by page and rule; only an audit has them
 */
public record Findings(
        String version,
        String command,
        LocalDate date,
        Summary summary,
        List<Diagnostic> diagnostics,
        Optional<List<PageAudit>> pages) {

    /**
     * The run in figures.
     *
     * @param rules how many accessibility rules were run
     * @param seconds wall time
     */
    public record Summary(
            int pages, int errors, int warnings, int reviews, int rules, boolean published, double seconds) {}

    public Findings {
        diagnostics = oncePerCause(diagnostics);
    }

    /** A run without an audit, its findings counted. */
    public static Findings of(
            String version, String command, LocalDate date, List<Diagnostic> found, int pages, int rules,
            boolean published, double seconds) {
        var unique = oncePerCause(found);
        var summary = new Summary(
                pages, count(unique, Severity.ERROR), count(unique, Severity.WARNING), count(unique, Severity.REVIEW), rules, published,
                seconds);
        return new Findings(version, command, date, summary, unique, Optional.empty());
    }

    /** The same run with the outcomes of an audit. */
    public Findings withPages(List<PageAudit> audited) {
        return new Findings(version, command, date, summary, diagnostics, Optional.of(audited));
    }

    private record Cause(Code code, Span at, Map<String, String> args) {}

    private static List<Diagnostic> oncePerCause(List<Diagnostic> found) {
        var seen = new HashSet<Cause>();
        return found.stream()
                .sorted()
                .filter(diagnostic -> seen.add(new Cause(diagnostic.code(), diagnostic.at(), diagnostic.args())))
                .toList();
    }

    private static int count(List<Diagnostic> found, Severity severity) {
        return (int) found.stream().filter(diagnostic -> diagnostic.severity() == severity).count();
    }
}
