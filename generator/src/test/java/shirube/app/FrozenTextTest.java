package shirube.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shirube.revision.GitFolder;

/** What was approved changes only under a record of a revision; results and progress may be written at any time. */
class FrozenTextTest {

    private static final String INITIATIVE = "plans/dx/initiatives/online.md";
    private static final String KPI = "kpi/rate.yaml";
    private static final String RECORD = "plans/dx/revisions/v10.yaml";

    private static final Map<String, String> APPROVED = Map.of(
            "organisation/digital.yaml", "name: デジタル課\nvalid_from: 2020-04-01\n",
            "plans/dx/plan.yaml", "title: 例示市推進計画\nperiod: {from_fy: 2024, to_fy: 2028}\nlegal_basis: [官民データ活用推進基本法]\nlevels: [施策, 取組]\napproved: {date: 2024-03-22}\n",
            "plans/dx/policy/approach.md", "---\nno: \"1\"\ntitle: 取組方針\nparts: [philosophy, purpose, target_year, vision, approach, organisation]\ntarget_year: 2028\n---\n進めます。\n",
            "plans/dx/measures/counter.md", "---\nparent: approach\nno: \"1\"\ntitle: 窓口\nkpis: [rate]\n---\n待たない窓口にします。\n",
            INITIATIVE, """
                    ---
                    measure: counter
                    no: "1"
                    title: オンライン申請
                    owner: digital
                    status: running
                    kpis: [rate]
                    schedule:
                      - {fy: 2026, milestone: 始める}
                    budget:
                      - {fy: 2027, kind: planned, amount_thousand_yen: 8500}
                    ---
                    家から申し込みます。

                    郵便の申込みも続けます。

                    ## これまで

                    準備をしました。
                    """,
            KPI, """
                    title: 申請率
                    definition: 申請のうちオンラインのもの
                    unit: ％
                    direction: up
                    kind: outcome
                    source: 台帳
                    baseline: {fy: 2023, value: 10}
                    targets:
                      - {fy: 2028, value: 60}
                    actuals:
                      - {fy: 2024, value: 20, as_of: 2025-05-01, status: final}
                    """,
            RECORD, "from: none\nto: v1.0\ndate: 2024-03-22\nkind: 策定\nreason: はじめての計画\n");

    @TempDir
    Path temp;

    private Town town;
    private Path bundle;

    @BeforeEach
    void aPlanThatWasApproved() throws Exception {
        assumeTrue(GitFolder.isThere());
        var git = GitFolder.in(temp.resolve("git"));
        git.put("content/site.yaml", "name: 例示市\n");
        for (var file : APPROVED.entrySet()) git.put("content/" + file.getKey(), file.getValue());
        git.commit("2024-03-22T03:00:00Z");
        git.git("tag", "v1.0");
        bundle = temp.resolve("town.bundle");
        git.git("bundle", "create", bundle.toString(), "--all");
        town = Town.in(temp.resolve("town"));
        for (var file : new TreeMap<>(APPROVED).entrySet()) town.write("content/" + file.getKey(), file.getValue());
    }

    private void change(String file, String old, String now) throws IOException {
        Path path = town.content().resolve(file);
        String text = Files.readString(path);
        assertTrue(text.contains(old), text);
        town.write("content/" + file, text.replace(old, now));
    }

    private void record(String kind, String more) throws IOException {
        town.write("content/plans/dx/revisions/v11.yaml", "from: v1.0\nto: v1.1\ndate: 2025-06-02\nkind: " + kind + "\nreason: 直した\napproved_by: 課長\n" + more);
    }

    private Town.Outcome build() {
        return town.build("--history", bundle.toString());
    }

    private List<String> found() {
        return build().findings().stream().filter(finding -> finding.contains(" approved-")).toList();
    }

    @Test
    void anUnchangedPlanIsInOrder() {
        Town.Outcome outcome = build();
        assertEquals(0, outcome.exit(), outcome.out());
        assertEquals(List.of(), outcome.findings().stream().filter(finding -> finding.contains("approved")).toList());
    }

    @Test
    void aParagraphThatChangesWithoutARecordIsAnErrorAtItsLine() throws IOException {
        change(INITIATIVE, "郵便の申込みも続けます。", "郵便の申込みはやめます。");
        Town.Outcome outcome = build();
        assertEquals(List.of("error approved-text-changed content/" + INITIATIVE + ":15:1"), found(), outcome.out());
        assertEquals(1, outcome.exit());
        for (String said : List.of("取組「オンライン申請」の本文が、2024-03-22の策定（v1.0）で決まったものと違います", "郵便の申込みも続けます。", "郵便の申込みはやめます。", "plans/dx/revisions/", "ref: initiatives/online, field: body"))
            assertTrue(outcome.out().contains(said), said + "\n" + outcome.out());
    }

