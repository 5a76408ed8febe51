package shirube.page;

import java.time.LocalDate;
import java.util.Optional;
import shirube.source.SourceFile;

/** When, and with which commit, the sources of pages last changed; outside a git repository nothing is known. */
@FunctionalInterface
public interface History {

    /** The last change of a content file. */
    Optional<Change> of(String contentPath);

    /** @param commit its short name, for example {@code 852a092} */
    record Change(String commit, LocalDate date) {}

    /** For a folder outside any repository. */
    History NONE = path -> Optional.empty();

    default Frame.SourceLine line(SourceFile file) {
        Optional<Change> change = of(file.path());
        return new Frame.SourceLine(file.shown(), change.map(Change::commit), change.map(c -> Formats.date(c.date())));
    }
}
