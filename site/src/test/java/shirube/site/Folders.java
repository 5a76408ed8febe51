package shirube.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Folders as tests write, copy and compare them. */
final class Folders {

    private Folders() {}

    static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> found = Files.walk(from)) {
            for (Path path : (Iterable<Path>) found::iterator) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) Files.createDirectories(target);
                else Files.copy(path, target);
            }
        }
    }

    /** Adds what differs: files that only one folder has, and files with other bytes. */
    static void compare(Path one, Path other, Faults faults) {
        Map<String, Path> left = files(one);
        Map<String, Path> right = files(other);
        left.forEach((path, file) -> {
            faults.lookedAt(path);
            if (!right.containsKey(path)) faults.add(path, "is missing in the second");
            else faults.check(path, Arrays.equals(bytes(file), bytes(right.get(path))), "has other bytes");
        });
        right.keySet().stream().filter(path -> !left.containsKey(path)).forEach(path -> faults.add(path, "is only in the second"));
    }

    private static Map<String, Path> files(Path folder) {
        try (Stream<Path> found = Files.walk(folder)) {
            var files = new TreeMap<String, Path>();
            found.filter(Files::isRegularFile).forEach(file -> files.put(folder.relativize(file).toString().replace('\\', '/'), file));
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
