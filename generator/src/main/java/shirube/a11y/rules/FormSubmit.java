package shirube.a11y.rules;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import shirube.a11y.About;
import shirube.a11y.AuditedPage;
import shirube.a11y.Outcome;
import shirube.a11y.Profile;
import shirube.a11y.Rule;
import shirube.a11y.Target;

/** Forms have a button that sends them (JIS 3.2.2; miChecker C_380.0). */
public final class FormSubmit implements Rule {

    @Override
    public About about() {
        return About.rule("form-submit", "3.2.2").michecker("C_380.0").only(Profile.JIS2016);
    }

    private static final Set<String> SENDING = Set.of("submit", "image");

    @Override
    public List<Target> targets(AuditedPage page) {
        return page.targets(page.named("form").stream().filter(page.visibility()::shown).toList());
    }

    @Override
    public Outcome expectation(Target form) {
        boolean inside = form.element().stream().anyMatch(FormSubmit::sends);
        String id = form.element().id();
        boolean outside = !id.isEmpty() && form.page().having("form").stream()
                .anyMatch(control -> control.attr("form").equals(id) && sends(control));
        return Outcome.passedIf(inside || outside, "form-submit");
    }

    private static boolean sends(Element control) {
        String type = control.attr("type").strip().toLowerCase(Locale.ROOT);
        boolean button = control.normalName().equals("button") && !Set.of("button", "reset").contains(type);
        return button || control.normalName().equals("input") && SENDING.contains(type);
    }
}
