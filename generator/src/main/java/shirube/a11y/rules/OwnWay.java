package shirube.a11y.rules;

import java.util.List;
import java.util.function.Predicate;
import shirube.a11y.About;
import shirube.a11y.AuditedPage;
import shirube.a11y.Bypasses;
import shirube.a11y.Outcome;
import shirube.a11y.Profile;
import shirube.a11y.Rule;
import shirube.a11y.Target;

/** One certain way past what is repeated on every page: a heading, a landmark or a link. */
public final class OwnWay implements Rule {

    private final About about;
    private final Predicate<AuditedPage> way;
    private final Predicate<AuditedPage> doubt;

    /**
     * @param way whether the page has it
     * @param doubt whether it may have it although source does not show it
     */
    private OwnWay(About about, Predicate<AuditedPage> way, Predicate<AuditedPage> doubt) {
        this.about = about.only(Profile.WCAG22);
        this.way = way;
        this.doubt = doubt;
    }

    /** What is special about the page has a heading (technique H69, ACT 047fe0). */
    public static OwnWay heading() {
        return new OwnWay(About.rule("own-heading").act("047fe0"), page -> nothingToPass(page) || Bypasses.heading(page), page -> false);
    }

    /** What is special about the page begins a landmark (technique ARIA11, ACT b40fd1). */
    public static OwnWay landmark() {
        return new OwnWay(About.rule("own-landmark").act("b40fd1"), page -> nothingToPass(page) || Bypasses.landmark(page), page -> false);
    }

    /** A link leads past what is repeated on every page (technique G1, ACT ye5d6e); a script may move the focus as well. */
    public static OwnWay link() {
        return new OwnWay(About.rule("own-link").act("ye5d6e"), Bypasses::link, page -> nothingToPass(page) || Bypasses.scripted(page));
    }

    @Override
    public About about() {
        return about;
    }

    @Override
    public List<Target> targets(AuditedPage page) {
        return page.html().isTextHtml() ? page.targets(page.named("body").stream().limit(1).toList()) : List.of();
    }

    @Override
    public Outcome expectation(Target body) {
        AuditedPage page = body.page();
        if (way.test(page)) return Outcome.passed();
        return page.repeated().known() && !doubt.test(page) ? Outcome.failed(about.name()) : Outcome.unjudged();
    }

    /** Where nothing is repeated, no heading and no landmark is missing; a link is not asked for then. */
    private static boolean nothingToPass(AuditedPage page) {
        return page.repeated().known() && !page.repeated().hasOwnContentAfter();
    }
}
