package shirube.a11y.rules;

import java.util.List;
import shirube.a11y.About;
import shirube.a11y.Aria;
import shirube.a11y.AuditedPage;
import shirube.a11y.Outcome;
import shirube.a11y.Rule;
import shirube.a11y.Target;

/** Attributes that begin with {@code aria-} exist (WCAG 4.1.2, ACT 5f99a7). */
public final class AriaAttributeDefined implements Rule {

    @Override
    public About about() {
        return About.rule("aria-attribute", "4.1.2").act("5f99a7");
    }

    @Override
    public List<Target> targets(AuditedPage page) {
        return page.attributeTargets("aria-", element -> true);
    }

    @Override
    public Outcome expectation(Target attribute) {
        return Outcome.passedIf(Aria.isAttribute(attribute.attribute()), "aria-attribute", "attribute", attribute.attribute());
    }
}
