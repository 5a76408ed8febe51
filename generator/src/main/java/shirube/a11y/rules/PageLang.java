package shirube.a11y.rules;

import java.util.List;
import shirube.a11y.About;
import shirube.a11y.AuditedPage;
import shirube.a11y.Outcome;
import shirube.a11y.Rule;
import shirube.a11y.Target;
import shirube.a11y.Text;

/** The html element says in which language the page is (WCAG 3.1.1, ACT b5c3f8). */
public final class PageLang implements Rule {

    @Override
    public About about() {
        return About.rule("page-lang", "3.1.1").act("b5c3f8").michecker("C_21.0");
    }

    @Override
    public List<Target> targets(AuditedPage page) {
        if (!page.html().isTextHtml()) return List.of();
        return page.targets(page.root().stream().toList());
    }

    @Override
    public Outcome expectation(Target html) {
        return Outcome.passedIf(!Text.tokens(html.element().attr("lang")).isEmpty(), "page-lang-missing");
    }
}
