package shirube.a11y.rules;

import java.util.List;
import org.jsoup.nodes.Element;
import shirube.a11y.About;
import shirube.a11y.Ancestors;
import shirube.a11y.AuditedPage;
import shirube.a11y.Languages;
import shirube.a11y.Outcome;
import shirube.a11y.Rule;
import shirube.a11y.Target;
import shirube.a11y.Text;

/** The language that a part of the page names exists (WCAG 3.1.2, ACT de46e4). */
public final class PartLangKnown implements Rule {

    @Override
    public About about() {
        return About.rule("part-lang-known", "3.1.2").act("de46e4");
    }

    @Override
    public List<Target> targets(AuditedPage page) {
        if (!page.html().isTextHtml()) return List.of();
        return page.targets(page.having("lang").stream()
                .filter(element -> AuditedPage.isHtml(element) && !element.attr("lang").isEmpty())
                .filter(element -> Ancestors.nearest(element, "body").isPresent())
                .filter(element -> !Text.isBlank(page.languageText(element)))
                .toList());
    }

    @Override
    public Outcome expectation(Target part) {
        String tag = part.element().attr("lang");
        return Outcome.passedIf(Languages.known(tag), "part-lang-unknown", "lang", tag);
    }
}
