package shirube.publish;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;

/**
 * Makes what was written survive a power cut. Java can sync single files only, which for thousands of them takes many
 * times as long as the {@code sync -f} of GNU coreutils, one {@code syncfs(2)} for all; where there is none (Windows,
 * macOS), the system's own delay of some seconds remains.
 */
final class FileSystemSync {

    private static final int PATIENCE_SECONDS = 60;

    private FileSystemSync() {}

    /** Syncs the file system that holds the folder; throws if the disk then reports an error or is full. */
    static void of(Path folder) throws IOException {
        if (!isLinux(folder)) return;
        Process sync;
        try {
            var command = new ProcessBuilder("sync", "-f", folder.toString()).redirectErrorStream(true);
            command.environment().put("LC_ALL", "C");
            sync = command.start();
        } catch (IOException e) {
            return;
        }
        if (!finishes(sync)) return;
        String said = new String(sync.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (said.contains("error syncing")) throw new IOException(said.strip());
    }

    /** Syncs the names in a folder: the renames. */
    static void folder(Path folder) throws IOException {
        if (!isLinux(folder)) return;
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static boolean isLinux(Path path) {
        return path.getFileSystem() == FileSystems.getDefault()
                && System.getProperty("os.name", "").startsWith("Linux");
    }

    /** A disk that is still busy after a minute goes on by itself. */
    private static boolean finishes(Process sync) {
        try {
            return sync.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
