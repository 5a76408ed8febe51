package shirube.a11y.rules;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import shirube.a11y.About;
import shirube.a11y.AuditedPage;
import shirube.a11y.Outcome;
import shirube.a11y.Rule;
import shirube.a11y.Target;
import shirube.a11y.Text;

/** The title says what the page is, and is not what an editor filled in by itself (WCAG 2.4.2, ACT c4a8a4; miChecker C_60.1). */
public final class TitleWords implements Rule {

    @Override
    public About about() {
        return About.rule("title-words", "2.4.2").act("c4a8a4").michecker("C_60.1");
    }

    private static final Pattern EMPTY_WORDS = Pattern.compile(
            "untitled( document)?|無題(ドキュメント|のドキュメント)?|新規(ページ|ドキュメント)|new page ?\\d*|no title|title|タイトル|.*\\.(html?|pdf|docx?)|https?://.*");

    @Override
    public List<Target> targets(AuditedPage page) {
        return page.targets(page.named("title").stream()
                .filter(title -> !Text.isBlank(title.wholeText()))
                .limit(1)
                .toList());
    }

    /** Whether other words are the right ones, a person knows. */
    @Override
    public Outcome expectation(Target title) {
        String text = Text.flat(title.element().wholeText());
        boolean empty = EMPTY_WORDS.matcher(text.toLowerCase(Locale.ROOT)).matches();
        return empty ? Outcome.failed("title-words", "title", text) : Outcome.unjudged();
    }
}
