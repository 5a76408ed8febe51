package shirube.a11y.rules;

import java.util.List;
import org.jsoup.nodes.Element;
import shirube.a11y.About;
import shirube.a11y.AuditedPage;
import shirube.a11y.Outcome;
import shirube.a11y.Profile;
import shirube.a11y.Rule;
import shirube.a11y.Target;
import shirube.a11y.Text;

/** An object that is no image, sound or film says in words what it shows, for those who cannot open it (JIS 1.1.1, H53; miChecker C_1.1). */
public final class ObjectContent implements Rule {

    @Override
    public About about() {
        return About.rule("object-content", "1.1.1").michecker("C_1.1").only(Profile.JIS2016);
    }

    @Override
    public List<Target> targets(AuditedPage page) {
        return page.targets(page.named("object").stream()
                .filter(object -> page.exposed(object) && !ObjectName.isMedia(object))
                .toList());
    }

    @Override
    public Outcome expectation(Target target) {
        Element object = target.element();
        boolean told = !target.page().name(object).isEmpty() || !Text.isBlank(object.text()) || object.select("img, object, embed, iframe").stream()
                .anyMatch(inner -> inner != object && (!inner.normalName().equals("img") || !Text.isBlank(inner.attr("alt"))));
        return Outcome.passedIf(told, "object-content");
    }
}
