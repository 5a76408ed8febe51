package shirube.revision;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.diff.RenameDetector;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;

/** The commits that touched an item's files, under whatever names the files had, the newest first. */
public final class ItemHistory {

    private final Repository repository;
    private final Map<ObjectId, List<String>> tags;
    private final Map<ObjectId, Touch> touches = new LinkedHashMap<>();

    private ItemHistory(Repository repository) throws IOException {
        this.repository = repository;
        this.tags = tags(repository);
    }

    /**
     * One commit that changed a file of the item.
     *
     * @param subject the first line of its message
     * @param path where the file lay in the repository then
     * @param before where it lay before, if this commit renamed it
     * @param tags the tags that stand on the commit
     */
    public record Touch(Commit commit, String subject, String path, Optional<String> before, List<String> tags) {}

    /**
     * @param content the content folder
     * @param paths the item's files as they are called now, relative to the folder
     * @throws RevisionFault if the folder lies in no repository, or in one that a shallow clone cut off
     */
    public static List<Touch> of(Path content, Collection<String> paths) {
        try (Revisions revisions = Revisions.of(content)) {
            if (Names.isShallow(revisions.repository())) throw new RevisionFault("shallow-history", content.toString(), "name", content.toString());
            var history = new ItemHistory(revisions.repository());
            for (String path : paths) history.follow(revisions.place(path));
            return history.touches.values().stream().sorted(Comparator.comparing(Touch::commit).reversed()).toList();
        } catch (IOException e) {
            throw new RevisionFault("repository-unreadable", content.toString(), "fault", String.valueOf(e.getMessage()));
        }
    }

    /** A commit that is still to be looked at, and what the file is called there. */
    private record Step(RevCommit commit, String path) {}

    /** Walks back along one name; where the file begins, goes on with the name that it had before. */
    private void follow(String path) throws IOException {
        Optional<ObjectId> head = Optional.ofNullable(repository.resolve(Constants.HEAD));
        if (head.isEmpty()) return;
        try (var walk = new RevWalk(repository)) {
            walk.setRetainBody(false);
            var ids = new PathIds(walk.getObjectReader());
            var seen = new HashSet<ObjectId>();
            var steps = new PriorityQueue<Step>(Comparator.comparingInt((Step step) -> step.commit().getCommitTime()).reversed());
            steps.add(new Step(walk.parseCommit(head.get()), path));
            while (!steps.isEmpty()) {
                Step step = steps.remove();
                if (seen.add(step.commit())) steps.addAll(before(step, walk, ids));
            }
        }
    }

    /** Where the file came from unchanged, as git simplifies a history; else a touch is noted, and all parents are asked. */
    private List<Step> before(Step step, RevWalk walk, PathIds ids) throws IOException {
        Optional<ObjectId> here = ids.at(step.commit().getTree(), step.path());
        boolean begins = here.isPresent();
        var parents = new ArrayList<Step>();
        for (RevCommit parent : step.commit().getParents()) {
            walk.parseHeaders(parent);
            Optional<ObjectId> there = ids.at(parent.getTree(), step.path());
            if (there.equals(here)) return List.of(new Step(parent, step.path()));
            begins &= there.isEmpty();
            parents.add(new Step(parent, step.path()));
        }
        if (here.isEmpty() && parents.isEmpty()) return parents;
        walk.parseBody(step.commit());
        Optional<String> old = begins && !parents.isEmpty() ? before(step.commit(), step.path()) : Optional.empty();
        note(step.commit(), step.path(), old);
        if (old.isPresent()) parents.set(0, new Step(parents.get(0).commit(), old.get()));
        return parents;
    }

    private void note(RevCommit commit, String path, Optional<String> before) {
        Touch known = touches.get(commit.getId());
        if (known != null && before.isEmpty()) return;
        List<String> here = tags.getOrDefault(commit.getId(), List.of());
        touches.put(commit.getId().copy(), new Touch(LastChanges.commit(commit), commit.getShortMessage(), path, before, here));
    }

    /** What the file was called in the first parent; asked only where it begins, since all files are looked at. */
    private Optional<String> before(RevCommit commit, String path) throws IOException {
        try (var trees = new TreeWalk(repository)) {
            trees.setRecursive(true);
            trees.addTree(commit.getParent(0).getTree());
            trees.addTree(commit.getTree());
            var detector = new RenameDetector(repository);
            detector.addAll(DiffEntry.scan(trees));
            return detector.compute().stream()
                    .filter(entry -> entry.getChangeType() == DiffEntry.ChangeType.RENAME && entry.getNewPath().equals(path))
                    .map(DiffEntry::getOldPath)
                    .findFirst();
        }
    }

    private static Map<ObjectId, List<String>> tags(Repository repository) throws IOException {
        var tags = new java.util.HashMap<ObjectId, List<String>>();
        for (Ref ref : repository.getRefDatabase().getRefsByPrefix(Constants.R_TAGS)) {
            Ref peeled = repository.getRefDatabase().peel(ref);
            ObjectId commit = peeled.getPeeledObjectId() == null ? peeled.getObjectId() : peeled.getPeeledObjectId();
            tags.computeIfAbsent(commit, id -> new ArrayList<>()).add(ref.getName().substring(Constants.R_TAGS.length()));
        }
        return tags;
    }
}
