package shirube.publish;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import shirube.output.Manifest;

/**
 * The account of what was written: each path once and legal everywhere, with its hash. Two paths are one address if
 * they differ in case or in Unicode's form of composition only, since some file systems hold them to be the same.
 */
final class Ledger {

    private static final Pattern RESERVED =
            Pattern.compile("(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");
    private static final String ILLEGAL = "<>:\"|?*\\";
    /** Octets of UTF-8 that common file systems grant a name. */
    private static final int LONGEST_NAME = 255;

    private record Line(Manifest.Entry entry, Optional<String> owner) {}

    private final Map<String, Line> lines = new ConcurrentHashMap<>();
    private final Map<String, String> spelling = new ConcurrentHashMap<>();

    /** Enters a file; a path that is illegal or taken is refused. */
    void enter(OutputFile file) {
        String path = file.path();
        for (String name : path.split("/", -1)) requireLegal(path, name);
        requireUnused(path);
        lines.put(path, new Line(Manifest.Entry.of(path, file.bytes(), file.sources()), file.owner()));
    }

    Manifest manifest(String version, LocalDate date) {
        return Manifest.of(version, date, lines.values().stream().map(Line::entry).toList());
    }

    Optional<String> owner(String path) {
        return Optional.ofNullable(lines.get(path)).flatMap(Line::owner);
    }

    private static void requireLegal(String path, String name) {
        boolean dots = name.equals(".") || name.equals("..");
        boolean end = name.endsWith(".") || name.endsWith(" ");
        boolean illegal = name.chars().anyMatch(c -> c < ' ' || c == 0x7F || ILLEGAL.indexOf(c) >= 0);
        boolean tooLong = name.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME;
        if (name.isEmpty() || dots || end || illegal || tooLong || RESERVED.matcher(name).matches())
            throw PublishFault.program("out-path-illegal", path, "path", path);
    }

    /** Folders too have one spelling, and a file is no folder: {@code a} and {@code a/b} exclude each other. */
    private void requireUnused(String path) {
        claim(path, path);
        for (String folder : folders(path)) claim(path, folder + "/");
    }

    private void claim(String path, String claimed) {
        boolean folder = claimed.endsWith("/");
        String key = key(folder ? claimed.substring(0, claimed.length() - 1) : claimed);
        String earlier = spelling.putIfAbsent(key, claimed);
        if (earlier == null || folder && earlier.equals(claimed)) return;
        throw PublishFault.program("out-path-collision", path, "path", path, "other", earlier);
    }

    private static List<String> folders(String path) {
        var folders = new ArrayList<String>();
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1))
            folders.add(path.substring(0, slash));
        return folders;
    }

    /** Upper case first: ß and ẞ, ſ and s are one name to some file systems. */
    private static String key(String path) {
        String composed = Normalizer.normalize(path, Normalizer.Form.NFC);
        return composed.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }
}