    @Test
    void aTargetThatChangesWithoutARecordIsAnErrorAtItsFigure() throws IOException {
        change(KPI, "value: 60", "value: 50");
        assertEquals(List.of("error approved-text-changed content/" + KPI + ":9:23"), found());
        assertTrue(build().out().contains("60％") && build().out().contains("50％"));
    }

    /** The earlier plan froze it too, but speaks of it no more. */
    @Test
    void anIndicatorThatASucceedingPlanCarriesOnIsAmendedByThatPlansRevisions() throws Exception {
        var git = new GitFolder(temp.resolve("git"));
        for (String file : List.of("plan.yaml", "policy/approach.md", "measures/counter.md", "initiatives/online.md")) {
            String next = APPROVED.get("plans/dx/" + file).replace("measure: counter", "measure: next-counter").replace("parent: approach", "parent: next-approach").replace("例示市推進計画", "次の推進計画").replace("2024-03-22", "2025-03-22");
            String place = "content/plans/next/" + file.replaceFirst("/", "/next-");
            git.put(place, next);
            town.write(place, next);
        }
        String record = "from: none\nto: v2.0\ndate: 2025-03-22\nkind: 策定\nreason: 次の計画\n";
        town.write("content/plans/next/revisions/n20.yaml", record);
        git.put("content/plans/next/revisions/n20.yaml", record).commit("2025-03-22T03:00:00Z");
        git.git("tag", "v2.0");
        git.git("bundle", "create", bundle.toString(), "--all");
        assertEquals(List.of(), found(), build().out());
        change(KPI, "value: 60", "value: 50");
        assertTrue(found().stream().anyMatch(finding -> finding.equals("error approved-text-changed content/" + KPI + ":9:23")), build().out());
        town.write("content/plans/next/revisions/n21.yaml", "from: v2.0\nto: v2.1\ndate: 2025-06-02\nkind: 一部改定\nreason: 見直した\napproved_by: 市長\nnotes:\n  - {ref: kpi/rate, field: targets, reason: 伸びが遅いため。}\n");
        assertEquals(List.of(), found(), build().out());
    }

    @Test
    void aRecordThatNamesTheItemDeclaresTheChangeAndItsPageShowsIt() throws IOException {
        change(INITIATIVE, "郵便の申込みも続けます。", "郵便の申込みはやめます。");
        record("軽微な修正", "notes:\n  - {ref: initiatives/online, field: body, reason: 言い回しを直したため。}\n");
        Town.Outcome outcome = build();
        assertEquals(List.of(), found(), outcome.out());
        assertEquals(0, outcome.exit(), outcome.out());
        assertTrue(outcome.out().contains("revision-not-tagged"), outcome.out());
        String page = Files.readString(town.published().resolve("revisions/v11.html"));
        assertTrue(page.contains("<ins>") && page.contains("やめます") && page.contains("言い回しを直したため。"), page);
    }

    @Test
    void aRecordThatNamesSomethingElseDeclaresNothing() throws IOException {
        change(INITIATIVE, "郵便の申込みも続けます。", "郵便の申込みはやめます。");
        record("軽微な修正", "notes:\n  - {ref: measures/counter, reason: 別のこと。}\n  - {ref: initiatives/online, field: title, reason: 別の項目。}\n");
        assertEquals(List.of("error approved-text-changed content/" + INITIATIVE + ":15:1"), found());
    }

    @Test
    void aNoteOnAFieldOfThePlanHoldsForAllItsPartsAndARevisionOfThePlanForAllOfIt() throws IOException {
        change(INITIATIVE, "郵便の申込みも続けます。", "郵便の申込みはやめます。");
        record("時点修正", "notes:\n  - {ref: plan/dx, field: body, reason: 書き改めたため。}\n");
        assertEquals(List.of(), found());
        record("改定", "");
        assertEquals(List.of(), found());
    }

    @Test
    void aCorrectionDeclaresWhatItsErrataName() throws IOException {
        change(INITIATIVE, "郵便の申込みも", "郵送の申込みも");
        record("訂正", "errata:\n  - {place: 本文, wrong: 郵便, right: 郵送, ref: initiatives/online}\n");
        assertEquals(List.of(), found());
    }

