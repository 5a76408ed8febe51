package shirube.a11y.rules;

import java.util.List;
import shirube.a11y.About;
import shirube.a11y.AuditedPage;
import shirube.a11y.Languages;
import shirube.a11y.Outcome;
import shirube.a11y.Rule;
import shirube.a11y.Target;
import shirube.a11y.Text;

/** The language that the html element names exists (WCAG 3.1.1, ACT bf051a). */
public final class PageLangKnown implements Rule {

    @Override
    public About about() {
        return About.rule("page-lang-known", "3.1.1").act("bf051a").michecker("C_21.1");
    }

    @Override
    public List<Target> targets(AuditedPage page) {
        if (!page.html().isTextHtml()) return List.of();
        return page.targets(page.root().stream()
                .filter(html -> !Text.tokens(html.attr("lang")).isEmpty())
                .toList());
    }

    @Override
    public Outcome expectation(Target html) {
        String tag = html.element().attr("lang");
        return Outcome.passedIf(Languages.known(tag), "page-lang-unknown", "lang", tag);
    }
}
