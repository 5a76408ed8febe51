package shirube.document;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import shirube.diagnostic.Diagnostic;
import shirube.diagnostic.Result;
import shirube.source.Asset;
import shirube.source.SourceFile;
import shirube.source.SourceTree;
import shirube.source.Span;

/** The only reader of the disk: takes a folder in, decodes its texts strictly and refuses what nobody can read. */
public final class SourceReader {

    /** Bytes that one text may have; the longest real plan chapter is a hundredth of it. */
    private static final long TEXT_LIMIT = 4 << 20;

    public static final Predicate<String> CONTENT_TEXT =
            Pattern.compile("(?i).*\\.(md|ya?ml)|addresses\\.txt|kpi/data/.*\\.csv|comments/[^/]+/opinions\\.csv").asMatchPredicate();
    private static final Pattern IGNORED =
            Pattern.compile("(?i)\\..*|~\\$.*|.*~|#.*#|thumbs\\.db|desktop\\.ini|.*\\.(sw[a-p]|bak|orig|tmp)");
    private static final Pattern ILLEGAL = Pattern.compile("(?i).*[<>:\"|?*\\\\\\p{Cntrl}].*|.*[. ]|(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");

    private final Path root;
    private final String shown;
    private final Predicate<String> isText;
    private final ConcurrentLinkedQueue<Diagnostic> found = new ConcurrentLinkedQueue<>();

    private SourceReader(Path root, String shown, Predicate<String> isText) {
        this.root = root;
        this.shown = shown;
        this.isText = isText;
    }

    /**
     * Reads all files below a content folder.
     *
     * @param shown how messages name the folder, for example {@code content}
     * @throws IOException if the folder itself cannot be listed
     */
    public static Result<SourceTree> read(Path folder, String shown) throws IOException {
        return read(folder, shown, CONTENT_TEXT);
    }

    /** The same for any folder; {@code isText} says by its path which file is read as text. */
    public static Result<SourceTree> read(Path folder, String shown, Predicate<String> isText) throws IOException {
        return new SourceReader(folder.toRealPath(), shown, isText).read();
    }

    /** Whether a file or folder of that name is the machine's or an editor's own and says nothing. */
    public static boolean isIgnored(String name) {
        return IGNORED.matcher(name).matches();
    }

    private Result<SourceTree> read() throws IOException {
        var paths = new TreeMap<String, Long>();
        Files.walkFileTree(root, new Listing(paths));
        refuseCollisions(paths.keySet());
        Map<String, SourceFile> texts = new ConcurrentHashMap<>();
        Map<String, Asset> assets = new ConcurrentHashMap<>();
        paths.entrySet().parallelStream().forEach(entry -> {
            String path = entry.getKey();
            if (!isText.test(path)) {
                assets.put(path, new Asset(path, shown + "/" + path, entry.getValue(), root.resolve(path)));
                refuseUnreadable(path);
            } else if (entry.getValue() > TEXT_LIMIT) {
                found.add(Diagnostic.of("file-too-large", place(path), "size", megabytes(entry.getValue()), "limit", megabytes(TEXT_LIMIT)));
            } else {
                text(path, texts);
            }
        });
        return new Result<>(new SourceTree(shown, texts, assets), found.stream().sorted().toList());
    }

    private void text(String path, Map<String, SourceFile> texts) {
        try {
            byte[] bytes = Files.readAllBytes(root.resolve(path));
            Result<SourceFile> decoded = Decoding.decode(path, shown + "/" + path, bytes);
            found.addAll(decoded.found());
            if (decoded.found().isEmpty()) texts.put(path, decoded.value());
        } catch (IOException e) {
            found.add(Diagnostic.of("unreadable-file", place(path)));
        }
    }

    private void refuseUnreadable(String path) {
        if (!Files.isReadable(root.resolve(path))) found.add(Diagnostic.of("unreadable-file", place(path)));
    }

    /** Names that are one name to Windows, macOS or a web server: they differ only in case or normal form. */
    private void refuseCollisions(Iterable<String> paths) {
        var seen = new HashMap<String, String>();
        for (String path : paths) {
            String folded = Normalizer.normalize(path, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
            String other = seen.putIfAbsent(folded, path);
            if (other != null) found.add(Diagnostic.of("same-file-name", place(path), "other", other));
        }
    }

    private Span place(String path) {
        return new SourceFile(path, shown + "/" + path, "").top();
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f MB", bytes / 1048576.0);
    }

    private final class Listing extends SimpleFileVisitor<Path> {
        private final Map<String, Long> paths;

        Listing(Map<String, Long> paths) {
            this.paths = paths;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            if (folder.equals(root)) return FileVisitResult.CONTINUE;
            return skips(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (skips(file)) return FileVisitResult.CONTINUE;
            if (attributes.isSymbolicLink()) found.add(Diagnostic.of("symbolic-link", place(relative(file))));
            else if (attributes.isRegularFile()) paths.put(relative(file), attributes.size());
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            if (file.equals(root)) throw e;
            found.add(Diagnostic.of("unreadable-file", place(relative(file))));
            return FileVisitResult.CONTINUE;
        }

        private boolean skips(Path path) {
            String name = path.getFileName().toString();
            if (IGNORED.matcher(name).matches()) return true;
            if (!ILLEGAL.matcher(name).matches()) return false;
            found.add(Diagnostic.of("illegal-file-name", place(relative(path)), "name", name));
            return true;
        }

        private String relative(Path path) {
            return root.relativize(path).toString().replace(File.separatorChar, '/');
        }
    }
}
