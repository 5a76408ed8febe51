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

/** What a change touches besides itself, before it is committed and on the page of a revision. */
class ImpactTest {

    private static final String KPI = "title: 申請率\ndefinition: 割合\nunit: ％\ndirection: up\nkind: outcome\nsource: 台帳\nbaseline: {fy: 2023, value: 0}\ntargets:\n  - {fy: 2028, value: 50}\nactuals:\n  - {fy: 2025, value: 20, as_of: 2026-05-01, status: final}\n";

    @TempDir
    Path temp;

    private Town old;
    private Town now;

    @BeforeEach
    void twoEditions() throws IOException {
        old = town("old");
        now = town("now");
    }

    private Town town(String name) throws IOException {
        return Town.in(temp.resolve(name))
                .write("content/organisation/digital.yaml", "name: デジタル課\nvalid_from: 2020-04-01\n")
                .write("content/plans/dx/plan.yaml", "title: 例示市推進計画\nperiod: {from_fy: 2024, to_fy: 2028}\nlegal_basis: [官民データ活用推進基本法]\nlevels: [施策, 取組]\napproved: {date: 2024-03-22}\n")
                .write("content/plans/dx/policy/approach.md", "---\nno: \"1\"\ntitle: 取組方針\nparts: [philosophy, purpose, target_year, vision, approach, organisation]\ntarget_year: 2028\n---\n進めます。\n")
                .write("content/plans/dx/measures/counter.md", "---\nparent: approach\nno: \"1\"\ntitle: 窓口\n---\n待たない窓口にします。\n")
                .write("content/plans/dx/initiatives/online.md", initiative("1", "オンライン申請", "kpis: [rate]\npillars: [online]", 12000, "家から申し込みます。"))
                .write("content/plans/dx/initiatives/paper.md", initiative("2", "紙の申請", "kpi_exempt_reason: 準備", 3000, "窓口で書きます。"))
                .write("content/kpi/rate.yaml", KPI)
                .write("content/news/rate.md", "---\ndate: 2026-10-01\ntitle: 申請率を公表しました\n---\n[申請率](../kpi/rate.yaml)を公表しました。\n");
    }

    private static String initiative(String no, String title, String more, int budget, String body) {
        return "---\nmeasure: counter\nno: \"" + no + "\"\ntitle: " + title + "\nowner: digital\nstatus: running\n" + more + "\nschedule:\n  - {fy: 2026, milestone: 始める}\nbudget:\n  - {fy: 2027, kind: planned, amount_thousand_yen: "
                + budget + "}\n---\n" + body + "\n";
    }

    private String json(Town from, Town to) {
        var said = Said.by("diff", from.content().toString(), to.content().toString(), "--impact", "--format", "json");
        assertEquals(0, said.exit(), said.err());
        return said.out().substring(said.out().indexOf("\"impact\""));
    }

    private static List<String> reached(String impact) {
        Matcher item = Pattern.compile("\"item\": \"([^\"]+)\",\\s+\"title\": \"[^\"]*\",\\s+\"because\"").matcher(impact);
        return item.results().map(found -> found.group(1)).sorted().toList();
    }

    private static String flat(String text) {
        return text.replaceAll("\\s+", "");
    }

    @Test
    void aTargetReachesWhateverShowsTheIndicatorAndItsAttainmentIsComputedAnew() throws IOException {
        now.write("content/kpi/rate.yaml", KPI.replace("value: 50", "value: 40"));
        String impact = json(old, now);
        assertEquals(List.of("initiatives/online", "news/rate"), reached(impact));
        assertTrue(flat(impact).contains("\"item\":\"kpi/rate\",\"title\":\"申請率\",\"from\":40.0,\"to\":50.0"), impact);
        assertTrue(flat(impact).contains("\"budgets\":[],\"statuses\":[],\"coverage\":[]"), impact);
    }

    @Test
    void anAttainmentBelowWhereItBeganIsMarkedAsPublicPapersDo() throws IOException {
        String fallen = KPI.replace("fy: 2023, value: 0", "fy: 2023, value: 21.4");
        old.write("content/kpi/rate.yaml", fallen.replace("value: 50", "value: 61.4"));
        now.write("content/kpi/rate.yaml", fallen.replace("value: 50", "value: 71.4"));
        String markdown = drawn("md", "ja");
        assertTrue(markdown.contains("| 申請率 | △3.5％（マイナス） | △2.8％（マイナス） |"), markdown);
        assertTrue(drawn("md", "en").contains("| 申請率 | −3.5％ | −2.8％ |"));
        String page = drawn("html", "ja");
        String results = page.substring(page.indexOf("id=\"impact-results\""));
        assertTrue(results.contains("△3.5％") && results.contains("△2.8％"), results);
        assertFalse(page.contains("-2.8"), page);
    }

    private String drawn(String format, String language) {
        var said = Said.by("diff", old.content().toString(), now.content().toString(), "--impact", "--format", format, "--lang", language);
        assertEquals(0, said.exit(), said.err());
        return said.out();
    }

    @Test
    void aBudgetReachesThePlanAboveAndTheTotalsOfBothInitiativesAreAddedUp() throws IOException {
        now.write("content/plans/dx/initiatives/online.md", initiative("1", "オンライン申請", "kpis: [rate]\npillars: [online]", 8500, "家から申し込みます。"));
        String impact = json(old, now);
        assertTrue(reached(impact).containsAll(List.of("kpi/rate", "measures/counter", "plan/dx", "policy/approach")), impact);
        assertTrue(flat(impact).contains("\"fy\":2027,\"kind\":\"planned\",\"from\":15000,\"to\":11500,\"delta\":-3500"), impact);
        assertTrue(flat(json(now, old)).contains("\"from\":11500,\"to\":15000,\"delta\":3500"));
    }

