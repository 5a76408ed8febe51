package shirube.a11y.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        Element first = target.page().once(Keys.class, Keys::of).first().get(key);
        return Outcome.passedIf(first == target.element(), "access-key", "key", key);
    }

    /** The first element of each key. */
    private record Keys(Map<String, Element> first) {

        static Keys of(AuditedPage page) {
            var first = new HashMap<String, Element>();
            page.having("accesskey").forEach(element -> first.putIfAbsent(key(element), element));
            return new Keys(first);
        }
    }

    private static String key(Element element) {
        return element.attr("accesskey").strip().toLowerCase(Locale.ROOT);
    }
}
