package shirube.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static shirube.check.Checked.INITIATIVE;
import static shirube.check.Checked.KPI;
import static shirube.check.Checked.MEASURED;
import static shirube.check.Checked.PLAN;
import static shirube.check.Checked.found;

import java.util.List;
import org.junit.jupiter.api.Test;
import shirube.diagnostic.Severity;

class PlanChecksTest {

    private static final String ONLINE = "plans/dx/initiatives/online.md";

    private static void one(String expected, String... files) {
        assertEquals(List.of(expected), found(files));
    }

    private static void none(String... files) {
        assertEquals(List.of(), found(files));
    }

    private static String schedule(String status, String milestones) {
        return INITIATIVE.replace("running", status).replace("{fy: 2028, milestone: 全部の手続}", milestones);
    }

    private static String with(String lines) {
        return INITIATIVE.replace("schedule:", lines + "\nschedule:");
    }

    private static String budget(String budget) {
        return with("budget: [{" + budget + "}]");
    }

    private static String plan(String from, String to) {
        return PLAN.replace(from, to);
    }

    private static String measure(String id, String parent, String no) {
        return "-- plans/dx/measures/" + id + ".md\n---\nparent: " + parent + "\nno: \"" + no + "\"\ntitle: 施策\n---\n本文\n";
    }

    // R-001

    @Test
    void anIdIsNeverUsedAgainAfterWithdrawal() {
        String withdrawn = "state: withdrawn\nwithdrawn: {date: 2025-03-31, reason: 終えたため}";
        none(PLAN, with(withdrawn));
        one("id-reused " + ONLINE + ":10 2025-06-01", PLAN, with(withdrawn + "\ncreated: 2025-06-01"));
    }

    // R-002, R-105

    @Test
    void listsAndTheirEntriesAreThere() {
        none(PLAN, with("scenes: [bosai]"));
        one("not-in-list-near " + ONLINE + ":8 bosia", PLAN, with("scenes: [bosai, bosia]"));
        one("not-in-list " + ONLINE + ":8 xyz-abc", PLAN, with("scenes: [xyz-abc]"));
        one("not-in-list-near " + ONLINE + ":8 telewok", PLAN, with("priorities: [{vocab: mic-dx, code: telewok}]"));
        one("unknown-list-version " + ONLINE + ":8 9.9", PLAN, with("priorities: [{vocab: mic-dx, version: 9.9, code: telework}]"));
        one("unknown-list-near " + ONLINE + ":8 mic-bx", PLAN, with("priorities: [{vocab: mic-bx, code: telework}]"));
        one("unknown-list " + ONLINE + ":8 whatever", PLAN, with("covers: [{vocab: whatever, code: telework}]"));
        one("unknown-list-near plans/dx/plan.yaml:3 kanmin-art8", plan("[官民データ活用推進基本法]", "kanmin-art8"));
        one("unknown-scale-near plans/dx/plan.yaml:3 abcf", plan("legal_basis", "evaluation_scale: abcf\nlegal_basis"));
        one("unknown-scale plans/dx/plan.yaml:3 nowhere", plan("legal_basis", "evaluation_scale: nowhere\nlegal_basis"));
        none(plan("legal_basis", "evaluation_scale: abcd\nlegal_basis"));
    }

    // R-003

    @Test
    void nothingStandsAboveOrBeforeItself() {
        one("cycle plans/dx/measures/a1.md:2 b1", PLAN, measure("a1", "b1", "1"), measure("b1", "a1", "1"));
        one("cycle plans/dx/measures/a1.md:2 b1", PLAN, measure("a1", "b1", "2"), measure("b1", "a1", "1"), measure("c1", "approach", "3"));
        one("cycle " + ONLINE + ":8 online", PLAN, with("depends_on: [online]"));
        one("cycle organisation/aa.yaml:3 bb", PLAN, "-- organisation/aa.yaml\nname: あ\nvalid_from: 2020-04-01\nparent: bb\n",
                "-- organisation/bb.yaml\nname: い\nvalid_from: 2020-04-01\nparent: aa\n");
        String term = "-- glossary/%s.yaml\nterm: %s\nreading: あ\ndefinition: い\nsee_also: [%s]\n";
        none(PLAN, term.formatted("aa", "あ", "bb"), term.formatted("bb", "い", "aa"));
    }

