package shirube.revision;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import shirube.diagnostic.Diagnostic;
import shirube.document.OldText;
import shirube.source.SourceFile;
import shirube.source.SourceTree;

/** Gathers the files of one state, wherever they come from. */
final class SnapshotBuilder {

    /** Bytes that one text may have; a longer one is compared as a whole. */
    static final long TEXT_LIMIT = 8 << 20;

    /** The Git LFS specification: a pointer has fewer than 1,024 bytes, and this is its first line. */
    static final int POINTER_LIMIT = 1_023;

    private static final String POINTER = "version https://git-lfs.github.com/spec/";

    /** What git leaves where two people changed the same place; both stand between such lines. */
    private static final String CONFLICT_BEGINS = "<<<<<<<";
    private static final Pattern CONFLICT = Pattern.compile("^<{7} [^\\n]*\\n[\\s\\S]*?^={7}\\n[\\s\\S]*?^>{7} ", Pattern.MULTILINE);

    private static final Predicate<String> TEXT = Pattern.compile("(?i).*\\.(md|ya?ml|csv|tsv|txt)").asMatchPredicate();

    private final String shown;
    private final Map<String, SourceFile> texts = new TreeMap<>();
    private final Map<String, Snapshot.Blob> others = new TreeMap<>();
    private final List<Diagnostic> notes = new ArrayList<>();

    /** @param shown how messages name the folder; empty where it is the repository's top */
    SnapshotBuilder(String shown) {
        this.shown = shown;
    }

    /** Whether a file is to be handed over as text. */
    boolean wantsText(String path, long bytes) {
        if (!TEXT.test(path)) return false;
        if (bytes <= TEXT_LIMIT) return true;
        note("file-too-large", path, "size", megabytes(bytes), "limit", megabytes(TEXT_LIMIT));
        return false;
    }

    void text(String path, byte[] bytes) {
        pointer(path, bytes);
        OldText read = OldText.of(bytes);
        SourceFile file = new SourceFile(path, name(path), read.text());
        texts.put(path, file);
        if (!read.isUtf8()) notes.add(Diagnostic.of("read-as-charset", file.top(), "charset", read.charset()));
        else if (!read.whole()) notes.add(Diagnostic.of("read-with-gaps", file.top()));
        Matcher conflict = CONFLICT.matcher(read.text());
        if (read.text().contains(CONFLICT_BEGINS) && conflict.find()) notes.add(Diagnostic.of("read-with-conflict", file.span(conflict.start(), conflict.start() + CONFLICT_BEGINS.length())));
    }

    /** What git holds in the place of a file that Git LFS keeps elsewhere: only whether it changed can be told. */
    void pointer(String path, byte[] bytes) {
        if (bytes.length <= POINTER_LIMIT && new String(bytes, StandardCharsets.UTF_8).startsWith(POINTER)) note("lfs-pointer", path);
    }

    void other(String path, Snapshot.Blob blob) {
        others.put(path, blob);
    }

    void note(String code, String path, Object... args) {
        notes.add(Diagnostic.of(code, new SourceFile(path, name(path), "").top(), args));
    }

    Snapshot build(String name, Optional<Commit> commit) {
        return new Snapshot(name, commit, new SourceTree(shown, texts, Map.of()), others, notes.stream().sorted().toList());
    }

    private String name(String path) {
        return shown.isEmpty() ? path : shown + "/" + path;
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f MB", bytes / 1048576.0);
    }
}
