package shirube.a11y.rules;

import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import shirube.a11y.About;
import shirube.a11y.AuditedPage;
import shirube.a11y.Outcome;
import shirube.a11y.Rule;
import shirube.a11y.Target;

/** Drawings that are given a role of image have a name (WCAG 1.1.1, ACT 7d6734). */
public final class SvgName implements Rule {

    private static final Set<String> ROLES = Set.of("img", "image", "graphics-document", "graphics-symbol");

    @Override
    public About about() {
        return About.rule("svg-name", "1.1.1").act("7d6734");
    }

    @Override
    public List<Target> targets(AuditedPage page) {
        return page.targets(page.having("role").stream()
                .filter(element -> AuditedPage.isSvg(element) && page.exposed(element))
                .filter(element -> page.roles().explicit(element).filter(ROLES::contains).isPresent())
                .toList());
    }

    @Override
    public Outcome expectation(Target target) {
        return Outcome.passedIf(!target.page().name(target.element()).isEmpty(), "svg-name");
    }
}
