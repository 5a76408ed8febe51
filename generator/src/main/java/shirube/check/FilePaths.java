package shirube.check;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import shirube.model.FilePath;
import shirube.model.Mention;
import shirube.model.Site;
import shirube.model.Spelling;
import shirube.source.Asset;
import shirube.source.SourceFile;

/** Every file that a field names lies in the content, by a path that works everywhere. */
final class FilePaths implements Check {

    @Override
    public void check(Site site, Findings found) {
        References.mentions(site)
                .map(Mention::named)
                .filter(FilePath.class::isInstance)
                .map(FilePath.class::cast)
                .forEach(path -> check(site, path, found));
    }

    private static void check(Site site, FilePath path, Findings found) {
        String written = path.written();
        Optional<String> fromTop = path.fromTop();
        if (written.matches("(?i)[a-z][a-z0-9+.-]+://.*")) found.add("path-is-address", path.at(), "path", written);
        else if (written.indexOf('\\') >= 0) found.add("path-backslash", path.at(), "path", written, "fixed", written.replace('\\', '/'));
        else if (written.startsWith("/") || written.matches("(?i)[a-z]:.*")) found.add("path-absolute", path.at(), "path", written);
        else if (fromTop.isEmpty()) found.add("path-escapes", path.at(), "path", written);
        else if (!site.files().contains(fromTop.get())) missing(site, path, fromTop.get(), found);
    }

    private static void missing(Site site, FilePath path, String fromTop, Findings found) {
        Optional<String> near = Spelling.nearest(fromTop, neighbours(site, fromTop));
        String folder = path.at().file().folder();
        String shown = near.map(file -> folder.isEmpty() || !file.startsWith(folder + "/") ? file : file.substring(folder.length() + 1)).orElse("");
        found.add(near.isPresent() ? "missing-file-near" : "missing-file", path.at(), "path", path.written(), "near", shown);
    }

    /** Files in the same folder: a slip in the name is likelier than one in the folder. */
    private static List<String> neighbours(Site site, String path) {
        String folder = path.contains("/") ? path.substring(0, path.lastIndexOf('/') + 1) : "";
        return Stream.concat(site.files().texts().stream().map(SourceFile::path), site.files().assets().stream().map(Asset::path))
                .filter(other -> other.startsWith(folder) && other.indexOf('/', folder.length()) < 0)
                .filter(other -> extension(other).equals(extension(path)))
                .filter(other -> !isOfOneSeries(other, path))
                .toList();
    }

    /** Who wrote {@code 1.md} did not mean {@code 2.md}: that is the next paper. */
    private static boolean isOfOneSeries(String one, String other) {
        return one.replaceAll("\\d+", "0").equals(other.replaceAll("\\d+", "0"));
    }

    /** A file of another kind is not what somebody meant who wrote {@code 9.pdf}, be the name ever so short. */
    private static String extension(String path) {
        return path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
