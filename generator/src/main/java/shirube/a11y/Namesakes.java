package shirube.a11y;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/** The links of a page that share one name, with where each of them leads. */
public final class Namesakes {

    private final Map<String, List<Element>> byName = new LinkedHashMap<>();
    private final Map<Element, Optional<Destination>> destinations = new HashMap<>();
    private final AuditedPage page;
    private List<List<Element>> inContext;
    private List<List<Element>> alone;

    Namesakes(AuditedPage page) {
        this.page = page;
        for (Element link : page.withRole(role -> Aria.inherits(role, "link"))) {
            String name = page.exposed(link) && AuditedPage.isHtmlOrSvg(link) ? page.name(link) : "";
            if (!name.isEmpty()) byName.computeIfAbsent(name.toLowerCase(Locale.ROOT), key -> new ArrayList<>()).add(link);
        }
        byName.values().removeIf(links -> links.size() < 2);
    }

    /** The sets of links with one name: two or more in each, in document order. */
    public List<List<Element>> sets() {
        return List.copyOf(byName.values());
    }

    /** The sets of links with one name and one context: the same elements, not only the same words in them. */
    public List<List<Element>> setsInContext() {
        if (inContext != null) return inContext;
        var sets = new ArrayList<List<Element>>();
        for (List<Element> links : byName.values()) {
            var byContext = new LinkedHashMap<Set<Element>, List<Element>>();
            for (Element link : links) byContext.computeIfAbsent(LinkContext.of(page).of(link), key -> new ArrayList<>()).add(link);
            byContext.values().stream().filter(set -> set.size() > 1).forEach(sets::add);
        }
        inContext = sets;
        return sets;
    }

    /** The sets of links with one name of which none has words around it that tell it from the others. */
    public List<List<Element>> setsAlone() {
        if (alone == null) alone = byName.values().stream()
                .map(links -> links.stream().filter(link -> !LinkContext.of(page).says(link)).toList())
                .filter(links -> links.size() > 1)
                .toList();
        return alone;
    }

    /** Whether all of them surely lead to the same resource. */
    public boolean same(List<Element> links) {
        String href = links.get(0).attr("href");
        if (!href.isBlank() && links.stream().allMatch(link -> link.attr("href").equals(href))) return true;
        if (links.stream().allMatch(link -> link.attr("href").startsWith("#"))) return false;
        Optional<Destination> first = destination(links.get(0));
        return first.isPresent() && links.stream().skip(1)
                .allMatch(link -> destination(link).filter(first.get()::same).isPresent());
    }

    private Optional<Destination> destination(Element link) {
        return destinations.computeIfAbsent(link, key -> Destination.ofLink(page, key));
    }
}
