package shirube.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shirube.revision.GitFolder;

/** An opinion that was taken up shows in the decided text, on the page of the result and in the checks. */
class AnswersTest {

    private static final String PLAN = "title: 例示市推進計画\nperiod: {from_fy: 2024, to_fy: 2028}\nlegal_basis: [官民データ活用推進基本法]\nlevels: [施策, 取組]\napproved: {date: 2024-03-22}\n";
    private static final String POLICY = "---\nno: \"1\"\ntitle: 取組方針\nparts: [philosophy, purpose, target_year, vision, approach, organisation]\ntarget_year: 2028\n---\n進めます。\n";
    private static final String MEASURE = "---\nparent: approach\nno: \"1\"\ntitle: 窓口\n---\n待たない窓口にします。\n";
    private static final String RECORD = "from: an\nto: v1.0\ndate: 2024-03-22\nkind: 策定\nreason: はじめての計画\ncomment_case: plan\n";
    private static final String CASE = "title: 案への意見募集\ntarget: [plan/dx]\nopens: 2023-12-01\ncloses: 2024-01-31\nresult_published: 2024-02-28\ncounts: {people: 1, opinions: 1}\nmaterials:\n  - {no: \"1\", title: 案, path: materials/1.md}\nopinions:\n  - {no: \"1\", part: initiatives/online, summary: 電話でも申し込みたい。, response: 電話の受付を加えました。, disposition: revise, ";

    @TempDir
    Path temp;

    private Town town;
    private Path bundle;

    @BeforeEach
    void aPlanWhoseDraftWasChanged() throws Exception {
        assumeTrue(GitFolder.isThere());
        var git = GitFolder.in(temp.resolve("git"));
        git.put("content/site.yaml", "name: 例示市\n").put("content/plans/dx/plan.yaml", PLAN).put("content/plans/dx/policy/approach.md", POLICY)
                .put("content/plans/dx/measures/counter.md", MEASURE).put("content/plans/dx/initiatives/online.md", initiative("家からできます。", "本文です。")).commit("2023-12-01T03:00:00Z");
        git.git("tag", "an");
        git.put("content/plans/dx/initiatives/online.md", initiative("電話でもできます。", "書き改めた文です。")).commit("2024-03-22T03:00:00Z");
        git.git("tag", "v1.0");
        bundle = temp.resolve("town.bundle");
        git.git("bundle", "create", bundle.toString(), "--all");
        town = Town.in(temp.resolve("town"))
                .write("content/site.yaml", Town.SOUND.get("site.yaml") + "contact: {unit: デジタル課, tel: 0999-55-0110}\n")
                .write("content/organisation/digital.yaml", "name: デジタル課\nvalid_from: 2020-04-01\n")
                .write("content/plans/dx/plan.yaml", PLAN)
                .write("content/plans/dx/policy/approach.md", POLICY)
                .write("content/plans/dx/measures/counter.md", MEASURE)
                .write("content/comments/plan/materials/1.md", "# 案\n\n案です。\n")
                .write("content/plans/dx/initiatives/online.md", initiative("電話でもできます。", "書き改めた文です。"));
    }

    private static String initiative(String inclusion, String body) {
        return "---\nmeasure: counter\nno: \"1\"\ntitle: オンライン申請\nowner: digital\nstatus: running\nkpi_exempt_reason: 準備の年だから\nschedule:\n  - {fy: 2026, milestone: 始める}\ninclusion: " + inclusion + "\n---\n" + body + "\n";
    }

    private void write(String opinion, String notes) throws IOException {
        town.write("content/comments/plan/case.yaml", CASE + opinion + "}\n");
        town.write("content/plans/dx/revisions/first.yaml", RECORD + notes);
    }

    private Town.Outcome build() {
        return town.build("--history", bundle.toString());
    }

    private List<String> found() {
        return build().findings().stream().filter(finding -> finding.contains(" taken-up") || finding.contains(" draft-changed")).toList();
    }

    private String page() throws IOException {
        String page = Files.readString(town.published().resolve("comments/plan.html"));
        Matcher block = Pattern.compile("(?s)<div class=\"taken-up.*").matcher(page);
        return block.find() ? block.group() : "";
    }

