package shirube.a11y;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import shirube.diagnostic.Diagnostic;
import shirube.html.HtmlPage;
import shirube.source.Span;
import shirube.a11y.rules.Rules;

/**
 * The rules of one profile, ready to be run on any number of pages, from any number of threads.
 *
 * <p>{@snippet :
 * Audit audit = Audit.of(Profile.JIS2016);
 * PageAudit result = audit.audit(HtmlPage.built("news/start.html", html, origins));
 * }
 */
public final class Audit {

    /** A rule with what it says about itself, asked once for all pages. */
    private record Listed(Rule rule, About about) {}

    private final Profile profile;
    private final List<Listed> rules;

    private Audit(Profile profile, List<Rule> rules) {
        this.profile = profile;
        this.rules = rules.stream().map(rule -> new Listed(rule, rule.about())).toList();
    }

    public static Audit of(Profile profile) {
        return new Audit(profile, Rules.ALL.stream()
                .filter(rule -> rule.about().profiles().contains(profile))
                .toList());
    }

    /** One rule alone: for its examples. */
    static Audit ofOnly(Rule rule) {
        return new Audit(Profile.JIS2016, List.of(rule));
    }

    public Profile profile() {
        return profile;
    }

    /** How many rules run on each page. */
    public int size() {
        return rules.size();
    }

    /** What the rules that run say about themselves. */
    public List<About> rules() {
        return rules.stream().map(Listed::about).toList();
    }

    public PageAudit audit(HtmlPage html) {
        AuditedPage page = profile == Profile.WCAG22 ? AuditedPage.asLoaded(html) : new AuditedPage(html);
        var found = new LinkedHashMap<Key, Diagnostic>();
        var verdicts = new ArrayList<PageAudit.RuleVerdict>(rules.size());
        for (Listed rule : rules) {
            verdicts.add(run(rule, page, found));
        }
        return new PageAudit(html.path(), List.copyOf(found.values()), List.copyOf(verdicts));
    }

    private PageAudit.RuleVerdict run(Listed listed, AuditedPage page, Map<Key, Diagnostic> found) {
        Verdict worst = Verdict.INAPPLICABLE;
        List<Target> targets = listed.rule.targets(page);
        if (targets.isEmpty()) return new PageAudit.RuleVerdict(listed.about, worst, PageAudit.Tally.NONE);
        var counts = new int[Verdict.values().length];
        for (Target target : targets) {
            Outcome outcome = listed.rule.expectation(target);
            worst = worst.worse(outcome.verdict());
            counts[outcome.verdict().ordinal()]++;
            if (outcome.reason().isPresent()) {
                Outcome.Reason reason = outcome.reason().get();
                Diagnostic diagnostic = finding(listed.about, target, reason);
                found.putIfAbsent(new Key(reason.code(), diagnostic.at()), diagnostic);
            }
        }
        return new PageAudit.RuleVerdict(listed.about, worst, PageAudit.Tally.of(counts));
    }

    private Diagnostic finding(About about, Target target, Outcome.Reason reason) {
        return Diagnostic.of(reason.code(), target.place(), reason.args())
                .touching(about.standards())
                .onPage(target.page().html().path());
    }

    /** One cause: the same code at the same place. */
    private record Key(String code, Span at) {}
}
