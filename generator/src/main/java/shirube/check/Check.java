package shirube.check;

import shirube.model.Site;

/**
 * One rule about a whole site, or a tight family of rules; it says what it finds and knows nothing of drafts,
 * order or other checks. Whoever adds one adds a line to {@link PlanChecks} or {@link RecordChecks}.
 */
@FunctionalInterface
public interface Check {
    void check(Site site, Findings found);
}
