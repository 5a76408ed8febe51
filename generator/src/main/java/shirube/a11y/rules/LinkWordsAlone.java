package shirube.a11y.rules;

import java.util.List;
import shirube.a11y.About;
import shirube.a11y.Aria;
import shirube.a11y.AuditedPage;
import shirube.a11y.Outcome;
import shirube.a11y.Profile;
import shirube.a11y.Rule;
import shirube.a11y.Target;
import shirube.a11y.VagueWords;

/** A link's name alone says where it leads (WCAG 2.4.9, level AAA, ACT aizyf1). */
public final class LinkWordsAlone implements Rule {

    @Override
    public About about() {
        return About.rule("link-words-alone", "2.4.9").act("aizyf1").only(Profile.WCAG22);
    }

    @Override
    public List<Target> targets(AuditedPage page) {
        return page.targets(page.withRole(role -> Aria.inherits(role, "link")).stream()
                .filter(link -> page.exposed(link) && !page.name(link).isEmpty())
                .toList());
    }

    /** Whether good words are the right ones, a person knows. */
    @Override
    public Outcome expectation(Target link) {
        String name = link.page().name(link.element());
        return VagueWords.isLink(name) ? Outcome.failed("link-words-alone", "name", name) : Outcome.unjudged();
    }
}
