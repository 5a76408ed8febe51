package shirube.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import shirube.output.Manifest;

/**
 * One publication: files are staged beside the target and put in its place all at once. Until {@link #commit} has
 * returned, and if it never is called, the previous site stands untouched.
 *
 * <pre>
 * try (Publisher publisher = Publisher.open(order)) {
 *     publisher.write(file);
 *     publisher.commit();
 * }
 * </pre>
 */
public final class Publisher implements Sink, AutoCloseable {

    /**
     * What to publish where.
     *
     * @param out the folder that holds the site
     * @param inputs content and templates, which {@code out} must not hold
     * @param version of the tool, for the manifest
     * @param date "today" of the build
     * @param zip the closed-network edition, where one is wanted
     */
    public record Order(Path out, List<Path> inputs, String version, LocalDate date, Optional<OfflineEdition> zip) {}

    private final Order order;
    private final Target target;
    private final Workplace place;
    private final boolean strictUmask;
    private final Ledger ledger = new Ledger();
    private final Set<Path> folders = ConcurrentHashMap.newKeySet();

    private Publisher(Order order, Target target, Workplace place) throws IOException {
        this.order = order;
        this.target = target;
        this.place = place;
        this.strictUmask = makeReadable(place.stage());
    }

    /**
     * Begins a publication; also finishes or clears away what a run left that died.
     *
     * @throws PublishFault if the folder cannot be used or another run is using it
     */
    public static Publisher open(Order order) {
        Target target = Target.of(order.out(), order.inputs());
        order.zip().ifPresent(zip -> zip.requireWritable(target.folder()));
        Workplace place = Workplace.open(target);
        try {
            return new Publisher(order, target, place);
        } catch (IOException e) {
            place.close();
            throw PublishFault.machine(order.out(), e);
        }
    }

    @Override
    public void write(OutputFile file) {
        ledger.enter(file);
        stage(file.path(), file.bytes());
    }

    /** Publishes what was written, and returns its manifest. */
    public Manifest commit() {
        return commit(() -> {});
    }

    Manifest commit(Runnable betweenRenames) {
        Manifest manifest = ledger.manifest(order.version(), order.date());
        stage(Manifest.PATH, manifest.bytes());
        Optional<Path> zip = order.zip().map(edition -> edition.make(place.stage(), manifest));
        try {
            FileSystemSync.of(place.stage());
            place.swap(betweenRenames);
            FileSystemSync.folder(target.folder().getParent());
        } catch (IOException e) {
            zip.ifPresent(OfflineEdition::discard);
            throw refused(e);
        }
        zip.ifPresent(made -> order.zip().get().release(made));
        return manifest;
    }

    /** Ends the publication; without a commit before, nothing has happened. */
    @Override
    public void close() {
        place.close();
    }

    private void stage(String path, byte[] bytes) {
        Path file = place.stage().resolve(path);
        try {
            makeFolder(file.getParent());
            Files.write(file, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            if (strictUmask) makeReadable(file);
        } catch (IOException e) {
            throw PublishFault.machine(order.out().resolve(path), e);
        }
    }

    private void makeFolder(Path folder) throws IOException {
        if (folder.equals(place.stage()) || folders.contains(folder)) return;
        makeFolder(folder.getParent());
        Files.createDirectories(folder);
        if (strictUmask) makeReadable(folder);
        // Only now: other workers take a known folder for one that is there.
        folders.add(folder);
    }

    /** Lets a web server of another user read it: 0755 or 0644. Says whether that had to be set. */
    private static boolean makeReadable(Path path) throws IOException {
        var view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        if (view == null) return false;
        var wanted = PosixFilePermissions.fromString(Files.isDirectory(path) ? "rwxr-xr-x" : "rw-r--r--");
        if (view.readAttributes().permissions().equals(wanted)) return false;
        view.setPermissions(wanted);
        return true;
    }

    /** A folder that is itself a mount point, or in use on Windows, cannot be renamed. */
    private PublishFault refused(IOException e) {
        String text = String.valueOf(e.getMessage()).toLowerCase(java.util.Locale.ROOT);
        boolean busy = text.contains("busy") || text.contains("cross-device") || text.contains("being used");
        if (busy || PublishFault.isForbidden(e)) return PublishFault.setting("out-not-replaceable", order.out());
        return PublishFault.machine(order.out(), e);
    }
}
