package shirube.a11y.rules;

import java.util.List;
import shirube.a11y.About;
import shirube.a11y.Aria;
import shirube.a11y.AuditedPage;
import shirube.a11y.LinkContext;
import shirube.a11y.Outcome;
import shirube.a11y.Rule;
import shirube.a11y.Target;
import shirube.a11y.VagueWords;

/** A link's name, with what stands around it, says where it leads (WCAG 2.4.4, ACT 5effbb). */
public final class LinkWords implements Rule {

    @Override
    public About about() {
        return About.rule("link-words", "2.4.4").act("5effbb");
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
        boolean vague = VagueWords.isLink(name) && !LinkContext.says(link.page(), link.element());
        return vague ? Outcome.failed("link-words", "name", name) : Outcome.unjudged();
    }
}
