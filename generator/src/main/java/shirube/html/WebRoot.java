package shirube.html;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * What a page's addresses lead to, as far as it lies on this machine: style sheets, frames, linked pages. Remembers
 * parsed sheets, so one root serves all pages of a site, from any number of threads.
 */
public final class WebRoot {

    /** Nothing but the page itself. */
    public static final WebRoot NONE = new WebRoot(path -> Optional.empty());

    /** Pages of one site look alike; those of many makers may each look their own way, and are not remembered. */
    private static final int MOST_LOOKS = 32;

    private static final Pattern UNFIT = Pattern.compile("[\\p{Z}\\[\\]|]");

    private record Look(List<StyleSheet> sheets, Medium medium) {}

    private final Optional<String> base;
    private final Function<String, Optional<String>> files;
    private final Map<String, StyleSheet> sheets = new ConcurrentHashMap<>();
    private final Map<String, StyleSheet> linked = new ConcurrentHashMap<>();
    private final Map<Look, Rulesets> looks = new ConcurrentHashMap<>();
    private final ThreadLocal<Parser> parsers = ThreadLocal.withInitial(() -> Parser.htmlParser().setTrackErrors(1));

    /** @param files text by the path from the root, for example {@code styles/site.css} */
    public WebRoot(Function<String, Optional<String>> files) {
        this(Optional.empty(), files);
    }

    /** @param base the address under which the root is published, with {@code /} at its end: what begins with it lies here too */
    public WebRoot(Optional<String> base, Function<String, Optional<String>> files) {
        this.base = base;
        this.files = files;
    }

    /** The text behind an address that a page carries; nothing for other hosts and for what is not there. */
    public Optional<String> text(String page, String address) {
        return path(page, address).flatMap(files);
    }

    /** The path from the root that an address means, for example {@code styles/site.css} for {@code ../styles/site.css}. */
    public Optional<String> path(String page, String address) {
        if (base.filter(address::startsWith).isPresent()) return path("", address.substring(base.get().length()));
        Optional<String> plain = plainPath(page, address);
        return plain.isPresent() ? plain : anyPath(page, address);
    }

    /** Of an address that is names and slashes alone, as nearly all are, without taking it apart by the rules for all. */
    private static Optional<String> plainPath(String page, String address) {
        if (!isPlain(page) || !isPlain(address) || address.isEmpty() || address.startsWith("/") || address.contains("//")) return Optional.empty();
        var steps = new ArrayList<>(List.of(page.split("/", -1)));
        steps.remove(steps.size() - 1);
        String last = "";
        for (String step : address.split("/", -1)) {
            last = step;
            if (step.equals(".")) continue;
            if (!step.equals("..")) steps.add(step);
            else if (steps.isEmpty()) return Optional.empty();
            else steps.remove(steps.size() - 1);
        }
        return last.equals(".") || last.equals("..") ? Optional.empty() : Optional.of(String.join("/", steps));
    }

    private static boolean isPlain(String address) {
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            if (c != '/' && c != '.' && c != '-' && c != '_' && !Character.isLetterOrDigit(c)) return false;
        }
        return true;
    }

    private static Optional<String> anyPath(String page, String address) {
        try {
            URI uri = new URI("file:///" + encode(page)).resolve(encode(address.strip()));
            if (!"file".equals(uri.getScheme()) || uri.getPath() == null) return Optional.empty();
            int start = 0;
            while (uri.getPath().startsWith("/", start)) start++;
            return Optional.of(uri.getPath().substring(start));
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** A parser for pages that the build makes: one for each thread, since it knows the elements of the pages before. */
    Parser parser() {
        return parsers.get();
    }

    /** The sheet behind an address, which means the same to all pages of a folder. */
    Optional<StyleSheet> sheet(String page, String address) {
        String place = page.substring(0, page.lastIndexOf('/') + 1) + '\n' + address;
        StyleSheet known = linked.get(place);
        if (known != null) return Optional.of(known);
        Optional<StyleSheet> found = sheetAt(page, address);
        found.ifPresent(sheet -> linked.put(place, sheet));
        return found;
    }

    private Optional<StyleSheet> sheetAt(String page, String address) {
        Optional<String> path = path(page, address);
        if (path.isEmpty()) return Optional.empty();
        StyleSheet known = sheets.get(path.get());
        if (known != null) return Optional.of(known);
        Optional<StyleSheet> read = files.apply(path.get()).map(text -> StyleSheet.parse(text, this, path.get()));
        read.ifPresent(sheet -> sheets.put(path.get(), sheet));
        return read;
    }

    /** The sheet of a style element: the same text on many pages is parsed once. */
    StyleSheet inline(String page, String text) {
        return sheets.computeIfAbsent("\n" + text, key -> StyleSheet.parse(text, this, page));
    }

    /** The sheets' rules on a medium, with the styles that they gave to pages before. */
    Rulesets rulesets(List<StyleSheet> used, Medium medium) {
        var look = new Look(used, medium);
        Rulesets known = looks.get(look);
        if (known != null) return known;
        var made = new Rulesets(used, medium);
        if (looks.size() < MOST_LOOKS) looks.put(look, made);
        return made;
    }

    /** What a URI must not hold and names of files do: spaces of every width, brackets, bars. */
    private static String encode(String address) {
        return UNFIT.matcher(address).replaceAll(match -> URLEncoder.encode(match.group(), StandardCharsets.UTF_8).replace("+", "%20"));
    }
}
