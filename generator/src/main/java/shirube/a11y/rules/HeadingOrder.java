package shirube.a11y.rules;

import java.util.List;
import shirube.a11y.About;
import shirube.a11y.AuditedPage;
import shirube.a11y.Headings;
import shirube.a11y.Outcome;
import shirube.a11y.Rule;
import shirube.a11y.Target;

/** No heading lies more than one level below the heading before it (JIS 1.3.1; miChecker C_14.0). */
public final class HeadingOrder implements Rule {

    @Override
    public About about() {
        return About.rule("heading-order", "1.3.1").michecker("C_14.0");
    }

    @Override
    public List<Target> targets(AuditedPage page) {
        return page.targets(page.headings().all());
    }

    @Override
    public Outcome expectation(Target heading) {
        int level = Headings.level(heading.element());
        int before = heading.page().headings().before(heading.element()).map(Headings::level).orElse(level);
        return Outcome.passedIf(level <= before + 1, "heading-order", "level", level, "before", before, "expected", before + 1);
    }
}
