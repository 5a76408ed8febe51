package shirube.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shirube.compare.Amendments;
import shirube.diagnostic.Diagnostic;
import shirube.diagnostic.Result;
import shirube.model.Site;
import shirube.source.Span;
import shirube.writing.WritingRules;

/** All checks, and the one way to run them. */
public final class Checks {

    public static final List<Check> ALL = Stream.concat(PlanChecks.ALL.stream(), RecordChecks.ALL.stream()).toList();

    private Checks() {}

    /**
     * Every check over the site, one by one: those that read every text share that work among all processors. Findings
     * stand in the order of their places, each once. What the city accepts is still among them, but keeps no site from
     * being sound.
     */
    public static Result<Optional<CheckedSite>> run(Site site) {
        return run(site, Amendments.NONE);
    }

    /** The same with what the history of the content says of its revisions. */
    public static Result<Optional<CheckedSite>> run(Site site, Amendments amendments) {
        Drafts drafts = Drafts.of(site);
        List<Diagnostic> found = withoutWritingOfFaults(all(amendments)
                .flatMap(check -> findings(check, site, drafts))
                .distinct()
                .sorted()
                .toList());
        boolean sound = Acceptances.of(site).unaccepted(found).stream().noneMatch(Diagnostic::isError);
        return new Result<>(sound ? Optional.of(new CheckedSite(site)) : Optional.empty(), found);
    }

    private static Stream<Check> all(Amendments amendments) {
        return Stream.concat(ALL.stream(), Stream.of(new Amended(amendments), new FrozenText(amendments), new Answers(amendments)));
    }

    /** How many there are. */
    public static int count() {
        return (int) all(Amendments.NONE).count();
    }

    /** How something is written that must be taken away is no question. */
    private static List<Diagnostic> withoutWritingOfFaults(List<Diagnostic> found) {
        Set<Span> faults = found.stream().filter(Diagnostic::isError).map(Diagnostic::at).collect(Collectors.toSet());
        return found.stream()
                .filter(one -> !faults.contains(one.at()) || !WritingRules.CODES.contains(one.code().name()))
                .toList();
    }

    private static Stream<Diagnostic> findings(Check check, Site site, Drafts drafts) {
        var findings = new Findings(drafts);
        check.check(site, findings);
        return findings.all().stream();
    }
}