    // R-008, R-009

    @Test
    void anIndicatorHasAWayToItFromAPlan() {
        one("orphan kpi/rate.yaml:1 オンライン申請率", PLAN, INITIATIVE, KPI);
        none(PLAN, MEASURED, KPI);
        none(KPI);
    }

    @Test
    void aMeasureStandsInThePlanOfWhatIsAboveIt() {
        String other = PLAN.replace("plans/dx", "plans/old").replace("approach.md", "old-approach.md").replace("counter.md", "old-counter.md");
        one("parent-of-other-plan plans/old/measures/old-counter.md:2 approach", PLAN, other);
        none(PLAN, other.replace("parent: approach", "parent: old-approach"));
    }

    @Test
    void whatIsPublicNamesNoDraft() {
        String draft = "-- kpi/rate.yaml\nstate: draft\n" + KPI.substring(KPI.indexOf('\n') + 1);
        one("reference-to-draft " + ONLINE + ":7 rate", PLAN, MEASURED, draft);
        none(PLAN, MEASURED.replace("kpis: [rate]", "kpis: [rate]\nstate: review"), draft);
    }

    @Test
    void aDraftThatManyPublicPlacesNameIsToldOnceAtItsStateAndIsAnError() {
        String draft = "-- kpi/rate.yaml\nstate: draft\n" + KPI.substring(KPI.indexOf('\n') + 1);
        String news = "-- news/n%s.md\n---\ndate: 2026-10-01\ntitle: 開始\nrefs: [kpi/rate]\n---\n始めます。\n";
        var result = Checked.run(PLAN, MEASURED, draft, news.formatted(1), news.formatted(2), news.formatted(3));
        assertEquals(List.of("draft-in-use kpi/rate.yaml:1 draft"), result.found().stream().map(Checked::shown).toList());
        assertTrue(result.value().isEmpty());
    }

    @Test
    void aDraftPlanWithPublicPartsIsToldOnceAndIsAnError() {
        var result = Checked.run(plan("legal_basis", "state: draft\nlegal_basis"), INITIATIVE);
        assertEquals(List.of("draft-plan-with-public-parts plans/dx/plan.yaml:3 draft"), result.found().stream().map(Checked::shown).toList());
        assertTrue(result.hasErrors());
        assertTrue(result.value().isEmpty());
    }

    // Levels and the basic policy

    @Test
    void aPlanHasTheLevelsThatItNames() {
        one("levels-count plans/dx/plan.yaml:4 levels", plan("[施策, 取組]", "[取組]"), INITIATIVE);
        none(plan("[施策, 取組]", "[方針, 施策, 取組]"), INITIATIVE);
        one("levels-do-not-fit plans/dx/plan.yaml:4 levels", plan("[施策, 取組]", "[柱, 方針, 施策, 取組]"), INITIATIVE);
        one("level-skipped " + ONLINE + ":2 counter", plan("[施策, 取組]", "[柱, 施策, 取組]"), INITIATIVE, measure("bus", "counter", "1"),
                INITIATIVE.replace("online.md", "bus-line.md").replace("measure: counter", "measure: bus"));
    }

    @Test
    void theBasicPolicyHasItsParts() {
        one("basic-policy-part-missing plans/dx/plan.yaml:1 例示市推進計画", plan("philosophy, purpose, ", ""));
        String vision = "-- plans/dx/vision/town.md\n---\ntitle: まち\n---\n本文\n";
        none(plan("vision, ", ""), vision);
        one("basic-policy-part-missing plans/dx/plan.yaml:1 例示市推進計画", plan("vision, ", ""));
        one("target-year-missing plans/dx/policy/approach.md:4 target_year", plan("target_year: 2028\n", ""), vision.replace("title", "target_year: 2030\ntitle"));
    }

