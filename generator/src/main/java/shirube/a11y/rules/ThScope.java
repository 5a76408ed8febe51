package shirube.a11y.rules;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import shirube.a11y.About;
import shirube.a11y.AuditedPage;
import shirube.a11y.Outcome;
import shirube.a11y.Profile;
import shirube.a11y.Rule;
import shirube.a11y.Target;

/** Header cells say whether they head a column or a row (WCAG 1.3.1; miChecker C_331.0, C_331.1). */
public final class ThScope implements Rule {

    private static final Set<String> SCOPES = Set.of("row", "col", "rowgroup", "colgroup");

    @Override
    public About about() {
        return About.rule("th-scope", "1.3.1").michecker("C_331.0", "C_331.1").only(Profile.JIS2016);
    }

    @Override
    public List<Target> targets(AuditedPage page) {
        return page.targets(page.named("th").stream().filter(page::exposed).toList());
    }

    @Override
    public Outcome expectation(Target th) {
        String scope = th.element().attr("scope").trim().toLowerCase(Locale.ROOT);
        if (scope.isEmpty()) return Outcome.failed("th-scope-missing");
        return Outcome.passedIf(SCOPES.contains(scope), "th-scope-invalid", "scope", scope);
    }
}
