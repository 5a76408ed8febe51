package shirube.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A folder that somebody named for files of a command; other files in it are left alone. */
record Folder(Path path) {

    void write(Map<String, byte[]> files) {
        files.forEach(this::write);
    }

    private void write(String name, byte[] bytes) {
        Path file = path.resolve(name);
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new Unusable("report-not-writable", file);
        }
    }
}
