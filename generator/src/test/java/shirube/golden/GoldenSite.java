package shirube.golden;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import shirube.diagnostic.Diagnostic;
import shirube.diagnostic.Language;

/**
 * A small site under {@code src/test/sites/NAME}: its {@code content}, with marks on the guilty lines, and
 * {@code expected.txt} with every finding, place and message.
 */
record GoldenSite(Path folder) {

    /** The day for which all golden sites are built. */
    static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    static final Path ROOT = Path.of("src/test/sites");

    static List<GoldenSite> all() {
        try (Stream<Path> folders = Files.list(ROOT)) {
            return folders.filter(Files::isDirectory).sorted().map(GoldenSite::new).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String name() {
        return folder.getFileName().toString();
    }

    /** Copies the content without its marks. */
    Path copyInto(Path parent) throws IOException {
        return copyInto(parent, false);
    }

    /** @param reversed whether the last file is written first, so that the disk lists them otherwise */
    Path copyInto(Path parent, boolean reversed) throws IOException {
        Path copy = parent.resolve("content");
        var files = new ArrayList<>(files());
        if (reversed) java.util.Collections.reverse(files);
        for (Path file : files) {
            Path target = copy.resolve(content().relativize(file).toString());
            Files.createDirectories(target.getParent());
            if (isText(file)) Files.writeString(target, Mark.strip(Files.readString(file)));
            else Files.copy(file, target);
        }
        return copy;
    }

    List<Mark> marks() throws IOException {
        var marks = new ArrayList<Mark>();
        for (Path file : files()) {
            String path = "content/" + content().relativize(file).toString().replace('\\', '/');
            if (isText(file)) marks.addAll(Mark.in(path, Files.readString(file)));
        }
        return marks;
    }

    String expected() throws IOException {
        Path file = expectedFile();
        return Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
    }

    void update(String found) throws IOException {
        if (found.isEmpty()) Files.deleteIfExists(expectedFile());
        else Files.writeString(expectedFile(), found, StandardCharsets.UTF_8);
    }

    /** One finding a line, as {@code expected.txt} has it: {@code error no-such-day content/news/a.md:2:7-17 …}. */
    static String line(Diagnostic found) {
        return found.severity().key() + " " + found.code() + " " + found.at() + "-"
                + (found.at().endLine() == found.at().line() ? "" : found.at().endLine() + ":") + found.at().endColumn()
                + " " + found.message(Language.JA) + "\n";
    }

    private Path expectedFile() {
        return folder.resolve("expected.txt");
    }

    private Path content() {
        return folder.resolve("content");
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(content())) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static boolean isText(Path file) {
        return file.toString().matches(".*\\.(md|ya?ml|csv)");
    }
}
