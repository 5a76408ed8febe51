package shirube.revision;

import java.io.IOException;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

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
    private final TreeChanges trees;
    private final Set<ObjectId> shallow;
    private final Map<String, Commit> found = new HashMap<>();
    private final Map<RevCommit, Set<String>> asked = new HashMap<>();
    private final PriorityQueue<RevCommit> queue =
            new PriorityQueue<>(Comparator.comparingInt(RevCommit::getCommitTime).reversed());

    private LastChanges(RevWalk walk, String prefix, Set<ObjectId> shallow) {
        this.walk = walk;
        this.trees = new TreeChanges(walk.getObjectReader(), prefix);
        this.shallow = shallow;
        walk.setRetainBody(false);
    }

    /** By path in the work tree. */
    static Map<String, Commit> of(Repository repository, ObjectId head, String prefix) throws IOException {
        try (var walk = new RevWalk(repository)) {
            Set<ObjectId> shallow = Set.copyOf(repository.getObjectDatabase().getShallowCommits());
            var changes = new LastChanges(walk, prefix, shallow);
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
        ask(head, trees.files(head.getTree()));
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
            Set<String> changed = trees.between(parent.getTree(), commit.getTree());
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
}
