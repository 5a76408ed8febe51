package shirube.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import shirube.diagnostic.Code;
import shirube.diagnostic.Codes;
import shirube.diagnostic.Diagnostic;
import shirube.diagnostic.Severity;
import shirube.model.Acceptance;
import shirube.model.Site;
import shirube.model.Spelling;
import shirube.source.Span;

/**
 * What a city accepts although a check finds it ({@code exceptions.yaml}), applied to findings. An entry names a code
 * and a place: a file ({@code pages/old.md}), a line of it ({@code pages/old.md:12}) or a folder ({@code meetings/**}).
 * Past its day an entry still holds, and warns: a day that passes never stops a build.
 */
public final class Acceptances {

    private final List<Acceptance> entries;
    private final LocalDate today;

    private Acceptances(List<Acceptance> entries, LocalDate today) {
        this.entries = entries;
        this.today = today;
    }

    public static Acceptances of(Site site) {
        return new Acceptances(site.acceptances(), site.today());
    }

    /** The findings that are not accepted, in their order. */
    public List<Diagnostic> unaccepted(Collection<Diagnostic> found) {
        return found.stream().filter(diagnostic -> accepting(diagnostic).isEmpty()).toList();
    }

    /** The findings that are accepted, in their order, each with the first entry that says so. */
    public List<Accepted> accepted(Collection<Diagnostic> found) {
        return found.stream().flatMap(diagnostic -> accepting(diagnostic).map(entry -> new Accepted(diagnostic, entry)).stream()).toList();
    }

    /** What is wrong with the entries themselves: an unknown code, one that nobody may accept, a day that is over. */
    public List<Diagnostic> faults() {
        var faults = new ArrayList<Diagnostic>();
        for (Acceptance entry : entries) {
            Optional<Code> code = Codes.find(entry.code());
            Span at = entry.origin().at("code");
            if (code.isEmpty()) {
                List<String> names = Codes.all().stream().filter(Code::acceptable).map(Code::name).toList();
                faults.add(Diagnostic.of("exception-unknown-code", at, "code", entry.code(), "near", Spelling.nearest(entry.code(), names).orElse("image-alt")));
            } else if (!code.get().acceptable()) {
                faults.add(Diagnostic.of("exception-not-acceptable", at, "code", entry.code()));
            }
            Deadline until = new Deadline(entry.until(), today);
            Span day = entry.origin().at("until");
            if (until.isOver()) faults.add(Diagnostic.of("exception-over", day, "day", entry.until()));
            if (until.isNear()) faults.add(Diagnostic.of("exception-ending", day, "day", entry.until(), "days", until.daysLeft()));
        }
        return faults;
    }

    /**
     * The entries that accept nothing any more. Asked only when every stage has run: what a later stage would have
     * found is not gone. An entry past its day has been told to go already; where a day that passes may have ended the
     * finding, the entry only warns.
     *
     * @param found everything that was found, accepted or not
     */
    public List<Diagnostic> unused(Collection<Diagnostic> found) {
        return entries.stream()
                .filter(entry -> Codes.find(entry.code()).filter(Code::acceptable).isPresent())
                .filter(entry -> !new Deadline(entry.until(), today).isOver())
                .filter(entry -> found.stream().noneMatch(one -> matches(entry, one)))
                .map(Acceptances::unused)
                .toList();
    }

    private static Diagnostic unused(Acceptance entry) {
        Diagnostic unused = Diagnostic.of("exception-unused", entry.origin().at("where"), "code", entry.code(), "where", entry.where());
        return Code.of(entry.code()).passes() ? unused.withSeverity(Severity.WARNING) : unused;
    }

    /** The entry that accepts a finding; only codes that say so of themselves can be accepted. */
    private Optional<Acceptance> accepting(Diagnostic found) {
        if (!found.code().acceptable()) return Optional.empty();
        return entries.stream().filter(entry -> matches(entry, found)).findFirst();
    }

    private static boolean matches(Acceptance entry, Diagnostic found) {
        return entry.code().equals(found.code().name()) && matches(entry.where(), found);
    }

    private static boolean matches(String where, Diagnostic found) {
        String path = found.at().file().path();
        String shown = found.at().file().shown();
        if (where.endsWith("/**")) {
            String folder = where.substring(0, where.length() - 2);
            return path.startsWith(folder) || shown.startsWith(folder);
        }
        String line = ":" + found.at().line();
        return Stream.of(path, shown).anyMatch(file -> where.equals(file) || where.equals(file + line));
    }
}
