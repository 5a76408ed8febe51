package shirube.a11y;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/**
 * The accessible description of each element: what a screen reader adds after its name (Accessible Name and
 * Description Computation 1.2 §4.1, with the elements' own sources of descriptions from HTML-AAM and SVG-AAM).
 */
public final class Descriptions {

    private final AuditedPage page;
    private final Map<Element, String> known = new HashMap<>();

    Descriptions(AuditedPage page) {
        this.page = page;
    }

    /** The description, flat and trimmed; empty where the element has none. */
    public String of(Element element) {
        if (element.attributesSize() == 0 && element.childrenSize() == 0) return "";
        String description = known.get(element);
        if (description == null) {
            description = compute(element);
            known.put(element, description);
        }
        return description;
    }

    private String compute(Element element) {
        String referenced = referenced(element);
        if (!referenced.isEmpty()) return referenced;
        String own = Text.flat(element.attr("aria-description"));
        if (!own.isEmpty()) return own;
        String name = page.name(element);
        for (String source : hostLanguage(element)) {
            String text = Text.flat(source);
            if (!text.isEmpty() && !text.equals(name)) return text;
        }
        return "";
    }

    private String referenced(Element element) {
        var joined = new StringBuilder();
        for (String id : Text.tokens(element.attr("aria-describedby"))) {
            page.byId(id).ifPresent(text -> joined.append(page.names().referenced(text)).append(' '));
        }
        return Text.flat(joined.toString());
    }

    /** What gives a description where it did not give the name, in the order in which it is asked. */
    private List<String> hostLanguage(Element element) {
        var sources = new ArrayList<String>();
        if (page.role(element).equals("none")) return sources;
        if (element.normalName().equals("table")) child(element, "caption", sources);
        if (AuditedPage.isSvg(element)) child(element, "desc", sources);
        sources.add(element.attr("title"));
        return sources;
    }

    private void child(Element element, String name, List<String> sources) {
        element.children().stream()
                .filter(child -> child.normalName().equals(name))
                .findFirst()
                .ifPresent(child -> sources.add(page.names().referenced(child)));
    }
}
