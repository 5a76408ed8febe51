package shirube.page;

import java.time.LocalDate;
import java.util.Optional;
import shirube.revision.Provenance;
import shirube.source.SourceFile;

/** When, and with which commit, the sources of pages last changed; outside a git repository nothing is known. */
public record History(Provenance provenance) {

    /** A source as a page's foot names it. A file with uncommitted changes has no commit to name. */
    Frame.SourceLine line(SourceFile file) {
        boolean known = !provenance.isUncommitted(file.path());
        var change = provenance.lastChange(file.path()).filter(commit -> known);
        return new Frame.SourceLine(file.shown(), change.map(c -> c.hash()), change.map(c -> Formats.date(c.date().toLocalDate())));
    }

    /** The day of the last committed change. */
    public Optional<LocalDate> day(SourceFile file) {
        return provenance.lastChange(file.path()).map(commit -> commit.date().toLocalDate());
    }
}