    @Test
    void theResultShowsOpinionAnswerAndChangeTogether() throws IOException {
        write("revision_ref: first, field: inclusion", "notes:\n  - {ref: initiatives/online, field: body, reason: 読みやすくしました。}\n");
        Town.Outcome outcome = build();
        assertEquals(List.of(), found(), outcome.out());
        assertEquals(0, outcome.exit(), outcome.out());
        String block = page();
        for (String said : List.of("電話でも申し込みたい。", "電話の受付を加えました。", "<ins>", "<del>", "電話でも", "家から", "scope=\"col\">成案</th>", "scope=\"col\">案</th>", "../revisions/first.html#of-initiatives-online"))
            assertTrue(block.contains(said), said + "\n" + block);
        assertFalse(block.contains("書き改めた文です"), block);
        String whole = Files.readString(town.published().resolve("comments/plan.html"));
        assertTrue(whole.contains("href=\"#opinion-1-change\"") && whole.contains("id=\"opinion-1-change\""), whole);
    }

    @Test
    void withoutAFieldTheNoteThatNamesTheOpinionTellsTheChange() throws IOException {
        write("revision_ref: first", "notes:\n  - {ref: initiatives/online, field: inclusion, reason: 意見1を受けて加えました。}\n  - {ref: initiatives/online, field: body, reason: 意見11とは別の理由です。}\n");
        assertEquals(List.of(), found());
        assertTrue(page().contains("電話でも"), page());
        assertFalse(page().contains("書き改めた文です"), page());
    }

    @Test
    void anOpinionTakenUpWithoutARevisionIsAnError() throws IOException {
        write("field: inclusion", "notes:\n  - {ref: initiatives/online, reason: 書き改めました。}\n");
        assertEquals(List.of("error taken-up-without-revision content/comments/plan/case.yaml:10:100"), found(), build().out());
    }

    @Test
    void anOpinionWhosePartOrFieldStayedAsItWasIsAnError() throws IOException {
        write("revision_ref: first, field: title", "notes:\n  - {ref: initiatives/online, reason: 書き改めました。}\n");
        assertEquals(List.of("error taken-up-without-change content/comments/plan/case.yaml:10:136"), found());
        assertTrue(build().out().contains("（an から v1.0）"), build().out());
        town.write("content/comments/plan/case.yaml", CASE.replace("initiatives/online", "measures/counter") + "revision_ref: first}\n");
        assertEquals(List.of("error taken-up-without-change content/comments/plan/case.yaml:10:21"), found());
    }

    @Test
    void aChangeOfTheDraftThatNothingExplainsIsNoticedOncePerItem() throws IOException {
        write("revision_ref: first, field: inclusion", "");
        assertEquals(List.of("warning draft-changed-unexplained content/plans/dx/revisions/first.yaml:1:1"), found());
        assertTrue(build().out().contains("initiatives/online（オンライン申請）の 本文"), build().out());
    }

    @Test
    void theEditionThatTheConsultationNamesIsTheDraft() throws IOException {
        write("revision_ref: first, field: inclusion", "notes:\n  - {ref: initiatives/online, field: body, reason: 読みやすくしました。}\n");
        town.write("content/plans/dx/revisions/first.yaml", RECORD.replace("from: an", "from: none") + "notes:\n  - {ref: initiatives/online, field: body, reason: 読みやすくしました。}\n");
        town.write("content/comments/plan/case.yaml", CASE.replace("[plan/dx]", "[plan/dx@an]") + "revision_ref: first, field: inclusion}\n");
        assertEquals(List.of(), found(), build().out());
        assertTrue(page().contains("電話でも"), page());
    }

    @Test
    void withoutAHistoryNothingIsClaimed() throws IOException {
        write("revision_ref: first, field: title", "");
        Town.Outcome outcome = town.build();
        assertEquals(List.of(), outcome.findings().stream().filter(finding -> finding.contains(" taken-up") || finding.contains(" draft-changed")).toList());
        assertEquals("", page());
    }
}
