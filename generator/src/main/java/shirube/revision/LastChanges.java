package shirube.revision;

import java.io.IOException;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/**
 * For every file below a folder the commit that {@code git log -1 -- FILE} names, from one walk back through history.
 *
 * <p>Each commit is asked about the files that nobody newer changed. What a parent has in the same form the parent must
 * answer for; the rest was changed here. Of a merge, the first parent that has the same form answers, as in git.
 */
final class LastChanges {

    private static final ZoneOffset JAPAN = ZoneOffset.ofHours(9);
    private static final int DIGITS = 8;

    private final RevWalk walk;
    private final TreeWalk trees;
    private final TreeFilter below;
    private final Set<ObjectId> shallow;
    private final Map<String, Commit> found = new HashMap<>();
    private final Map<RevCommit, Set<String>> asked = new HashMap<>();
    private final PriorityQueue<RevCommit> queue =
            new PriorityQueue<>(Comparator.comparingInt(RevCommit::getCommitTime).reversed());

    private LastChanges(RevWalk walk, TreeWalk trees, String prefix, Set<ObjectId> shallow) {
        this.walk = walk;
        this.trees = trees;
        this.below = prefix.isEmpty() ? TreeFilter.ALL : PathFilter.create(prefix);
        this.shallow = shallow;
        walk.setRetainBody(false);
        trees.setRecursive(true);
    }

    /** By path in the work tree. */
    static Map<String, Commit> of(Repository repository, ObjectId head, String prefix) throws IOException {
        try (var walk = new RevWalk(repository);
                var trees = new TreeWalk(walk.getObjectReader())) {
            Set<ObjectId> shallow = Set.copyOf(repository.getObjectDatabase().getShallowCommits());
            var changes = new LastChanges(walk, trees, prefix, shallow);
            changes.follow(walk.parseCommit(head));
            return changes.found;
        }
    }

    static Commit commit(RevCommit commit) {
        return new Commit(
                commit.name().substring(0, DIGITS),
                commit.getAuthorIdent().getWhenAsInstant().atOffset(JAPAN));
    }

    private void follow(RevCommit head) throws IOException {
        ask(head, files(head));
        while (!queue.isEmpty()) {
            RevCommit commit = queue.remove();
            Set<String> paths = asked.remove(commit);
            if (paths != null) answer(commit, paths);
        }
    }

    /** Beyond a shallow commit history is unknown: what is still asked there was changed nobody knows where. */
    private void answer(RevCommit commit, Set<String> paths) throws IOException {
        if (shallow.contains(commit)) return;
        Set<String> open = paths;
        for (RevCommit parent : commit.getParents()) {
            walk.parseHeaders(parent);
            Set<String> changed = changed(parent, commit);
            var here = new HashSet<>(changed);
            here.retainAll(open);
            open.removeAll(here);
            ask(parent, open);
            open = here;
            if (open.isEmpty()) return;
        }
        walk.parseBody(commit);
        Commit answer = commit(commit);
        for (String path : open) found.put(path, answer);
    }

    private void ask(RevCommit commit, Set<String> paths) {
        if (paths.isEmpty()) return;
        Set<String> already = asked.get(commit);
        if (already == null) {
            asked.put(commit, paths);
            queue.add(commit);
        } else {
            already.addAll(paths);
        }
    }

    private Set<String> files(RevCommit commit) throws IOException {
        trees.reset(commit.getTree());
        trees.setFilter(below);
        return paths();
    }

    private Set<String> changed(RevCommit parent, RevCommit commit) throws IOException {
        if (parent.getTree().equals(commit.getTree())) return Set.of();
        trees.reset(parent.getTree(), commit.getTree());
        trees.setFilter(below == TreeFilter.ALL ? TreeFilter.ANY_DIFF : AndTreeFilter.create(below, TreeFilter.ANY_DIFF));
        return paths();
    }

    private Set<String> paths() throws IOException {
        var paths = new HashSet<String>();
        while (trees.next()) if (trees.getFileMode(trees.getTreeCount() - 1) != FileMode.GITLINK) paths.add(trees.getPathString());
        return paths;
    }
}
