package shirube.html;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import shirube.source.SourceFile;
import shirube.source.Span;

/** The tree of a built page, free of stamps, and which stamps each of its elements had. */
final class Stamped {

    /** Elements that a parser adds where nobody wrote a tag. */
    private static final Set<String> IMPLIED = Set.of("html", "head", "body", "tbody", "tr", "colgroup");

    private final Document document;
    private final List<Element> elements;
    private final Map<Element, Stamps.Tag> tags;

    private Stamped(Document document, List<Element> elements) {
        this.document = document;
        this.elements = elements;
        this.tags = new IdentityHashMap<>(elements.size());
    }

    /** Reads the tree without the stamps; where the parser moved or dropped a tag, with them, and takes them off. */
    static Stamped of(Stamps stamps, String html, Function<String, Document> parser) {
        Document plain = parser.apply(html);
        var stamped = new Stamped(plain, elements(plain));
        if (stamped.align(stamps.tags())) return stamped;
        Document whole = parser.apply(stamps.stamped());
        var taken = new Stamped(whole, elements(whole));
        taken.elements.forEach(taken::take);
        return taken;
    }

    Document document() {
        return document;
    }

    /** All elements in document order. */
    List<Element> elements() {
        return elements;
    }

    /** The place that the element's own stamps name; authored content wins over the template around it. */
    Optional<Span> place(Element element, Origins origins) {
        Stamps.Tag tag = tags.get(element);
        return tag == null ? Optional.empty() : place(tag, origins);
    }

    /** The place that the stamps of a tag name. */
    Optional<Span> place(Stamps.Tag tag, Origins origins) {
        Optional<Span> content = span(tag.sourceStamp(), origins::content);
        return content.isPresent() ? content : span(tag.templateStamp(), origins::template);
    }

    /** Whether a text of the content, and not only a template, brought the element. */
    boolean isOfContent(Element element) {
        Stamps.Tag tag = tags.get(element);
        return tag != null && !tag.sourceStamp().isEmpty();
    }

    static List<Element> elements(Document document) {
        var elements = new ArrayList<Element>(256);
        document.traverse((node, depth) -> {
            if (depth > 0 && node instanceof Element element) elements.add(element);
        });
        return elements;
    }

    /** Each element stems from the next tag of its name; whether that comes out even. */
    private boolean align(List<Stamps.Tag> written) {
        int next = 0;
        for (Element element : elements) {
            String name = element.normalName();
            if (next < written.size() && written.get(next).isNamed(name)) tags.put(element, written.get(next++));
            else if (!IMPLIED.contains(name) || element.attributesSize() > 0) return false;
        }
        return next == written.size();
    }

    private void take(Element element) {
        tags.put(element, Stamps.Tag.of(element.normalName(), element.attr(Stamps.SOURCE), element.attr(Stamps.TEMPLATE)));
        element.removeAttr(Stamps.SOURCE).removeAttr(Stamps.TEMPLATE);
    }

    /** Nothing where there is no stamp; one that is not well-formed is a fault of the program. */
    private static Optional<Span> span(String stamp, Function<String, Optional<SourceFile>> files) {
        if (stamp.isEmpty()) return Optional.empty();
        int at = stamp.lastIndexOf('@');
        int dash = stamp.indexOf('-', at);
        int start = Integer.parseInt(stamp.substring(at + 1, dash));
        int end = Integer.parseInt(stamp.substring(dash + 1));
        return files.apply(Parser.unescapeEntities(stamp.substring(0, at), true)).map(file -> file.span(start, end));
    }
}
