package shirube.a11y.rules;

import java.util.List;
import java.util.function.Predicate;
import shirube.a11y.About;
import shirube.a11y.Aria;
import shirube.a11y.AuditedPage;
import shirube.a11y.LinkContext;
import shirube.a11y.Outcome;
import shirube.a11y.Profile;
import shirube.a11y.Rule;
import shirube.a11y.Target;
import shirube.a11y.VagueWords;

/** A link's name says where it leads. */
public final class LinkWords implements Rule {

    private final About about;
    private final Predicate<Target> helped;

    /** @param helped whether what stands around the link says where it leads */
    private LinkWords(About about, Predicate<Target> helped) {
        this.about = about;
        this.helped = helped;
    }

    /** With what stands around it (WCAG 2.4.4, ACT 5effbb). */
    public static LinkWords inContext() {
        return new LinkWords(About.rule("link-words", "2.4.4").act("5effbb"), link -> LinkContext.of(link.page()).says(link.element()));
    }

    /** Alone (WCAG 2.4.9, level AAA, ACT aizyf1). */
    public static LinkWords alone() {
        return new LinkWords(About.rule("link-words-alone", "2.4.9").act("aizyf1").only(Profile.WCAG22), link -> false);
    }

    @Override
    public About about() {
        return about;
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
        return VagueWords.isLink(name) && !helped.test(link) ? Outcome.failed(about.name(), "name", name) : Outcome.unjudged();
    }
}