    @Test
    void whatOnlyItsOwnPageSaysReachesNothing() throws IOException {
        now.write("content/plans/dx/initiatives/online.md", initiative("1", "オンライン申請", "kpis: [rate]\npillars: [online]", 12000, "スマホから申し込みます。"));
        String impact = json(old, now);
        assertEquals(List.of(), reached(impact));
        assertTrue(flat(impact).contains("\"changed\":[\"initiatives/online\"]"), impact);
        var said = Said.by("diff", old.content().toString(), now.content().toString(), "--impact", "--lang", "ja");
        assertTrue(said.out().contains("変えた1件を示すページは、ほかにありません。"), said.out());
    }

    @Test
    void aLinkThatIsPutInReachesThePageToWhichItLeads() throws IOException {
        now.write("content/plans/dx/initiatives/paper.md", initiative("2", "紙の申請", "kpi_exempt_reason: 準備", 3000, "[申請率](../../../kpi/rate.yaml)も見ます。"));
        assertEquals(List.of("kpi/rate"), reached(json(old, now)));
    }

    @Test
    void whatAnswersAnItemOfTheLawIsToldWhereItGoesAndComes() throws IOException {
        now.write("content/plans/dx/initiatives/online.md", initiative("1", "オンライン申請", "kpis: [rate]", 12000, "家から申し込みます。"));
        String impact = flat(json(old, now));
        assertTrue(impact.contains("\"gained\":[],\"lost\":[\"オンライン申請\"],\"now\":0"), impact);
        assertTrue(flat(json(now, old)).contains("\"gained\":[\"オンライン申請\"],\"lost\":[],\"now\":1"));
    }

    @Test
    void anInitiativeThatStopsIsCountedOtherwise() throws IOException {
        now.write("content/plans/dx/initiatives/paper.md", initiative("2", "紙の申請", "kpi_exempt_reason: 準備", 3000, "窓口で書きます。").replace("status: running", "status: cancelled"));
        String impact = flat(json(old, now));
        assertTrue(impact.contains("\"status\":\"running\",\"from\":2,\"to\":1") && impact.contains("\"status\":\"cancelled\",\"from\":0,\"to\":1"), impact);
    }

    @Test
    void withoutTheOptionNothingIsAdded() throws IOException {
        now.write("content/kpi/rate.yaml", KPI.replace("value: 50", "value: 40"));
        var said = Said.by("diff", old.content().toString(), now.content().toString(), "--format", "json");
        assertFalse(said.out().contains("\"impact\""), said.out());
    }

    @Test
    void aReviewerOfAPullRequestGetsItAsOneNotice() throws IOException {
        now.write("content/kpi/rate.yaml", KPI.replace("value: 50", "value: 40"));
        var said = Said.by("diff", old.content().toString(), now.content().toString(), "--impact", "--format", "github", "--lang", "ja");
        List<String> notices = said.out().lines().filter(line -> line.startsWith("::notice title=この変更が触れるところ::")).toList();
        assertEquals(1, notices.size(), said.out());
        assertTrue(notices.get(0).contains("%0A") && notices.get(0).contains("申請率を公表しました"), said.out());
    }

    @Test
    void aTableForSpreadsheetsHasNoPlaceForIt() {
        var said = Said.by("diff", old.content().toString(), now.content().toString(), "--impact", "--format", "csv", "--lang", "ja");
        assertEquals(2, said.exit());
        assertEquals("", said.out());
        assertTrue(said.err().contains("impact-not-in-csv"), said.err());
    }

    @Test
    void theTableInOneFileShowsItToo() throws IOException {
        now.write("content/kpi/rate.yaml", KPI.replace("value: 50", "value: 40"));
        var said = Said.by("diff", old.content().toString(), now.content().toString(), "--impact", "--format", "html", "--lang", "ja");
        assertTrue(said.out().contains("id=\"impact\"") && said.out().contains("申請率を公表しました") && said.out().contains("id=\"impact-results\""), said.out());
    }

    @Test
    void theRevisionsPageShowsItWithTheWayThere() throws Exception {
        assumeTrue(GitFolder.isThere());
        var git = GitFolder.in(temp.resolve("git"));
        for (String file : List.of("site.yaml", "plans/dx/plan.yaml", "plans/dx/policy/approach.md", "plans/dx/measures/counter.md", "plans/dx/initiatives/online.md", "plans/dx/initiatives/paper.md", "kpi/rate.yaml"))
            git.put("content/" + file, Files.readString(old.content().resolve(file)));
        git.commit("2024-03-22T03:00:00Z");
        git.git("tag", "v1.0");
        Path bundle = temp.resolve("town.bundle");
        git.git("bundle", "create", bundle.toString(), "--all");
        now.write("content/kpi/rate.yaml", KPI.replace("value: 50", "value: 40"));
        now.write("content/plans/dx/revisions/v11.yaml", "from: v1.0\nto: v1.1\ndate: 2026-10-01\nkind: 時点修正\nreason: 見直し\nnotes:\n  - {ref: kpi/rate, field: targets, reason: 国の見通しが変わったため。}\n");
        Town.Outcome outcome = now.build("--history", bundle.toString());
        assertEquals(0, outcome.exit(), outcome.out());
        String page = Files.readString(now.published().resolve("revisions/v11.html"));
        assertTrue(page.contains("id=\"impact\"") && page.contains("<a href=\"../news/rate.html\">") && page.contains("<a href=\"../initiatives/online.html\">") && page.contains("id=\"impact-results\""), page);
    }
}
