package shirube.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that is published or measured but not read as text: a picture, a CSV, a PDF. Its bytes stay on the disk. */
public record Asset(String path, String shown, long bytes, Path disk) {

    /** The place of the file as a whole, for findings about it. */
    public Span top() {
        return new SourceFile(path, shown, "").top();
    }

    /** The path as the manifest names it, the same on every machine. */
    public String cited() {
        return "content/" + path;
    }

    public byte[] read() {
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
