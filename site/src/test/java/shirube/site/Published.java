package shirube.site;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The published folder: its files by path, for example {@code initiatives/reserve-bus.html}. */
final class Published {

    private static final Map<Path, Published> READ = new ConcurrentHashMap<>();

    private final Path folder;
    private final List<String> files;
    private final Map<String, Document> documents = new ConcurrentHashMap<>();

    private Published(Path folder) {
        this.folder = folder;
        this.files = list(folder);
        if (files.isEmpty()) throw new IllegalStateException("nothing is published in " + folder + ": run mvn package first");
    }

    /** The sample city's site; {@code -Dshirube.public=FOLDER} names another. */
    static Published site() {
        Path folder = Path.of(System.getProperty("shirube.public", "target/public")).toAbsolutePath().normalize();
        return READ.computeIfAbsent(folder, Published::new);
    }

    Path folder() {
        return folder;
    }

    /** Every file, sorted by path. */
    List<String> files() {
        return files;
    }

    List<String> pages() {
        return ending(".html");
    }

    /** The pages that somebody reads: not those that only send visitors on. */
    List<String> visited() {
        return pages().stream().filter(page -> !forwards(page)).toList();
    }

    List<String> ending(String ending) {
        return files.stream().filter(file -> file.endsWith(ending)).toList();
    }

    boolean has(String path) {
        return files.contains(path);
    }

    byte[] bytes(String path) {
        try {
            return Files.readAllBytes(folder.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text(String path) {
        return new String(bytes(path), StandardCharsets.UTF_8);
    }

    Document page(String path) {
        return documents.computeIfAbsent(path, key -> Jsoup.parse(text(key)));
    }

    JsonElement json(String path) {
        return new Gson().fromJson(text(path), JsonElement.class);
    }

    /** Where the site says that it lives, for example {@code https://dx.city.example.jp/}; only 404.html needs to know. */
    String baseUrl() {
        return text("robots.txt").replaceFirst("(?s).*Sitemap:\\s*(\\S+)sitemap\\.xml.*", "$1");
    }

    /** A page that only sends visitors of a former address on: the canonical one is another. */
    boolean forwards(String path) {
        Element canonical = page(path).selectFirst("link[rel=canonical]");
        return canonical != null && !canonical.attr("href").equals(baseUrl() + Addresses.encoded(path));
    }

    /** Which template drew the page and for what: {@code kind-initiatives}, told apart into items, tops and views. */
    private String type(String path) {
        String kind = path.replaceFirst("^(editions/[^/]+/)?.*", "$1") + page(path).body().className();
        String view = path.replaceFirst("^.*/by/([^/.]+).*$", " by $1");
        return kind + (path.endsWith("index.html") ? " top" : view.equals(path) ? "" : view);
    }

    /**
     * Every kind of page: of each type its largest and its smallest page, the former first. All tops and views are in
     * it, for each is a type of its own.
     */
    List<String> sample() {
        Map<String, TreeMap<Integer, String>> bySize = new LinkedHashMap<>();
        for (String page : visited())
            bySize.computeIfAbsent(type(page), key -> new TreeMap<>()).put(bytes(page).length, page);
        var sample = new TreeSet<String>();
        bySize.values().forEach(pages -> Stream.of(pages.lastEntry(), pages.firstEntry()).map(Map.Entry::getValue).forEach(sample::add));
        return List.copyOf(sample);
    }

    /** The pages of today, and of each earlier edition those that differ in kind: their templates are the same. */
    List<String> ofToday() {
        var pages = new TreeSet<>(visited());
        pages.removeIf(page -> page.startsWith("editions/") && !page.endsWith("index.html"));
        pages.addAll(sample());
        return List.copyOf(pages);
    }

    private static List<String> list(Path folder) {
        if (!Files.isDirectory(folder)) return List.of();
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
