package shirube.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shirube.diagnostic.Code;
import shirube.diagnostic.Language;
import shirube.model.PassageMark;
import shirube.revision.GitFolder;

/** The earlier editions of a plan, readable beside the site of today, from the tags that the records of revisions name. */
class EditionsTest {

    private static final String PLAN = "title: 例示市推進計画\nperiod: {from_fy: 2024, to_fy: 2028}\nlegal_basis: [官民データ活用推進基本法]\nlevels: [施策, 取組]\napproved: {date: 2024-03-22}\n";
    private static final String POLICY = "---\nno: \"1\"\ntitle: 取組方針\nparts: [philosophy, purpose, target_year, vision, approach, organisation]\ntarget_year: 2028\n---\n進めます。\n";
    private static final String MEASURE = "---\nparent: approach\nno: \"1\"\ntitle: 窓口\n---\n待たない窓口にします。\n";
    private static final String KPI = "title: 待ち時間\ndefinition: 受付から終わるまでの平均\nunit: 分\ndirection: down\nkind: outcome\nsource: 記録\nbaseline: {fy: 2023, value: 20}\ntargets: [{fy: 2028, value: 8}]\nactuals: [{fy: 2024, value: 18}]\n";
    private static final String FIRST = "from: none\nto: v1.0\ndate: 2024-03-22\nkind: 策定\nreason: はじめての計画です。\n";
    private static final String REVISION = "from: v1.0\nto: v1.1\ndate: 2025-03-26\nkind: 時点修正\nreason: 申込みの方法を改めるため\n";
    private static final String SVG = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><title>%s</title></svg>";

    @TempDir
    Path temp;

    private Town town;
    private GitFolder git;

    @BeforeEach
    void begin() throws Exception {
        assumeTrue(GitFolder.isThere());
        git = GitFolder.in(temp.resolve("git"));
        sound();
        put("plans/dx/initiatives/online.md", initiative("1", "オンライン申請", "郵便で申し込みます。\n\n![申込みの流れ](../../../images/flow.svg)\n\n前の計画は[お知らせ](../../../pages/about.md)にあります。"));
        put("plans/dx/initiatives/kiosk.md", initiative("2", "証明書交付機", "機械を置きます。"));
        put("images/flow.svg", SVG.formatted("流れ"));
        town = Town.in(temp.resolve("town"))
                .write("content/organisation/digital.yaml", "name: デジタル課\nvalid_from: 2020-04-01\n")
                .write("content/kpi/wait.yaml", KPI)
                .write("content/plans/dx/plan.yaml", PLAN)
                .write("content/plans/dx/policy/approach.md", POLICY)
                .write("content/plans/dx/measures/counter.md", MEASURE)
                .write("content/plans/dx/initiatives/online.md", initiative("1", "オンライン申請", "家から申し込みます。"))
                .write("content/plans/dx/revisions/first.yaml", FIRST)
                .write("content/plans/dx/revisions/v11.yaml", REVISION);
    }

    /** The content as today's rules want it. */
    private void sound() throws IOException {
        put("site.yaml", "name: 例示市\n");
        put("plans/dx/plan.yaml", PLAN);
        put("plans/dx/policy/approach.md", POLICY);
        put("plans/dx/measures/counter.md", MEASURE);
        put("kpi/wait.yaml", KPI);
        put("plans/dx/initiatives/online.md", initiative("1", "オンライン申請", "家から申し込みます。"));
    }

    private GitFolder put(String path, String text) throws IOException {
        return git.put("content/" + path, text);
    }

    private static String initiative(String no, String title, String body) {
        return "---\nmeasure: counter\nno: \"" + no + "\"\ntitle: " + title + "\nowner: digital\nstatus: running\nkpis: [wait]\nschedule:\n  - {fy: 2026, milestone: 始める}\n---\n" + body + "\n";
    }

    /** What the folder holds now as v1.0, and after it v1.1 in which an initiative is gone. */
    private Town.Outcome build(String... more) throws Exception {
        git.commit("2024-03-22T03:00:00Z");
        git.git("tag", "v1.0");
        git.git("tag", "trial");
        git.git("rm", "-rq", "content");
        sound();
        git.commit("2025-03-26T03:00:00Z");
        git.git("tag", "v1.1");
        return again(more);
    }