    // R-110

    @Test
    void numbersAreUniqueAndWithoutGaps() {
        String second = INITIATIVE.replace("online.md", "zz-second.md");
        String at = "plans/dx/initiatives/zz-second.md:3 ";
        one("number-twice " + at + "\"1\"", PLAN, INITIATIVE, second);
        one("number-twice " + at + "\"01\"", PLAN, INITIATIVE, second.replace("no: \"1\"", "no: \"01\""));
        one("number-gap " + at + "\"3\"", PLAN, INITIATIVE, second.replace("no: \"1\"", "no: \"3\""));
        none(PLAN, INITIATIVE, second.replace("no: \"1\"", "no: \"2\""));
        String stated = PLAN.replace("title: 窓口", "title: 窓口\nmissing_numbers: [{no: \"2\", reason: 統合した}]");
        none(stated, INITIATIVE, second.replace("no: \"1\"", "no: \"3\""));
        none(PLAN, INITIATIVE, second.replace("no: \"1\"", "no: 付"));
    }

    @Test
    void theFirstLevelMayRunThroughThePlanOrBeginAnewBelowEachPolicy() {
        String policy = "-- plans/dx/policy/second.md\n---\nno: \"2\"\ntitle: 二つ目\n---\n本文\n";
        none(PLAN, policy, measure("second-measure", "second", "2"));
        none(PLAN, policy, measure("second-measure", "second", "1"));
        one("number-gap plans/dx/measures/second-measure.md:3 \"3\"", PLAN, policy, measure("second-measure", "second", "3"));
    }

    // R-101 to R-104

    @Test
    void yearsLieInThePlan() {
        one("year-outside-plan " + ONLINE + ":9 2029", PLAN, schedule("running", "{fy: 2029, milestone: 開始}"));
        one("year-outside-plan " + ONLINE + ":10 令和元年度", PLAN, schedule("delayed", "{fy: 令和元年度, milestone: 開始}").replace("schedule:", "delay: {reason: 国の見直し, next_step: 始める, by: 2027-03-31}\nschedule:"));
        none(PLAN, schedule("running", "{fy: 令和10年度, milestone: 開始}"));
        none(plan("from_fy: 2024", "from_fy: 令和元年度"), INITIATIVE);
    }

    @Test
    void aMilestoneBeyondThePlanWarnsWhereItSaysWhy() {
        one("milestone-overruns-plan " + ONLINE + ":9 2029", PLAN, schedule("running", "{fy: 2029, milestone: 開始, reason: 国の延期}"));
        none(PLAN, schedule("running", "{fy: R10, milestone: 開始}"));
        one("year-outside-plan " + ONLINE + ":8 2029", PLAN, budget("fy: 2029, kind: planned, amount_thousand_yen: 1"));
        none(PLAN, budget("fy: 2029, kind: commitment, amount_thousand_yen: 1"));
        none(PLAN, budget("fy: 2029, kind: carried_over, amount_thousand_yen: 1"));
        one("period-backwards plans/dx/plan.yaml:2 2023", plan("to_fy: 2028", "to_fy: 2023"), INITIATIVE);
    }

    @Test
    void anInitiativeHasAnOwnerAndAnIndicatorOrAReason() {
        one("initiative-without-owner " + ONLINE + ":4 オンライン申請", PLAN, INITIATIVE.replace("owner: digital\n", ""));
        one("initiative-without-kpi " + ONLINE + ":4 オンライン申請", PLAN, INITIATIVE.replace("kpi_exempt_reason: 準備の年だから\n", ""));
        one("kpi-and-exemption " + ONLINE + ":8 kpi_exempt_reason", PLAN, MEASURED.replace("kpis: [rate]", "kpis: [rate]\nkpi_exempt_reason: ない"), KPI);
        one("progress-out-of-range " + ONLINE + ":8 120", PLAN, with("progress: {percent: 120, reason: 先に進んだ}"));
        none(PLAN, with("progress: {percent: 100, reason: 先に進んだ}"));
    }

