package shirube.revision;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import shirube.diagnostic.Diagnostic;
import shirube.model.Removals;
import shirube.source.SourceTree;

/**
 * A content folder as it stood at one time: in a commit, or on the disk.
 *
 * @param name as the user named it; empty for the working tree
 * @param commit the commit, where it is one
 * @param texts the files that say something in letters, decoded whatever their encoding was
 * @param others all other files by path
 * @param notes what could not be read as it stood, and how it was read instead
 */
public record Snapshot(String name, Optional<Commit> commit, SourceTree texts, Map<String, Blob> others, List<Diagnostic> notes) {

    /**
     * A file whose bytes alone can be compared.
     *
     * @param ids git's names of its bytes: as they are, and with line ends as git keeps them
     */
    public record Blob(long bytes, Set<String> ids) {
        public boolean isSame(Blob other) {
            return !Collections.disjoint(ids, other.ids);
        }

        /** A short name of the content, the same on every machine. */
        public String shortId() {
            return ids.stream().min(String::compareTo).orElse("").substring(0, 8);
        }
    }

    /** The same without the passages that were removed. */
    public Snapshot without(Removals removals) {
        return new Snapshot(name, commit, removals.blank(texts), others, notes);
    }

    public boolean isEmpty() {
        return texts.isEmpty() && others.isEmpty();
    }
}
