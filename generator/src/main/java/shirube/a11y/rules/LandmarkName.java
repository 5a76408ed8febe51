package shirube.a11y.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import shirube.a11y.About;
import shirube.a11y.AuditedPage;
import shirube.a11y.Outcome;
import shirube.a11y.Rule;
import shirube.a11y.Target;

/** Landmarks of one kind are told apart by their names (WCAG 1.3.1, 2.4.1; technique ARIA11). */
public final class LandmarkName implements Rule {

    private static final Set<String> REPEATABLE = Set.of("navigation", "complementary", "search", "form");

    @Override
    public About about() {
        return About.rule("landmark-name", "1.3.1", "2.4.1");
    }

    @Override
    public List<Target> targets(AuditedPage page) {
        Landmarks landmarks = Landmarks.in(page);
        return page.targets(landmarks.all.stream().filter(landmark -> landmarks.byRole.get(page.role(landmark)).size() > 1).toList());
    }

    @Override
    public Outcome expectation(Target landmark) {
        AuditedPage page = landmark.page();
        String name = page.name(landmark.element());
        if (name.isEmpty()) return Outcome.failed("landmark-unnamed", "role", page.role(landmark.element()));
        Element first = Landmarks.in(page).first().get(key(page, landmark.element()));
        return Outcome.passedIf(first == landmark.element(), "landmark-same-name", "name", name);
    }

    /** The landmarks in document order, those of each role, and the first of each role and name. */
    private record Landmarks(List<Element> all, Map<String, List<Element>> byRole, Map<String, Element> first) {

        static Landmarks in(AuditedPage page) {
            return page.once(Landmarks.class, Landmarks::of);
        }

        private static Landmarks of(AuditedPage page) {
            List<Element> all = page.withRole(REPEATABLE).stream()
                    .filter(page::exposed)
                    .filter(element -> !page.role(element).equals("form") || !page.name(element).isEmpty())
                    .toList();
            var first = new HashMap<String, Element>();
            all.forEach(landmark -> first.putIfAbsent(key(page, landmark), landmark));
            return new Landmarks(all, all.stream().collect(Collectors.groupingBy(page::role)), first);
        }
    }

    private static String key(AuditedPage page, Element landmark) {
        return page.role(landmark) + " " + page.name(landmark);
    }
}
