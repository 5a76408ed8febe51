package shirube.a11y.rules;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import shirube.a11y.About;
import shirube.a11y.AuditedPage;
import shirube.a11y.Outcome;
import shirube.a11y.Profile;
import shirube.a11y.Rule;
import shirube.a11y.Target;
import shirube.a11y.Text;

/** A long page has a way past what repeats: headings, landmarks or links within it (JIS 2.4.1; miChecker B_10). */
public final class BypassBlocks implements Rule {

    @Override
    public About about() {
        return About.rule("bypass", "2.4.1").michecker("B_10", "B_20").only(Profile.JIS2016);
    }

    /** About two minutes of reading aloud, at some 400 characters a minute. */
    private static final int LONG = 800;

    @Override
    public List<Target> targets(AuditedPage page) {
        return page.targets(page.named("body").stream().filter(body -> letters(body) > LONG).toList());
    }

    @Override
    public Outcome expectation(Target body) {
        AuditedPage page = body.page();
        boolean landmarks = page.withRole("main"::equals).stream().anyMatch(page::exposed);
        boolean links = page.named("a").stream().anyMatch(link -> isWithinPage(page, link));
        return Outcome.passedIf(landmarks || links || page.headings().all().size() > 1, "bypass");
    }

    /** How much there is to read, counted as far as it matters. */
    private static int letters(Element parent) {
        int letters = 0;
        for (int i = 0; i < parent.childNodeSize() && letters <= LONG; i++) {
            if (parent.childNode(i) instanceof TextNode text) letters += letters(text.getWholeText());
            else if (parent.childNode(i) instanceof Element child) letters += letters(child);
        }
        return letters;
    }

    private static int letters(String text) {
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            if (!Text.isSpace(text.charAt(i))) letters++;
        }
        return letters;
    }

    private static boolean isWithinPage(AuditedPage page, Element link) {
        String href = link.attr("href");
        return href.startsWith("#") && page.byId(href.substring(1)).isPresent();
    }
}
