package shirube.a11y;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** ACT, programmatically determined link context: where assistive technology can read on to learn where a link leads. */
public final class LinkContext {

    /** CSS, what makes a box that holds lines of text. */
    private static final Set<String> BLOCKS =
            Set.of("block", "list-item", "inline-block", "flow-root", "table-cell", "table-caption");

    private final AuditedPage page;
    private final Map<Element, Set<Element>> known = new HashMap<>();

    private LinkContext(AuditedPage page) {
        this.page = page;
    }

    /** Of all links of a page, each found when first asked for. */
    public static LinkContext of(AuditedPage page) {
        return page.once(LinkContext.class, LinkContext::new);
    }

    /** The elements: list items around, the nearest block and cell, the cell's headers, what describes the link. */
    public Set<Element> of(Element link) {
        Set<Element> context = known.get(link);
        if (context == null) known.put(link, context = find(link));
        return context;
    }

    private Set<Element> find(Element link) {
        var context = new LinkedHashSet<Element>();
        for (Element at = link.parent(); at != null; at = at.parent()) {
            if (page.role(at).equals("listitem")) context.add(at);
        }
        block(link).ifPresent(context::add);
        cell(link).ifPresent(cell -> {
            context.add(cell);
            Ancestors.nearest(cell, "table").ifPresent(table -> context.addAll(page.table(table).headersOf(cell)));
        });
        for (String id : Text.tokens(link.attr("aria-describedby"))) page.byId(id).ifPresent(context::add);
        context.removeIf(element -> !page.exposed(element));
        return context;
    }

    /** Whether any word stands in the context besides the link's own. Of the whole page as the nearest block, only the line counts. */
    public boolean says(Element link) {
        return of(link).stream().anyMatch(element -> {
            boolean whole = !element.normalName().equals("body") && !element.normalName().equals("html");
            return says(element, link, whole);
        });
    }

    private boolean says(Element element, Element without, boolean whole) {
        for (int i = 0; i < element.childNodeSize(); i++) {
            Node node = element.childNode(i);
            if (node instanceof TextNode text && !Text.isBlank(text.getWholeText())) return true;
            if (!(node instanceof Element child) || child == without || page.visibility().hidden(child)) continue;
            if (!whole && BLOCKS.contains(page.styles().value(child, "display"))) continue;
            if (!Text.isBlank(child.attr("alt") + child.attr("aria-label")) || says(child, without, whole)) return true;
        }
        return false;
    }

    private Optional<Element> block(Element link) {
        return Ancestors.nearest(link.parent(), at -> BLOCKS.contains(page.styles().value(at, "display")));
    }

    private Optional<Element> cell(Element link) {
        return Ancestors.nearest(link.parent(), at -> page.roles().is(at, "cell", "gridcell"));
    }
}
