package shirube.a11y.rules;

import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import shirube.a11y.About;
import shirube.a11y.Ancestors;
import shirube.a11y.AuditedPage;
import shirube.a11y.Outcome;
import shirube.a11y.Overflow;
import shirube.a11y.Rule;
import shirube.a11y.Target;

/** A part that scrolls can be reached with the Tab key, so that arrow keys scroll it (WCAG 2.1.1, ACT 0ssw9k). */
public final class ScrollFocus implements Rule {

    /** They scroll by themselves, or what scrolls is the page. */
    private static final Set<String> NEVER = Set.of("html", "body", "textarea", "select", "iframe", "object", "embed");

    @Override
    public About about() {
        return About.rule("scroll-focus", "2.1.1").act("0ssw9k");
    }

    @Override
    public List<Target> targets(AuditedPage page) {
        return page.targets(page.all().stream()
                .filter(element -> Overflow.scrolls(page.styles().style(element)))
                .filter(element -> AuditedPage.isHtml(element) && !NEVER.contains(element.normalName()))
                .filter(element -> page.visibility().seen(element) && Overflow.of(page, element) != Overflow.NONE)
                .toList());
    }

    @Override
    public Outcome expectation(Target part) {
        AuditedPage page = part.page();
        if (part.element().stream().anyMatch(page::inTabOrder)) return Outcome.passed();
        if (Ancestors.within(part.element(), at -> at.hasAttr("inert"))) return Outcome.passed();
        boolean certain = Overflow.of(page, part.element()) == Overflow.CERTAIN;
        return certain ? Outcome.failed("scroll-focus") : Outcome.cantTell("scroll-focus-open");
    }
}
