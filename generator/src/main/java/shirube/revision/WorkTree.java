package shirube.revision;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.eclipse.jgit.lib.IndexDiff;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.treewalk.FileTreeIterator;
import org.eclipse.jgit.treewalk.filter.PathFilter;

/** The files on the disk against the commit that is checked out. */
final class WorkTree {

    private WorkTree() {}

    /** The paths below a folder whose bytes are not those of {@code head}, line ends converted as git would. */
    static Set<String> uncommitted(Repository repository, String prefix, ObjectId head) throws IOException {
        var diff = new IndexDiff(repository, head, new FileTreeIterator(repository));
        if (!prefix.isEmpty()) diff.setFilter(PathFilter.create(prefix));
        diff.diff();
        var paths = new HashSet<String>();
        paths.addAll(diff.getAdded());
        paths.addAll(diff.getChanged());
        paths.addAll(diff.getModified());
        paths.addAll(diff.getConflicting());
        paths.addAll(diff.getUntracked());
        paths.addAll(diff.getIgnoredNotInIndex());
        return paths;
    }
}
