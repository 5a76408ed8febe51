package shirube.revision;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.errors.RepositoryNotFoundException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;
import shirube.document.SourceReader;
import shirube.source.SourceTree;

/**
 * The states of a content folder that its git repository remembers, by the names people give them: {@code v1.0},
 * {@code main}, {@code 3f2a9c1}, {@code HEAD~2}, {@code 2026-03-31}. Nothing is ever written.
 */
public final class Revisions implements AutoCloseable {

    private final Repository repository;
    private final String folder;
    private final List<String> likely;

    /** @param likely where else the folder may lie in a repository that is not its own */
    private Revisions(Repository repository, String folder, List<String> likely) {
        this.repository = repository;
        this.folder = folder;
        this.likely = likely;
    }

    /**
     * @param content the content folder; it need not be there any more
     * @throws RevisionFault if it lies in no git repository
     */
    public static Revisions of(Path content) {
        Provenance.quieten();
        Path there = content.toAbsolutePath().normalize();
        while (!Files.isDirectory(there) && there.getParent() != null) there = there.getParent();
        try {
            Path real = there.toRealPath();
            var builder = new FileRepositoryBuilder().findGitDir(real.toFile());
            if (builder.getGitDir() == null) throw new RevisionFault("no-repository", content.toString());
            Repository repository = builder.setMustExist(true).build();
            File top = repository.isBare() ? repository.getDirectory() : repository.getWorkTree();
            Path whole = real.resolve(there.relativize(content.toAbsolutePath().normalize()));
            return new Revisions(repository, slashed(top.toPath().toRealPath().relativize(whole)), List.of());
        } catch (RepositoryNotFoundException e) {
            throw new RevisionFault("no-repository", content.toString());
        } catch (IOException e) {
            throw new RevisionFault("repository-unreadable", content.toString(), "fault", String.valueOf(e.getMessage()));
        }
    }

    /**
     * The history that lies elsewhere: a repository, or a bundle in one file.
     *
     * @param content the content folder; its name says what the folder is called in that history, unless the history
     *     holds the content at its top
     * @throws RevisionFault if it is not there or cannot be read
     */
    public static Revisions from(Path history, Path content) {
        Provenance.quieten();
        if (!Files.exists(history)) throw new RevisionFault("history-not-found", history.toString());
        try {
            String name = String.valueOf(content.toAbsolutePath().normalize().getFileName());
            return new Revisions(Files.isDirectory(history) ? opened(history) : Bundle.read(history), name, List.of(name, "", "content"));
        } catch (IOException e) {
            throw new RevisionFault("history-not-readable", history.toString());
        }
    }

    private static Repository opened(Path folder) throws IOException {
        Path real = folder.toRealPath();
        var builder = new FileRepositoryBuilder().findGitDir(real.toFile());
        if (builder.getGitDir() == null) throw new RepositoryNotFoundException(real.toFile());
        return builder.setMustExist(true).build();
    }

