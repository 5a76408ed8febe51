package shirube.a11y;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Which {@code label} elements label which controls (HTML §4.10.4). */
public final class Labels {

    private static final Set<String> LABELABLE =
            Set.of("button", "input", "meter", "output", "progress", "select", "textarea");

    private final Map<Element, List<Element>> byControl = new HashMap<>();

    Labels(AuditedPage page) {
        for (Element label : page.named("label")) {
            control(page, label).ifPresent(found ->
                    byControl.computeIfAbsent(found, control -> new ArrayList<>()).add(label));
        }
    }

    /** The control's labels in document order. */
    public List<Element> of(Element control) {
        return byControl.getOrDefault(control, List.of());
    }

    public static boolean labelable(Element element) {
        return LABELABLE.contains(element.normalName()) && !element.attr("type").equalsIgnoreCase("hidden");
    }

    private static Optional<Element> control(AuditedPage page, Element label) {
        if (label.hasAttr("for")) return page.byId(label.attr("for")).filter(Labels::labelable);
        return label.getAllElements().stream().filter(Labels::labelable).findFirst();
    }
}
