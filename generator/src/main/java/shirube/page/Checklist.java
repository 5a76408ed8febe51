package shirube.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import shirube.model.CriteriaEdition;
import shirube.model.CriteriaEdition.Criterion;
import shirube.model.Site;
import shirube.model.TestResults;
import shirube.model.TestResults.Finding;

/**
 * The checklist of JIS X 8341-3:2016 Annex JB: every criterion of the edition with what people found and what the audit
 * of this build counted. The machine alone never makes a criterion "met": without a person's result it stays unchecked.
 *
 * @param lines in the order of the edition
 */
public record Checklist(CriteriaEdition edition, List<Line> lines) {

    public static final String PAGE = "accessibility/results.html";
    public static final String CSV = "accessibility/checklist.csv";

    /** What is known of a criterion; the words stand in the interface texts under {@code results.state.}. */
    public enum State {
        MET("done"),
        NOT_MET("delayed"),
        NOT_APPLICABLE("cancelled"),
        /** A person is at it. */
        OPEN("running"),
        /** No person has said anything yet. */
        UNCHECKED("not_started"),
        /** No person has said anything yet, but the machine found something. */
        FAULTY("delayed"),
        /** A person said it is met, and the machine found something. */
        DISPUTED("delayed");

        private final String badge;

        State(String badge) {
            this.badge = badge;
        }

        Link.Badge badge(Texts t) {
            return new Link.Badge(badge, label(t));
        }

        public String label(Texts t) {
            return t.text("results.state." + name());
        }

        public boolean isOpen() {
            return this == OPEN || this == UNCHECKED || this == FAULTY || this == DISPUTED;
        }
    }

    /**
     * @param title of the criterion in the site's language
     * @param applies whether the site has what the criterion speaks of, in words
     * @param kinds AC: decided by the machine; AF: found by the machine for a person to judge; HC: checked by a person
     */
    public record Line(
            Criterion criterion, String title, String applies, State state, String stateLabel, List<String> kinds, Evidence.Count evidence, Optional<String> note) {}

    public static Checklist of(Site site, Evidence evidence, Texts t) {
        CriteriaEdition edition = site.accessibility().edition();
        boolean english = Publication.language(site).equals("en");
        List<Line> lines = edition.criteria().stream()
                .map(criterion -> line(criterion, criterion.title(english), site.accessibility().results(), evidence.of(criterion.number()), t))
                .toList();
        return new Checklist(edition, lines);
    }

    public long count(State state) {
        return lines.stream().filter(line -> line.state() == state).count();
    }

    /** How many criteria no rule of the audit speaks of. */
    long beyondMachines() {
        return lines.stream().filter(line -> line.evidence().rules().isEmpty()).count();
    }

    private static Line line(Criterion criterion, String title, Optional<TestResults> results, Evidence.Count evidence, Texts t) {
        Optional<Finding> finding = results.flatMap(test -> test.finding(criterion.number()));
        State state = state(finding, evidence);
        return new Line(criterion, title, applies(state, evidence, t), state, state.label(t), kinds(finding, evidence), evidence, finding.flatMap(Finding::note));
    }

    private static State state(Optional<Finding> finding, Evidence.Count evidence) {
        if (finding.isEmpty()) return evidence.failed() > 0 ? State.FAULTY : State.UNCHECKED;
        return switch (finding.get().result()) {
            case MET -> evidence.failed() > 0 ? State.DISPUTED : State.MET;
            case NOT_MET -> State.NOT_MET;
            case NOT_APPLICABLE -> evidence.failed() > 0 ? State.DISPUTED : State.NOT_APPLICABLE;
            case OPEN -> State.OPEN;
        };
    }

    private static String applies(State state, Evidence.Count evidence, Texts t) {
        if (state == State.NOT_APPLICABLE) return t.text("results.applies.no");
        if (state == State.MET || state == State.NOT_MET || evidence.places() > 0) return t.text("results.applies.yes");
        return t.text("results.applies.unknown");
    }

    private static List<String> kinds(Optional<Finding> finding, Evidence.Count evidence) {
        var kinds = new ArrayList<String>();
        if (evidence.passed() + evidence.failed() > 0) kinds.add("AC");
        if (evidence.cantTell() > 0) kinds.add("AF");
        if (finding.filter(known -> known.result() != TestResults.Outcome.OPEN).isPresent()) kinds.add("HC");
        return kinds;
    }
}
