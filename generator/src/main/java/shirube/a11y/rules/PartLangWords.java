package shirube.a11y.rules;

import java.util.List;
import shirube.a11y.About;
import shirube.a11y.Ancestors;
import shirube.a11y.AuditedPage;
import shirube.a11y.Languages;
import shirube.a11y.Outcome;
import shirube.a11y.Rule;
import shirube.a11y.Target;
import shirube.a11y.Text;
import shirube.a11y.TextLanguage;

/** The language that a part names is the one it is written in (WCAG 3.1.2, ACT off6ek). */
public final class PartLangWords implements Rule {

    @Override
    public About about() {
        return About.rule("part-lang-words", "3.1.2").act("off6ek");
    }

    @Override
    public List<Target> targets(AuditedPage page) {
        if (!page.html().isTextHtml()) return List.of();
        return page.targets(page.having("lang").stream()
                .filter(element -> Ancestors.nearest(element, "body").isPresent() && Languages.known(element.attr("lang")))
                .filter(element -> !Text.isBlank(page.languageText(element)))
                .toList());
    }

    @Override
    public Outcome expectation(Target part) {
        String lang = part.element().attr("lang");
        return switch (TextLanguage.fits(lang, part.page().languageText(part.element()))) {
            case YES -> Outcome.passed();
            case NO -> Outcome.failed("part-lang-words", "lang", lang);
            case UNKNOWN -> Outcome.unjudged();
        };
    }
}
