package shirube.a11y;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** ACT, text inheriting its programmatic language from an element: what is seen or read aloud in that language. */
final class LanguageText {

    private static final List<String> NAMING = List.of("aria-labelledby", "alt", "aria-label", "title", "aria-description");

    private final AuditedPage page;
    private final Set<Element> named = Collections.newSetFromMap(new IdentityHashMap<>());

    /** Where another language may begin. */
    private final Set<Element> languages = Collections.newSetFromMap(new IdentityHashMap<>());

    LanguageText(AuditedPage page) {
        this.page = page;
        for (Element element : page.having("lang")) {
            if (!element.attr("lang").isEmpty()) languages.add(element);
        }
        for (String attribute : NAMING) named.addAll(page.having(attribute));
    }

    String of(Element element) {
        var text = new StringBuilder(4096);
        collect(element, text);
        return text.toString();
    }

    private void collect(Element element, StringBuilder text) {
        Visibility visibility = page.visibility();
        if (!visibility.rendered(element)) return;
        String name = ownName(element);
        if (!name.isEmpty() && page.exposed(element)) text.append(name);
        text.append(' ');
        boolean shown = visibility.shown(element) && (!visibility.silenced(element) || visibility.seen(element));
        if (element.normalName().equals("iframe") && element.hasAttr("srcdoc")) text.append(inFrame(element));
        for (int i = 0; i < element.childNodeSize(); i++) {
            Node node = element.childNode(i);
            if (node instanceof TextNode own && shown) text.append(own.getWholeText());
            if (node instanceof Element child && !languages.contains(child)) collect(child, text);
        }
    }

    /** A document in a frame that names no language has that of the frame. */
    private String inFrame(Element frame) {
        return Frames.content(page, frame)
                .flatMap(inside -> inside.root().filter(root -> root.attr("lang").isEmpty()).map(inside::languageText))
                .orElse("");
    }

    /** A name from attributes: names from content are the text nodes themselves. */
    private String ownName(Element element) {
        if (!named.contains(element)) return "";
        if (element.hasAttr("aria-labelledby")) return page.name(element);
        String alt = element.normalName().equals("img") || element.normalName().equals("input") ? element.attr("alt") : "";
        return alt + element.attr("aria-label") + element.attr("title") + element.attr("aria-description");
    }
}
