package shirube.a11y.rules;

import java.util.List;
import java.util.Set;
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
        List<Element> landmarks = landmarks(page);
        return page.targets(landmarks.stream()
                .filter(landmark -> same(page, landmarks, landmark).size() > 1)
                .toList());
    }

    @Override
    public Outcome expectation(Target landmark) {
        AuditedPage page = landmark.page();
        String name = page.name(landmark.element());
        if (name.isEmpty()) return Outcome.failed("landmark-unnamed", "role", page.role(landmark.element()));
        List<Element> namesakes = same(page, landmarks(page), landmark.element()).stream()
                .filter(other -> page.name(other).equals(name))
                .toList();
        return Outcome.passedIf(namesakes.get(0) == landmark.element(), "landmark-same-name", "name", name);
    }

    private static List<Element> landmarks(AuditedPage page) {
        return page.withRole(REPEATABLE).stream()
                .filter(page::exposed)
                .filter(element -> !page.role(element).equals("form") || !page.name(element).isEmpty())
                .toList();
    }

    private static List<Element> same(AuditedPage page, List<Element> landmarks, Element landmark) {
        return landmarks.stream()
                .filter(other -> page.role(other).equals(page.role(landmark)))
                .toList();
    }
}
