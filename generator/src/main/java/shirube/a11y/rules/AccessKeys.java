package shirube.a11y.rules;

import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import shirube.a11y.About;
import shirube.a11y.AuditedPage;
import shirube.a11y.Outcome;
import shirube.a11y.Profile;
import shirube.a11y.Rule;
import shirube.a11y.Target;

/** No two elements share an access key (JIS 4.1.1; miChecker C_422.0). */
public final class AccessKeys implements Rule {

    @Override
    public About about() {
        return About.rule("access-key", "4.1.1").michecker("C_422.0").only(Profile.JIS2016);
    }

    @Override
    public List<Target> targets(AuditedPage page) {
        return page.targets(page.having("accesskey").stream().filter(element -> !key(element).isEmpty()).toList());
    }

    @Override
    public Outcome expectation(Target target) {
        String key = key(target.element());
        boolean first = targets(target.page()).stream()
                .filter(other -> key(other.element()).equals(key))
                .findFirst()
                .filter(other -> other.element() == target.element())
                .isPresent();
        return Outcome.passedIf(first, "access-key", "key", key);
    }

    private static String key(Element element) {
        return element.attr("accesskey").strip().toLowerCase(Locale.ROOT);
    }
}
