package shirube.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shirube.model.PassageMark;
import shirube.revision.GitFolder;

/** The table of old and new on a revision's page, from a history that git made, and the reasons that the record must give. */
class AmendedSiteTest {

    private static final String PLAN = "title: 例示市推進計画\nperiod: {from_fy: 2024, to_fy: 2028}\nlegal_basis: [官民データ活用推進基本法]\nlevels: [施策, 取組]\napproved: {date: 2024-03-22}\n";
    private static final String POLICY = "---\nno: \"1\"\ntitle: 取組方針\nparts: [philosophy, purpose, target_year, vision, approach, organisation]\ntarget_year: 2028\n---\n進めます。\n";
    private static final String MEASURE = "---\nparent: approach\nno: \"1\"\ntitle: 窓口\n---\n待たない窓口にします。\n";
    private static final String REVISION = "from: v1.0\nto: v1.1\ndate: 2025-03-26\nkind: 時点修正\nreason: 予算の議決に合わせるため\n";
    private static final String REASON = "notes:\n  - {ref: initiatives/online, field: budget, reason: 予算が議決されたため。}\n";

    @TempDir
    Path temp;

    private Town town;
    private Path bundle;

    @BeforeEach
    void begin() throws Exception {
        assumeTrue(GitFolder.isThere());
        var git = GitFolder.in(temp.resolve("git"));
        git.put("content/site.yaml", "name: 例示市\n").put("content/plans/dx/plan.yaml", PLAN).put("content/plans/dx/policy/approach.md", POLICY).put("content/plans/dx/measures/counter.md", MEASURE).put("content/plans/dx/initiatives/kiosk.md", initiative(700, "支所に置きます。").replace("オンライン申請", "支所の証明書交付機").replace("\"1\"", "\"2\"")).put("content/plans/dx/initiatives/online.md", initiative(12000, "郵便で申し込みます。")).commit("2024-03-22T03:00:00Z");
        git.git("tag", "v1.0");
        git.git("rm", "-q", "content/plans/dx/initiatives/kiosk.md");
        git.put("content/plans/dx/initiatives/online.md", initiative(8500, "家から申し込みます。")).commit("2025-03-26T03:00:00Z");
        git.git("tag", "v1.1");
        bundle = temp.resolve("town.bundle");
        git.git("bundle", "create", bundle.toString(), "--all");
        town = Town.in(temp.resolve("town"))
                .write("content/organisation/digital.yaml", "name: デジタル課\nvalid_from: 2020-04-01\n")
                .write("content/plans/dx/plan.yaml", PLAN)
                .write("content/plans/dx/policy/approach.md", POLICY)
                .write("content/plans/dx/measures/counter.md", MEASURE)
                .write("content/plans/dx/initiatives/online.md", initiative(8500, "家から申し込みます。"));
    }

    private static String initiative(int budget, String body) {
        return "---\nmeasure: counter\nno: \"1\"\ntitle: オンライン申請\nowner: digital\nstatus: running\nkpi_exempt_reason: 準備の年だから\nschedule:\n  - {fy: 2026, milestone: 始める}\nbudget:\n  - {fy: 2026, kind: planned, amount_thousand_yen: "
                + budget + "}\n---\n" + body + "\n";
    }

    private void revise(String record) throws IOException {
        town.write("content/plans/dx/revisions/v11.yaml", record);
    }

    private Town.Outcome build() {
        return town.build("--history", bundle.toString());
    }

    private List<String> ofRevision(Town.Outcome outcome) {
        return outcome.findings().stream().filter(finding -> finding.contains("/revisions/")).toList();
    }

    private String page() throws IOException {
        return Files.readString(town.published().resolve("revisions/v11.html"));
    }

