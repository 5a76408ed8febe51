package shirube.a11y;

import org.jsoup.nodes.Element;

/**
 * A part of a page that a rule applies to: an element, or one attribute of it.
 *
 * @param attribute the attribute's name; empty where the element as a whole is meant
 */
public record Target(AuditedPage page, Element element, String attribute) {

    public Target(AuditedPage page, Element element) {
        this(page, element, "");
    }

    /** The value of the attribute that is the target. */
    public String value() {
        return element.attr(attribute);
    }
}
