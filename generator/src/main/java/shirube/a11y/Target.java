package shirube.a11y;

import java.util.Optional;
import org.jsoup.nodes.Element;
import shirube.html.TagFault;
import shirube.source.Span;

/**
 * A part of a page that a rule applies to: an element, one attribute of it, or what is at fault in the tags as written.
 *
 * @param attribute the attribute's name; empty where the element as a whole is meant
 * @param fault what the parser mended; empty where the tree is meant
 */
public record Target(AuditedPage page, Element element, String attribute, Optional<TagFault> fault) {

    public Target(AuditedPage page, Element element, String attribute) {
        this(page, element, attribute, Optional.empty());
    }

    public Target(AuditedPage page, Element element) {
        this(page, element, "");
    }

    /** The value of the attribute that is the target. */
    public String value() {
        return element.attr(attribute);
    }

    /** Where it was written. */
    Span place() {
        return fault.map(page.html()::place).orElseGet(() -> page.html().origin(element));
    }
}
