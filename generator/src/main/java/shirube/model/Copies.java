package shirube.model;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import shirube.diagnostic.Diagnostic;
import shirube.source.SourceFile;
import shirube.source.SourceTree;

/**
 * Files and folders that a desktop's copying left beside their originals: {@code online - コピー.md} (Windows),
 * {@code コピー ～ online.md}, {@code onlineのコピー.md} (macOS), {@code online (1).md} (a browser).
 */
final class Copies {

    private static final Pattern NAMED = Pattern.compile("コピー\\s*[～~]\\s*(.+)|(.+?)(?:\\s*-\\s*コピー|\\s*のコピー|\\s*-\\s*[Cc]opy|\\s+copy)(?:\\s*\\(?\\d+\\)?)?");
    private static final Pattern COUNTED = Pattern.compile("(.+?)\\s*\\(\\d+\\)");

    /** What each copy, by its path, was copied from. */
    private final Map<String, String> originals = new TreeMap<>();
    private final SourceTree files;

    private Copies(SourceTree files) {
        this.files = files;
    }

    static Copies of(SourceTree files) {
        var copies = new Copies(files);
        files.texts().stream().map(SourceFile::path).flatMap(Copies::steps).distinct().forEach(copies::note);
        return copies;
    }

    /** Whether a file is a copy or lies in one. */
    boolean cover(SourceFile file) {
        return !originals.isEmpty() && steps(file.path()).anyMatch(originals::containsKey);
    }

    /** One finding for each copy, be it a file or a folder full of them. */
    Stream<Diagnostic> faults() {
        return originals.entrySet().stream()
                .filter(copy -> steps(copy.getKey()).filter(originals::containsKey).count() == 1)
                .map(copy -> Diagnostic.of("copied-file", files.placeOf(copy.getKey()), "copy", name(copy.getKey()), "original", name(copy.getValue())));
    }

    private void note(String path) {
        original(path).filter(this::exists).ifPresent(original -> originals.put(path, original));
    }

    /** The path that a copy of this name would have been made from. Pages may be called anything, so there only words tell. */
    private static Optional<String> original(String path) {
        String name = name(path);
        int dot = name.lastIndexOf('.');
        String stem = dot < 0 ? name : name.substring(0, dot);
        Stream<Pattern> patterns = path.startsWith("pages/") ? Stream.of(NAMED) : Stream.of(NAMED, COUNTED);
        return patterns.map(pattern -> pattern.matcher(stem)).filter(Matcher::matches).findFirst()
                .map(match -> path.substring(0, path.length() - name.length()) + group(match) + name.substring(stem.length()));
    }

    private static String group(MatchResult match) {
        return IntStream.rangeClosed(1, match.groupCount()).mapToObj(match::group).filter(group -> group != null).findFirst().orElseThrow();
    }

    private boolean exists(String path) {
        return files.contains(path) || files.texts().stream().anyMatch(file -> file.path().startsWith(path + "/"));
    }

    /** {@code plans}, {@code plans/dx}, {@code plans/dx/plan.yaml}. */
    private static Stream<String> steps(String path) {
        return IntStream.rangeClosed(0, path.length()).filter(at -> at == path.length() || path.charAt(at) == '/').mapToObj(at -> path.substring(0, at));
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
