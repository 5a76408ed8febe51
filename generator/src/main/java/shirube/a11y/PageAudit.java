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

    /**
     * A rule's outcome for a page.
     *
     * @param tally how its targets came out, one by one
     */
    public record RuleVerdict(About rule, Verdict verdict, Tally tally) {}

    /** How many targets came out in which way. */
    public record Tally(int passed, int failed, int cantTell) {

        public static final Tally NONE = new Tally(0, 0, 0);

        /** @param counts how many targets came out so, by the verdict's ordinal */
        static Tally of(int[] counts) {
            return new Tally(counts[Verdict.PASSED.ordinal()], counts[Verdict.FAILED.ordinal()], counts[Verdict.CANT_TELL.ordinal()]);
        }

        public int targets() {
            return passed + failed + cantTell;
        }
    }
}
