package shirube.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import shirube.diagnostic.Diagnostic;
import shirube.output.JsonTree;
import shirube.source.SourceFile;
import shirube.source.Span;

/**
 * What published pages were made of, as their manifest says, where it lies on this machine ({@code content} here or
 * beside the site): what is found in a page is told where its author can mend it.
 */
final class Manuscripts {

    /** So many characters of an element's words are looked for, then fewer: signs of Markdown may stand between them. */
    private static final List<Integer> LENGTHS = List.of(40, 20, 10, 5);

    private final Map<String, List<Path>> sources;

    private Manuscripts(Map<String, List<Path>> sources) {
        this.sources = sources;
    }

    static Manuscripts of(List<Path> sites) {
        var sources = new HashMap<String, List<Path>>();
        for (Path site : sites) read(site, sources);
        return new Manuscripts(sources);
    }

    /**
     * The finding at its words in the manuscript; at the top of it where they are not found there once. It stays in the
     * page where no manuscript is known, or where a template wrote the element.
     *
     * @param words of the element that was found; empty for a template's
     */
    Diagnostic placed(Diagnostic found, String words) {
        List<SourceFile> texts = found.page().map(page -> sources.getOrDefault(page, List.of())).orElse(List.of()).stream().map(Manuscripts::text).flatMap(Optional::stream).toList();
        if (words.isEmpty() || texts.isEmpty()) return found;
        return found.at(LENGTHS.stream().map(length -> only(texts, beginning(words, length))).flatMap(Optional::stream).findFirst().orElseGet(() -> texts.get(0).top()));
    }

    private static String beginning(String words, int length) {
        return words.codePointCount(0, words.length()) <= length ? words : words.substring(0, words.offsetByCodePoints(0, length));
    }

    private static Optional<Span> only(List<SourceFile> texts, String words) {
        var places = new ArrayList<Span>();
        for (SourceFile file : texts) {
            int at = file.text().indexOf(words);
            if (at < 0) continue;
            if (file.text().indexOf(words, at + 1) >= 0) return Optional.empty();
            places.add(file.span(at, at + words.length()));
        }
        return places.size() == 1 ? Optional.of(places.get(0)) : Optional.empty();
    }

    private static void read(Path site, Map<String, List<Path>> sources) {
        try {
            Object files = JsonTree.object(Files.readAllBytes(site.resolve("manifest.json"))).map(manifest -> manifest.get("files")).orElse(List.of());
            if (!(files instanceof List<?> all)) return;
            for (Object each : all) {
                if (!(each instanceof Map<?, ?> file) || !(file.get("sources") instanceof List<?> cited)) continue;
                List<Path> found = cited.stream().map(Object::toString).map(path -> find(site, path)).flatMap(Optional::stream).toList();
                sources.put(site.resolve(String.valueOf(file.get("path"))).toString().replace('\\', '/'), found);
            }
        } catch (IOException e) {
            // Not a site of ours: its findings stay in its pages.
        }
    }

    private static Optional<Path> find(Path site, String cited) {
        Path beside = site.toAbsolutePath().normalize().resolveSibling(cited);
        return Stream.of(Path.of(cited), beside).filter(Files::isRegularFile).findFirst();
    }

    private static Optional<SourceFile> text(Path path) {
        try {
            String shown = path.toString().replace('\\', '/');
            return Optional.of(new SourceFile(shown, shown, Files.readString(path, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