    @Test
    void aRecordThatIsADraftDeclaresNothingYetAndIsNamed() throws IOException {
        change(INITIATIVE, "郵便の申込みも続けます。", "郵便の申込みはやめます。");
        record("改定", "state: draft\n");
        assertEquals(List.of("error approved-text-changed content/" + INITIATIVE + ":15:1"), found());
        assertTrue(build().out().contains("v11.yaml は下書きなので"), build().out());
    }

    @Test
    void resultsAndProgressNeedNoRecord() throws IOException {
        change(INITIATIVE, "status: running", "status: done\neasy: やさしい 文です。\nresident: {what: 家から申し込めます}");
        change(INITIATIVE, "milestone: 始める", "milestone: 始める, state: done, done_on: 2026-05-01");
        change(INITIATIVE, "準備をしました。", "準備をしました。\n\n### 2026年度\n\n始めました。\n");
        change(KPI, "actuals:", "actuals:\n  - {fy: 2025, value: 30, as_of: 2026-05-01, status: final}");
        assertEquals(List.of(), found());
    }

    @Test
    void whatIsPlannedIsFrozenUntilTheCouncilHasVoted() throws IOException {
        change(INITIATIVE, "amount_thousand_yen: 8500", "amount_thousand_yen: 9000");
        assertEquals(List.of("error approved-text-changed content/" + INITIATIVE + ":11:52"), found());
        change(INITIATIVE, "kind: planned, amount_thousand_yen: 9000", "kind: initial, amount_thousand_yen: 9000");
        assertEquals(List.of(), found());
    }

    @Test
    void aDraftOnlyWarns() throws IOException {
        change(KPI, "value: 60", "value: 50");
        change(KPI, "title: 申請率", "title: 申請率\nstate: review");
        assertEquals(List.of("warning approved-text-changed content/" + KPI + ":10:23"), found());
    }

    @Test
    void whatComesToThePlanOrGoesNeedsARecordToo() throws IOException {
        town.write("content/plans/dx/initiatives/more.md", APPROVED.get(INITIATIVE).replace("オンライン申請", "別の取組").replace("no: \"1\"", "no: \"2\"").replaceAll("(?s)\n家から.*", "\nまったく別のことを始めます。\n"));
        assertEquals(List.of("error approved-plan-grew content/plans/dx/initiatives/more.md:1:1"), found());
        change("plans/dx/initiatives/more.md", "no: \"2\"", "no: \"2\"\nstate: draft");
        assertEquals(List.of("warning approved-plan-grew content/plans/dx/initiatives/more.md:1:1"), found());
        Files.delete(town.content().resolve("plans/dx/initiatives/more.md"));
        change(INITIATIVE, "kpis: [rate]", "kpi_exempt_reason: 準備の年だから");
        change("plans/dx/measures/counter.md", "kpis: [rate]\n", "");
        Files.delete(town.content().resolve(KPI));
        record("軽微な修正", "notes:\n  - {ref: plan/dx, field: kpis, reason: 指標をやめたため。}\n  - {ref: initiatives/online, reason: 指標をやめたため。}\n");
        assertEquals(List.of("error approved-item-gone content/plans/dx/plan.yaml:1:1"), found());
        record("軽微な修正", "notes:\n  - {ref: plan/dx, field: kpis, reason: 指標をやめたため。}\n  - {ref: initiatives/online, reason: 指標をやめたため。}\nremoved:\n  - {item: kpi/rate, reason: 数えられなくなったため。}\n");
        assertEquals(List.of(), found());
        assertEquals(0, build().exit(), build().out());
    }

    @Test
    void whatIsWithdrawnSaysSoItself() throws IOException {
        change(INITIATIVE, "owner: digital", "owner: digital\nstate: withdrawn\nwithdrawn: {date: 2026-10-01, reason: ほかの取組にまとめたため}");
        assertEquals(List.of(), found());
    }

    @Test
    void whiteSpaceAndAnotherFileNameChangeNoText() throws IOException {
        change(INITIATIVE, "郵便の申込みも続けます。", "郵便の申込みも 続けます。");
        change(KPI, "value: 60", "value:   60.0");
        assertEquals(List.of(), found());
    }

    @Test
    void withoutTheApprovedEditionItIsSaidOnceThatNothingCouldBeChecked() throws IOException {
        change(INITIATIVE, "郵便の申込みも続けます。", "郵便の申込みはやめます。");
        record("軽微な修正", "");
        Town.Outcome outcome = town.build();
        assertEquals(List.of(), outcome.findings().stream().filter(finding -> finding.contains("approved")).toList());
        assertEquals(2, outcome.out().split("\"code\": \"approved-text-unchecked\"", -1).length, outcome.out());
        assertFalse(build().out().contains("approved-text-unchecked"));
    }
}
