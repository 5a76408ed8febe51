package shirube.a11y;

import java.util.List;
import java.util.Set;
import shirube.diagnostic.Diagnostic.Standards;

/**
 * What a rule is called and which standards it answers to.
 *
 * @param name in kebab case, as in reports: {@code image-alt}
 * @param standards success criteria (the numbers are the same in WCAG and JIS), ids of ACT rules that the rule
 *     implements to the letter, and ids of miChecker's items
 * @param profiles the profiles in which the rule runs
 */
public record About(String name, Standards standards, Set<Profile> profiles) {

    public static About rule(String name, String... criteria) {
        return new About(name, new Standards(List.of(criteria), List.of(), List.of()), Profile.ALL);
    }

    public About act(String... ids) {
        return new About(name, new Standards(standards.criteria(), List.of(ids), standards.michecker()), profiles);
    }

    public About michecker(String... items) {
        return new About(name, new Standards(standards.criteria(), standards.act(), List.of(items)), profiles);
    }

    public About only(Profile profile) {
        return new About(name, standards, Set.of(profile));
    }
}