    private Town.Outcome again(String... more) {
        return town.build(Stream.concat(Stream.of("--history", git.folder().toString()), Stream.of(more)).toArray(String[]::new));
    }

    private String page(String path) throws IOException {
        return Town.unheld(Files.readString(town.published().resolve(path)));
    }

    @Test
    void anEarlierEditionIsReadAsItWas() throws Exception {
        Town.Outcome outcome = build();
        assertEquals(List.of(), outcome.findings(), outcome.out());
        assertEquals(0, outcome.exit(), outcome.out() + outcome.err());
        String page = page("editions/v1.0/initiatives/online.html");
        assertTrue(page.contains("郵便で申し込みます。") && !page.contains("家から申し込みます。"), page);
        assertTrue(page.contains("<title>オンライン申請（2024年3月22日の版）｜例示市</title>"), page);
        assertTrue(page.contains("これは、2024年3月22日の版です") && page.contains("<a href=\"../../../initiatives/online.html\">いまの「オンライン申請」</a>"), page);
        assertTrue(page.contains("<a href=\"../../../revisions/v11.html\">"), page);
        assertTrue(page.contains("<meta name=\"robots\" content=\"noindex\">\n<link rel=\"canonical\" href=\"https://plan.example.jp/initiatives/online.html\">"), page);
        assertTrue(page.contains("href=\"../../../assets/shirube.css\"") && page.contains("src=\"../plan/files/") | page.contains("src=\"../files/images/flow.svg\""), page);
        assertTrue(page.contains("<a href=\"../../../about.html\">お知らせ</a>"), page);
        assertTrue(page.contains("<a href=\"../kpi/wait.html\""), page);
        assertTrue(page("editions/v1.0/index.html").contains("証明書交付機"));
        assertTrue(Files.exists(town.published().resolve("editions/v1.0/files/images/flow.svg")));
    }

    @Test
    void theSiteOfTodayLeadsToIt() throws Exception {
        build();
        assertTrue(page("editions/index.html").contains("<a href=\"v1.0/index.html\">2024年3月22日の版</a>"), page("editions/index.html"));
        assertTrue(page("plan/dx.html").contains("<a href=\"../editions/v1.0/index.html\">"), page("plan/dx.html"));
        assertTrue(page("revisions/v11.html").contains("<a href=\"../editions/v1.0/index.html\">"), page("revisions/v11.html"));
    }

    @Test
    void whatIsGoneLeadsToWhatTookItsPlaceElseToThePlan() throws Exception {
        build();
        assertTrue(page("editions/v1.0/initiatives/kiosk.html").contains("rel=\"canonical\" href=\"https://plan.example.jp/plan/dx.html\""), page("editions/v1.0/initiatives/kiosk.html"));
        town.write("content/plans/dx/initiatives/online.md", initiative("1", "オンライン申請", "家から申し込みます。").replace("status: running", "status: running\naliases: [initiatives/kiosk.html]"));
        again();
        assertTrue(page("editions/v1.0/initiatives/kiosk.html").contains("rel=\"canonical\" href=\"https://plan.example.jp/initiatives/online.html\""), page("editions/v1.0/initiatives/kiosk.html"));
    }

    @Test
    void machinesAreToldOfTheSiteOfTodayOnly() throws Exception {
        build();
        for (String path : List.of("index.json", "sitemap.xml", "revisions/feed.xml")) assertFalse(page(path).contains("editions/v1.0"), page(path));
        try (Stream<Path> files = Files.walk(town.published().resolve("editions/v1.0"))) {
            assertEquals(List.of(), files.map(Path::toString).filter(file -> file.matches(".*\\.(json|csv|xml)")).toList());
        }
    }

    @Test
    void onlyWhatARecordNamesAsReplacedIsPublished() throws Exception {
        build();
        assertEquals(List.of("index.html", "v1.0"), names("editions"));
        town.write("content/plans/dx/revisions/v12.yaml", "state: draft\n" + REVISION.replace("v1.1", "v1.2").replace("v1.0", "v1.1"));
        assertEquals(0, again().exit());
        assertEquals(List.of("index.html", "v1.0"), names("editions"));
    }

