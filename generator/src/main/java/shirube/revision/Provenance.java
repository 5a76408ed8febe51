package shirube.revision;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.errors.RepositoryNotFoundException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import shirube.source.SourceTree;

/**
 * Where the files of a content folder come from: for each the last commit that touched it and whether it was changed
 * since. Paths are relative to the folder, with {@code /}, and compared in NFC.
 */
public final class Provenance {

    /** A folder of which git knows nothing. */
    public static final Provenance NONE = new Provenance(Map.of(), Set.of(), Optional.empty(), false, Optional.empty());

    private final Map<String, Commit> lastChanges;
    private final Set<String> uncommitted;
    private final Optional<Commit> head;
    private final boolean shallow;
    private final Optional<String> fault;

    private Provenance(
            Map<String, Commit> lastChanges,
            Set<String> uncommitted,
            Optional<Commit> head,
            boolean shallow,
            Optional<String> fault) {
        this.lastChanges = composed(lastChanges);
        this.uncommitted = new HashSet<>(uncommitted.stream().map(SourceTree::nfc).toList());
        this.head = head;
        this.shallow = shallow;
        this.fault = fault;
    }

    /** Reads the history once; nothing is known where the folder is in no work tree or git cannot be read. */
    public static Provenance of(Path folder) {
        quieten();
        if (!Files.isDirectory(folder)) return NONE;
        try {
            Path real = folder.toRealPath();
            var builder = new FileRepositoryBuilder().findGitDir(real.toFile());
            if (builder.getGitDir() == null) return NONE;
            try (Repository repository = builder.setMustExist(true).build()) {
                return repository.isBare() ? NONE : read(repository, real);
            }
        } catch (RepositoryNotFoundException e) {
            return NONE;
        } catch (IOException | RuntimeException e) {
            return new Provenance(Map.of(), Set.of(), Optional.empty(), false, Optional.of(String.valueOf(e.getMessage())));
        }
    }

    /** The last commit that touched a file; nothing if it was never committed or a shallow clone does not know. */
    public Optional<Commit> lastChange(String path) {
        return Optional.ofNullable(lastChanges.get(SourceTree.nfc(path)));
    }

    /** The newest of the commits that touched any of the files. */
    public Optional<Commit> lastChange(Collection<String> paths) {
        return paths.stream().flatMap(path -> lastChange(path).stream()).max(Commit::compareTo);
    }

    /** Whether a file on the disk is not as it was committed; where there is no git, nothing is. */
    public boolean isUncommitted(String path) {
        return uncommitted.contains(SourceTree.nfc(path));
    }

    public boolean isUncommitted(Collection<String> paths) {
        return paths.stream().anyMatch(this::isUncommitted);
    }

    /** The commit that is checked out. */
    public Optional<Commit> head() {
        return head;
    }

    /** The newest commit that touched the folder. */
    public Optional<Commit> newest() {
        return lastChanges.values().stream().max(Commit::compareTo);
    }

    /** Whether older commits are missing here, so that the last change of some files is unknown. */
    public boolean isShallow() {
        return shallow;
    }

    /** Before JGit is asked anything. */
    static void quieten() {
        quietenLogging();
        QuietSystem.install();
    }

    /** JGit's logging facade would write three lines to stderr that no user can act on; it asks as it is loaded. */
    private static void quietenLogging() {
        String verbosity = "slf4j.internal.verbosity";
        if (System.getProperty(verbosity) == null) System.setProperty(verbosity, "ERROR");
    }

    /** Why a repository that is there could not be read. */
    public Optional<String> fault() {
        return fault;
    }

    private static Provenance read(Repository repository, Path folder) throws IOException {
        String prefix = prefix(repository.getWorkTree(), folder);
        ObjectId head = repository.resolve(Constants.HEAD);
        boolean shallow = !repository.getObjectDatabase().getShallowCommits().isEmpty();
        Set<String> changed = WorkTree.uncommitted(repository, prefix, head);
        if (head == null) return new Provenance(Map.of(), relative(changed, prefix), Optional.empty(), shallow, Optional.empty());
        Map<String, Commit> last = LastChanges.of(repository, head, prefix);
        try (RevWalk walk = new RevWalk(repository)) {
            Commit newest = LastChanges.commit(walk.parseCommit(head));
            return new Provenance(
                    relative(last, prefix), relative(changed, prefix), Optional.of(newest), shallow, Optional.empty());
        }
    }

    /** Where the folder lies in the work tree: empty at its top, without a slash at the end. */
    private static String prefix(File workTree, Path folder) throws IOException {
        Path relative = workTree.toPath().toRealPath().relativize(folder);
        return relative.toString().replace(File.separatorChar, '/');
    }

    private static Set<String> relative(Set<String> paths, String prefix) {
        int cut = prefix.isEmpty() ? 0 : prefix.length() + 1;
        return new HashSet<>(paths.stream().map(path -> path.substring(cut)).toList());
    }

    private static Map<String, Commit> relative(Map<String, Commit> commits, String prefix) {
        int cut = prefix.isEmpty() ? 0 : prefix.length() + 1;
        var relative = new HashMap<String, Commit>();
        commits.forEach((path, commit) -> relative.put(path.substring(cut), commit));
        return relative;
    }

    private static Map<String, Commit> composed(Map<String, Commit> commits) {
        var composed = new HashMap<String, Commit>();
        commits.forEach((path, commit) -> composed.put(SourceTree.nfc(path), commit));
        return composed;
    }
}
