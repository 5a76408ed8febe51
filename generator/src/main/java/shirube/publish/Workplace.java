package shirube.publish;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * The hidden folder beside a target in which the next site is made: {@code .public.shirube} with {@code lock},
 * {@code new} and, for the moment of the swap, {@code old}. One process at a time has it; it is gone when nobody works.
 */
final class Workplace implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Workplace.class.getName());
    private static final int TRIES = 20;

    private final Target target;
    private final Path folder;
    private final FileChannel lock;

    private Workplace(Target target, Path folder, FileChannel lock) {
        this.target = target;
        this.folder = folder;
        this.lock = lock;
    }

    /** Takes the place beside the target, mends what a dead run left there and lays an empty stage. */
    static Workplace open(Target target) {
        Path folder = target.folder().resolveSibling("." + target.folder().getFileName() + ".shirube");
        Workplace place = new Workplace(target, folder, lock(target, folder));
        try {
            place.recover();
            target.requireReplaceable();
            Files.createDirectory(place.stage());
            return place;
        } catch (IOException e) {
            place.close();
            throw fault(target, e);
        } catch (PublishFault e) {
            place.close();
            throw e;
        }
    }

    /** The folder in which the next site is made. */
    Path stage() {
        return folder.resolve("new");
    }

    /**
     * Puts the finished stage in the target's place by two renames.
     *
     * @param between runs between the renames: the moment at which a machine's death must be survived
     */
    void swap(Runnable between) throws IOException {
        boolean replaces = Trees.exists(target.folder());
        if (replaces) Files.move(target.folder(), old(), StandardCopyOption.ATOMIC_MOVE);
        try {
            between.run();
            Files.move(stage(), target.folder(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (replaces) Files.move(old(), target.folder(), StandardCopyOption.ATOMIC_MOVE);
            throw e;
        }
    }

    /** Gives the place up; what cannot be removed now, the next run removes. */
    @Override
    public void close() {
        try {
            if (Trees.exists(target.folder()) || !Trees.exists(old())) {
                Trees.delete(stage());
                Trees.delete(old());
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, "left behind: " + folder + " (" + e.getMessage() + ")");
        }
        unlock();
    }

    private Path old() {
        return folder.resolve("old");
    }

    /**
     * An {@code old} without a target means that a run died between its renames. By then its site was complete, so it
     * is completed; anything else that lies here is unfinished or outlived.
     */
    private void recover() throws IOException {
        if (Trees.exists(old()) && target.isAbsentOrEmpty()) {
            Files.deleteIfExists(target.folder());
            Files.move(Trees.exists(stage()) ? stage() : old(), target.folder(), StandardCopyOption.ATOMIC_MOVE);
        }
        Trees.delete(stage());
        Trees.delete(old());
    }

    private void unlock() {
        try {
            Files.deleteIfExists(folder.resolve("lock"));
            lock.close();
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "left behind: " + folder, e);
        }
    }

    private static FileChannel lock(Target target, Path folder) {
        try {
            Files.createDirectories(target.folder().getParent());
            for (int i = 0; i < TRIES; i++) {
                Optional<FileChannel> lock = tryLock(target, folder);
                if (lock.isPresent()) return lock.get();
            }
            boolean makesNothing = !Files.exists(folder); // as in /proc, which takes no folders and says nothing
            throw PublishFault.setting(makesNothing ? "out-not-writable" : "out-busy", target.given(), "folder", target.folder().getParent());
        } catch (IOException e) {
            throw fault(target, e);
        }
    }

    /** Nothing if another process tidied the lock away just now, so that the lock taken is on a file without a name. */
    private static Optional<FileChannel> tryLock(Target target, Path folder) throws IOException {
        FileChannel channel;
        try {
            Files.createDirectories(folder);
            channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
        if (!isLocked(channel)) {
            channel.close();
            throw PublishFault.setting("out-busy", target.given());
        }
        long mark = ProcessHandle.current().pid();
        channel.truncate(0).write(ByteBuffer.allocate(1), mark);
        if (isStillNamed(folder.resolve("lock"), mark)) return Optional.of(channel);
        channel.close();
        return Optional.empty();
    }

    /** A file system that knows no locks (some network shares) is used without. */
    private static boolean isLocked(FileChannel channel) {
        try {
            FileLock lock = channel.tryLock(Long.MAX_VALUE - 1, 1, false);
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    /**
     * Whether the file locked is the one of that name, told by its size, the number of the process: to open it a second
     * time and close it would give up the lock (POSIX drops a process's locks on a file with the first close).
     */
    private static boolean isStillNamed(Path file, long mark) throws IOException {
        try {
            return Files.size(file) == mark + 1;
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private static PublishFault fault(Target target, IOException e) {
        return PublishFault.isForbidden(e)
                ? PublishFault.setting("out-not-writable", target.given(), "folder", target.folder().getParent())
                : PublishFault.machine(target.given(), e);
    }
}
