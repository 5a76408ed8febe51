package shirube.a11y.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import shirube.a11y.About;
import shirube.a11y.Ancestors;
import shirube.a11y.AuditedPage;
import shirube.a11y.Outcome;
import shirube.a11y.Profile;
import shirube.a11y.Rule;
import shirube.a11y.Target;

/** Choices that belong together stand in one group with a name (JIS 1.3.1; miChecker C_54.3, C_54.5). */
public final class ChoiceGroup implements Rule {

    @Override
    public About about() {
        return About.rule("choice-group", "1.3.1", "3.3.2").michecker("C_54.3", "C_54.5").only(Profile.JIS2016);
    }

    private static final Set<String> TYPES = Set.of("radio", "checkbox");
    private static final Set<String> GROUPS = Set.of("group", "radiogroup");

    /** The first choice of each name that has several. */
    @Override
    public List<Target> targets(AuditedPage page) {
        return page.targets(Sets.in(page).byName().values().stream().filter(set -> set.size() > 1).map(set -> set.get(0)).toList());
    }

    @Override
    public Outcome expectation(Target choice) {
        List<Optional<Element>> groups = Sets.in(choice.page()).byName().get(key(choice.element())).stream()
                .map(each -> Ancestors.nearest(each, at -> GROUPS.contains(choice.page().role(at))))
                .distinct()
                .toList();
        String name = choice.element().attr("name");
        if (groups.size() > 1) return Outcome.failed("choice-group-split", "name", name);
        return Outcome.passedIf(groups.get(0).isPresent(), "choice-group-missing", "name", name);
    }

    /** The choices of each type and name, in document order. */
    private record Sets(Map<String, List<Element>> byName) {

        static Sets in(AuditedPage page) {
            return page.once(Sets.class, Sets::of);
        }

        private static Sets of(AuditedPage page) {
            return new Sets(page.named("input").stream()
                    .filter(input -> TYPES.contains(type(input)) && !input.attr("name").isEmpty() && page.exposed(input))
                    .collect(Collectors.groupingBy(ChoiceGroup::key, LinkedHashMap::new, Collectors.toList())));
        }
    }

    private static String key(Element choice) {
        return type(choice) + " " + choice.attr("name");
    }

    private static String type(Element input) {
        return input.attr("type").strip().toLowerCase(Locale.ROOT);
    }
}