    @Test
    void anOwnerExistsInThePlanOrNamesItsSuccessor() {
        String owned = INITIATIVE.replace("owner: digital", "owner: old");
        String old = "-- organisation/old.yaml\nname: 情報課\nvalid_from: 2010-04-01\nvalid_to: %s\n%s";
        one("owner-ended-before-plan " + ONLINE + ":5 old", PLAN, owned, old.formatted("2024-03-31", ""));
        none(PLAN, owned, old.formatted("2024-03-31", "successor: digital\n"));
        one("owner-begins-after-plan " + ONLINE + ":5 old", PLAN, owned, "-- organisation/old.yaml\nname: 新課\nvalid_from: 2029-04-01\n");
        none(PLAN, owned, "-- organisation/old.yaml\nname: 新課\nvalid_from: 2029-03-31\n");
    }

    @Test
    void whatOnlyTheCalendarEndsWarnsThirtyDaysAhead() {
        String owned = INITIATIVE.replace("owner: digital", "owner: old");
        String old = "-- organisation/old.yaml\nname: 情報課\nvalid_from: 2010-04-01\nvalid_to: ";
        one("owner-ended organisation/old.yaml:3 2026-11-20", PLAN, owned, old + "2026-11-20\n");
        one("owner-ends-soon organisation/old.yaml:3 2026-11-21", PLAN, owned, old + "2026-11-21\n");
        one("owner-ends-soon organisation/old.yaml:3 2026-12-21", PLAN, owned, old + "2026-12-21\n");
        none(PLAN, owned, old + "2026-12-22\n");
        none(PLAN, owned.replace("running", "cancelled").replace("kpi_exempt", "delay: {reason: 国の見直し}\nkpi_exempt"), old + "2026-11-20\n");
        assertTrue(Checked.run(PLAN, owned, old + "2026-11-20\n").found().stream().allMatch(d -> d.severity() == Severity.WARNING));
    }

    // R-105 to R-107

    @Test
    void aPlanKnowsThatItsListHasANewerVersion() {
        String place = "plans/dx/plan.yaml:3 mic-dx@";
        List<String> certain = found(plan("legal_basis", "priority_vocab: mic-dx@1.0\nlegal_basis"), INITIATIVE);
        assertTrue(certain.contains("newer-list " + place + "1.0"), certain.toString());
        List<String> uncertain = found(plan("legal_basis", "priority_vocab: mic-dx@2.3\nlegal_basis"), INITIATIVE);
        assertTrue(uncertain.contains("newer-list-uncertain " + place + "2.3"), uncertain.toString());
        List<String> newest = found(plan("legal_basis", "priority_vocab: mic-dx@4.0\nlegal_basis"), INITIATIVE);
        assertTrue(newest.stream().noneMatch(found -> found.startsWith("newer")), newest.toString());
        String list = "-- vocab/x/mini.yaml\nid: mini-list\ntitle: 一覧\nversion: \"1\"\nitems: [{code: only, title: 一つ}]\n";
        one("not-in-list " + ONLINE + ":8 frontyard", plan("legal_basis", "priority_vocab: mini-list@1\nlegal_basis"), list,
                with("priorities: [{vocab: mini-list, code: only}, {vocab: mini-list, code: frontyard}]"));
    }

    @Test
    void eachItemOfAListIsAnsweredOrStatedAsAGap() {
        String list = "-- vocab/x/mini.yaml\nid: mini\ntitle: 一覧\nversion: \"1\"\nitems: [{code: aa, title: あ}, {code: bb, title: い}]\n";
        String chosen = plan("legal_basis", "priority_vocab: mini@1\nlegal_basis");
        String answer = "priorities: [{vocab: mini, code: aa}]";
        one("priority-without-initiative plans/dx/plan.yaml:3 mini@1", chosen, list, with(answer));
        none(chosen.replace("legal_basis", "gaps: [{vocab: mini, code: bb, reason: 県が行う}]\nlegal_basis"), list, with(answer));
        none(chosen, list, with("priorities: [{vocab: mini, code: aa}, {vocab: mini, code: bb}]"));
        one("priority-of-other-list " + ONLINE + ":8 mic-dx", chosen, list,
                with("priorities: [{vocab: mic-dx, code: telework}, {vocab: mini, code: aa}, {vocab: mini, code: bb}]"));
        String frame = plan("[官民データ活用推進基本法]", "[mini]");
        one("frame-item-unanswered plans/dx/plan.yaml:3 mini", frame, list, with("covers: [{vocab: mini, code: aa}]"));
        none(frame, list, with("covers: [{vocab: mini, code: aa}]"), "-- pages/b.md\n---\ntitle: い\ncovers: [{vocab: mini, code: bb}]\n---\n本文\n");
    }

