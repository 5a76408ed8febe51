package shirube.page;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import shirube.diagnostic.Diagnostic;
import shirube.diagnostic.Result;
import shirube.model.ContentTypes;
import shirube.model.Item;
import shirube.source.SourceFile;
import shirube.source.SourceTree;
import shirube.source.Span;

/** Which page stands where: by address, by item and by the content file that it is made from. */
public final class Addresses {

    private final Map<String, Page> byPath = new TreeMap<>();
    private final Map<String, Page> byItem = new HashMap<>();
    private final Map<String, Page> byFile = new HashMap<>();
    private final Map<String, Page> byFolded = new HashMap<>();

    private Addresses() {}

    /** The addresses of all pages; two pages for one address, also by case or Unicode form, are errors. */
    public static Result<Addresses> of(List<Page> pages, SourceTree files) {
        var addresses = new Addresses();
        var found = new ArrayList<Diagnostic>();
        for (Page page : pages) {
            Page other = addresses.byFolded.putIfAbsent(fold(page.path()), page);
            if (other != null) found.add(collision(page, other, files));
            else addresses.add(page);
        }
        return new Result<>(addresses, found);
    }

    /** The same with pages at addresses that others have left; links to files do not lead to those. */
    Addresses with(List<Page> moved) {
        var all = new Addresses();
        all.byPath.putAll(byPath);
        all.byItem.putAll(byItem);
        all.byFile.putAll(byFile);
        all.byFolded.putAll(byFolded);
        moved.forEach(page -> all.byPath.put(page.path(), page));
        return all;
    }

    /** The page that stands there for a system that knows neither case nor Unicode form. */
    Optional<Page> folded(String path) {
        return Optional.ofNullable(byFolded.get(fold(path)));
    }

    public Optional<Page> page(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    /** All pages in order of their addresses. */
    public List<Page> pages() {
        return List.copyOf(byPath.values());
    }

    public boolean contains(String path) {
        return byPath.containsKey(path);
    }

    public Optional<String> of(Item item) {
        return Optional.ofNullable(byItem.get(name(item))).map(Page::path);
    }

    /** The page that is made from a content file, for example from {@code kpi/online-rate.yaml}. */
    public Optional<Page> ofFile(String contentPath) {
        return Optional.ofNullable(byFile.get(nfc(contentPath)));
    }

    private void add(Page page) {
        byPath.put(page.path(), page);
        page.item().ifPresent(item -> byItem.put(name(item), page));
        for (SourceFile file : page.sources()) byFile.putIfAbsent(nfc(file.path()), page);
    }

    private static String name(Item item) {
        return ContentTypes.of(item).key() + "/" + item.id();
    }

    private static Diagnostic collision(Page page, Page other, SourceTree files) {
        Page guilty = page.sources().isEmpty() ? other : page;
        Page against = guilty == page ? other : page;
        Span at = guilty.sources().isEmpty() ? files.placeOf("site.yaml") : guilty.sources().get(0).top();
        if (guilty.path().equals("index.html")) return Diagnostic.of("page-is-home", at);
        String from = against.sources().isEmpty() ? against.title() : against.sources().get(0).shown();
        return Diagnostic.of("same-address", at, "address", guilty.path(), "other", from);
    }

    private static String fold(String path) {
        return nfc(path).toLowerCase(Locale.ROOT);
    }

    private static String nfc(String path) {
        return Normalizer.isNormalized(path, Normalizer.Form.NFC) ? path : Normalizer.normalize(path, Normalizer.Form.NFC);
    }
}
