package shirube.a11y.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import shirube.a11y.About;
import shirube.a11y.Ancestors;
import shirube.a11y.Aria;
import shirube.a11y.AuditedPage;
import shirube.a11y.Outcome;
import shirube.a11y.Rule;
import shirube.a11y.Target;

/** Wholes such as lists and tables hold only their parts (WCAG 1.3.1, ACT bc4a75). */
public final class RoleOwned implements Rule {

    @Override
    public About about() {
        return About.rule("role-owned", "1.3.1").act("bc4a75");
    }

    @Override
    public List<Target> targets(AuditedPage page) {
        return page.targets(page.withRole(role -> !Aria.owned(role).isEmpty()).stream()
                .filter(AuditedPage::isHtmlOrSvg)
                .filter(element -> page.exposed(element) && !isBusy(page, element))
                .toList());
    }

    @Override
    public Outcome expectation(Target whole) {
        AuditedPage page = whole.page();
        Set<String> wanted = Aria.owned(page.role(whole.element()));
        Optional<Element> stranger = page.tree().owned(whole.element()).stream()
                .flatMap(owned -> page.role(owned).equals("group") && wanted.contains("group") ? inGroup(page, owned) : Stream.of(owned))
                .filter(owned -> !wanted.contains(page.role(owned)))
                .findFirst();
        if (stranger.isEmpty()) return Outcome.passed();
        return Outcome.failed(
                "role-owned",
                "role", page.role(whole.element()),
                "found", stranger.get().normalName(),
                "wanted", String.join("、", wanted.stream().sorted().toList()));
    }

    /** A group in a menu or a tree holds the same parts; words that name it are none. */
    private static Stream<Element> inGroup(AuditedPage page, Element group) {
        return page.tree().owned(group).stream().filter(owned -> !page.role(owned).isEmpty() && !page.role(owned).equals("generic"));
    }

    private static boolean isBusy(AuditedPage page, Element element) {
        return !page.having("aria-busy").isEmpty()
                && Ancestors.within(element, at -> at.attr("aria-busy").strip().equalsIgnoreCase("true"));
    }
}