    // R-108

    @Test
    void theFundingAddsUpToTheThousandYen() {
        one("funding-does-not-add-up " + ONLINE + ":8 {national: 500, bond: 499}", PLAN, budget("fy: 2026, kind: initial, amount_thousand_yen: 1000, funding: {national: 500, bond: 499}"));
        none(PLAN, budget("fy: 2026, kind: initial, amount_thousand_yen: 1000, funding: {national: 500, bond: 500.0}"));
        none(PLAN, budget("fy: 2026, kind: supplementary, amount_thousand_yen: -1000, funding: {national: -1500, general: 500}"));
        one("negative-budget " + ONLINE + ":8 -100", PLAN, budget("fy: 2026, kind: initial, amount_thousand_yen: -100"));
    }

    @Test
    void eachKindOfBudgetFitsItsYear() {
        String amount = ", amount_thousand_yen: 10";
        one("planned-amount-of-past-year " + ONLINE + ":8 planned", PLAN, budget("fy: 2025, kind: planned" + amount));
        none(PLAN, budget("fy: 2025, kind: planned" + amount + "}, {fy: 2025, kind: initial" + amount));
        none(PLAN, budget("fy: 2026, kind: planned" + amount));
        one("budget-not-yet-decided " + ONLINE + ":8 initial", PLAN, budget("fy: 2028, kind: initial" + amount));
        none(PLAN, budget("fy: 2027, kind: initial" + amount));
        one("budget-twice " + ONLINE + ":8 initial", PLAN, budget("fy: 2026, kind: initial" + amount + "}, {fy: 2026, kind: initial" + amount));
        none(PLAN, budget("fy: 2026, kind: supplementary" + amount + "}, {fy: 2026, kind: supplementary" + amount));
        one("settled-before-year-end " + ONLINE + ":8 settled", PLAN, budget("fy: 2026, kind: settled" + amount + "}, {fy: 2026, kind: initial" + amount));
        one("settled-without-budget " + ONLINE + ":8 settled", PLAN, budget("fy: 2025, kind: settled" + amount));
        none(PLAN, budget("fy: 2025, kind: settled" + amount + "}, {fy: 2025, kind: initial" + amount));
    }

    // R-109

    @Test
    void theStatusAgreesWithTheMilestones() {
        one("done-with-open-milestones " + ONLINE + ":6 done", PLAN, schedule("done", "{fy: 2025, milestone: 開始}"));
        none(PLAN, schedule("done", "{fy: 2025, milestone: 開始, done_on: 2025-10-01}"));
        one("not-started-with-done-milestones " + ONLINE + ":6 not_started", PLAN, schedule("not_started", "{fy: 2025, milestone: 開始, state: done}"));
        one("running-without-open-milestones " + ONLINE + ":6 running", PLAN, schedule("running", "{fy: 2025, milestone: 開始, state: done}"));
        one("running-past-all-milestones " + ONLINE + ":6 running", PLAN, schedule("running", "{fy: 2025, milestone: 開始}"));
        one("running-past-all-milestones " + ONLINE + ":6 running", PLAN, schedule("running", "{fy: 2026, quarter: 2, milestone: 開始}"));
        none(PLAN, schedule("running", "{fy: 2026, quarter: 3, milestone: 開始}"));
        one("milestone-overdue " + ONLINE + ":9 開始", PLAN, schedule("running", "{fy: 2025, milestone: 開始}\n  - {fy: 2027, milestone: 次}"));
    }