    @Test
    void theRevisionsPageShowsWhatItChangedAndWhy() throws IOException {
        revise(REVISION + REASON);
        Town.Outcome outcome = build();
        assertEquals(List.of(), ofRevision(outcome), outcome.out());
        assertEquals(0, outcome.exit(), outcome.out() + outcome.err());
        String page = page();
        assertTrue(page.contains("<ins>") && page.contains("家から") && page.contains("郵便で"), page);
        assertTrue(page.contains("12,000千円") && page.contains("△3,500千円"), page);
        assertTrue(page.contains("予算が議決されたため。"), page);
        assertTrue(page.contains("id=\"of-initiatives-online\""), page);
        String item = Files.readString(town.published().resolve("initiatives/online.html"));
        assertTrue(item.contains("../revisions/v11.html#of-initiatives-online"), item);
    }

    @Test
    void aBudgetThatChangesWithoutAReasonIsAnErrorInTheRecord() throws IOException {
        revise(REVISION);
        Town.Outcome outcome = build();
        assertEquals(List.of("error change-without-reason content/plans/dx/revisions/v11.yaml:1:1"), ofRevision(outcome), outcome.out());
        assertEquals(1, outcome.exit());
        assertTrue(outcome.out().contains("12,000千円") && outcome.out().contains("8,500千円"), outcome.out());
        revise(REVISION + "notes:\n  - {ref: initiatives/online, field: body, reason: 書き直したため。}\n");
        assertEquals(List.of("error change-without-reason content/plans/dx/revisions/v11.yaml:6:1"), ofRevision(build()));
    }

    @Test
    void aReasonForAFieldOfThePlanHoldsForItsParts() throws IOException {
        revise(REVISION + "notes:\n  - {ref: plan/dx, field: budget, reason: 予算が議決されたため。}\n");
        assertEquals(List.of(), ofRevision(build()));
    }

    @Test
    void whatARevisionTookAwayIsNamedByTheEditionThatHadIt() throws IOException {
        revise(REVISION + REASON + "  - {ref: initiatives/kiosk@v1.0, reason: 使う人が減ったため。}\n");
        Town.Outcome outcome = build();
        assertEquals(List.of(), ofRevision(outcome), outcome.out());
        String page = page();
        assertTrue(page.contains(">支所の証明書交付機<") && page.contains("理由：使う人が減ったため。"), page);
        assertEquals(List.of(), ofRevision(town.build()), "without the history nobody knows better");
        revise(REVISION + REASON + "  - {ref: initiatives/kiosc@v1.0, reason: 使う人が減ったため。}\n");
        assertEquals(List.of("error unknown-reference content/plans/dx/revisions/v11.yaml:8:11"), ofRevision(build()));
        revise(REVISION + REASON + "  - {ref: initiatives/kiosk, reason: 使う人が減ったため。}\n");
        assertEquals(List.of("error unknown-reference content/plans/dx/revisions/v11.yaml:8:11"), ofRevision(build()));
    }

    @Test
    void whatWentAsAWholeIsToldInOneRowAndStandsInFullOnAPageOfItsOwn() throws IOException {
        revise(REVISION + REASON + "  - {ref: initiatives/kiosk@v1.0, reason: 使う人が減ったため。}\n");
        build();
        String table = page().replaceFirst("(?s).*id=\"of-initiatives-kiosk\">", "").replaceFirst("(?s)</section>.*", "");
        assertEquals(1, table.split("<tr id=", -1).length - 1, table);
        for (String point : List.of("取組 1-2 支所の証明書交付機", "（削る）", "担当する組織：digital", "700千円", "使う人が減ったため。", "<del>", "by/v11/removed-initiatives-kiosk.html"))
            assertTrue(table.contains(point), point + "\n" + table);
        assertFalse(table.contains("支所に置きます。</") || table.contains("準備の年だから"), table);
        String whole = Files.readString(town.published().resolve("revisions/by/v11/removed-initiatives-kiosk.html"));
        for (String all : List.of("支所に置きます。", "準備の年だから", "始める", "700千円", "使う人が減ったため。", "（削る）", "v11.html#of-initiatives-kiosk", "scope=\"col\""))
            assertTrue(whole.contains(all), all + "\n" + whole);
    }

