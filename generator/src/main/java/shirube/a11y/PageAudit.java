package shirube.a11y;

import java.util.List;
import shirube.diagnostic.Diagnostic;

/**
 * What an audit of one page established.
 *
 * @param page the page's path
 * @param found in document order of the rules' targets; the same place and code at most once
 * @param rules every rule that ran, with its outcome, in the order of {@code Rules.ALL}
 */
public record PageAudit(String page, List<Diagnostic> found, List<RuleVerdict> rules) {

    /** A rule's outcome for a page. */
    public record RuleVerdict(About rule, Verdict verdict) {}
}
