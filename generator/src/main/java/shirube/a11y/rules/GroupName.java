package shirube.a11y.rules;

import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import shirube.a11y.About;
import shirube.a11y.AuditedPage;
import shirube.a11y.Outcome;
import shirube.a11y.Profile;
import shirube.a11y.Rule;
import shirube.a11y.Target;

/** Regions and groups that are made by role have a name (miChecker C_703.5, C_703.9). */
public final class GroupName implements Rule {

    @Override
    public About about() {
        return About.rule("group-name", "1.3.1").michecker("C_703.5", "C_703.9").only(Profile.JIS2016);
    }

    @Override
    public List<Target> targets(AuditedPage page) {
        return page.targets(page.having("role").stream()
                .filter(element -> page.roles().explicit(element).filter(Set.of("region", "group", "radiogroup")::contains).isPresent())
                .filter(page::exposed)
                .toList());
    }

    @Override
    public Outcome expectation(Target group) {
        boolean named = !group.page().name(group.element()).isEmpty();
        return Outcome.passedIf(named, "group-name", "role", group.element().attr("role").strip());
    }
}
