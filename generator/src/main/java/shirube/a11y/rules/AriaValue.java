package shirube.a11y.rules;

import java.util.List;
import shirube.a11y.About;
import shirube.a11y.Aria;
import shirube.a11y.AuditedPage;
import shirube.a11y.Outcome;
import shirube.a11y.Rule;
import shirube.a11y.Target;

/** States and properties of WAI-ARIA have a value of their type (ACT 6a7281). */
public final class AriaValue implements Rule {

    @Override
    public About about() {
        return About.rule("aria-value", "4.1.2").act("6a7281");
    }

    @Override
    public List<Target> targets(AuditedPage page) {
        return page.attributeTargets("aria-", AuditedPage::isHtmlOrSvg).stream()
                .filter(target -> Aria.isAttribute(target.attribute()) && !target.value().isEmpty())
                .toList();
    }

    @Override
    public Outcome expectation(Target target) {
        if (Aria.validValue(target.attribute(), target.value())) return Outcome.passed();
        String allowed = String.join("、", Aria.allowedValues(target.attribute()));
        return Outcome.failed("aria-value", "attribute", target.attribute(), "value", target.value(), "allowed", allowed);
    }
}
