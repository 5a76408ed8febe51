package shirube.source;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All files of one folder by their path, for example {@code news/start.md}; found by name in any Unicode
 * normal form, since some systems store 「が」 as two characters.
 */
public final class SourceTree {

    /** All that stands below it is in NFC already: nearly every path. */
    private static final char FIRST_COMBINING = '\u0300';

    private final String shown;
    private final NavigableMap<String, SourceFile> texts = new TreeMap<>();
    private final NavigableMap<String, Asset> assets = new TreeMap<>();

    /** @param shown how messages name the folder, for example {@code content} */
    public SourceTree(String shown, Map<String, SourceFile> texts, Map<String, Asset> assets) {
        this.shown = shown;
        texts.forEach((path, file) -> this.texts.put(nfc(path), file));
        assets.forEach((path, file) -> this.assets.put(nfc(path), file));
    }

    /** A tree written in one text, for tests: {@code -- site.yaml\nname: 例示市\n-- pages/a.md\n# A\n}. */
    public static SourceTree of(String listing) {
        var texts = new TreeMap<String, SourceFile>();
        for (String part : ("\n" + listing).split("\n-- ")) {
            if (part.isBlank()) continue;
            int end = part.indexOf('\n');
            String path = end < 0 ? part.strip() : part.substring(0, end).strip();
            texts.put(path, SourceFile.of(path, end < 0 ? "" : part.substring(end + 1)));
        }
        return new SourceTree("content", texts, Map.of());
    }

    public Optional<SourceFile> text(String path) {
        return Optional.ofNullable(texts.get(nfc(path)));
    }

    public Optional<Asset> asset(String path) {
        return Optional.ofNullable(assets.get(nfc(path)));
    }

    public boolean contains(String path) {
        return texts.containsKey(nfc(path)) || assets.containsKey(nfc(path));
    }

    public boolean isEmpty() {
        return texts.isEmpty() && assets.isEmpty();
    }

    /** All texts in order of their paths. */
    public Collection<SourceFile> texts() {
        return texts.values();
    }

    public Collection<Asset> assets() {
        return assets.values();
    }

    /** How messages name the folder. */
    public String shown() {
        return shown;
    }

    /** A place for what concerns the folder or an absent file in it. */
    public Span placeOf(String path) {
        return new SourceFile(path, shown + "/" + path, "").top();
    }

    /** The path in NFC, by which names are compared. */
    public static String nfc(String path) {
        for (int i = 0; i < path.length(); i++) {
            if (path.charAt(i) >= FIRST_COMBINING) return Normalizer.normalize(path, Normalizer.Form.NFC);
        }
        return path;
    }
}
