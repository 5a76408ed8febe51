package shirube.a11y.rules;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import shirube.a11y.About;
import shirube.a11y.AuditedPage;
import shirube.a11y.Outcome;
import shirube.a11y.Rule;
import shirube.a11y.Target;

/** Fields that HTML gives no role (dates, passwords, colours, files) have a name, too (WCAG 3.3.2, 4.1.2, ACT e086e5). */
public final class InputName implements Rule {

    /** HTML-AAM 1.0 §3.5: no corresponding role, so that the ACT rule on form fields names them one by one. */
    private static final Set<String> WITHOUT_ROLE = Set.of("color", "date", "datetime-local", "file", "month", "password", "time", "week");

    @Override
    public About about() {
        return About.rule("input-name", "1.3.1", "3.3.2", "4.1.2").act("e086e5").michecker("C_79.0", "C_79.6");
    }

    @Override
    public List<Target> targets(AuditedPage page) {
        return page.targets(page.named("input").stream()
                .filter(input -> WITHOUT_ROLE.contains(input.attr("type").strip().toLowerCase(Locale.ROOT)))
                .filter(input -> page.exposed(input) && page.role(input).isEmpty())
                .toList());
    }

    @Override
    public Outcome expectation(Target field) {
        return Outcome.passedIf(!field.page().name(field.element()).isEmpty(), "field-name");
    }
}
