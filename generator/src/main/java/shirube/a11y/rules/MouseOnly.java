package shirube.a11y.rules;

import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import shirube.a11y.About;
import shirube.a11y.AuditedPage;
import shirube.a11y.Focus;
import shirube.a11y.Outcome;
import shirube.a11y.Profile;
import shirube.a11y.Rule;
import shirube.a11y.Target;

/** What the mouse does, the keyboard does too (JIS 2.1.1; miChecker C_38.0). */
public final class MouseOnly implements Rule {

    @Override
    public About about() {
        return About.rule("mouse-only", "2.1.1").michecker("C_38.0").only(Profile.JIS2016);
    }

    /** Handlers that only a pointer sets off, with those that the keyboard sets off in their stead. */
    private static final Map<String, List<String>> PAIRS = Map.of(
            "onmousedown", List.of("onkeydown"),
            "onmouseup", List.of("onkeyup"),
            "onmouseover", List.of("onfocus"),
            "onmouseout", List.of("onblur"),
            "ondblclick", List.of("onkeydown", "onkeypress", "onclick"));

    @Override
    public List<Target> targets(AuditedPage page) {
        return page.attributeTargets("on", element -> !page.visibility().hidden(element)).stream()
                .filter(target -> PAIRS.containsKey(target.attribute()) || target.attribute().equals("onclick"))
                .toList();
    }

    @Override
    public Outcome expectation(Target handler) {
        Element element = handler.element();
        List<String> pairs = PAIRS.getOrDefault(handler.attribute(), List.of("onkeydown", "onkeypress", "onkeyup"));
        boolean nativelyByKey = handler.attribute().equals("onclick") && Focus.focusable(element);
        boolean paired = nativelyByKey || pairs.stream().anyMatch(element::hasAttr);
        return Outcome.passedIf(paired, "mouse-only", "attribute", handler.attribute());
    }
}