    @Test
    void whatWasRemovedLeadsToItsOwnPageInTheEditionThatHadItLast() throws IOException {
        revise(REVISION + REASON + "removed:\n  - {item: initiatives/kiosk, reason: 使う人が減ったため。}\n");
        Town.Outcome outcome = build();
        assertEquals(0, outcome.exit(), outcome.out() + outcome.err());
        Path page = town.published().resolve("editions/v1.0/initiatives/kiosk.html");
        assertTrue(Files.readString(page).contains("支所に置きます。"));
        String front = page();
        assertTrue(front.contains("href=\"../editions/v1.0/initiatives/kiosk.html\">支所の証明書交付機<"), front);
        assertTrue(front.contains("href=\"../editions/v1.0/initiatives/kiosk.html\">なくす前のページ"), front);
        String whole = Files.readString(town.published().resolve("revisions/by/v11/removed-initiatives-kiosk.html"));
        assertTrue(whole.contains("href=\"../../../editions/v1.0/initiatives/kiosk.html\""), whole);
    }

    @Test
    void anItemsRecordNamesDayDecisionReasonAndTheNumbersOfItsChanges() throws IOException {
        revise(REVISION + "approved_by: DX推進本部\n" + REASON + "removed:\n  - {item: initiatives/kiosk, reason: 使う人が減ったため。}\n");
        build();
        String item = Files.readString(town.published().resolve("initiatives/online.html"));
        String record = item.substring(item.indexOf("id=\"revisions-table\""));
        for (String part : List.of("時点修正", "2025年3月26日", "DX推進本部", "予算が議決されたため。", "href=\"../revisions/v11.html#of-initiatives-online\">変更1から2まで<")) assertTrue(record.contains(part), part + "\n" + record);
    }

    @Test
    void editionsAreCalledByTheirDayAndNotByTheirTag() throws IOException {
        revise(REVISION + REASON + "removed:\n  - {item: initiatives/kiosk, reason: 使う人が減ったため。}\n");
        build();
        String about = page().replaceFirst("(?s).*id=\"about\"", "").replaceFirst("(?s)</section>.*", "");
        String said = about.replaceAll("<[^>]*>", "");
        assertTrue(said.contains("2024年3月22日の版") && said.contains("いまのページ：例示市推進計画"), about);
        assertFalse(said.contains("v1."), about);
    }

    @Test
    void aDraftOnlyWarns() throws IOException {
        revise("state: draft\n" + REVISION);
        assertEquals(List.of("warning change-without-reason content/plans/dx/revisions/v11.yaml:1:1"), ofRevision(build()));
    }

    @Test
    void aTagThatTheHistoryLacksIsToldWithTheNearestAndThePageStays() throws IOException {
        revise(REVISION.replace("v1.0", "v1.O"));
        Town.Outcome outcome = build();
        assertEquals(List.of("warning revision-unknown-tag content/plans/dx/revisions/v11.yaml:1:7"), ofRevision(outcome), outcome.out());
        assertTrue(outcome.out().contains("v1.0"), outcome.out());
        assertFalse(page().contains("<ins>"));
    }

    @Test
    void withoutAHistoryNothingIsSaidAndTheRecordStands() throws IOException {
        revise(REVISION);
        Town.Outcome outcome = town.build();
        assertEquals(List.of(), ofRevision(outcome), outcome.out());
        assertFalse(page().contains("<ins>"));
    }

    @Test
    void whatWasRemovedIsInNoOldEditionEither() throws IOException {
        revise(REVISION + REASON);
        town.write("content/removals/a.yaml", "date: 2026-11-20\nreason: 本人の求めによる\nolder_only: true\npassages: [" + PassageMark.of("郵便で申し込みます") + "]\n");
        Town.Outcome outcome = build();
        assertEquals(0, outcome.exit(), outcome.out() + outcome.err());
        assertFalse(page().contains("郵便で"), page());
        assertTrue(page().contains("削除しました"), page());
    }

    @Test
    void aHistoryThatCannotBeReadStopsTheBuild() {
        Town.Outcome outcome = town.build("--history", temp.resolve("nowhere.bundle").toString());
        assertEquals(2, outcome.exit(), outcome.out() + outcome.err());
    }
}
