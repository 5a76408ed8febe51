package shirube.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import shirube.diagnostic.Diagnostic;
import shirube.model.Spelling;
import shirube.source.SourceFile;

/**
 * The look: templates, styles and interface texts. The tool carries a whole set; a city's files lie over it one by
 * one, so replacing {@code pages/home.ftlh} leaves all else as it came.
 */
public final class Templates {

    private final Map<String, SourceFile> texts = new TreeMap<>();
    private final Map<String, byte[]> assets = new TreeMap<>();

    /** @param own a city's files by their path, for example {@code pages/home.ftlh}; texts where they are texts */
    public Templates(List<SourceFile> own, Map<String, byte[]> ownAssets) {
        for (String path : carried()) {
            byte[] bytes = resource("/shirube/templates/" + path);
            if (isText(path)) texts.put(path, new SourceFile(path, "shirube:templates/" + path, new String(bytes, StandardCharsets.UTF_8)));
            else assets.put(path, bytes);
        }
        own.forEach(file -> texts.put(file.path(), file));
        assets.putAll(ownAssets);
    }

    public Optional<SourceFile> text(String path) {
        return Optional.ofNullable(texts.get(path));
    }

    /** All templates, {@code *.ftlh}. */
    public List<SourceFile> all() {
        return texts.values().stream().filter(file -> file.path().endsWith(".ftlh")).toList();
    }

    /** A city's files that replace none of the tool's: in these folders nothing looks for others. */
    List<Diagnostic> unused() {
        List<String> known = carried();
        return texts.values().stream()
                .filter(file -> file.path().matches("(pages/)?[^/]+\\.ftlh|texts/[^/]+") && !known.contains(file.path()))
                .map(file -> Diagnostic.of("unused-template", file.top(), "near", Spelling.nearest(file.path(), known).orElse("")))
                .toList();
    }

    /** The files that every site gets as they are: {@code assets/shirube.css} and what it uses. */
    public Map<String, byte[]> assets() {
        var published = new TreeMap<String, byte[]>();
        texts.forEach((path, file) -> {
            if (path.startsWith("assets/")) published.put(path, file.text().getBytes(StandardCharsets.UTF_8));
        });
        assets.forEach((path, bytes) -> {
            if (path.startsWith("assets/")) published.put(path, bytes);
        });
        return published;
    }

    /** The interface texts of a language, the carried ones under the city's. */
    public Properties words(String language) {
        var words = new Properties();
        load(words, new StringReader(new String(resource("/shirube/templates/texts/" + language + ".properties"), StandardCharsets.UTF_8)));
        text("texts/" + language + ".properties").ifPresent(file -> load(words, new StringReader(file.text())));
        return words;
    }

    public static boolean isText(String path) {
        return path.matches(".*\\.(ftlh|css|js|svg|properties|md|txt)");
    }

    private static void load(Properties words, Reader reader) {
        try {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> carried() {
        return new String(resource("/shirube/templates/LIST"), StandardCharsets.UTF_8).lines().toList();
    }

    private static byte[] resource(String name) {
        try (InputStream stream = Templates.class.getResourceAsStream(name)) {
            if (stream == null) throw new IllegalStateException("the tool lacks its own " + name);
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
