package shirube.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shirube.revision.GitFolder;

/** A 案 beside the plan in force, and the three tables once it has become a plan: 現行→案, 案→成案, 現行→成案. */
class ProposalTest {

    private static final String PLAN = "title: 例示市推進計画\nperiod: {from_fy: 2024, to_fy: 2028}\nlegal_basis: [官民データ活用推進基本法]\nlevels: [施策, 取組]\napproved: {date: 2024-03-22}\n";
    private static final String FIRST = "from: none\nto: v1.0\ndate: 2024-03-22\nkind: 策定\nreason: はじめての計画です。\n";
    private static final String PROPOSED = "name: 見直しの案\nstate: proposed\nfrom: v1.0\nto: v2-an\ndate: 2026-09-01\nkind: 一部改定\nreason: 結果を見て見直します。\ncomment_case: minaoshi\n"
            + "notes:\n  - {ref: initiatives/online, field: budget, reason: 機器を減らすため。}\n";
    private static final String DECIDED = "name: 見直し\nfrom: v1.0\nto: v2.0\nproposal: v2-an\ndate: 2026-11-01\nkind: 一部改定\nreason: 意見を受けて決めました。\napproved_by: 市長\ncomment_case: minaoshi\n"
            + "notes:\n  - {ref: initiatives/online, field: budget, reason: 機器を減らすため。}\n  - {ref: initiatives/online, field: body, reason: 意見1を受けたため。}\n";

    @TempDir
    Path temp;

    private Town town;
    private GitFolder git;

    @BeforeEach
    void begin() throws Exception {
        assumeTrue(GitFolder.isThere());
        git = GitFolder.in(temp.resolve("git"));
        git.put("content/site.yaml", "name: 例示市\n").put("content/plans/dx/plan.yaml", PLAN);
        tag("v1.0", 12000, "郵便で申し込みます。", "2024-03-22T03:00:00Z");
        tag("v2-an", 8500, "家から申し込みます。", "2026-08-31T03:00:00Z");
        tag("v2.0", 8500, "家からも電話でも申し込みます。", "2026-11-01T03:00:00Z");
        town = Town.in(temp.resolve("town"))
                .write("content/site.yaml", Town.SOUND.get("site.yaml") + "contact: {unit: デジタル課, tel: 0999-55-0110}\n")
                .write("content/organisation/digital.yaml", "name: デジタル課\nvalid_from: 2020-04-01\n")
                .write("content/plans/dx/plan.yaml", PLAN)
                .write("content/plans/dx/policy/approach.md", "---\nno: \"1\"\ntitle: 取組方針\nparts: [philosophy, purpose, target_year, vision, approach, organisation]\ntarget_year: 2028\n---\n進めます。\n")
                .write("content/plans/dx/measures/counter.md", "---\nparent: approach\nno: \"1\"\ntitle: 窓口\n---\n待たない窓口にします。\n")
                .write("content/plans/dx/initiatives/online.md", initiative(12000, "郵便で申し込みます。"))
                .write("content/plans/dx/revisions/first.yaml", FIRST)
                .write("content/plans/dx/revisions/an.yaml", PROPOSED)
                .write("content/comments/minaoshi/case.yaml", "title: 見直し案への意見募集\nsummary: 見直しの案です。\ntarget: [plan/dx]\nopens: 2026-10-25\ncloses: 2026-11-30\nways:\n  - {how: 郵便, to: デジタル課}\n");
        for (String tag : List.of("v1.0", "v2-an", "v2.0")) assertTrue(git.git("tag").contains(tag));
    }

    private void tag(String tag, int budget, String body, String day) throws Exception {
        git.put("content/plans/dx/policy/approach.md", "---\nno: \"1\"\ntitle: 取組方針\nparts: [philosophy, purpose, target_year, vision, approach, organisation]\ntarget_year: 2028\n---\n進めます。\n");
        git.put("content/plans/dx/measures/counter.md", "---\nparent: approach\nno: \"1\"\ntitle: 窓口\n---\n待たない窓口にします。\n");
        git.put("content/plans/dx/initiatives/online.md", initiative(budget, body)).commit(day);
        git.git("tag", tag);
    }

    private static String initiative(int budget, String body) {
        return "---\nmeasure: counter\nno: \"1\"\ntitle: オンライン申請\nowner: digital\nstatus: running\nkpi_exempt_reason: 準備の年だから\nschedule:\n  - {fy: 2026, milestone: 始める}\nbudget:\n  - {fy: 2027, kind: planned, amount_thousand_yen: "
                + budget + "}\n---\n" + body + "\n";
    }

    private Town.Outcome build() {
        Town.Outcome outcome = town.build("--history", git.folder().toString());
        assertEquals(0, outcome.exit(), outcome.out() + outcome.err());
        return outcome;
    }

    private void decide() throws IOException {
        town.write("content/plans/dx/initiatives/online.md", initiative(8500, "家からも電話でも申し込みます。")).write("content/plans/dx/revisions/decided.yaml", DECIDED);
    }

    private String page(String path) throws IOException {
        return Town.unheld(Files.readString(town.published().resolve(path)));
    }

