package shirube.revision;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.diff.RenameDetector;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

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

    /** Walks back along one name; where the file begins, goes on with the name that it had before. */
    private void follow(String path) throws IOException {
        Optional<ObjectId> from = Optional.ofNullable(repository.resolve(Constants.HEAD));
        Optional<String> name = Optional.of(path);
        while (from.isPresent() && name.isPresent()) {
            Optional<RevCommit> begin = touches(from.get(), name.get());
            Optional<String> before = begin.isPresent() ? before(begin.get(), name.get()) : Optional.empty();
            if (before.isPresent()) note(begin.get(), name.get(), before);
            from = before.flatMap(old -> parent(begin.get()));
            name = before;
        }
    }

    /** Notes the commits that changed the file of that name; returns the one in which it begins. */
    private Optional<RevCommit> touches(ObjectId from, String path) throws IOException {
        try (var walk = new RevWalk(repository)) {
            walk.setTreeFilter(AndTreeFilter.create(PathFilter.create(path), TreeFilter.ANY_DIFF));
            walk.markStart(walk.parseCommit(from));
            Optional<RevCommit> last = Optional.empty();
            for (RevCommit commit : walk) {
                note(commit, path, Optional.empty());
                last = Optional.of(commit);
            }
            return last;
        }
    }

    private void note(RevCommit commit, String path, Optional<String> before) {
        Touch known = touches.get(commit.getId());
        if (known != null && before.isEmpty()) return;
        List<String> here = tags.getOrDefault(commit.getId(), List.of());
        touches.put(commit.getId().copy(), new Touch(LastChanges.commit(commit), commit.getShortMessage(), path, before, here));
    }

    private Optional<ObjectId> parent(RevCommit commit) {
        try (var walk = new RevWalk(repository)) {
            RevCommit whole = walk.parseCommit(commit.getId());
            return whole.getParentCount() == 0 ? Optional.empty() : Optional.of(whole.getParent(0).copy());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Optional<String> before(RevCommit commit, String path) throws IOException {
        Optional<ObjectId> parent = parent(commit);
        if (parent.isEmpty()) return Optional.empty();
        try (var walk = new RevWalk(repository);
                var trees = new TreeWalk(repository)) {
            trees.setRecursive(true);
            trees.addTree(walk.parseCommit(parent.get()).getTree());
            trees.addTree(walk.parseCommit(commit.getId()).getTree());
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
