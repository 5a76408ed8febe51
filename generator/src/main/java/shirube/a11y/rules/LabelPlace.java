package shirube.a11y.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import shirube.a11y.About;
import shirube.a11y.AuditedPage;
import shirube.a11y.Outcome;
import shirube.a11y.Profile;
import shirube.a11y.Rule;
import shirube.a11y.Target;
import shirube.a11y.Text;

/** A label stands where readers look for it: before a field, after a box to tick (JIS 3.3.2, technique G162; miChecker C_79.1). */
public final class LabelPlace implements Rule {

    @Override
    public About about() {
        return About.rule("label-place", "3.3.2").michecker("C_79.1").only(Profile.JIS2016);
    }

    private static final Set<String> NO_LABEL = Set.of("hidden", "submit", "reset", "button", "image");

    @Override
    public List<Target> targets(AuditedPage page) {
        return page.targets(page.named("input", "select", "textarea").stream()
                .filter(field -> !NO_LABEL.contains(type(field)) && page.visibility().shown(field))
                .filter(field -> page.labels().of(field).stream().anyMatch(label -> !Text.isBlank(label.text())))
                .toList());
    }

    @Override
    public Outcome expectation(Target target) {
        Element field = target.element();
        boolean after = Set.of("radio", "checkbox").contains(type(field));
        boolean right = target.page().labels().of(field).stream().anyMatch(label -> after ? isAfter(label, field) : isBefore(label, field));
        return Outcome.passedIf(right, after ? "label-before-box" : "label-after-field");
    }

    private static String type(Element field) {
        return field.attr("type").strip().toLowerCase(Locale.ROOT);
    }

    private static boolean isBefore(Element label, Element field) {
        return words(label).stream().anyMatch(text -> order(text, field) < 0);
    }

    private static boolean isAfter(Element label, Element field) {
        return words(label).stream().anyMatch(text -> order(text, field) > 0);
    }

    /** The texts of a label without those of what stands in it to be chosen. */
    private static List<Node> words(Element label) {
        var words = new ArrayList<Node>();
        label.traverse((node, depth) -> {
            boolean option = node.parent() instanceof Element parent && parent.closest("select, textarea, button") != null;
            if (node instanceof TextNode text && !text.isBlank() && !option) words.add(text);
        });
        return words;
    }

    /** Which of two nodes comes first: compared below their nearest common ancestor. */
    private static int order(Node one, Node other) {
        List<Integer> first = path(one);
        List<Integer> second = path(other);
        for (int i = 0; i < Math.min(first.size(), second.size()); i++) {
            int compared = first.get(i).compareTo(second.get(i));
            if (compared != 0) return compared;
        }
        return Integer.compare(first.size(), second.size());
    }

    private static List<Integer> path(Node node) {
        var path = new ArrayList<Integer>();
        for (Node at = node; at.parent() != null; at = at.parent()) path.add(0, at.siblingIndex());
        return path;
    }
}
