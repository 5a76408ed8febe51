package shirube.a11y.rules;

import java.util.List;
import shirube.a11y.About;
import shirube.a11y.AuditedPage;
import shirube.a11y.Bypasses;
import shirube.a11y.Outcome;
import shirube.a11y.Profile;
import shirube.a11y.Rule;
import shirube.a11y.Target;

/** What is special about the page has a heading (technique H69, ACT 047fe0). */
public final class OwnHeading implements Rule {

    @Override
    public About about() {
        return About.rule("own-heading").act("047fe0").only(Profile.WCAG22);
    }

    @Override
    public List<Target> targets(AuditedPage page) {
        return page.html().isTextHtml() ? page.targets(page.named("body").stream().limit(1).toList()) : List.of();
    }

    @Override
    public Outcome expectation(Target body) {
        AuditedPage page = body.page();
        boolean nothingToPass = page.repeated().known() && !page.repeated().hasOwnContentAfter();
        if (nothingToPass || Bypasses.heading(page)) return Outcome.passed();
        return page.repeated().known() ? Outcome.failed("own-heading") : Outcome.unjudged();
    }
}
