package shirube.a11y.rules;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import shirube.a11y.About;
import shirube.a11y.AuditedPage;
import shirube.a11y.Outcome;
import shirube.a11y.Profile;
import shirube.a11y.Rule;
import shirube.a11y.SkipLinks;
import shirube.a11y.Target;
import shirube.a11y.Text;

/** A link past what repeats says so in a few words (JIS 2.4.1; miChecker B_19, B_26). */
public final class SkipLinkWords implements Rule {

    @Override
    public About about() {
        return About.rule("skip-link-words", "2.4.1").michecker("B_19", "B_26").only(Profile.JIS2016);
    }

    /** 「ナビゲーションを飛ばして本文へ」 has 15, "Skip to main content" 20. */
    private static final int LONGEST = 15;

    private static final int LONGEST_LATIN = 30;

    @Override
    public List<Target> targets(AuditedPage page) {
        var targets = new ArrayList<Target>();
        for (Element link : page.skipLinks()) {
            if (!SkipLinks.words(link).isEmpty()) targets.add(new Target(page, link));
            if (!Text.isBlank(link.attr("title"))) targets.add(new Target(page, link, "title"));
        }
        return targets;
    }

    @Override
    public Outcome expectation(Target link) {
        String words = link.attribute().isEmpty() ? SkipLinks.words(link.element()) : Text.flat(link.value());
        boolean latin = words.codePoints().allMatch(c -> c < 0x2E80);
        boolean brief = words.codePointCount(0, words.length()) <= (latin ? LONGEST_LATIN : LONGEST);
        return Outcome.passedIf(brief, "skip-link-words", "text", words);
    }
}
