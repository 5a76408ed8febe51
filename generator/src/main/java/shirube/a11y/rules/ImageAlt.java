package shirube.a11y.rules;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import shirube.a11y.About;
import shirube.a11y.AuditedPage;
import shirube.a11y.Outcome;
import shirube.a11y.Rule;
import shirube.a11y.Target;

/** Images have a text alternative, or are marked as decoration (WCAG 1.1.1, ACT 23a2a8). */
public final class ImageAlt implements Rule {

    @Override
    public About about() {
        return About.rule("image-alt", "1.1.1").act("23a2a8").michecker("B_0", "B_38");
    }

    @Override
    public List<Target> targets(AuditedPage page) {
        Stream<Element> images = page.named("img").stream();
        Stream<Element> byRole = page.having("role").stream()
                .filter(element -> !element.normalName().equals("img") && AuditedPage.isHtml(element))
                .filter(element -> Set.of("img", "image").contains(page.role(element)));
        return page.targets(Stream.concat(images, byRole)
                .filter(element -> !page.visibility().hidden(element))
                .toList());
    }

    @Override
    public Outcome expectation(Target image) {
        boolean decorative = image.page().role(image.element()).equals("none");
        return Outcome.passedIf(decorative || !image.page().name(image.element()).isEmpty(), "image-alt");
    }
}
