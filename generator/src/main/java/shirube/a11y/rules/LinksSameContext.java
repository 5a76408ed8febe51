package shirube.a11y.rules;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import shirube.a11y.About;
import shirube.a11y.AuditedPage;
import shirube.a11y.Outcome;
import shirube.a11y.Rule;
import shirube.a11y.Target;

/** Links with one name in one sentence or list item lead to the same place (WCAG 2.4.4, ACT fd3a94). */
public final class LinksSameContext implements Rule {

    @Override
    public About about() {
        return About.rule("links-same-context", "2.4.4").act("fd3a94");
    }

    @Override
    public List<Target> targets(AuditedPage page) {
        Stream<List<Element>> sets = Stream.concat(page.namesakes().setsInContext().stream(), page.namesakes().setsAlone().stream());
        return page.targets(sets.map(links -> links.get(0)).distinct().toList());
    }

    /**
     * Different addresses may still serve one purpose: only a person knows. Links that merely have no words around them
     * stand apart on the page, as in a menu and a footer: nobody is asked about each.
     */
    @Override
    public Outcome expectation(Target link) {
        AuditedPage page = link.page();
        Optional<List<Element>> close = Optional.ofNullable(page.once(Sets.class, Sets::of).inContext.get(link.element()));
        if (close.filter(set -> !page.namesakes().same(set)).isPresent()) {
            return Outcome.cantTell("links-same-context", "name", page.name(link.element()), "count", close.get().size());
        }
        Optional<List<Element>> alone = Optional.ofNullable(page.once(Sets.class, Sets::of).alone.get(link.element()));
        return alone.filter(set -> !page.namesakes().same(set)).isPresent() ? Outcome.unjudged() : Outcome.passed();
    }

    /** Each set by its first link. */
    private record Sets(Map<Element, List<Element>> inContext, Map<Element, List<Element>> alone) {

        static Sets of(AuditedPage page) {
            return new Sets(byFirst(page.namesakes().setsInContext()), byFirst(page.namesakes().setsAlone()));
        }

        private static Map<Element, List<Element>> byFirst(List<List<Element>> sets) {
            var byFirst = new IdentityHashMap<Element, List<Element>>();
            for (List<Element> set : sets) byFirst.putIfAbsent(set.get(0), set);
            return byFirst;
        }
    }
}
