package shirube.a11y.rules;

import java.util.List;
import org.jsoup.nodes.Element;
import shirube.a11y.About;
import shirube.a11y.AuditedPage;
import shirube.a11y.Outcome;
import shirube.a11y.Rule;
import shirube.a11y.Target;

/** What is special about the page stands in one {@code main} (WCAG 1.3.1, 2.4.1). */
public final class MainLandmark implements Rule {

    @Override
    public About about() {
        return About.rule("main-landmark", "1.3.1", "2.4.1");
    }

    @Override
    public List<Target> targets(AuditedPage page) {
        List<Element> found = mains(page);
        boolean promised = found.isEmpty() && page.html().isBuilt();
        return page.targets(promised ? page.named("body") : found);
    }

    @Override
    public Outcome expectation(Target main) {
        List<Element> found = mains(main.page());
        if (found.isEmpty()) return Outcome.failed("main-missing");
        return Outcome.passedIf(found.get(0) == main.element(), "main-repeated");
    }

    private static List<Element> mains(AuditedPage page) {
        return page.withRole(java.util.Set.of("main")).stream().filter(page::exposed).toList();
    }
}
