package shirube.output;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import shirube.a11y.PageAudit;
import shirube.check.Accepted;
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
 * @param accepted what was found and the city accepts: it is counted nowhere, and stays on record with its reason
 * @param pages outcome by page and rule; only an audit has them
 */
public record Findings(
        String version,
        String command,
        LocalDate date,
        Summary summary,
        List<Diagnostic> diagnostics,
        List<Accepted> accepted,
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
        accepted = oncePerCause(accepted, Accepted::found);
    }

    /** A run without an audit, its findings counted. */
    public static Findings of(
            String version, String command, LocalDate date, List<Diagnostic> found, int pages, int rules,
            boolean published, double seconds) {
        var unique = oncePerCause(found);
        var summary = new Summary(
                pages, count(unique, Severity.ERROR), count(unique, Severity.WARNING), count(unique, Severity.REVIEW), rules, published,
                seconds);
        return new Findings(version, command, date, summary, unique, List.of(), Optional.empty());
    }

    /** The same run, counted as it was, with only these told. */
    public Findings telling(Predicate<Diagnostic> told) {
        return new Findings(version, command, date, summary, diagnostics.stream().filter(told).toList(), accepted, pages);
    }

    /** The same run with the outcomes of an audit. */
    public Findings withPages(List<PageAudit> audited) {
        return new Findings(version, command, date, summary, diagnostics, accepted, Optional.of(audited));
    }

    /** The same run with what the city accepts. */
    public Findings withAccepted(List<Accepted> some) {
        return new Findings(version, command, date, summary, diagnostics, some, pages);
    }

    private record Cause(Code code, Span at, Map<String, String> args) {

        static Cause of(Diagnostic diagnostic) {
            return new Cause(diagnostic.code(), diagnostic.at(), diagnostic.args());
        }
    }

    static List<Diagnostic> oncePerCause(List<Diagnostic> found) {
        return oncePerCause(found, Function.identity());
    }

    private static <T> List<T> oncePerCause(List<T> found, Function<T, Diagnostic> diagnostic) {
        var seen = new HashSet<Cause>();
        return found.stream()
                .sorted(Comparator.comparing(diagnostic))
                .filter(one -> seen.add(Cause.of(diagnostic.apply(one))))
                .toList();
    }

    private static int count(List<Diagnostic> found, Severity severity) {
        return (int) found.stream().filter(diagnostic -> diagnostic.severity() == severity).count();
    }
}
