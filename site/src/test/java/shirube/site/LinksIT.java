package shirube.site;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** No link of the published folder is broken, none leads where another server would answer otherwise, and every page is found. */
class LinksIT {

    private static final Pattern ABSOLUTE = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*:.*", Pattern.DOTALL);
    private static final Pattern IN_CSS = Pattern.compile("url\\(\\s*[\"']?([^\"')]+)[\"']?\\s*\\)|@import\\s+[\"']([^\"']+)");
    private static final Pattern TELEPHONE = Pattern.compile("tel:\\+?[0-9-]+(;ext=[0-9]+)?");
    private static final List<String> KNOWN = List.of("https:", "http:", "mailto:", "tel:");

    private final Published site = Published.site();
    private final Map<String, Set<String>> anchors = new HashMap<>();

    /** What a page refers to: the element that says so and the address it says. */
    private record Reference(Element element, String address) {}

    @Test
    void everyLinkLeadsToAFileAndAPlaceInIt() {
        var faults = new Faults();
        for (String path : site.pages()) {
            faults.lookedAt(path);
            for (Reference reference : references(path)) faults.addAll(path, faultsOf(path, reference.address()));
        }
        faults.assertNone();
    }

    private List<String> faultsOf(String path, String address) {
        if (address.startsWith(site.baseUrl())) return faultsOf("index.html", address.substring(site.baseUrl().length()));
        if (ABSOLUTE.matcher(address).matches()) return faultsOfAbsolute(address);
        if (path.equals("404.html") && !address.startsWith("#")) return List.of("404.html is shown at any address, so its links must be absolute: " + address);
        if (address.startsWith("/")) return List.of("works at a domain's root only: " + address);
        if (address.contains("?")) return List.of("asks a server a question: " + address);
        String[] parts = address.split("#", 2);
        String file = Addresses.resolve(path, parts[0]);
        if (!site.has(file)) return List.of("leads to nothing: " + file);
        if (parts.length == 1 || parts[1].isEmpty()) return List.of();
        boolean there = !file.endsWith(".html") || anchors(file).contains(Addresses.decoded(parts[1]));
        return there ? List.of() : List.of("there is no such place: " + file + "#" + Addresses.decoded(parts[1]));
    }

    private static List<String> faultsOfAbsolute(String address) {
        if (KNOWN.stream().noneMatch(address.toLowerCase()::startsWith)) return List.of("not a way for a link: " + address);
        if (address.startsWith("tel:") && !TELEPHONE.matcher(address).matches()) return List.of("no telephone can dial " + address);
        return List.of();
    }

    /** What the contents list counts, the text counts too: both number their entries by order. */
    @Test
    void aContentsListNamesTheChaptersOfItsPageInTheirOrder() {
        var faults = new Faults();
        for (String path : site.pages()) {
            List<String> listed = site.page(path).select(".toc .toc-2 > a").eachAttr("href");
            if (listed.isEmpty() || site.page(path).select("main.is-numbered").isEmpty()) continue;
            faults.lookedAt(path);
            List<String> chapters = site.page(path).select(".page-body h2[id]:not(.no-number)").eachAttr("id").stream().map(id -> "#" + id).toList();
            faults.check(path, listed.equals(chapters), "lists " + listed + " and has " + chapters);
        }
        faults.assertNone();
    }

    @Test
    void noPageTakesAnythingFromAnotherServer() {
        var faults = new Faults();
        for (String path : site.pages()) {
            faults.lookedAt(path);
            for (Reference reference : references(path)) {
                String address = reference.address();
                boolean link = reference.element().is("a, area, link[rel=canonical], link[rel=license]");
                boolean own = path.equals("404.html") ? address.startsWith(site.baseUrl()) : !ABSOLUTE.matcher(address).matches() && !address.startsWith("//");
                faults.check(path, link || own, "takes something from another server: " + address);
            }
            faults.check(path, site.page(path).select("[style], style, script:not([src])").isEmpty(), "has a style or script in the page");
            faults.check(path, site.page(path).select("*").stream().noneMatch(LinksIT::hasHandler), "has an event handler in the page");
        }
        faults.assertNone();
    }

    private static boolean hasHandler(Element element) {
        return element.attributes().asList().stream().anyMatch(attribute -> attribute.getKey().toLowerCase().startsWith("on"));
    }

    @Test
    void everyAddressInAStyleSheetIsThere() {
        var faults = new Faults();
        for (String path : site.ending(".css")) {
            faults.lookedAt(path);
            var addresses = IN_CSS.matcher(site.text(path));
            while (addresses.find()) {
                String address = addresses.group(1) != null ? addresses.group(1) : addresses.group(2);
                if (address.startsWith("#")) continue;
                faults.check(path, site.has(Addresses.resolve(path, address)), "leads to nothing: " + address);
            }
        }
        faults.assertNone();
    }

    @Test
    void everyPageIsReachedFromHome() {
        var faults = new Faults();
        Set<String> reached = reachedFrom("index.html");
        for (String path : site.pages()) {
            faults.lookedAt(path);
            if (path.equals("404.html") || site.forwards(path)) continue;
            faults.check(path, reached.contains(path), "no link leads here from home");
        }
        faults.assertNone();
    }

    private Set<String> reachedFrom(String home) {
        Set<String> reached = new HashSet<>(Set.of(home));
        var next = new ArrayDeque<>(List.of(home));
        while (!next.isEmpty()) {
            String path = next.removeFirst();
            for (Element link : site.page(path).select("a[href]")) {
                String address = link.attr("href").replaceFirst("#.*", "");
                if (ABSOLUTE.matcher(address).matches()) continue;
                String file = Addresses.resolve(path, address);
                if (file.endsWith(".html") && site.has(file) && reached.add(file)) next.add(file);
            }
        }
        return reached;
    }

    private List<Reference> references(String path) {
        var found = new ArrayList<Reference>();
        for (Element element : site.page(path).select("[href], [src], [poster], object[data], [action], [xlink\\:href]"))
            for (String name : List.of("href", "src", "poster", "data", "action", "xlink:href"))
                if (element.hasAttr(name)) found.add(new Reference(element, element.attr(name)));
        for (Element element : site.page(path).select("[srcset]"))
            for (String candidate : element.attr("srcset").split(",")) found.add(new Reference(element, candidate.strip().split("\\s")[0]));
        for (Element element : site.page(path).select("meta[http-equiv=refresh]"))
            found.add(new Reference(element, element.attr("content").replaceFirst("(?i)^.*?url=", "")));
        return found;
    }

    private Set<String> anchors(String path) {
        return anchors.computeIfAbsent(path, key -> new HashSet<>(site.page(key).select("[id]").eachAttr("id")));
    }
}
