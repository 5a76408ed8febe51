package shirube.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import shirube.source.SourceTree;

class PlanFiguresTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private static Site site(String more) {
        String city = "-- site.yaml\nname: 例示市\ncode: \"999997\"\nbase_url: https://plan.example.jp/\n";
        var read = SiteReader.read(SourceTree.of(city + more), TODAY);
        return read.value().orElseThrow(() -> new AssertionError(read.found().toString()));
    }

    private static String plan(String levels) {
        return "-- plans/dx/plan.yaml\ntitle: 計画\nperiod: {from_fy: 2024, to_fy: 2028}\nlegal_basis: 条例\nlevels: " + levels
                + "\napproved: {date: 2024-03-22}\n";
    }

    private static String policy(String id, int no) {
        return "-- plans/dx/policy/%s.md\n---\nno: %d\ntitle: 方針\n---\n本文\n".formatted(id, no);
    }

    private static String measure(String id, String parent, int no) {
        return "-- plans/dx/measures/%s.md\n---\nparent: %s\nno: %d\ntitle: 施策\n---\n本文\n".formatted(id, parent, no);
    }

    private static String initiative(String id, String measure, int no, String more) {
        return "-- plans/dx/initiatives/%s.md\n---\nmeasure: %s\nno: %d\ntitle: 取組\nstatus: running\n%s---\n本文\n"
                .formatted(id, measure, no, more.isEmpty() ? "schedule: [{fy: 2026, milestone: 開始}]\n" : more);
    }

    private static Initiative one(String more) {
        return site(plan("[施策, 取組]") + policy("basic", 1) + measure("counter", "basic", 1) + initiative("online", "counter", 1, more))
                .initiatives().get(0);
    }

    @Test
    void theTreeCountsLevelByLevelAndSortsByNumber() {
        Site site = site(plan("[柱, 施策, 取組]") + policy("basic", 1) + measure("life", "basic", 2) + measure("counter", "basic", 1)
                + measure("booking", "counter", 10) + measure("online", "measures/counter", 2) + initiative("apply", "online", 3, ""));
        Tree tree = Tree.of(site, site.plans().get(0));
        assertEquals(
                List.of("counter 1 柱", "online 1-2 施策", "booking 1-10 施策", "life 2 柱"),
                tree.measures().stream().map(b -> b.measure().id() + " " + b.number() + " " + tree.level(b.measure())).toList());
        Initiative apply = site.initiatives().get(0);
        assertEquals("1-2-3", tree.number(apply).orElseThrow());
        assertEquals("取組", tree.level(apply));
        assertEquals(List.of("counter", "online"), tree.above(apply).stream().map(b -> b.measure().id()).toList());
    }

    @Test
    void policiesThatEachCountFromOneGiveTheirNumberToo() {
        Site site = site(plan("[方針, 施策, 取組]") + policy("life", 1) + policy("work", 2) + measure("bus", "life", 1) + measure("rpa", "work", 1));
        Tree tree = Tree.of(site, site.plans().get(0));
        assertEquals(List.of("1-1", "2-1"), tree.measures().stream().map(Tree.Branch::number).toList());
        assertEquals("施策", tree.level(site.measures().get(0)));
    }

    @Test
    void measuresThatHangOnEachOtherAreLeftOut() {
        Site site = site(plan("[施策, 取組]") + policy("basic", 1) + measure("a1", "b1", 1) + measure("b1", "a1", 1));
        assertEquals(List.of(), Tree.of(site, site.plans().get(0)).branches());
    }

    @Test
    void addsUpTheBudgetAndNeverCountsAMissingSettlementAsUnspent() {
        Initiative settled = one("""
                schedule: [{fy: 2025, milestone: 開始}]
                budget:
                  - {fy: 2025, kind: planned, amount_thousand_yen: 9000}
                  - {fy: 2025, kind: initial, amount_thousand_yen: 10000, funding: {national: 4000, general: 6000}}
                  - {fy: 2025, kind: supplementary, amount_thousand_yen: -1500, funding: {national: -500, general: -1000}}
                  - {fy: 2025, kind: carried_over, amount_thousand_yen: 300}
                  - {fy: 2025, kind: settled, amount_thousand_yen: 8000}
                """);
        Initiative open = one("schedule: [{fy: 2025, milestone: 開始}]\nbudget: [{fy: 2025, kind: initial, amount_thousand_yen: 5000}]\n");
        BudgetTotals.Year year = BudgetTotals.of(List.of(settled, open)).years().get(0);
        assertEquals("13800", year.current().orElseThrow().total().toPlainString());
        assertEquals("90.9", year.executionRate().orElseThrow().toPlainString());
        assertEquals("8000", year.best().orElseThrow().total().toPlainString());
        assertEquals("3500", year.current().get().funding().get(BudgetTotals.FundingSource.NATIONAL).toPlainString());
        assertEquals("5300", year.current().get().funding().get(BudgetTotals.FundingSource.UNSPECIFIED).toPlainString());
        assertEquals(List.of(), BudgetTotals.of(one("")).years());
    }

    @Test
    void countsProgressFromMilestonesThatAreDue() {
        var progress = InitiativeProgress.of(one("""
                schedule:
                  - {fy: 2024, milestone: 準備, state: done, done_on: 2024-10-01}
                  - {fy: 2026, quarter: 2, milestone: 試行}
                  - {fy: 2026, quarter: 3, milestone: 開始}
                  - {fy: 2027, milestone: やめた案, state: cancelled}
                """), TODAY);
        assertEquals(3, progress.total());
        assertEquals(33, progress.percent());
        assertEquals(67, progress.expected());
        assertEquals(List.of("試行"), progress.overdue().stream().map(Initiative.Milestone::milestone).toList());
        assertEquals(InitiativeProgress.Standing.LATE, progress.standing());
    }

    @Test
    void aPercentageSetByHandSaysWhy() {
        var progress = InitiativeProgress.of(one("schedule: [{fy: 2028, milestone: 開始}]\nprogress: {percent: 40, reason: 画面はできた}\n"), TODAY);
        assertEquals(40, progress.percent());
        assertEquals("画面はできた", progress.manual().orElseThrow());
        assertEquals(InitiativeProgress.Standing.ON_THE_WAY, progress.standing());
    }

    @Test
    void theGradeFollowsTheScale() {
        var scale = site("").scale("abcd").orElseThrow();
        assertEquals("A", scale.computed(new java.math.BigDecimal("105")).orElseThrow().code());
        assertEquals("B", scale.computed(new java.math.BigDecimal("100")).orElseThrow().code());
        assertEquals("C", scale.computed(new java.math.BigDecimal("-3")).orElseThrow().code());
    }
}
