package shirube.a11y.rules;

import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import shirube.a11y.About;
import shirube.a11y.Aria;
import shirube.a11y.AuditedPage;
import shirube.a11y.Outcome;
import shirube.a11y.Rule;
import shirube.a11y.Target;

/** Global attributes are not put where the role forbids them, such as a name on a mere box (ACT kb1m8s). */
public final class AriaProhibited implements Rule {

    @Override
    public About about() {
        return About.rule("aria-prohibited", "4.1.2").act("kb1m8s");
    }

    private static final Set<String> NAMING =
            Set.of("aria-label", "aria-labelledby", "aria-braillelabel", "aria-brailleroledescription", "aria-roledescription");
    private static final Set<String> ON_GENERIC_ONLY = Set.of("aria-roledescription", "aria-brailleroledescription");

    @Override
    public List<Target> targets(AuditedPage page) {
        return page.attributeTargets("aria-", element -> AuditedPage.isHtmlOrSvg(element) && !page.visibility().hidden(element)).stream()
                .filter(target -> Aria.isGlobal(target.attribute()))
                .toList();
    }

    @Override
    public Outcome expectation(Target target) {
        String role = target.page().role(target.element());
        boolean prohibited = NAMING.contains(target.attribute())
                && Aria.namingProhibited(role)
                && (!ON_GENERIC_ONLY.contains(target.attribute()) || Set.of("generic", "none").contains(role));
        return Outcome.passedIf(!prohibited, "aria-prohibited", "attribute", target.attribute(), "element", target.element().normalName());
    }
}
