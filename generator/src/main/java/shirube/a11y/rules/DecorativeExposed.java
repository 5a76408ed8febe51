package shirube.a11y.rules;

import java.util.List;
import org.jsoup.nodes.Element;
import shirube.a11y.About;
import shirube.a11y.AuditedPage;
import shirube.a11y.Outcome;
import shirube.a11y.Rule;
import shirube.a11y.Target;

/** What is marked as decoration is not shown to assistive technology all the same (ACT 46ca7f). */
public final class DecorativeExposed implements Rule {

    @Override
    public About about() {
        return About.rule("decorative-exposed", "1.1.1").act("46ca7f");
    }

    @Override
    public List<Target> targets(AuditedPage page) {
        if (page.having("role").isEmpty() && page.having("alt").isEmpty()) return List.of();
        return page.targets(page.all().stream()
                .filter(element -> element.hasAttr("role") || element.normalName().equals("img"))
                .filter(element -> page.roles().markedAsDecorative(element))
                .toList());
    }

    @Override
    public Outcome expectation(Target decoration) {
        AuditedPage page = decoration.page();
        boolean exposed = !page.visibility().hidden(decoration.element()) && !page.role(decoration.element()).equals("none");
        return Outcome.passedIf(!exposed, "decorative-exposed");
    }
}
