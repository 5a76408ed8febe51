package shirube.a11y;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import shirube.html.HtmlPage;
import shirube.source.SourceFile;

/**
 * ACT, blocks of repeated content of a page and what follows them: found by reading the pages that it links to, as far
 * as they lie on this machine.
 */
public final class RepeatedContent {

    private static final int MOST_PAGES = 3;
    private static final Set<String> ASIDE = Set.of("navigation", "complementary", "banner", "contentinfo", "search");

    private final AuditedPage page;
    private final Set<Element> repeated = new HashSet<>();
    private final List<Node> after = new ArrayList<>();
    private final boolean linksElsewhere;

    RepeatedContent(AuditedPage page) {
        this.page = page;
        Set<String> addresses = addresses();
        linksElsewhere = !addresses.isEmpty();
        Set<String> texts = new HashSet<>();
        addresses.stream().limit(MOST_PAGES).forEach(address -> read(address, texts));
        if (texts.isEmpty()) return;
        page.named("body").stream().findFirst().ifPresent(body -> mark(body, texts));
    }

    /** Whether it is known what is repeated and what is not: a block was found, or there is no other page to repeat it. */
    public boolean known() {
        return !repeated.isEmpty() || !linksElsewhere && page.named("script").isEmpty();
    }

    /** Whether anything that is not repeated follows a block that is. */
    public boolean hasOwnContentAfter() {
        return !after.isEmpty();
    }

    /** Whether the element, or the first of what can be perceived in it, is not repeated and follows a block that is. */
    public boolean isOwnAfter(Element element) {
        return first(element).filter(after::contains).isPresent();
    }

    /** Whether what comes next in the page, from the element on, is not repeated and follows a block that is. */
    public boolean isJustBeforeOwn(Element element) {
        Optional<Node> first = first(element);
        if (first.isPresent()) return after.contains(first.get());
        List<Element> all = page.all();
        for (int i = all.indexOf(element) + 1; i > 0 && i < all.size(); i++) {
            Optional<Node> next = first(all.get(i));
            if (next.isPresent()) return after.contains(next.get());
        }
        return false;
    }

    /** Without a page to compare with: neither navigation nor any other part that usually is on every page. */
    public boolean seemsOwn(Element element) {
        return !Ancestors.within(element, at -> ASIDE.contains(page.role(at)));
    }

    private Set<String> addresses() {
        var addresses = new LinkedHashSet<String>();
        for (Element link : page.named("a", "area")) {
            String href = link.attr("href").strip().replaceFirst("[?#].*", "");
            if (!href.isEmpty() && !href.matches("(?i)(javascript|mailto|tel|data):.*")) addresses.add(href);
        }
        return addresses;
    }

    private void read(String address, Set<String> texts) {
        String path = page.html().path();
        page.html().root().text(path, address)
                .map(text -> HtmlPage.foreign(new SourceFile(address, address, text)))
                .ifPresent(other -> other.elements().stream()
                        .filter(element -> element.parent() != null && !element.normalName().equals("body"))
                        .map(element -> Text.flat(element.text()))
                        .filter(text -> !text.isEmpty())
                        .forEach(texts::add));
    }

    /** Blocks are looked for from the outside in; one element that is repeated is so with all that is in it. */
    private void mark(Element parent, Set<String> texts) {
        for (Node node : parent.childNodes()) {
            if (node instanceof TextNode text && !Text.isBlank(text.getWholeText())) own(text, parent);
            if (!(node instanceof Element child) || !page.visibility().rendered(child)) continue;
            if (texts.contains(Text.flat(child.text()))) repeated.add(child);
            else if (child.normalName().equals("img") && !child.attr("alt").isBlank()) own(child, child);
            else mark(child, texts);
        }
    }

    private void own(Node node, Element holder) {
        boolean perceived = page.visibility().seen(holder) || page.exposed(holder);
        if (perceived && !repeated.isEmpty()) after.add(node);
    }

    private Optional<Node> first(Element element) {
        if (repeated.contains(element)) return Optional.of(element);
        if (after.contains(element)) return Optional.of(element);
        for (Node node : element.childNodes()) {
            if (node instanceof TextNode text && !Text.isBlank(text.getWholeText())) return Optional.of(text);
            if (!(node instanceof Element child) || !page.visibility().rendered(child)) continue;
            Optional<Node> inner = first(child);
            if (inner.isPresent()) return inner;
        }
        return Optional.empty();
    }
}
