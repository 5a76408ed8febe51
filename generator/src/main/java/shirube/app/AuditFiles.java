package shirube.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import shirube.html.HtmlBytes;
import shirube.html.WebRoot;
import shirube.source.SourceFile;

/** The files that an audit was asked to look at, and what their addresses lead to on this machine. */
record AuditFiles(List<Path> files, List<Path> folders, Optional<Path> root) {

    private static final List<String> ENDINGS = List.of(".html", ".htm", ".xhtml", ".svg", ".xml");
    private static final Pattern MARKUP = Pattern.compile("(?i)<!doctype html|<html[\\s>]|<svg[\\s>]");
    private static final long LARGEST = 64L << 20;

    /** @param root resolves addresses that begin with a slash; without one, the first folder that was named */
    static AuditFiles of(List<Path> paths, Optional<Path> root) {
        var files = new ArrayList<Path>();
        for (Path path : paths) {
            if (!Files.exists(path)) throw new Unusable("no-such-path", path);
            if (!Files.isDirectory(path) && !isPage(path) && !saysItIsOne(path)) throw new Unusable("not-a-page", path);
            files.addAll(Files.isDirectory(path) ? pages(path) : List.of(path.normalize()));
        }
        if (files.isEmpty()) throw new Unusable("nothing-to-audit", paths.get(0));
        List<Path> folders = paths.stream().filter(Files::isDirectory).toList();
        return new AuditFiles(files, folders, root.or(() -> folders.stream().findFirst()));
    }

    /** The file as text; its path is absolute, so that relative addresses can be followed. */
    SourceFile read(Path file) {
        try {
            if (Files.size(file) > LARGEST) throw new Unusable("page-too-large", file);
            String text = HtmlBytes.decode(Files.readAllBytes(file));
            return new SourceFile(key(file.toAbsolutePath().normalize()), file.toString().replace('\\', '/'), text);
        } catch (IOException e) {
            throw new Unusable("file-not-readable", file);
        }
    }

    /** The top of the site that a file belongs to: the folder that was named, else the root around it, else its own folder. */
    Path site(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        return Stream.concat(folders.stream(), root.stream())
                .filter(folder -> absolute.startsWith(folder.toAbsolutePath().normalize()))
                .findFirst()
                .orElseGet(absolute::getParent);
    }

    WebRoot web() {
        return new WebRoot(root.flatMap(SiteAddress::of), this::text);
    }

    private Optional<String> text(String path) {
        return find(path).filter(file -> file.toFile().length() <= LARGEST).map(AuditFiles::decode);
    }

    /** A path under the root, or one that an audited page reached with a relative address beside it. */
    Optional<Path> find(String path) {
        return root.flatMap(folder -> within(folder.resolve(path), folder))
                .or(() -> files.stream()
                        .map(file -> file.toAbsolutePath().normalize().getParent())
                        .distinct()
                        .map(folder -> within(folder.getRoot().resolve(path), folder))
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    private static Optional<Path> within(Path file, Path folder) {
        Path normal = file.toAbsolutePath().normalize();
        boolean inside = normal.startsWith(folder.toAbsolutePath().normalize());
        return Optional.of(normal).filter(found -> inside && Files.isRegularFile(found));
    }

    private static String decode(Path file) {
        try {
            return HtmlBytes.decode(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String key(Path absolute) {
        return absolute.getRoot().relativize(absolute).toString().replace('\\', '/');
    }

    private static List<Path> pages(Path folder) {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(file -> Files.isRegularFile(file) && isPage(file)).map(Path::normalize).sorted().toList();
        } catch (IOException | UncheckedIOException e) {
            throw new Unusable("folder-not-readable", folder);
        }
    }

    /** A page may bear any name, as one that a browser saved; a PDF or a text is none. */
    private static boolean saysItIsOne(Path file) {
        try {
            return file.toFile().length() <= LARGEST && MARKUP.matcher(decode(file)).find();
        } catch (UncheckedIOException e) {
            throw new Unusable("file-not-readable", file);
        }
    }

    private static boolean isPage(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return ENDINGS.stream().anyMatch(name::endsWith);
    }
}