    private List<String> names(String folder) throws IOException {
        try (Stream<Path> files = Files.list(town.published().resolve(folder))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void yesterdaysFaultsStopNothingToday() throws Exception {
        put("plans/dx/initiatives/online.md", initiative("1", "オンライン申請", "郵便で申し込みます。![](x.png)\n\n[昔](gone.md)\n").replace("status: running", "status: planned\nbudget_yen: 12"));
        put("plans/dx/initiatives/broken.md", "---\ntitle: [こわれた\n---\n本文\n");
        put("plans/dx/measures/counter.md", MEASURE.replace("parent: approach", "parent: counter"));
        put("plans/dx/initiatives/kiosk.md", initiative("2", "証明書交付機", "# 大見出し\n\n#### とんだ見出し\n\n![](y.png)\n\n[こちら](nowhere.md#x)").replace("kpis: [wait]", "kpis: [none, wait]"));
        put("plans/dx/initiatives/secret.md", initiative("3", "まだ言えない", "秘密です。").replace("status: running", "status: running\nstate: draft\nbad: 1"));
        put("plans/dx/initiatives/later.md", initiative("4", "あとで言う", "秘密です。").replace("status: running", "status: odd\npublish_at: 2030-01-01"));
        put("kpi/wait.yaml", KPI.replace("targets: [{fy: 2028, value: 8}]", "targets: []"));
        town.write("content/plans/dx/revisions/v11.yaml", REVISION + "notes:\n  - {ref: kpi/wait, field: targets, reason: 目標を定めたため。}\n");
        Town.Outcome outcome = build();
        assertEquals(0, outcome.exit(), outcome.out() + outcome.err());
        assertEquals(List.of(), outcome.findings(), outcome.out());
        assertTrue(outcome.out().contains("\"edition-below-today\""), outcome.out());
        String page = page("editions/v1.0/initiatives/online.html");
        assertTrue(page.contains("郵便で申し込みます。") && page.contains("planned"), page);
        String kiosk = page("editions/v1.0/initiatives/kiosk.html");
        assertTrue(kiosk.contains("とんだ見出し"), kiosk);
        String front = page("editions/v1.0/index.html");
        assertTrue(front.contains("initiatives/online.html") && front.contains("broken.md"), front);
        assertFalse(files().values().stream().anyMatch(bytes -> new String(bytes, StandardCharsets.UTF_8).contains("秘密です")));
    }

    @Test
    void aPlanThatCannotBeReadAtAllIsShownAsWritten() throws Exception {
        put("plans/dx/plan.yaml", "name: 古い形の計画\nterm: 5年\n");
        assertEquals(0, build().exit());
        assertTrue(page("editions/v1.0/plan/dx.html").contains("古い形の計画"));
        assertTrue(page("editions/v1.0/index.html").contains("plan/dx.html"));
    }

    @Test
    void ofWhatNoPageCanBeMadeTheFrontTells() throws Exception {
        String policy = Files.readString(Path.of("../templates/pages/policy.ftlh"));
        town.write("templates/pages/policy.ftlh", policy.replace("</@layout.page>", "<#if page.edition??>${view.nothing}</#if></@layout.page>"));
        Town.Outcome outcome = build("--templates", town.folder().resolve("templates").toString());
        assertEquals(0, outcome.exit(), outcome.out() + outcome.err());
        assertTrue(page("editions/v1.0/index.html").contains(Code.of("edition-page-unmade").message(Language.JA).replace("{title}", "取組方針")), page("editions/v1.0/index.html"));
        assertTrue(outcome.out().contains("\"edition-below-today\""), outcome.out());
        assertFalse(Files.exists(town.published().resolve("editions/v1.0/policy/approach.html")));
    }

    /** The check of today would refuse it; there nobody can mend it, so the place and the way out are told. */
    @Test
    void aTelephoneNumberInAnEarlierEditionIsToldUntilItIsRemoved() throws Exception {
        String passage = "灯野花子さん（0999-00-1234）に電話します";
        put("plans/dx/initiatives/online.md", initiative("1", "オンライン申請", passage + "。[表](../files/numbers.csv)があります。"));
        git.put("content/plans/dx/files/numbers.csv", "番号\n123456789018\n");
        git.put("content/plans/dx/files/unpublished.csv", "番号\n123456789018\n");
        Town.Outcome outcome = build();
        assertEquals(0, outcome.exit(), outcome.out() + outcome.err());
        String table = "warning edition-personal-data v1.0:content/plans/dx/files/numbers.csv:2:1";
        assertEquals(List.of(table, "warning edition-personal-data v1.0:content/plans/dx/initiatives/online.md:11:7"), telling(outcome), outcome.out());
        assertTrue(page("editions/v1.0/initiatives/online.html").contains("0999-00-1234"));
        town.write("content/removals/a.yaml", "date: 2026-11-20\nreason: 本人の求めによる\nolder_only: true\npassages: [" + PassageMark.of(passage) + "]\n");
        assertEquals(List.of(table), telling(again()));
        assertFalse(page("editions/v1.0/initiatives/online.html").contains("0999-00-1234"));
    }

    private static List<String> telling(Town.Outcome outcome) {
        return outcome.findings().stream().filter(finding -> finding.contains("edition-personal-data")).toList();
    }

    @Test
    void whatWasRemovedIsInNoByteOfAnEdition() throws Exception {
        String secret = "髙橋花子さんの家は丘の上";
        put("plans/dx/initiatives/online.md", initiative("1", secret + "です", secret + "です。\n\n![図](../../../images/flow.svg)\n\n[表](../files/list.csv)と[控え](../files/memo.docx)\n"));
        put("images/flow.svg", SVG.formatted(secret));
        git.put("content/plans/dx/files/list.csv", ("名前,家\r\n例," + secret + "\r\n").getBytes(Charset.forName("windows-31j")));
        git.put("content/plans/dx/files/memo.docx", word(secret));
        town.write("content/removals/a.yaml", "date: 2026-11-20\nreason: 本人の求めによる\nolder_only: true\npassages: [" + PassageMark.of(secret) + "]\n");
        Path zip = temp.resolve("plan.zip");
        Town.Outcome outcome = build("--zip", zip.toString());
        assertEquals(0, outcome.exit(), outcome.out() + outcome.err());
        assertEquals(List.of("warning edition-page-withheld content/removals/a.yaml:4:12"), outcome.findings(), outcome.out());
        Map<String, byte[]> files = files();
        assertTrue(files.keySet().containsAll(List.of("editions/v1.0/initiatives/online.html", "editions/v1.0/files/images/flow.svg", "editions/v1.0/plan/files/dx/files/list.csv")), files.keySet().toString());
        assertFalse(files.containsKey("editions/v1.0/plan/files/dx/files/memo.docx"));
        assertTrue(Town.unheld(new String(files.get("editions/v1.0/initiatives/online.html"), StandardCharsets.UTF_8)).contains("（2026年11月20日に削除しました。理由：本人の求めによる）"));
        assertEquals(List.of(), saying(files));
        Files.delete(town.content().resolve("removals/a.yaml"));
        again();
        assertTrue(saying(files()).containsAll(List.of("editions/v1.0/initiatives/online.html", "editions/v1.0/files/images/flow.svg", "editions/v1.0/plan/files/dx/files/list.csv")), "the search must find what is there");
    }

    private static byte[] word(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var packed = new ZipOutputStream(bytes)) {
            packed.putNextEntry(new ZipEntry("word/document.xml"));
            packed.write(("<w:t>" + text + "</w:t>").getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static List<String> saying(Map<String, byte[]> files) {
        List<String> forms = Stream.of("UTF-8", "windows-31j", "UTF-16LE", "UTF-16BE").map(charset -> new String("花子さんの家は".getBytes(Charset.forName(charset)), StandardCharsets.ISO_8859_1)).toList();
        return files.entrySet().stream().filter(file -> forms.stream().anyMatch(new String(file.getValue(), StandardCharsets.ISO_8859_1)::contains)).map(Map.Entry::getKey).toList();
    }

    @Test
    void theSameHistoryGivesTheSameBytes() throws Exception {
        build();
        Map<String, byte[]> once = files();
        again("--jobs", "1");
        Map<String, byte[]> twice = files();
        assertEquals(once.keySet(), twice.keySet());
        once.forEach((path, bytes) -> assertEquals(new String(bytes, StandardCharsets.ISO_8859_1), new String(twice.get(path), StandardCharsets.ISO_8859_1), path));
    }

    private Map<String, byte[]> files() throws IOException {
        var files = new TreeMap<String, byte[]>();
        try (Stream<Path> all = Files.walk(town.published())) {
            for (Path file : all.filter(Files::isRegularFile).toList()) files.put(town.published().relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
        }
        return files;
    }
}
