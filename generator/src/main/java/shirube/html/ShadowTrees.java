package shirube.html;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * The trees of their own that a page declares, laid into the page as browsers show them (CSS Scoping, flat tree): of
 * {@code <div><template shadowrootmode="open"><h2><slot></slot></h2></template>題</div>} the {@code h2} is the child of the
 * {@code div}, and its slot holds 題. What no slot takes lies in the template, where nobody sees it. Ids are known only
 * within their tree.
 */
final class ShadowTrees {

    static final ShadowTrees NONE = new ShadowTrees(0);

    /** HTML, valid shadow host names, beside custom elements. */
    private static final Set<String> HOSTS = Set.of(
            "article", "aside", "blockquote", "body", "div", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "main", "nav", "p", "section", "span");
    private static final Set<String> MODES = Set.of("open", "closed");
    private static final List<String> REFERENCES = List.of(
            "for", "headers", "list", "form", "aria-labelledby", "aria-describedby", "aria-owns", "aria-controls", "aria-details", "aria-errormessage",
            "aria-flowto", "aria-activedescendant");

    private final Map<Element, Element> homes = new IdentityHashMap<>();

    private final int untold;

    private ShadowTrees(int untold) {
        this.untold = untold;
    }

    static ShadowTrees flatten(Document document) {
        int untold = ScriptedTrees.declare(document);
        List<Element> templates = document.select("template[shadowrootmode]").stream().filter(ShadowTrees::isRoot).toList();
        if (templates.isEmpty() && untold == 0) return NONE;
        var trees = new ShadowTrees(untold);
        for (Element template : templates) trees.attach(template, trees.homes.size());
        return trees;
    }

    /** How many trees scripts attach whose content source does not tell. */
    int untold() {
        return untold;
    }

    /** The template that declared the tree of an element; nothing for elements of the page's own tree. */
    Optional<Element> home(Element element) {
        return Optional.ofNullable(homes.get(element));
    }

    /** The first of its kind in an element that may have a tree of its own. */
    private static boolean isRoot(Element template) {
        Element host = template.parent();
        if (host == null || !MODES.contains(template.attr("shadowrootmode").toLowerCase(Locale.ROOT))) return false;
        if (!HOSTS.contains(host.normalName()) && host.normalName().indexOf('-') < 0) return false;
        return host.children().stream().filter(child -> child.normalName().equals("template") && child.hasAttr("shadowrootmode")).findFirst().orElse(host) == template;
    }

    private void attach(Element template, int number) {
        Element host = template.parent();
        List<Element> own = ownElements(template).toList();
        own.forEach(element -> homes.put(element, template));
        own.forEach(element -> keepApart(element, "\u00A0" + number));
        List<Node> light = host.childNodes().stream().filter(node -> node != template).toList();
        List<Node> shadow = List.copyOf(template.childNodes());
        light.forEach(Node::remove);
        shadow.forEach(host::appendChild);
        var left = new ArrayList<>(light);
        for (Element slot : own) if (slot.normalName().equals("slot")) fill(slot, left);
        left.forEach(template::appendChild);
    }

    /** What the template itself declares; trees within it have elements of their own. */
    private static Stream<Element> ownElements(Element around) {
        return around.children().stream().flatMap(child -> Stream.concat(Stream.of(child), isRoot(child) ? Stream.empty() : ownElements(child)));
    }

    /** HTML, find slottables: the first slot of a name takes all; without any, a slot shows what stands in it. */
    private static void fill(Element slot, List<Node> left) {
        List<Node> taken = left.stream().filter(node -> belongs(node, slot.attr("name"))).toList();
        if (taken.isEmpty()) return;
        slot.empty();
        taken.forEach(slot::appendChild);
        left.removeAll(taken);
    }

    private static boolean belongs(Node node, String name) {
        return node instanceof Element element ? element.attr("slot").equals(name) : node instanceof TextNode && name.isEmpty();
    }

    private static void keepApart(Element element, String tree) {
        if (element.hasAttr("id") && !element.id().isEmpty()) element.attr("id", element.id() + tree);
        for (String reference : REFERENCES) {
            if (!element.hasAttr(reference)) continue;
            String known = Stream.of(element.attr(reference).split("[ \\t\\n\\f\\r]+")).filter(id -> !id.isEmpty())
                    .map(id -> id + tree).collect(Collectors.joining(" "));
            element.attr(reference, known);
        }
    }
}
