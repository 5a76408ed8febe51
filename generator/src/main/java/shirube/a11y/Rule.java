package shirube.a11y;

import java.util.List;

/**
 * One accessibility rule: the elements it applies to, and what it expects of each.
 *
 * <p>A rule has no state; one instance serves all pages at once. To add a rule: its class, its page of prose with
 * examples ({@code shirube/a11y/rules/NAME.md}), the texts of its codes, and its line in {@code Rules.ALL}.
 */
public interface Rule {

    About about();

    /** The parts of the page that the rule applies to, in document order; none where it is inapplicable. */
    List<Target> targets(AuditedPage page);

    Outcome expectation(Target target);
}
