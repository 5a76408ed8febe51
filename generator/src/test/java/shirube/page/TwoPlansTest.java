package shirube.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import shirube.model.ContentTypes;
import shirube.model.Kpi;
import shirube.output.SuccessionTable;

/** A plan that has ended beside the one that followed: nothing of it passes for a promise of today, nothing gets lost. */
class TwoPlansTest {

    private static String plan(String id, int from, int to, String more) {
        return "-- plans/" + id + "/plan.yaml\ntitle: 計画" + id + "\nperiod: {from_fy: " + from + ", to_fy: " + to + "}\nlegal_basis: 法\n"
                + "levels: [施策, 取組]\npriority_vocab: mic-dx@2.3\napproved: {date: " + from + "-03-01, body: 市長}\n" + more + "\n"
                + "-- plans/" + id + "/policy/policy-" + id + ".md\n---\nno: \"1\"\ntitle: 方針" + id + "\n---\n本文\n"
                + "-- plans/" + id + "/measures/measure-" + id + ".md\n---\nparent: policy-" + id + "\nno: \"1\"\ntitle: 施策" + id + "\n---\n本文\n";
    }

    private static String initiative(String plan, String id, int no, String more) {
        return "-- plans/" + plan + "/initiatives/" + id + ".md\n---\nmeasure: measure-" + plan + "\nno: \"" + no + "\"\ntitle: 取組" + id
                + "\nstatus: running\nscenes: [todokede]\nschedule: [{fy: " + (plan.equals("new") ? 2028 : 2022) + ", milestone: 開始}]\n" + more + "\n---\n本文\n";
    }

    private static String kpi(String id, String actuals, String more) {
        return "-- kpi/" + id + ".yaml\ntitle: 指標" + id + "\ndefinition: 数\nunit: 件\ndirection: up\nkind: outcome\nsource: 記録\n"
                + "baseline: {fy: 2022, value: 1}\ntargets: [{fy: 2025, value: 9}]\nactuals: [" + actuals + "]\n" + more + "\n";
    }

    private static final SmallSite SITE = SmallSite.of(
            plan("old", 2021, 2023, "")
                    + plan("new", 2024, 2028, "supersedes: old\nabolished: [{id: cc, reason: 使われなかったため}]")
                    + initiative("old", "aa", 1, "kpis: [before]\npriorities: [{vocab: mic-dx, code: security}]")
                    + initiative("old", "bb", 2, "kpis: [after]") + initiative("old", "cc", 3, "") + initiative("old", "dd", 4, "")
                    + initiative("new", "xx", 1, "kpis: [after]\ncontinues: {kind: merged, from: [aa, bb], note: まとめました}")
                    + initiative("new", "yy", 2, "continues: {kind: split, from: [dd]}") + initiative("new", "zz", 3, "continues: {kind: split, from: [dd]}")
                    + initiative("new", "ww", 4, "continues: {kind: new}")
                    + kpi("before", "{fy: 2021, value: 3}, {fy: 2022, value: 4, note: 仮の値}, {fy: 2023, value: 5}", "")
                    + kpi("after", "{fy: 2023, value: 2}, {fy: 2025, value: 8}", "continues: {from: before, changed: 数え方を変えました}"));

    @Test
    void promisesAndViewsOfTodayAreThoseOfThePlanInForce() {
        HomeView home = (HomeView) SITE.view("index.html");
        assertEquals(4, home.promises().total());
        assertEquals(0, home.promises().late());
        InitiativeLists.Scene scene = (InitiativeLists.Scene) SITE.view("initiatives/by/scene/todokede.html");
        assertEquals(List.of("取組ww", "取組xx", "取組yy", "取組zz"), scene.items().stream().map(Link::title).toList());
        InitiativeLists.Groups status = (InitiativeLists.Groups) SITE.view("initiatives/by/status.html");
        assertEquals(4, status.groups().stream().mapToInt(group -> group.items().size()).sum());
    }

    @Test
    void listsShowThePlanInForceFirstAndSayThatTheOtherIsOver() {
        InitiativeLists.Index index = (InitiativeLists.Index) SITE.view("initiatives/index.html");
        assertEquals(List.of("1 施策new", "plan.overTitle 計画old"), index.groups().stream().map(InitiativeLists.Group::title).toList());
        assertTrue(index.groups().get(1).items().get(0).note().isEmpty(), "the heading says it once for all");
        ScheduleView schedule = (ScheduleView) SITE.view("initiatives/by/schedule.html");
        assertEquals(List.of("1 施策new"), schedule.parts().stream().map(ScheduleView.Part::title).toList());
        KpiBoard board = (KpiBoard) SITE.view("kpi/index.html");
        assertEquals(1, board.counts().total());
        assertEquals(List.of("1 施策new", "plan.overPart 計画old 1 施策old"), board.parts().stream().map(KpiBoard.Part::title).toList());
        PlanView.TreePage measures = (PlanView.TreePage) SITE.view("measures/index.html");
        assertEquals(List.of("計画new", "計画old"), measures.tree().stream().map(Link::title).toList());
    }

