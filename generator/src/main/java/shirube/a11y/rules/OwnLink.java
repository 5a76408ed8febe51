package shirube.a11y.rules;

import java.util.List;
import shirube.a11y.About;
import shirube.a11y.AuditedPage;
import shirube.a11y.Bypasses;
import shirube.a11y.Outcome;
import shirube.a11y.Profile;
import shirube.a11y.Rule;
import shirube.a11y.Target;

/** A link leads past what is repeated on every page (technique G1, ACT ye5d6e). */
public final class OwnLink implements Rule {

    @Override
    public About about() {
        return About.rule("own-link").act("ye5d6e").only(Profile.WCAG22);
    }

    @Override
    public List<Target> targets(AuditedPage page) {
        return page.html().isTextHtml() ? page.targets(page.named("body").stream().limit(1).toList()) : List.of();
    }

    /** Where nothing is repeated there is nothing to pass: then no link is asked for. */
    @Override
    public Outcome expectation(Target body) {
        AuditedPage page = body.page();
        if (Bypasses.link(page)) return Outcome.passed();
        boolean certain = page.repeated().known() && page.repeated().hasOwnContentAfter() && !Bypasses.scripted(page);
        return certain ? Outcome.failed("own-link") : Outcome.unjudged();
    }
}
