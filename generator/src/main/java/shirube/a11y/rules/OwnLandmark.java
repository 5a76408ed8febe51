package shirube.a11y.rules;

import java.util.List;
import shirube.a11y.About;
import shirube.a11y.AuditedPage;
import shirube.a11y.Bypasses;
import shirube.a11y.Outcome;
import shirube.a11y.Profile;
import shirube.a11y.Rule;
import shirube.a11y.Target;

/** What is special about the page begins a landmark (technique ARIA11, ACT b40fd1). */
public final class OwnLandmark implements Rule {

    @Override
    public About about() {
        return About.rule("own-landmark").act("b40fd1").only(Profile.WCAG22);
    }

    @Override
    public List<Target> targets(AuditedPage page) {
        return page.html().isTextHtml() ? page.targets(page.named("body").stream().limit(1).toList()) : List.of();
    }

    @Override
    public Outcome expectation(Target body) {
        AuditedPage page = body.page();
        boolean nothingToPass = page.repeated().known() && !page.repeated().hasOwnContentAfter();
        if (nothingToPass || Bypasses.landmark(page)) return Outcome.passed();
        return page.repeated().known() ? Outcome.failed("own-landmark") : Outcome.unjudged();
    }
}