    /** The names that look like one that is not known here, else the newest ones. */
    public String near(String name) {
        try {
            return Names.near(repository, name);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** Whether a name means a commit here. */
    public boolean knows(String name) {
        try {
            return Names.isCommit(repository, name);
        } catch (IOException e) {
            return false;
        }
    }

    /** The content folder in the commit of that name, even if the folder was called otherwise then. */
    public Snapshot snapshot(String name) {
        try (var walk = new RevWalk(repository)) {
            RevCommit commit = walk.parseCommit(Names.resolve(repository, name));
            String place = place(commit)
                    .orElseThrow(() -> new RevisionFault("no-content-at-revision", name, "name", name, "folder", folder.isEmpty() ? "." : folder));
            return read(name, commit, place);
        } catch (MissingObjectException e) {
            throw isShallow() ? new RevisionFault("shallow-history", name, "name", name) : unreadable(e);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** The commit of that name, if it is here and holds the content. */
    public Optional<Commit> commit(String name) {
        if (!knows(name)) return Optional.empty();
        try (var walk = new RevWalk(repository)) {
            RevCommit commit = walk.parseCommit(Names.resolve(repository, name));
            return place(commit).map(place -> LastChanges.commit(commit));
        } catch (IOException | RevisionFault e) {
            return Optional.empty();
        }
    }

    /**
     * The content folder in the commit of that name, as {@link SourceReader} would have read it from the disk; the bytes of
     * what is no text are fetched when they are asked for, while this is open.
     */
    public SourceTree files(String name, Predicate<String> isText) {
        try (var walk = new RevWalk(repository)) {
            RevCommit commit = walk.parseCommit(Names.resolve(repository, name));
            String place = place(commit)
                    .orElseThrow(() -> new RevisionFault("no-content-at-revision", name, "name", name, "folder", folder.isEmpty() ? "." : folder));
            return PastFiles.of(repository, subtree(commit, place), name + ":" + place, isText);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    @Override
    public void close() {
        repository.close();
    }

    Repository repository() {
        return repository;
    }

    private Optional<String> place(RevCommit commit) throws IOException {
        for (String known : likely) if (holdsSite(commit, known)) return Optional.of(known);
        return FolderTrail.of(repository, folder).at(commit);
    }

    private boolean holdsSite(RevCommit commit, String place) throws IOException {
        for (String name : List.of("site.yaml", "site.yml"))
            try (TreeWalk found = TreeWalk.forPath(repository, place.isEmpty() ? name : place + "/" + name, commit.getTree())) {
                if (found != null) return true;
            }
        return false;
    }

    /** The path in the repository of a file of the folder. */
    String place(String path) {
        return folder.isEmpty() ? path : folder + "/" + path;
    }

    private Snapshot read(String name, RevCommit commit, String place) throws IOException {
        var files = new SnapshotBuilder(place);
        try (var trees = new TreeWalk(repository)) {
            trees.reset(subtree(commit, place));
            while (trees.next()) {
                if (SourceReader.isIgnored(trees.getNameString())) continue;
                if (trees.isSubtree()) trees.enterSubtree();
                else file(trees, files);
            }
        }
        return files.build(name, Optional.of(LastChanges.commit(commit)));
    }

    private ObjectId subtree(RevCommit commit, String place) throws IOException {
        if (place.isEmpty()) return commit.getTree();
        try (TreeWalk found = TreeWalk.forPath(repository, place, commit.getTree())) {
            return found.getObjectId(0);
        }
    }

    private static void file(TreeWalk trees, SnapshotBuilder files) throws IOException {
        String path = trees.getPathString();
        FileMode mode = trees.getFileMode(0);
        if (mode == FileMode.GITLINK) files.note("submodule-skipped", path);
        else if (mode == FileMode.SYMLINK) files.note("symbolic-link", path);
        else blob(trees, path, files);
    }

    private static void blob(TreeWalk trees, String path, SnapshotBuilder files) throws IOException {
        ObjectId id = trees.getObjectId(0);
        long bytes = trees.getObjectReader().getObjectSize(id, Constants.OBJ_BLOB);
        if (files.wantsText(path, bytes)) files.text(path, trees.getObjectReader().open(id, Constants.OBJ_BLOB).getBytes(Math.toIntExact(bytes)));
        else {
            if (bytes <= SnapshotBuilder.POINTER_LIMIT) files.pointer(path, trees.getObjectReader().open(id, Constants.OBJ_BLOB).getBytes());
            files.other(path, new Snapshot.Blob(bytes, Set.of(id.name())));
        }
    }

    private boolean isShallow() {
        try {
            return !repository.getObjectDatabase().getShallowCommits().isEmpty();
        } catch (IOException e) {
            return false;
        }
    }

    private RevisionFault unreadable(IOException e) {
        return new RevisionFault("repository-unreadable", folder, "fault", String.valueOf(e.getMessage()));
    }

    static String slashed(Path path) {
        return path.toString().replace(File.separatorChar, '/');
    }
}
