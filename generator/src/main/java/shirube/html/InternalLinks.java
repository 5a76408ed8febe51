package shirube.html;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import shirube.diagnostic.Diagnostic;
import shirube.source.Span;

/**
 * Every address inside the site that any page names, and whether something stands there. Pages are noted one by one,
 * from any thread; the answer comes when the last has been noted.
 */
public final class InternalLinks {

    private static final Map<String, String> ADDRESS = Map.of(
            "a", "href", "area", "href", "link", "href", "use", "href", "img", "src", "script", "src", "source", "src");

    private static final Pattern ELSEWHERE = Pattern.compile("(?i)[a-z][a-z0-9+.-]*:.*|//.*", Pattern.DOTALL);

    /** @param ofTemplate whether every page that the template makes has the link */
    private record Wanted(String page, String path, String fragment, Span at, boolean ofTemplate) {}

    private final String base;
    private final Map<String, Set<String>> ids = new ConcurrentHashMap<>();
    private final Queue<Wanted> wanted = new ConcurrentLinkedQueue<>();

    /** @param base where the site stands on the web: links to its own address lead into it */
    public InternalLinks(String base) {
        this.base = base;
    }

    /** Notes a page's ids and where its links, pictures and styles lead. */
    public void note(HtmlPage page) {
        var own = new HashSet<String>();
        for (Element element : page.elements()) {
            if (element.hasAttr("id")) own.add(element.id());
            String attribute = ADDRESS.get(element.normalName());
            if (attribute != null && element.hasAttr(attribute)) want(page, element, element.attr(attribute));
        }
        ids.put(page.path(), own);
    }

    /** One finding for each address that leads nowhere, and one for a template's link on all its pages; {@code exists} knows the files that are published. */
    public List<Diagnostic> broken(Predicate<String> exists) {
        var told = new HashSet<Span>();
        return wanted.stream()
                .filter(link -> leadsNowhere(link, exists) || isFragmentOfNothing(link))
                .sorted(Comparator.comparing(Wanted::page))
                .filter(link -> !link.ofTemplate || told.add(link.at))
                .map(link -> fault(link, leadsNowhere(link, exists)))
                .toList();
    }

    private boolean leadsNowhere(Wanted link, Predicate<String> exists) {
        return !ids.containsKey(link.path) && !exists.test(link.path);
    }

    private boolean isFragmentOfNothing(Wanted link) {
        return !link.fragment.isEmpty() && ids.containsKey(link.path) && !ids.get(link.path).contains(link.fragment);
    }

    private static Diagnostic fault(Wanted link, boolean nowhere) {
        Diagnostic found = nowhere
                ? Diagnostic.of("broken-link", link.at, "path", link.path)
                : Diagnostic.of("broken-fragment", link.at, "fragment", link.fragment, "path", link.path);
        return found.onPage(link.page);
    }

    /** Fragments of the page itself are the audit's: it knows them with the page alone. */
    private void want(HtmlPage page, Element element, String address) {
        boolean own = address.startsWith(base);
        if (address.isEmpty() || address.startsWith("#") || !own && ELSEWHERE.matcher(address).matches()) return;
        if (own) want(page, element, "index.html", address.substring(base.length()));
        else want(page, element, page.path(), address);
    }

    private void want(HtmlPage page, Element element, String from, String address) {
        int hash = address.indexOf('#');
        String fragment = hash < 0 ? "" : decode(address.substring(hash + 1));
        String path = hash < 0 ? address : address.substring(0, hash);
        Optional<String> target = resolve(from, decode(path));
        wanted.add(new Wanted(page.path(), target.orElse(path), fragment, page.origin(element), page.isBuilt() && !page.isWrittenByAuthor(element)));
    }

    private static Optional<String> resolve(String from, String relative) {
        var steps = new ArrayList<>(List.of(from.split("/")));
        steps.remove(steps.size() - 1);
        for (String step : relative.split("/", -1)) {
            if (step.equals("..")) {
                if (steps.isEmpty()) return Optional.empty();
                steps.remove(steps.size() - 1);
            } else if (!step.equals(".")) {
                steps.add(step);
            }
        }
        return Optional.of(String.join("/", steps));
    }

    private static String decode(String text) {
        return text.indexOf('%') < 0 ? text : URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
