package shirube.revision;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Optional;
import java.util.TreeSet;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectInserter;
import shirube.document.OldText;
import shirube.document.SourceReader;

/** A content folder on the disk, with all that is not committed yet. */
public final class FolderSnapshot extends SimpleFileVisitor<Path> {

    private final Path root;
    private final SnapshotBuilder files;

    private FolderSnapshot(Path root, String shown) {
        this.root = root;
        this.files = new SnapshotBuilder(shown);
    }

    /**
     * @param name as the user named it; empty for the working tree
     * @param shown how messages name the folder
     * @throws RevisionFault if the folder cannot be read
     */
    public static Snapshot of(Path folder, String name, String shown) {
        try {
            Path root = folder.toRealPath();
            var visitor = new FolderSnapshot(root, shown);
            Files.walkFileTree(root, visitor);
            return visitor.files.build(name, Optional.empty());
        } catch (IOException e) {
            throw new RevisionFault("folder-not-readable", folder.toString());
        }
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        boolean skips = !folder.equals(root) && SourceReader.isIgnored(folder.getFileName().toString());
        return skips ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (SourceReader.isIgnored(file.getFileName().toString())) return FileVisitResult.CONTINUE;
        String path = relative(file);
        if (attributes.isSymbolicLink()) files.note("symbolic-link", path);
        else if (attributes.isRegularFile()) read(file, path, attributes.size());
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
        if (file.equals(root)) throw e;
        files.note("unreadable-file", relative(file));
        return FileVisitResult.CONTINUE;
    }

    private void read(Path file, String path, long bytes) {
        try {
            if (files.wantsText(path, bytes)) files.text(path, Files.readAllBytes(file));
            else other(path, Files.readAllBytes(file));
        } catch (IOException e) {
            files.note("unreadable-file", path);
        }
    }

    private void other(String path, byte[] bytes) {
        files.pointer(path, bytes);
        files.other(path, blob(bytes));
    }

    private static Snapshot.Blob blob(byte[] bytes) {
        var ids = new TreeSet<String>();
        ids.add(id(bytes));
        if (OldText.looksLikeText(bytes)) ids.add(id(OldText.withoutCarriageReturns(bytes)));
        return new Snapshot.Blob(bytes.length, ids);
    }

    private static String id(byte[] bytes) {
        try (var hash = new ObjectInserter.Formatter()) {
            return hash.idFor(Constants.OBJ_BLOB, bytes).name();
        }
    }

    private String relative(Path path) {
        var names = new ArrayList<String>();
        for (Path name : root.relativize(path)) names.add(name.toString());
        return String.join("/", names);
    }
}
