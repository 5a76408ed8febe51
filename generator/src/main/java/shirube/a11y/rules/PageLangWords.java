package shirube.a11y.rules;

import java.util.List;
import org.jsoup.nodes.Element;
import shirube.a11y.About;
import shirube.a11y.AuditedPage;
import shirube.a11y.Languages;
import shirube.a11y.Outcome;
import shirube.a11y.Rule;
import shirube.a11y.Target;
import shirube.a11y.Text;
import shirube.a11y.TextLanguage;

/** The language that the page names is the one most of it is written in (WCAG 3.1.1, ACT ucwvc8). */
public final class PageLangWords implements Rule {

    @Override
    public About about() {
        return About.rule("page-lang-words", "3.1.1").act("ucwvc8");
    }

    @Override
    public List<Target> targets(AuditedPage page) {
        if (!page.html().isTextHtml()) return List.of();
        return page.targets(page.root().stream()
                .filter(html -> Languages.known(html.attr("lang")))
                .filter(html -> !Text.isBlank(title(page)) || !Text.isBlank(page.languageText(html)))
                .toList());
    }

    @Override
    public Outcome expectation(Target html) {
        String lang = html.element().attr("lang");
        return switch (TextLanguage.fits(lang, title(html.page()) + ' ' + html.page().languageText(html.element()))) {
            case YES -> Outcome.passed();
            case NO -> Outcome.failed("page-lang-words", "lang", lang);
            case UNKNOWN -> Outcome.unjudged();
        };
    }

    /** ACT, text inheriting its programmatic language from the document: the title too. */
    private static String title(AuditedPage page) {
        List<Element> titles = page.named("title");
        return titles.isEmpty() ? "" : titles.get(0).wholeText();
    }
}
