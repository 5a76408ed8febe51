package shirube.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import shirube.output.Manifest;

/**
 * The folder that a site is published into, proved to be one that may be replaced as a whole. A symbolic link stands
 * for the folder it leads to.
 *
 * @param given as the user wrote it, for messages
 * @param folder the real folder, which need not exist yet
 */
record Target(Path given, Path folder) {

    private static final int LONGEST_CHAIN_OF_LINKS = 40;

    /** @param inputs what is read, which publishing must never replace: content and templates */
    static Target of(Path given, List<Path> inputs) {
        try {
            Path folder = real(given.toAbsolutePath().normalize(), LONGEST_CHAIN_OF_LINKS);
            requireHarmless(given, folder, inputs);
            if (Trees.exists(folder) && !Files.isDirectory(folder))
                throw PublishFault.setting("out-not-a-folder", given);
            if (Files.isDirectory(folder) && !Files.isWritable(folder))
                throw PublishFault.setting("out-not-writable", given, "folder", folder);
            if (isMountPoint(folder)) throw PublishFault.setting("out-not-replaceable", given);
            return new Target(given, folder);
        } catch (IOException e) {
            throw PublishFault.setting("out-not-writable", given, "folder", given);
        }
    }

    /** What was published there before; nothing if Shirube published nothing there. */
    Optional<Manifest> published() {
        try {
            Path manifest = folder.resolve(Manifest.PATH);
            return Files.isRegularFile(manifest) ? Manifest.read(Files.readAllBytes(manifest)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    boolean isAbsentOrEmpty() throws IOException {
        return !Trees.exists(folder) || Trees.isEmpty(folder);
    }

    /** Everything in the folder goes when a site is published: what Shirube did not make must not go. */
    void requireReplaceable() {
        try {
            if (isAbsentOrEmpty()) return;
        } catch (IOException e) {
            throw PublishFault.setting("out-not-writable", given, "folder", folder);
        }
        if (Trees.exists(folder.resolve(".git"))) throw PublishFault.setting("out-has-repository", given);
        if (published().isEmpty()) throw PublishFault.setting("out-not-ours", given);
    }

    private static Path real(Path path, int links) throws IOException {
        if (Files.exists(path)) return path.toRealPath();
        if (Files.isSymbolicLink(path)) {
            if (links == 0) throw new IOException("symbolic links go round in a circle");
            return real(path.resolveSibling(Files.readSymbolicLink(path)).normalize(), links - 1);
        }
        Path parent = path.getParent();
        return parent == null ? path : real(parent, links).resolve(path.getFileName());
    }

    private static void requireHarmless(Path given, Path folder, List<Path> inputs) throws IOException {
        Path home = folder.getFileSystem().getPath(System.getProperty("user.home", "/"));
        if (folder.getParent() == null || contains(folder, home)) throw PublishFault.setting("out-protected", given);
        for (Path input : inputs) if (contains(folder, input)) throw PublishFault.setting("out-protected", given);
    }

    /** A folder on another device than its parent cannot be renamed; only Unix tells the device. */
    private static boolean isMountPoint(Path folder) throws IOException {
        if (!Files.isDirectory(folder) || !folder.getFileSystem().supportedFileAttributeViews().contains("unix"))
            return false;
        return !Files.getAttribute(folder, "unix:dev").equals(Files.getAttribute(folder.getParent(), "unix:dev"));
    }

    private static boolean contains(Path folder, Path other) throws IOException {
        return real(other.toAbsolutePath().normalize(), LONGEST_CHAIN_OF_LINKS).startsWith(folder);
    }
}
