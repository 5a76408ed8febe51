package shirube.a11y.rules;

import java.util.List;
import org.jsoup.nodes.Element;
import shirube.a11y.About;
import shirube.a11y.AuditedPage;
import shirube.a11y.Outcome;
import shirube.a11y.Profile;
import shirube.a11y.Rule;
import shirube.a11y.SkipLinks;
import shirube.a11y.Target;

/**
 * Links within the page can be reached: {@code display: none} takes them from voice and keyboard too (JIS 2.4.1;
 * miChecker B_35). A link past what repeats is never hidden so; of others a person sees whether a script shows them.
 */
public final class HiddenFragmentLink implements Rule {

    @Override
    public About about() {
        return About.rule("hidden-fragment-link", "2.4.1").michecker("B_35").only(Profile.JIS2016);
    }

    @Override
    public List<Target> targets(AuditedPage page) {
        return page.targets(page.named("a").stream().filter(SkipLinks::leadsWithinPage).toList());
    }

    @Override
    public Outcome expectation(Target link) {
        Element element = link.element();
        if (link.page().visibility().shown(element)) return Outcome.passed();
        String words = SkipLinks.words(element);
        boolean skip = link.page().skipLinks().contains(element);
        return skip ? Outcome.failed("skip-link-hidden", "text", words) : Outcome.cantTell("fragment-link-hidden", "text", words);
    }
}
