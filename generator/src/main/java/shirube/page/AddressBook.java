package shirube.page;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import shirube.diagnostic.Diagnostic;
import shirube.diagnostic.Result;
import shirube.model.AnyRef;
import shirube.model.Common;
import shirube.model.ContentTypes;
import shirube.model.Item;
import shirube.model.Site;
import shirube.source.SourceFile;
import shirube.source.SourceTree;
import shirube.source.Span;

/**
 * Every address that was ever published, of pages and of files, one a line with its title, in {@code content/addresses.txt} (R-007):
 * {@code initiatives/counter.html | 書かない窓口}. Nothing but {@code build --record} adds to it.
 */
public record AddressBook(boolean exists, List<Line> lines) {

    public static final String FILE = "addresses.txt";

    private static final String BETWEEN = " | ";
    private static final String HEAD = """
            # 一度公開したページとファイルの住所です。ここにある住所がなくなると、しるべが知らせます。
            # `shirube build --record` が書き足します。git に入れてください。
            """;

    /** An address that was published, and what stood there. */
    public record Line(String address, String title, Span at) {}

    public static Result<AddressBook> of(SourceTree files) {
        Optional<SourceFile> file = files.text(FILE);
        if (file.isEmpty()) return Result.of(new AddressBook(false, List.of()));
        var lines = new ArrayList<Line>();
        var found = new ArrayList<Diagnostic>();
        int last = file.get().line(file.get().text().length());
        for (int number = 1; number <= last; number++) read(file.get(), number, lines, found);
        return new Result<>(new AddressBook(true, lines), found);
    }

    private static void read(SourceFile file, int number, List<Line> lines, List<Diagnostic> found) {
        String text = file.lineText(number);
        if (text.isBlank() || text.startsWith("#")) return;
        int end = text.indexOf(BETWEEN);
        String address = (end < 0 ? text : text.substring(0, end)).strip();
        Span at = file.span(file.lineStart(number), file.lineStart(number) + (end < 0 ? text.length() : end));
        if (isPage(address) || isFile(address)) lines.add(new Line(address, end < 0 ? address : text.substring(end + BETWEEN.length()).strip(), at));
        else found.add(Diagnostic.of("bad-address-line", at, "line", address));
    }

    private static boolean isPage(String address) {
        return address.matches("(?!/)[^|<>\"\\\\?*:]+\\.html") && !address.contains("//");
    }

    private static boolean isFile(String address) {
        return address.matches("(?!/)[^|<>\"\\\\?*:]+\\.[A-Za-z][A-Za-z0-9]{0,7}") && !address.contains("//") && !isPage(address);
    }

    /** The files that are not there any more although the page that led to them is. */
    public List<Diagnostic> vanished(PublishedFiles files, Addresses now, Site site) {
        Set<String> fresh = new TreeSet<>(files.titles().keySet());
        lines.forEach(line -> fresh.remove(nfc(line.address)));
        return lines.stream()
                .filter(line -> isFile(line.address) && !files.titles().containsKey(nfc(line.address)) && isOwnerThere(line.address, now, site))
                .map(line -> Diagnostic.of("file-address-vanished", line.at, "address", line.address, "title", line.title, "near", near(line.address, fresh)))
                .toList();
    }

    /** Where its item is gone or withdrawn, that is told of the item's page. */
    private static boolean isOwnerThere(String address, Addresses now, Site site) {
        String[] steps = address.split("/");
        if (steps.length < 3 || ContentTypes.byKey(steps[0]).isEmpty()) return true;
        Optional<Item> owner = site.find(new AnyRef(steps[0], steps[1], Optional.empty(), site.files().placeOf(FILE)));
        boolean withdrawn = owner.filter(item -> item.common().state() == Common.State.WITHDRAWN).isPresent();
        return !withdrawn && now.page(steps[0] + "/" + steps[1] + ".html").filter(page -> page.canonical().isEmpty()).isPresent();
    }

    private static String near(String address, Set<String> fresh) {
        String folder = address.substring(0, address.lastIndexOf('/') + 1);
        List<String> like = fresh.stream().filter(other -> other.startsWith(folder) && PublishedFiles.ending(other).equalsIgnoreCase(PublishedFiles.ending(address))).toList();
        return like.size() == 1 ? like.get(0) : "";
    }

    /** What is here and leads nowhere any more: each is told once, at the page that took its place where one is known. */
    public List<Diagnostic> vanished(Addresses now, Site site) {
        var successors = new Successors(now, this);
        return lines.stream()
                .filter(line -> !isFile(line.address) && !now.contains(nfc(line.address)))
                .flatMap(line -> vanished(line, successors, site).stream())
                .toList();
    }

    private static Optional<Diagnostic> vanished(Line line, Successors successors, Site site) {
        Optional<Item> item = item(line.address, site);
        if (item.filter(found -> found.isEmbargoed(site.today())).isPresent()) return Optional.empty();
        if (item.isPresent()) return Optional.of(Diagnostic.of("address-now-draft", item.get().origin().at("state"), "address", line.address, "title", line.title));
        return Optional.of(successors.of(line)
                .map(page -> Diagnostic.of("address-moved", page.sources().get(0).top(),
                        "address", line.address, "title", line.title, "new", page.path(), "key", page.item().map(Item::formerKey).orElse("aliases"), "file", page.sources().get(0).shown()))
                .orElseGet(() -> Diagnostic.of("address-vanished", line.at, "address", line.address, "title", line.title)));
    }

    /** The item to which an address belongs, if it is still written although it is not published. */
    private static Optional<Item> item(String address, Site site) {
        String[] steps = address.replaceFirst("\\.html$", "").split("/");
        if (steps.length != 2 || ContentTypes.byKey(steps[0]).isEmpty()) return Optional.empty();
        return site.find(new AnyRef(steps[0], steps[1], Optional.empty(), site.files().placeOf(FILE)));
    }

    /** How many pages stand at an address that is not here yet. */
    public int unrecorded(Addresses now, PublishedFiles files) {
        return with(now, files).size() - byAddress().size();
    }

    /** The file with the addresses of today added; what was in it stays. */
    public String recorded(Addresses now, PublishedFiles files) {
        var text = new StringBuilder(HEAD);
        with(now, files).forEach((address, title) -> text.append(address).append(BETWEEN).append(title).append('\n'));
        return text.toString();
    }

    boolean knows(String address) {
        return byAddress().containsKey(nfc(address));
    }

    private Map<String, String> with(Addresses now, PublishedFiles files) {
        Map<String, String> all = byAddress();
        for (Page page : now.pages()) if (page.isAddress()) all.put(nfc(page.path()), page.title().replaceAll("\\s+", " "));
        files.titles().forEach((address, title) -> all.put(nfc(address), title.replaceAll("\\s+", " ")));
        return all;
    }

    private Map<String, String> byAddress() {
        var all = new TreeMap<String, String>();
        lines.forEach(line -> all.put(nfc(line.address), line.title));
        return all;
    }

    private static String nfc(String path) {
        return Normalizer.normalize(path, Normalizer.Form.NFC);
    }
}
