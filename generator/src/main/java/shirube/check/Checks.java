package shirube.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import shirube.diagnostic.Diagnostic;
import shirube.diagnostic.Result;
import shirube.model.Site;

/** All checks, and the one way to run them. */
public final class Checks {

    public static final List<Check> ALL = Stream.concat(PlanChecks.ALL.stream(), RecordChecks.ALL.stream()).toList();

    private Checks() {}

    /**
     * Every check over the site, side by side; findings in the order of their places, each once. What the city accepts
     * is still among them, but keeps no site from being sound.
     */
    public static Result<Optional<CheckedSite>> run(Site site) {
        Drafts drafts = Drafts.of(site);
        List<Diagnostic> found = ALL.parallelStream()
                .flatMap(check -> findings(check, site, drafts))
                .distinct()
                .sorted()
                .toList();
        boolean sound = Acceptances.of(site).unaccepted(found).stream().noneMatch(Diagnostic::isError);
        return new Result<>(sound ? Optional.of(new CheckedSite(site)) : Optional.empty(), found);
    }

    private static Stream<Diagnostic> findings(Check check, Site site, Drafts drafts) {
        var findings = new Findings(drafts);
        check.check(site, findings);
        return findings.all().stream();
    }
}
