package shirube.revision;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.diff.RenameDetector;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;

/**
 * What a folder was called in earlier commits. Walking back, where the folder begins to exist the files that came into
 * it tell by their old names where it was before; a history that does not tell is asked for the folder most like it.
 */
final class FolderTrail {

    private final Repository repository;
    private final String folder;

    private FolderTrail(Repository repository, String folder) {
        this.repository = repository;
        this.folder = folder;
    }

    static FolderTrail of(Repository repository, String folder) {
        return new FolderTrail(repository, folder);
    }

    /** Where it lies in a commit, without a slash at the end. */
    Optional<String> at(RevCommit commit) throws IOException {
        if (exists(commit, folder)) return Optional.of(folder);
        Optional<String> followed = follow(commit);
        return followed.isPresent() ? followed : mostAlike(commit);
    }

    private boolean exists(RevCommit commit, String place) throws IOException {
        if (place.isEmpty()) return true;
        try (TreeWalk found = TreeWalk.forPath(repository, place, commit.getTree())) {
            return found != null && found.getFileMode(0) == FileMode.TREE;
        }
    }

    private Optional<String> follow(RevCommit wanted) throws IOException {
        ObjectId head = repository.resolve(Constants.HEAD);
        if (head == null) return Optional.empty();
        try (var walk = new RevWalk(repository)) {
            walk.setRetainBody(false);
            walk.setFirstParent(true);
            String place = folder;
            RevCommit at = walk.parseCommit(head);
            while (at.getParentCount() > 0) {
                RevCommit parent = walk.parseCommit(at.getParent(0));
                if (exists(at, place) && !exists(parent, place)) {
                    Optional<String> before = before(parent, at, place);
                    if (before.isEmpty()) return Optional.empty();
                    place = before.get();
                    if (exists(wanted, place)) return Optional.of(place);
                }
                at = parent;
            }
            return Optional.empty();
        }
    }

    /** The folder from which most of the files came, with the same name below it. */
    private Optional<String> before(RevCommit parent, RevCommit commit, String place) throws IOException {
        var votes = new HashMap<String, Integer>();
        for (DiffEntry entry : renames(parent, commit)) {
            String below = entry.getNewPath().startsWith(place + "/") ? entry.getNewPath().substring(place.length()) : "";
            if (below.isEmpty() || !("/" + entry.getOldPath()).endsWith(below)) continue;
            String old = "/" + entry.getOldPath();
            votes.merge(old.substring(0, old.length() - below.length()).replaceFirst("^/", ""), 1, Integer::sum);
        }
        return votes.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }

    private List<DiffEntry> renames(RevCommit parent, RevCommit commit) throws IOException {
        try (var trees = new TreeWalk(repository)) {
            trees.setRecursive(true);
            trees.addTree(parent.getTree());
            trees.addTree(commit.getTree());
            var detector = new RenameDetector(repository);
            detector.addAll(DiffEntry.scan(trees));
            return detector.compute().stream().filter(entry -> entry.getChangeType() == DiffEntry.ChangeType.RENAME).toList();
        }
    }

    /** Of the folders that hold a site's settings, the one with the most files of the same names. */
    private Optional<String> mostAlike(RevCommit commit) throws IOException {
        var files = new HashMap<String, Set<String>>();
        for (String path : paths(commit)) {
            if (!path.matches("(?:.*/)?site\\.ya?ml")) continue;
            files.put(path.contains("/") ? path.substring(0, path.lastIndexOf('/')) : "", new HashSet<>());
        }
        if (files.isEmpty()) return Optional.empty();
        for (String path : paths(commit))
            files.forEach((place, below) -> {
                if (place.isEmpty() || path.startsWith(place + "/")) below.add(path.substring(place.isEmpty() ? 0 : place.length() + 1));
            });
        Set<String> now = here();
        return files.entrySet().stream()
                .max(java.util.Comparator.<Map.Entry<String, Set<String>>>comparingLong(entry -> entry.getValue().stream().filter(now::contains).count())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey);
    }

    private Set<String> here() throws IOException {
        ObjectId head = repository.resolve(Constants.HEAD);
        if (head == null) return Set.of();
        var names = new HashSet<String>();
        try (var walk = new RevWalk(repository)) {
            for (String path : paths(walk.parseCommit(head)))
                if (path.startsWith(folder + "/")) names.add(path.substring(folder.length() + 1));
        }
        return names;
    }

    private List<String> paths(RevCommit commit) throws IOException {
        var paths = new java.util.ArrayList<String>();
        try (var trees = new TreeWalk(repository)) {
            trees.setRecursive(true);
            trees.addTree(commit.getTree());
            while (trees.next()) paths.add(trees.getPathString());
        }
        return paths;
    }
}
