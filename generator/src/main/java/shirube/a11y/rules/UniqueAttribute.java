package shirube.a11y.rules;

import java.util.List;
import shirube.a11y.About;
import shirube.a11y.AuditedPage;
import shirube.a11y.Outcome;
import shirube.a11y.Profile;
import shirube.a11y.Rule;
import shirube.a11y.Target;
import shirube.html.TagFault;

/** No element has the same attribute twice (JIS 4.1.1; WCAG 2.2 has no such criterion). */
public final class UniqueAttribute implements Rule {

    @Override
    public About about() {
        return About.rule("unique-attribute", "4.1.1").only(Profile.JIS2016);
    }

    @Override
    public List<Target> targets(AuditedPage page) {
        return page.tagTargets(fault -> fault.kind() == TagFault.Kind.ATTRIBUTE_REPEATED);
    }

    @Override
    public Outcome expectation(Target target) {
        return target.fault()
                .map(fault -> Outcome.failed("attribute-repeated", "attribute", fault.name(), "element", fault.other()))
                .orElseGet(Outcome::passed);
    }
}
