package shirube.a11y.rules;

import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import shirube.a11y.About;
import shirube.a11y.AuditedPage;
import shirube.a11y.Outcome;
import shirube.a11y.Profile;
import shirube.a11y.Rule;
import shirube.a11y.Target;

/** Two links side by side do not lead to the same place: they are one (JIS 1.1.1, technique H2; miChecker B_9). */
public final class AdjacentLinks implements Rule {

    @Override
    public About about() {
        return About.rule("adjacent-links", "1.1.1").michecker("B_9").only(Profile.JIS2016);
    }

    /** What the city's authors wrote is read in their texts, where they can switch the rule. */
    @Override
    public List<Target> targets(AuditedPage page) {
        return page.targets(page.named("a").stream()
                .filter(link -> !link.attr("href").isEmpty() && page.exposed(link))
                .filter(link -> before(link).isPresent() && !page.html().isWrittenByAuthor(link))
                .toList());
    }

    @Override
    public Outcome expectation(Target link) {
        String href = before(link.element()).orElseThrow().attr("href");
        return Outcome.passedIf(!href.equals(link.element().attr("href")), "adjacent-links", "href", href);
    }

    /** The link that ends right before this one begins. */
    private static Optional<Element> before(Element link) {
        Node node = link.previousSibling();
        while (node instanceof TextNode text && text.isBlank()) node = node.previousSibling();
        return Optional.ofNullable(node)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .filter(element -> element.normalName().equals("a") && element.hasAttr("href"));
    }
}
