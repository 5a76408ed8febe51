package shirube.a11y;

import java.util.Optional;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;

/** The way up from an element, itself included. */
public final class Ancestors {

    private Ancestors() {}

    public static Optional<Element> nearest(Element element, Predicate<Element> wanted) {
        for (Element at = element; at != null; at = at.parent()) {
            if (wanted.test(at)) return Optional.of(at);
        }
        return Optional.empty();
    }

    public static Optional<Element> nearest(Element element, String name) {
        return nearest(element, at -> at.normalName().equals(name));
    }

    public static boolean within(Element element, Predicate<Element> wanted) {
        return nearest(element, wanted).isPresent();
    }
}
