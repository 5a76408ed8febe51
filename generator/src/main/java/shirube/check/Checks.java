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

/** All checks, and the one way to run them. */
public final class Checks {

    public static final List<Check> ALL = Stream.concat(PlanChecks.ALL.stream(), RecordChecks.ALL.stream()).toList();

    /** How many there are, with the one of 表記 and those of the history. */
    public static final int COUNT = ALL.size() + 1 + ofHistory(Amendments.NONE).size();

    private Checks() {}

    /** Everything that is wrong with a site, its writing too. */
    public static Result<Optional<CheckedSite>> run(Site site) {
        Result<Optional<CheckedSite>> result = run(site, Amendments.NONE);
        List<Diagnostic> writing = result.value().map(CheckedSite::writing).orElse(List.of());
        return new Result<>(result.value(), Stream.concat(result.found().stream(), writing.stream()).sorted().toList());
    }

    /**
     * Every check over the site, one by one: those that read every text share that work among all processors. Findings
     * stand in the order of their places, each once. What the city accepts is still among them, but keeps no site from
     * being sound. Of a sound site the {@linkplain CheckedSite#writing writing} is left for the making of its pages.
     *
     * @param amendments what the history of the content says of its revisions
     */
    public static Result<Optional<CheckedSite>> run(Site site, Amendments amendments) {
        Drafts drafts = Drafts.of(site);
        List<Diagnostic> found = Stream.concat(ALL.stream(), ofHistory(amendments).stream())
                .flatMap(check -> findings(check, site, drafts))
                .distinct()
                .sorted()
                .toList();
        Set<Span> faults = found.stream().filter(Diagnostic::isError).map(Diagnostic::at).collect(Collectors.toSet());
        var checked = new CheckedSite(site, JapaneseWriting.suspects(site), faults);
        boolean sound = Acceptances.of(site).unaccepted(found).stream().noneMatch(Diagnostic::isError);
        if (sound) return new Result<>(Optional.of(checked), found);
        return new Result<>(Optional.empty(), Stream.concat(found.stream(), checked.writing().stream()).sorted().toList());
    }

    private static List<Check> ofHistory(Amendments amendments) {
        return List.of(new Amended(amendments), new FrozenText(amendments), new Answers(amendments));
    }

    private static Stream<Diagnostic> findings(Check check, Site site, Drafts drafts) {
        var findings = new Findings(drafts);
        check.check(site, findings);
        return findings.all().stream();
    }
}
