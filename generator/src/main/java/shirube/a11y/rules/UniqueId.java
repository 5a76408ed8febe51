package shirube.a11y.rules;

import java.util.List;
import shirube.a11y.About;
import shirube.a11y.AuditedPage;
import shirube.a11y.Outcome;
import shirube.a11y.Profile;
import shirube.a11y.Rule;
import shirube.a11y.Target;

/** No two elements have the same id (JIS 4.1.1; WCAG 2.2 has no such criterion). */
public final class UniqueId implements Rule {

    @Override
    public About about() {
        return About.rule("unique-id", "4.1.1").michecker("C_423.0").only(Profile.JIS2016);
    }

    @Override
    public List<Target> targets(AuditedPage page) {
        return page.targets(page.having("id"));
    }

    @Override
    public Outcome expectation(Target target) {
        String id = target.element().id();
        boolean first = id.isEmpty() || target.page().withId(id).get(0) == target.element();
        return Outcome.passedIf(first, "id-repeated", "id", id);
    }
}
