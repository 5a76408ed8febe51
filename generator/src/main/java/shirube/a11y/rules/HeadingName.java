package shirube.a11y.rules;

import java.util.List;
import org.jsoup.nodes.Element;
import shirube.a11y.About;
import shirube.a11y.AuditedPage;
import shirube.a11y.Outcome;
import shirube.a11y.Rule;
import shirube.a11y.Target;

/** Headings are not empty (WCAG 1.3.1, 2.4.6, ACT ffd0e9). */
public final class HeadingName implements Rule {

    @Override
    public About about() {
        return About.rule("heading-name", "1.3.1", "2.4.6").act("ffd0e9");
    }

    @Override
    public List<Target> targets(AuditedPage page) {
        return page.targets(page.headings().all().stream().filter(AuditedPage::isHtml).toList());
    }

    @Override
    public Outcome expectation(Target target) {
        return Outcome.passedIf(!target.page().name(target.element()).isEmpty(), "heading-name");
    }
}
