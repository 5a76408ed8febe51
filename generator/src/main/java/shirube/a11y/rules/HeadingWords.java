package shirube.a11y.rules;

import java.util.List;
import shirube.a11y.About;
import shirube.a11y.AuditedPage;
import shirube.a11y.Outcome;
import shirube.a11y.Rule;
import shirube.a11y.Target;
import shirube.a11y.VagueWords;

/** A heading says what follows it (WCAG 2.4.6, ACT b49b2e). */
public final class HeadingWords implements Rule {

    @Override
    public About about() {
        return About.rule("heading-words", "2.4.6").act("b49b2e");
    }

    @Override
    public List<Target> targets(AuditedPage page) {
        return page.targets(page.headings().all().stream().filter(heading -> !page.name(heading).isEmpty()).toList());
    }

    /** Only words that a template left behind are wrong for certain; the others a person reads. */
    @Override
    public Outcome expectation(Target heading) {
        String name = heading.page().name(heading.element());
        return VagueWords.isHeading(name) ? Outcome.failed("heading-words", "name", name) : Outcome.unjudged();
    }
}
