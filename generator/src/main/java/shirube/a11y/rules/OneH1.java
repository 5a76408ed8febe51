package shirube.a11y.rules;

import java.util.List;
import org.jsoup.nodes.Element;
import shirube.a11y.About;
import shirube.a11y.AuditedPage;
import shirube.a11y.Headings;
import shirube.a11y.Outcome;
import shirube.a11y.Profile;
import shirube.a11y.Rule;
import shirube.a11y.Target;

/** A page has exactly one heading of the first level: what it is about. */
public final class OneH1 implements Rule {

    @Override
    public About about() {
        return About.rule("one-h1", "1.3.1", "2.4.6").only(Profile.JIS2016);
    }

    @Override
    public List<Target> targets(AuditedPage page) {
        List<Element> found = first(page);
        return page.targets(found.isEmpty() ? page.named("body") : found);
    }

    @Override
    public Outcome expectation(Target heading) {
        List<Element> found = first(heading.page());
        if (found.isEmpty()) return Outcome.failed("h1-missing");
        return Outcome.passedIf(found.get(0) == heading.element(), "h1-repeated");
    }

    private static List<Element> first(AuditedPage page) {
        return page.headings().all().stream().filter(heading -> Headings.level(heading) == 1).toList();
    }
}
