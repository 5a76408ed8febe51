package shirube.a11y.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import shirube.a11y.About;
import shirube.a11y.AuditedPage;
import shirube.a11y.Outcome;
import shirube.a11y.Profile;
import shirube.a11y.Rule;
import shirube.a11y.Target;
import shirube.a11y.Text;

/** What names or describes an element by reference is there (miChecker C_700, C_702). */
public final class AriaReference implements Rule {

    @Override
    public About about() {
        return About.rule("aria-reference", "1.3.1", "4.1.2").michecker("C_700.0", "C_700.1", "C_702.0", "C_702.1").only(Profile.JIS2016);
    }

    @Override
    public List<Target> targets(AuditedPage page) {
        var targets = new ArrayList<Target>();
        for (String attribute : List.of("aria-labelledby", "aria-describedby")) {
            page.having(attribute).forEach(element -> targets.add(new Target(page, element, attribute)));
        }
        return targets;
    }

    @Override
    public Outcome expectation(Target target) {
        List<String> ids = Text.tokens(target.value());
        if (ids.isEmpty()) return Outcome.failed("aria-reference-empty", "attribute", target.attribute());
        Optional<String> missing = ids.stream().filter(id -> target.page().byId(id).isEmpty()).findFirst();
        if (missing.isEmpty()) return Outcome.passed();
        return Outcome.failed("aria-reference-missing", "attribute", target.attribute(), "id", missing.get());
    }
}