    @Test
    void aProposalStandsBesideThePlanInForce() throws IOException {
        Town.Outcome outcome = build();
        assertEquals(List.of(), outcome.findings().stream().filter(finding -> finding.contains("/plans/")).toList(), outcome.out());
        String proposed = page("editions/v2-an/initiatives/online.html");
        assertTrue(proposed.contains("家から申し込みます。"), proposed);
        assertTrue(proposed.contains("<title>【案】オンライン申請（2026年9月1日の案）｜例示市</title>"), proposed);
        assertTrue(proposed.contains("data-print-title=\"【案】") && proposed.contains("is-proposed") && proposed.contains("<span class=\"proposed-mark\">案</span>"), proposed);
        assertTrue(proposed.contains("これは、2026年9月1日の案です") && proposed.contains("<a href=\"../../../comments/minaoshi.html\">見直し案への意見募集</a>"), proposed);
        assertTrue(proposed.contains("いまの計画の「オンライン申請」") && proposed.contains("noindex"), proposed);
        assertTrue(page("initiatives/online.html").contains("郵便で申し込みます。"), "the plan in force stays");
        assertTrue(page("plan/dx.html").contains("<a href=\"../editions/v2-an/index.html\">2026年9月1日の案</a>"), page("plan/dx.html"));
        assertFalse(Files.exists(town.published().resolve("editions/v1.0")), "it is in force");
    }

    @Test
    void everyPageOfAProposalSaysSo() throws IOException {
        build();
        try (var files = Files.walk(town.published().resolve("editions/v2-an"))) {
            List<Path> pages = files.filter(file -> file.toString().endsWith(".html")).toList();
            assertTrue(pages.size() > 6, pages.toString());
            for (Path page : pages) assertTrue(Files.readString(page).contains("<title>【案】"), page.toString());
        }
    }

    @Test
    void itsRecordShowsThePlanInForceAndTheProposal() throws IOException {
        build();
        String page = page("revisions/an.html");
        assertTrue(page.contains("一部改定の案") && page.contains("<title>【案】見直しの案"), page);
        assertTrue(page.contains(">案</th>") && page.contains(">現行</th>"), page);
        assertTrue(page.contains("12,000千円") && page.contains("機器を減らすため。"), page);
        assertTrue(page("comments/minaoshi.html").contains("../editions/v2-an/index.html") && page("comments/minaoshi.html").contains("../revisions/an.html#changes"), page("comments/minaoshi.html"));
    }

    @Test
    void machinesHearThatItIsAProposal() throws IOException {
        build();
        assertTrue(page("revisions/feed.xml").contains("<title>【案】見直しの案</title>"), page("revisions/feed.xml"));
        assertTrue(page("revisions/feed.xml").contains("<category term=\"案\"/>") && page("revisions/feed.xml").contains("<category term=\"一部改定\"/>"), page("revisions/feed.xml"));
        String entry = Pattern.compile("\\{[^{}]*\"id\": \"an\"[^{}]*}").matcher(page("index.json")).results().map(MatchResult::group).findFirst().orElse("");
        assertTrue(entry.contains("\"type\": \"revisions\"") && entry.contains("\"state\": \"proposed\"") && entry.contains("revisions/an.html"), page("index.json"));
        String record = page("revisions/an.json");
        assertTrue(record.contains("\"to\": \"v2-an\"") && record.contains("\"proposed\""), record);
        assertFalse(page("index.json").contains("editions/"), page("index.json"));
    }

    @Test
    void aDecisionShowsTheThreeTables() throws IOException {
        decide();
        build();
        String decided = page("revisions/decided.html");
        assertTrue(decided.contains("郵便") && decided.contains("電話") && decided.contains(">改正後</th>"), decided);
        assertTrue(decided.contains("by/decided/proposal.html") && decided.contains("by/decided/adoption.html"), decided);
        String proposal = page("revisions/by/decided/proposal.html");
        assertTrue(proposal.contains("12,000千円") && proposal.contains(">案</th>") && proposal.contains(">現行</th>") && !proposal.contains("家からも"), proposal);
        String adoption = page("revisions/by/decided/adoption.html");
        assertTrue(adoption.contains("電話") && adoption.contains(">成案</th>") && adoption.contains(">案</th>") && !adoption.contains("12,000千円"), adoption);
        assertTrue(adoption.contains("意見1を受けたため。"), adoption);
        String consultation = page("comments/minaoshi.html");
        for (String way : List.of("revisions/decided.html#changes", "revisions/by/decided/proposal.html", "revisions/by/decided/adoption.html", "editions/v2-an/index.html")) assertTrue(consultation.contains(way), way + "\n" + consultation);
        assertTrue(page("editions/v2-an/initiatives/online.html").contains("そのあと、直して計画を決めました"));
        assertTrue(Files.exists(town.published().resolve("editions/v1.0/index.html")), "what it replaced is an earlier edition now");
    }

    @Test
    void aFirstPlanComesFromItsProposal() throws IOException {
        Files.delete(town.content().resolve("plans/dx/revisions/an.yaml"));
        Files.delete(town.content().resolve("plans/dx/revisions/first.yaml"));
        decide();
        town.write("content/plans/dx/revisions/decided.yaml", DECIDED.replace("from: v1.0", "from: v2-an"));
        build();
        assertTrue(page("revisions/decided.html").contains(">成案</th>"), page("revisions/decided.html"));
        assertFalse(Files.exists(town.published().resolve("revisions/by")));
    }

    @Test
    void aBranchIsEnough() throws Exception {
        git.git("branch", "minaoshi/an", "v2-an");
        town.write("content/plans/dx/revisions/an.yaml", PROPOSED.replace("to: v2-an", "to: minaoshi/an"));
        build();
        assertTrue(page("editions/minaoshi/an/initiatives/online.html").contains("href=\"../../../../assets/shirube.css\""));
    }
}