    @Test
    void whatTheOldPlanAnsweredDoesNotCountForTheNewOne() {
        CoverageView now = (CoverageView) SITE.view("plan/by/new/coverage.html");
        CoverageView before = (CoverageView) SITE.view("plan/by/old/coverage.html");
        assertEquals(List.of(0), now.parts().stream().map(CoverageView.Part::answered).toList());
        assertEquals(List.of(1), before.parts().stream().map(CoverageView.Part::answered).toList());
    }

    @Test
    void everyPageOfTheOldPlanSaysThatItIsOver() {
        for (String path : List.of("plan/old.html", "policy/policy-old.html", "measures/measure-old.html", "initiatives/aa.html")) {
            Frame.Ended ended = frame(path).ended().orElseThrow();
            assertEquals("2024年3月31日", ended.until(), path);
            assertEquals("計画new", ended.successor().orElseThrow().title(), path);
        }
        for (String path : List.of("plan/new.html", "initiatives/xx.html", "kpi/before.html")) assertTrue(frame(path).ended().isEmpty(), path);
    }

    private static Frame.OfPage frame(String path) {
        Desk desk = SITE.desk(path);
        return Frame.of(desk.page(), desk, "1").page();
    }

    @Test
    void theTableTellsOfEachOldInitiativeOnce() {
        SuccessionView view = (SuccessionView) SITE.view("plan/by/new/succession.html");
        List<String> rows = view.table().rows().stream()
                .map(row -> row.cells().get(0).text().orElseThrow() + " " + row.cells().get(1).text().orElseThrow() + " " + now(row.cells().get(2)))
                .toList();
        assertEquals(List.of("1-1 取組aa 統合 1-1 取組xx", "1-2 取組bb 統合 1-1 取組xx", "1-3 取組cc 廃止 succession.none", "1-4 取組dd 分割 1-2 取組yy、1-3 取組zz"), rows);
        assertEquals(List.of("1-4 取組ww"), view.fresh().orElseThrow().rows().stream().map(row -> row.cells().get(0).text().orElseThrow()).toList());
        assertFalse(SITE.paths().contains("plan/by/old/succession.html"));
    }

    private static String now(Table.Cell cell) {
        return cell.items().isEmpty() ? cell.text().orElseThrow() : String.join("、", cell.items().stream().map(Link::title).toList());
    }

    @Test
    void theSameStandsInTheCsv() {
        var plan = SITE.site().find(ContentTypes.PLAN, "new").orElseThrow();
        String csv = new String(SuccessionTable.bytes(SuccessionView.succession(plan, SITE.publication()).orElseThrow()), StandardCharsets.UTF_8);
        assertEquals("""
                \uFEFF前の計画の取組ID,前の計画の取組,区分,新しい計画の取組ID,新しい計画の取組,説明
                aa,取組aa,統合,xx,取組xx,まとめました
                bb,取組bb,統合,xx,取組xx,まとめました
                cc,取組cc,廃止,,,使われなかったため
                dd,取組dd,分割,yy,取組yy,
                dd,取組dd,分割,zz,取組zz,
                ,,新規,ww,取組ww,
                """.replace("\n", "\r\n"), csv);
    }

    @Test
    void anInitiativeSaysFromWhatItComesAndWhatBecameOfIt() {
        assertEquals(
                List.of("initiative.continues 統合。まとめました", "initiative.before 取組aa", "initiative.before 取組bb"), facts("initiatives/xx.html"));
        assertEquals(List.of("initiative.became 統合。まとめました", "initiative.heir 取組xx"), facts("initiatives/aa.html"));
        assertEquals(List.of("initiative.became 廃止。使われなかったため"), facts("initiatives/cc.html"));
    }

    private static List<String> facts(String path) {
        return ((InitiativeView) SITE.view(path)).succession().stream().map(fact -> fact.label() + " " + fact.text().orElseThrow()).toList();
    }

    @Test
    void theLineOfAnIndicatorCarriesOnWithAMarkedBreak() {
        Kpi after = SITE.site().find(ContentTypes.KPI, "after").orElseThrow();
        Kpi line = SITE.desk("kpi/after.html").carriedOn(after);
        assertEquals(List.of("2021 3", "2022 4", "2023 2", "2025 8"), line.actuals().stream().map(actual -> actual.fy() + " " + actual.value().orElseThrow()).toList());
        assertEquals(List.of("2023"), line.breaks().stream().map(cut -> cut.fy().toString()).toList());
        assertEquals("kpi.ofOlder 指標before 仮の値", line.actuals().get(1).note().orElseThrow());
        KpiView view = (KpiView) SITE.view("kpi/after.html");
        assertEquals(1, view.chart().orElseThrow().breaks().size());
        Table.Row judged = view.years().rows().stream().filter(row -> row.id().equals("fy-2025")).findFirst().orElseThrow();
        assertEquals("87.5％", judged.cells().get(4).text().orElseThrow());
    }
}
