package shirube.revision;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.treewalk.TreeWalk;
import shirube.document.OldText;
import shirube.document.SourceReader;
import shirube.source.Asset;
import shirube.source.SourceFile;
import shirube.source.SourceTree;

/** The files of a folder in one commit: texts in whatever encoding they had then, all else by its bytes when needed. */
final class PastFiles {

    private final Repository repository;
    private final String shown;
    private final Predicate<String> isText;
    private final Map<String, SourceFile> texts = new TreeMap<>();
    private final Map<String, Asset> assets = new TreeMap<>();

    private PastFiles(Repository repository, String shown, Predicate<String> isText) {
        this.repository = repository;
        this.shown = shown;
        this.isText = isText;
    }

    /** @param shown how messages name the folder, as git does: {@code v1.0:content} */
    static SourceTree of(Repository repository, ObjectId folder, String shown, Predicate<String> isText) throws IOException {
        var files = new PastFiles(repository, shown.endsWith(":") ? shown + "." : shown, isText);
        try (var trees = new TreeWalk(repository)) {
            trees.reset(folder);
            while (trees.next()) {
                if (SourceReader.isIgnored(trees.getNameString())) continue;
                if (trees.isSubtree()) trees.enterSubtree();
                else if (FileMode.REGULAR_FILE.equals(trees.getFileMode(0)) || FileMode.EXECUTABLE_FILE.equals(trees.getFileMode(0))) files.add(trees);
            }
        }
        return new SourceTree(files.shown, files.texts, files.assets);
    }

    private void add(TreeWalk trees) throws IOException {
        String path = trees.getPathString();
        ObjectId id = trees.getObjectId(0).copy();
        long bytes = trees.getObjectReader().getObjectSize(id, Constants.OBJ_BLOB);
        String name = shown + "/" + path;
        if (isText.test(path) && bytes <= SnapshotBuilder.TEXT_LIMIT) texts.put(path, new SourceFile(path, name, OldText.of(read(id)).text()));
        else assets.put(path, new Asset(path, name, bytes, Path.of(""), Optional.of(() -> read(id))));
    }

    private byte[] read(ObjectId id) {
        try {
            return repository.open(id, Constants.OBJ_BLOB).getBytes(Integer.MAX_VALUE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
