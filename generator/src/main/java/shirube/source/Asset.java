package shirube.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A file that is published or measured but not read as text: a picture, a CSV, a PDF. Its bytes stay on the disk, unless
 * others are to be published in their place.
 */
public record Asset(String path, String shown, long bytes, Path disk, Optional<Supplier<byte[]>> instead) {

    public Asset(String path, String shown, long bytes, Path disk) {
        this(path, shown, bytes, disk, Optional.empty());
    }

    /** The same file with other bytes than those on the disk. */
    public Asset saying(byte[] other) {
        return new Asset(path, shown, other.length, disk, Optional.of(() -> other));
    }

    /** The place of the file as a whole, for findings about it. */
    public Span top() {
        return new SourceFile(path, shown, "").top();
    }

    /** The path as the manifest names it, the same on every machine. */
    public String cited() {
        return "content/" + path;
    }

    public byte[] read() {
        if (instead.isPresent()) return instead.get().get();
        try {
            return Files.readAllBytes(disk);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The extension in lower case without a dot, for example {@code csv}; empty without one. */
    public String extension() {
        int dot = name().lastIndexOf('.');
        return dot < 0 ? "" : name().substring(dot + 1).toLowerCase(java.util.Locale.ROOT);
    }
}
