package shirube.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address under which a folder is published, as its {@code sitemap.xml} tells: of {@code https://city.example/dx/a.html}
 * it is {@code https://city.example/dx/} where {@code a.html} lies in the folder. Pages that name their style sheet by it,
 * as a 404 page must, are then read with their styles.
 */
final class SiteAddress {

    private static final Pattern PAGE = Pattern.compile("<loc>\\s*(https?://[^/<\\s]+/)([^<\\s?#]+)\\s*</loc>");
    private static final long LARGEST = 64L << 20;

    private SiteAddress() {}

    static Optional<String> of(Path folder) {
        Path sitemap = folder.resolve("sitemap.xml");
        try {
            if (!Files.isRegularFile(sitemap) || Files.size(sitemap) > LARGEST) return Optional.empty();
            Matcher page = PAGE.matcher(new String(Files.readAllBytes(sitemap), StandardCharsets.UTF_8));
            return page.find() ? above(folder, page.group(1), page.group(2)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The steps of the address that are no part of the file's path. */
    private static Optional<String> above(Path folder, String host, String path) {
        int start = 0;
        do {
            if (isFile(folder, path.substring(start))) return Optional.of(host + path.substring(0, start));
            start = path.indexOf('/', start) + 1;
        } while (start > 0);
        return Optional.empty();
    }

    private static boolean isFile(Path folder, String path) {
        try {
            return !path.isEmpty() && Files.isRegularFile(folder.resolve(path));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