    @Test
    void aMilestoneTellsTheTruthAboutItsDay() {
        String next = "\n  - {fy: 2027, milestone: 次}";
        one("done-in-the-future " + ONLINE + ":9 2026-11-22", PLAN, schedule("running", "{fy: 2026, milestone: 開始, done_on: 2026-11-22}" + next));
        none(PLAN, schedule("running", "{fy: 2026, milestone: 開始, done_on: 2026-11-21}" + next));
        one("done-before-its-year " + ONLINE + ":9 2026-03-31", PLAN, schedule("running", "{fy: 2026, milestone: 開始, done_on: 2026-03-31}" + next));
        one("done-on-but-not-done " + ONLINE + ":9 running", PLAN, schedule("running", "{fy: 2026, milestone: 開始, state: running, done_on: 2026-11-01}" + next));
        one("no-such-quarter " + ONLINE + ":9 5", PLAN, schedule("running", "{fy: 2026, quarter: 5, milestone: 開始}"));
    }

    @Test
    void aDelaySaysWhyWhatNextAndWhen() {
        String delayed = schedule("delayed", "{fy: 2027, milestone: 開始}");
        one("delay-unexplained " + ONLINE + ":6 delayed", PLAN, delayed);
        one("delay-unexplained " + ONLINE + ":6 suspended", PLAN, schedule("suspended", "{fy: 2027, milestone: 開始}"));
        String because = "delay: {reason: 半導体の不足%s}\nschedule:";
        one("delay-without-next-step " + ONLINE + ":8 半導体の不足", PLAN, delayed.replace("schedule:", because.formatted("")));
        one("delay-without-date " + ONLINE + ":8 再入札する", PLAN, delayed.replace("schedule:", because.formatted(", next_step: 再入札する")));
        one("delay-date-past " + ONLINE + ":8 2026-11-20", PLAN, delayed.replace("schedule:", because.formatted(", next_step: 再入札する, by: 2026-11-20")));
        none(PLAN, delayed.replace("schedule:", because.formatted(", next_step: 再入札する, by: 2027-01-31")));
        none(PLAN, schedule("cancelled", "{fy: 2025, milestone: 開始}").replace("schedule:", because.formatted("")));
    }

    // From one plan to the next

    @Test
    void nothingGetsLostFromOnePlanToTheNext() {
        String old = PLAN.replace("plans/dx", "plans/old").replace("approach", "old-approach").replace("counter.md", "old-counter.md")
                .replace("取組方針\nparts: [philosophy, purpose, target_year, vision, old-approach", "取組方針\nparts: [philosophy, purpose, target_year, vision, approach")
                + INITIATIVE.replace("plans/dx", "plans/old").replace("online.md", "old-online.md").replace("measure: counter", "measure: old-counter");
        String successor = plan("legal_basis", "supersedes: old\nlegal_basis");
        String continued = "continues: {kind: continued, from: [%s]}";
        none(successor, old, with(continued.formatted("old-online")));
        one("old-initiative-lost plans/dx/plan.yaml:3 old", successor, old, INITIATIVE);
        assertEquals(
                List.of("unknown-old-initiative-near " + ONLINE + ":8 old-onlin", "old-initiative-lost plans/dx/plan.yaml:3 old"),
                found(successor, old, with(continued.formatted("old-onlin"))));
        assertEquals(
                List.of("unknown-old-initiative " + ONLINE + ":8 telework", "old-initiative-lost plans/dx/plan.yaml:3 old"),
                found(successor, old, with(continued.formatted("telework"))));
        none(PLAN, with(continued.formatted("anything")));
        one("continued-from-nothing " + ONLINE + ":8 split", PLAN, with("continues: {kind: split}"));
        one("new-but-continued " + ONLINE + ":8 new", PLAN, with("continues: {kind: new, from: [trial]}"));
        none(PLAN, with("continues: {kind: 新規}"));
    }
}
