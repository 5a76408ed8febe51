package shirube.a11y.rules;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import shirube.a11y.About;
import shirube.a11y.AuditedPage;
import shirube.a11y.Outcome;
import shirube.a11y.Profile;
import shirube.a11y.Rule;
import shirube.a11y.Target;

/** Style sheets do not add words that readers need (JIS 1.3.1, F87; miChecker C_90). */
public final class GeneratedText implements Rule {

    @Override
    public About about() {
        return About.rule("generated-text", "1.3.1").michecker("C_90.0", "C_90.1").only(Profile.JIS2016);
    }

    private static final List<String> PSEUDO = List.of("before", "after");

    @Override
    public List<Target> targets(AuditedPage page) {
        if (!page.styles().addsWords()) return List.of();
        return page.targets(page.all().stream()
                .filter(element -> page.visibility().shown(element) && !words(page, element).isEmpty())
                .toList());
    }

    @Override
    public Outcome expectation(Target element) {
        return Outcome.cantTell("generated-text", "text", String.join("、", words(element.page(), element.element())));
    }

    /** Marks and signs are decoration; words may be more. */
    private static List<String> words(AuditedPage page, Element element) {
        var words = new ArrayList<String>();
        for (String pseudo : PSEUDO) {
            String text = page.styles().style(element).added(pseudo, element);
            if (text.codePoints().filter(Character::isLetterOrDigit).count() > 1) words.add(text.strip());
        }
        return words;
    }
}
