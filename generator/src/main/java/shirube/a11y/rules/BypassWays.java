package shirube.a11y.rules;

import java.util.List;
import shirube.a11y.About;
import shirube.a11y.AuditedPage;
import shirube.a11y.Bypasses;
import shirube.a11y.Outcome;
import shirube.a11y.Profile;
import shirube.a11y.Rule;
import shirube.a11y.Target;

/** There is a way past what is repeated on every page: a heading, a landmark or a link (WCAG 2.4.1, ACT cf77f2). */
public final class BypassWays implements Rule {

    @Override
    public About about() {
        return About.rule("bypass-ways", "2.4.1").act("cf77f2").only(Profile.WCAG22);
    }

    @Override
    public List<Target> targets(AuditedPage page) {
        return page.html().isTextHtml() ? page.targets(page.named("body").stream().limit(1).toList()) : List.of();
    }

    /** Scripts may fold away what is repeated; whether they do, source does not tell. */
    @Override
    public Outcome expectation(Target body) {
        AuditedPage page = body.page();
        boolean nothingToPass = page.repeated().known() && !page.repeated().hasOwnContentAfter();
        if (nothingToPass || Bypasses.heading(page) || Bypasses.landmark(page) || Bypasses.link(page)) return Outcome.passed();
        boolean certain = page.repeated().known() && !Bypasses.scripted(page);
        return certain ? Outcome.failed("bypass-ways") : Outcome.unjudged();
    }
}
