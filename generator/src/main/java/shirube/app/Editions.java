package shirube.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import shirube.revision.FolderSnapshot;
import shirube.revision.Revisions;
import shirube.revision.Snapshot;

/** The two editions that a command names: a revision in git, a folder, or the working tree. */
final class Editions implements AutoCloseable {

    private final Path content;
    private final Optional<Path> history;
    private Optional<Revisions> revisions = Optional.empty();

    /** @param history where the revisions are; absent: in the content folder's own repository */
    Editions(Path content, Optional<Path> history) {
        this.content = content;
        this.history = history;
    }

    /** A name that git knows is a revision; else a folder of that name is meant. {@code ./name} is always a folder. */
    Snapshot snapshot(String name) {
        Path folder = Path.of(name);
        if (!Files.isDirectory(folder) || !looksLikePath(name) && isRevision(name)) return revisions().snapshot(name);
        return folder(folder, name);
    }

    /** The content folder on the disk, with what is not committed yet. */
    Snapshot working() {
        if (!Files.isDirectory(content)) throw new Unusable("no-content-folder", content);
        return folder(content, "");
    }

    private static Snapshot folder(Path folder, String name) {
        Path place = !isContent(folder) && isContent(folder.resolve("content")) ? folder.resolve("content") : folder;
        Snapshot read = FolderSnapshot.of(place, name, Paths.shown(place));
        if (read.isEmpty()) throw new Unusable("nothing-to-compare", folder);
        return read;
    }

    private static boolean isContent(Path folder) {
        return Files.isRegularFile(folder.resolve("site.yaml")) || Files.isRegularFile(folder.resolve("site.yml"));
    }

    private static boolean looksLikePath(String name) {
        return name.startsWith(".") || name.startsWith("/") || name.endsWith("/") || Path.of(name).isAbsolute();
    }

    private boolean isRevision(String name) {
        try {
            return revisions().knows(name);
        } catch (shirube.revision.RevisionFault e) {
            return false;
        }
    }

    private Revisions revisions() {
        if (revisions.isEmpty()) revisions = Optional.of(history.map(place -> Revisions.from(place, content)).orElseGet(() -> Revisions.of(content)));
        return revisions.get();
    }

    @Override
    public void close() {
        revisions.ifPresent(Revisions::close);
    }
}
