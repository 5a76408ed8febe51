package shirube.a11y;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import shirube.html.HtmlPage;

/** The live elements of a page by name, attribute and id, in document order: without what lies in templates and noscript. */
final class ElementIndex {

    /** Their content is not part of the page while scripts run (HTML: template contents; noscript is plain text then). */
    private static final Set<String> INERT = Set.of("template", "noscript");

    private final List<Element> all = new ArrayList<>();
    private final Map<String, List<Element>> byName = new HashMap<>();
    private final Map<String, List<Element>> byAttribute = new HashMap<>();
    private final Map<String, List<Element>> byId = new HashMap<>();

    ElementIndex(HtmlPage html) {
        Element inert = null;
        for (Element element : html.elements()) {
            if (inert != null && inside(element, inert)) continue;
            index(element);
            inert = INERT.contains(element.normalName()) ? element : null;
        }
    }

    List<Element> all() {
        return all;
    }

    List<Element> named(String name) {
        return byName.getOrDefault(name, List.of());
    }

    List<Element> having(String attribute) {
        return byAttribute.getOrDefault(attribute, List.of());
    }

    Set<String> attributes() {
        return byAttribute.keySet();
    }

    List<Element> withId(String id) {
        return byId.getOrDefault(id, List.of());
    }

    Map<String, List<Element>> ids() {
        return byId;
    }

    private static boolean inside(Element element, Element other) {
        return Ancestors.within(element.parent(), at -> at == other);
    }

    private void index(Element element) {
        all.add(element);
        if (AuditedPage.isHtml(element)) byName.computeIfAbsent(element.normalName(), name -> new ArrayList<>()).add(element);
        if (element.attributesSize() == 0) return;
        for (Attribute attribute : element.attributes()) indexAttribute(element, attribute);
    }

    private void indexAttribute(Element element, Attribute attribute) {
        byAttribute.computeIfAbsent(attribute.getKey(), name -> new ArrayList<>()).add(element);
        if (attribute.getKey().equals("id") && !attribute.getValue().isEmpty()) {
            byId.computeIfAbsent(attribute.getValue(), id -> new ArrayList<>()).add(element);
        }
    }
}
