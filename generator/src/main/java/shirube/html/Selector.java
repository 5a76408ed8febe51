package shirube.html;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;

/**
 * A compiled selector, for example {@code nav > a.current::before}: compounds from right to left, each with the
 * combinator that joins it to the one on its left.
 *
 * @param key what the rightmost compound surely needs: {@code #id}, {@code .class}, a name, or {@code *}
 * @param around what some element around surely needs, written in the same way, in lower case; empty where any will do
 * @param pseudoElement {@code before}, {@code after} …; empty for the element itself
 * @param traits what it asks of elements besides their kind: {@code .class}, {@code #id}, {@code [attribute}, in lower case
 * @param simple whether elements with the same traits, in the same surroundings, are all one to it: it asks for nothing
 *     beside or in them, nor for values of attributes
 */
record Selector(List<Step> steps, int specificity, String key, String around, String pseudoElement, Set<String> traits, boolean simple) {

    /** One compound selector and how the next one to its left relates to it: ' ', '>', '+', '~'. */
    record Step(Predicate<Element> test, char combinator) {}

    boolean matches(Element element) {
        return matches(element, 0);
    }

    private boolean matches(Element element, int step) {
        return steps.get(step).test.test(element) && restMatches(element, step);
    }

    /** Whether what stands to the left of a compound that the element fits is there, too. */
    private boolean restMatches(Element element, int step) {
        if (step + 1 == steps.size()) return true;
        return switch (steps.get(step).combinator) {
            case '>' -> parent(element).filter(parent -> matches(parent, step + 1)).isPresent();
            case '+' -> before(element).filter(sibling -> matches(sibling, step + 1)).isPresent();
            case '~' -> matchesAnyBefore(element, step + 1);
            default -> matchesAnyAround(element, step + 1);
        };
    }

    private boolean matchesAnyAround(Element element, int step) {
        Step here = steps.get(step);
        for (Element at = element.parent(); at != null; at = at.parent()) {
            if (at.normalName().equals("#root") || !here.test.test(at)) continue;
            if (restMatches(at, step)) return true;
            if (here.combinator == ' ') return false;
        }
        return false;
    }

    /** Where the nearest that fits has nothing fit before or around it, one farther away has less there; the parent is the same for all. */
    private boolean matchesAnyBefore(Element element, int step) {
        Step here = steps.get(step);
        for (Element at = element.previousElementSibling(); at != null; at = at.previousElementSibling()) {
            if (!here.test.test(at)) continue;
            if (restMatches(at, step)) return true;
            if (here.combinator != '+') return false;
        }
        return false;
    }

    private static Optional<Element> parent(Element element) {
        return Optional.ofNullable(element.parent()).filter(parent -> !parent.normalName().equals("#root"));
    }

    private static Optional<Element> before(Element element) {
        return Optional.ofNullable(element.previousElementSibling());
    }
}
