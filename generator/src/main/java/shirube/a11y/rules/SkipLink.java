package shirube.a11y.rules;

import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import shirube.a11y.About;
import shirube.a11y.AuditedPage;
import shirube.a11y.Focus;
import shirube.a11y.Outcome;
import shirube.a11y.Rule;
import shirube.a11y.Target;

/** The first thing the keyboard reaches is a link to the main content (WCAG 2.4.1; technique G1). */
public final class SkipLink implements Rule {

    @Override
    public About about() {
        return About.rule("skip-link", "2.4.1");
    }

    /** Only our own pages promise a skip link; in others headings or landmarks may serve as well. */
    @Override
    public List<Target> targets(AuditedPage page) {
        return page.html().isBuilt() ? page.targets(page.named("body")) : List.of();
    }

    @Override
    public Outcome expectation(Target body) {
        AuditedPage page = body.page();
        Optional<Element> goal = page.all().stream()
                .filter(element -> Focus.focusable(element) && !page.visibility().hidden(element))
                .findFirst()
                .map(first -> first.attr("href"))
                .filter(href -> href.length() > 1 && href.startsWith("#"))
                .flatMap(href -> page.byId(href.substring(1)));
        return Outcome.passedIf(goal.filter(element -> leadsToMain(page, element)).isPresent(), "skip-link");
    }

    private static boolean leadsToMain(AuditedPage page, Element goal) {
        return page.role(goal).equals("main")
                || page.withRole("main"::equals).stream().anyMatch(main -> inside(goal, main));
    }

    private static boolean inside(Element goal, Element main) {
        Element parent = goal.parent();
        return parent == main;
    }
}
