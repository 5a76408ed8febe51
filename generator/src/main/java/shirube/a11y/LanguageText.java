package shirube.a11y;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** ACT, text inheriting its programmatic language from an element: what is seen or read aloud in that language. */
final class LanguageText {

    private final AuditedPage page;

    LanguageText(AuditedPage page) {
        this.page = page;
    }

    String of(Element element) {
        var text = new StringBuilder();
        collect(element, text);
        return text.toString();
    }

    private void collect(Element element, StringBuilder text) {
        if (!page.visibility().rendered(element)) return;
        if (page.exposed(element)) text.append(ownName(element)).append(' ');
        for (Node node : element.childNodes()) {
            if (node instanceof TextNode own && page.visibility().shown(element)) text.append(own.getWholeText());
            if (node instanceof Element child && child.attr("lang").isEmpty()) collect(child, text);
        }
    }

    /** A name from attributes: names from content are the text nodes themselves. */
    private String ownName(Element element) {
        if (element.attributesSize() == 0) return "";
        if (element.hasAttr("aria-labelledby")) return page.name(element);
        String alt = element.normalName().equals("img") || element.normalName().equals("input") ? element.attr("alt") : "";
        return alt + element.attr("aria-label") + element.attr("title") + element.attr("aria-description");
    }
}
