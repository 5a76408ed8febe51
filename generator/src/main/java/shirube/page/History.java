package shirube.page;

import java.time.LocalDate;
import java.util.Optional;
import shirube.revision.Commit;
import shirube.revision.Provenance;
import shirube.source.SourceFile;

/**
 * When, and with which commit, the sources of pages last changed; outside a git repository nothing is known.
 *
 * @param whole the commit that holds all of them, of an edition
 */
public record History(Provenance provenance, Optional<Commit> whole) {

    public History(Provenance provenance) {
        this(provenance, Optional.empty());
    }

    /** Of an edition: its own commit is all that is asked. */
    static History of(Commit commit) {
        return new History(Provenance.NONE, Optional.of(commit));
    }


    /** A source as a page's foot names it. */
    Frame.SourceLine line(SourceFile file) {
        return new Frame.SourceLine(file.cited(), commit(file).map(Commit::hash), commit(file).map(c -> Formats.date(c.date().toLocalDate())));
    }

    /** The commit whose state of the file this is; nothing for a file with changes that are not committed. */
    public Optional<Commit> commit(SourceFile file) {
        if (whole.isPresent()) return whole;
        return provenance.isUncommitted(file.path()) ? Optional.empty() : provenance.lastChange(file.path());
    }

    /** The day of the last committed change. */
    public Optional<LocalDate> day(SourceFile file) {
        return provenance.lastChange(file.path()).map(commit -> commit.date().toLocalDate());
    }
}
