package shirube.a11y.rules;

import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import shirube.a11y.About;
import shirube.a11y.AuditedPage;
import shirube.a11y.Outcome;
import shirube.a11y.Rule;
import shirube.a11y.Target;
import shirube.a11y.Text;

/** The page has a title that is not empty (WCAG 2.4.2, ACT 2779a5). */
public final class PageTitle implements Rule {

    @Override
    public About about() {
        return About.rule("page-title", "2.4.2").act("2779a5").michecker("C_60.0");
    }

    @Override
    public List<Target> targets(AuditedPage page) {
        return page.targets(page.root().stream().toList());
    }

    @Override
    public Outcome expectation(Target html) {
        Optional<Element> title = html.page().named("title").stream().findFirst();
        return Outcome.passedIf(title.filter(first -> !Text.isBlank(first.wholeText())).isPresent(), "page-title");
    }
}
