package shirube.a11y.rules;

import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import shirube.a11y.About;
import shirube.a11y.AuditedPage;
import shirube.a11y.Outcome;
import shirube.a11y.Rule;
import shirube.a11y.Target;

/** Lists hold list items, and list items stand in lists (WCAG 1.3.1). */
public final class ListStructure implements Rule {

    private static final Set<String> LISTS = Set.of("ul", "ol", "menu");
    private static final Set<String> IN_LISTS = Set.of("li", "script", "template");
    private static final Set<String> IN_DESCRIPTIONS = Set.of("dt", "dd", "div", "script", "template");

    @Override
    public About about() {
        return About.rule("list-structure", "1.3.1");
    }

    @Override
    public List<Target> targets(AuditedPage page) {
        return page.targets(page.named("ul", "ol", "menu", "dl", "li", "dt", "dd").stream()
                .filter(element -> !element.hasAttr("role") && page.visibility().rendered(element))
                .toList());
    }

    @Override
    public Outcome expectation(Target target) {
        Element element = target.element();
        return switch (element.normalName()) {
            case "ul", "ol", "menu" -> holdsOnly(element, IN_LISTS);
            case "dl" -> holdsOnly(element, IN_DESCRIPTIONS);
            case "li" -> standsIn(element, LISTS);
            default -> standsIn(element, Set.of("dl", "div"));
        };
    }

    private static Outcome holdsOnly(Element list, Set<String> allowed) {
        for (int i = 0; i < list.childNodeSize(); i++) {
            if (list.childNode(i) instanceof Element child && !allowed.contains(child.normalName())) {
                return Outcome.failed("list-child", "list", list.normalName(), "child", child.normalName());
            }
        }
        return Outcome.passed();
    }

    private static Outcome standsIn(Element item, Set<String> lists) {
        Element parent = item.parent();
        boolean inside = parent != null && (lists.contains(parent.normalName()) || parent.attr("role").equals("list"));
        return Outcome.passedIf(inside, "list-item-outside", "item", item.normalName());
    }
}
