package shirube.app;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import shirube.a11y.About;
import shirube.a11y.Audit;
import shirube.a11y.PageAudit;
import shirube.page.Evidence;

/** Counts what audits establish, page by page and from any thread, so that no page's outcome has to be kept. */
final class Counts {

    private final AtomicInteger pages = new AtomicInteger();
    private final Map<String, Sum> criteria = new ConcurrentHashMap<>();

    private record Sum(AtomicInteger pages, AtomicLong passed, AtomicLong failed, AtomicLong cantTell) {

        Sum() {
            this(new AtomicInteger(), new AtomicLong(), new AtomicLong(), new AtomicLong());
        }

        void add(PageAudit.Tally tally) {
            passed.addAndGet(tally.passed());
            failed.addAndGet(tally.failed());
            cantTell.addAndGet(tally.cantTell());
        }
    }

    void note(PageAudit audited) {
        pages.incrementAndGet();
        var touched = new HashSet<String>();
        for (PageAudit.RuleVerdict rule : audited.rules()) {
            if (rule.tally().targets() == 0) continue;
            for (String criterion : rule.rule().standards().criteria()) {
                Sum sum = criteria.computeIfAbsent(criterion, number -> new Sum());
                sum.add(rule.tally());
                if (touched.add(criterion)) sum.pages().incrementAndGet();
            }
        }
    }

    /** @param audit whose rules ran: a criterion that they speak of but found nowhere is counted as none */
    Evidence evidence(Audit audit) {
        var counted = new TreeMap<String, Evidence.Count>();
        for (String criterion : audit.rules().stream().flatMap(rule -> rule.standards().criteria().stream()).distinct().toList()) {
            List<String> rules = audit.rules().stream().filter(rule -> rule.standards().criteria().contains(criterion)).map(About::name).toList();
            Sum sum = criteria.getOrDefault(criterion, new Sum());
            counted.put(criterion, new Evidence.Count(rules, sum.pages().get(), sum.passed().get(), sum.failed().get(), sum.cantTell().get()));
        }
        return new Evidence(pages.get(), audit.size(), counted);
    }
}
