package shirube.a11y.rules;

import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import shirube.a11y.About;
import shirube.a11y.AuditedPage;
import shirube.a11y.Outcome;
import shirube.a11y.Rule;
import shirube.a11y.Target;

/** Form fields have a name, as a rule from their label (WCAG 4.1.2, 3.3.2, ACT e086e5). */
public final class FieldName implements Rule {

    private static final Set<String> FIELDS = Set.of(
            "checkbox", "combobox", "listbox", "menuitemcheckbox", "menuitemradio", "radio", "searchbox", "slider",
            "spinbutton", "switch", "textbox");

    @Override
    public About about() {
        return About.rule("field-name", "1.3.1", "3.3.2", "4.1.2").act("e086e5").michecker("C_79.0", "C_79.6");
    }

    @Override
    public List<Target> targets(AuditedPage page) {
        return page.targets(page.withRole(FIELDS).stream()
                .filter(page::exposed)
                .filter(element -> !element.normalName().equals("datalist"))
                .toList());
    }

    @Override
    public Outcome expectation(Target field) {
        return Outcome.passedIf(!field.page().name(field.element()).isEmpty(), "field-name");
    }
}
