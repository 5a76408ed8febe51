package shirube.a11y.rules;

import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import shirube.a11y.About;
import shirube.a11y.AuditedPage;
import shirube.a11y.Outcome;
import shirube.a11y.Profile;
import shirube.a11y.Rule;
import shirube.a11y.Target;

/** Text neither blinks nor scrolls by itself (JIS 2.2.2; miChecker C_33, C_34). */
public final class MovingText implements Rule {

    @Override
    public About about() {
        return About.rule("moving-text", "2.2.2").michecker("C_33.0", "C_33.1", "C_33.2", "C_34.0").only(Profile.JIS2016);
    }

    @Override
    public List<Target> targets(AuditedPage page) {
        Stream<Element> elements = page.named("blink", "marquee").stream();
        List<Element> maybe = page.styles().blinks() ? page.all() : page.having("style");
        Stream<Element> styled = maybe.stream()
                .filter(element -> !page.styles().value(element, "text-decoration-line").equals("none"));
        return page.targets(Stream.concat(elements, styled).filter(page.visibility()::shown).toList());
    }

    @Override
    public Outcome expectation(Target text) {
        boolean moves = List.of("blink", "marquee").contains(text.element().normalName())
                || text.page().styles().value(text.element(), "text-decoration-line").contains("blink");
        return Outcome.passedIf(!moves, "moving-text");
    }
}
