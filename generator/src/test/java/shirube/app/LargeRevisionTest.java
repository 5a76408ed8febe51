package shirube.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shirube.revision.GitFolder;

/** A revision that changed hundreds of things: no page gets too heavy, and every change is told once. */
class LargeRevisionTest {

    private static final int LIMIT = 100_000;
    private static final int INITIATIVES = 150;
    private static final int PARAGRAPHS = 160;
    private static final String PLAN = "title: 例示市推進計画\nperiod: {from_fy: 2024, to_fy: 2028}\nlegal_basis: [官民データ活用推進基本法]\nlevels: [施策, 取組]\napproved: {date: 2024-03-22}\n";
    private static final String POLICY = "---\nno: \"1\"\ntitle: 取組方針\nparts: [philosophy, purpose, target_year, vision, approach, organisation]\ntarget_year: 2028\n---\n進めます。\n";
    private static final String REVISION = "from: v1.0\nto: v1.1\ndate: 2025-03-26\nkind: 一部改定\nreason: 大きく見直すため\nnotes:\n"
            + Stream.of("budget", "owner", "schedule").map(field -> "  - {ref: plan/dx, field: " + field + ", reason: " + field + "を見直したため。}\n").reduce("", String::concat)
            + IntStream.range(0, INITIATIVES).mapToObj(i -> "  - {ref: initiatives/i" + i + ", field: body, reason: 窓口" + i + "で返事を早くするため。}\n").reduce("", String::concat)
            + "removed:\n" + IntStream.range(0, 12).mapToObj(i -> "  - {item: initiatives/gone" + i + ", reason: 使う人が減ったため。}\n").reduce("", String::concat);

    @TempDir
    static Path temp;

    private static Town town;
    private static Map<String, String> pages;

    @BeforeAll
    static void build() throws Exception {
        assumeTrue(GitFolder.isThere());
        var git = GitFolder.in(temp.resolve("git"));
        git.put("content/site.yaml", "name: 例示市\n");
        files(false).forEach((path, text) -> put(git, path, text));
        for (int i = 0; i < 12; i++) git.put("content/plans/dx/initiatives/gone" + i + ".md", initiative("counter", INITIATIVES / 3 + i, false, "端末を置きます。\n"));
        git.commit("2024-03-22T03:00:00Z");
        git.git("tag", "v1.0");
        for (int i = 0; i < 12; i++) git.git("rm", "-q", "content/plans/dx/initiatives/gone" + i + ".md");
        files(true).forEach((path, text) -> put(git, path, text));
        git.commit("2025-03-26T03:00:00Z");
        git.git("tag", "v1.1");
        Path bundle = temp.resolve("town.bundle");
        git.git("bundle", "create", bundle.toString(), "--all");
        town = Town.in(temp.resolve("town")).write("content/plans/dx/revisions/v11.yaml", REVISION);
        for (Map.Entry<String, String> file : files(true).entrySet()) town.write(file.getKey(), file.getValue());
        Town.Outcome outcome = town.build("--history", bundle.toString());
        assertEquals(0, outcome.exit(), outcome.out().substring(0, Math.min(4000, outcome.out().length())) + outcome.err());
        pages = new TreeMap<>();
        try (Stream<Path> all = Files.walk(town.published().resolve("revisions"))) {
            for (Path file : all.filter(path -> path.toString().endsWith(".html")).toList()) pages.put(town.published().relativize(file).toString().replace('\\', '/'), Files.readString(file));
        }
    }

    private static void put(GitFolder git, String path, String text) {
        try {
            git.put(path, text);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> files(boolean revised) {
        var files = new TreeMap<String, String>();
        files.put("content/organisation/joho.yaml", "name: 情報課\nvalid_from: 2020-04-01\n");
        files.put("content/organisation/digital.yaml", "name: デジタル課\nvalid_from: 2020-04-01\n");
        files.put("content/plans/dx/plan.yaml", PLAN);
        files.put("content/plans/dx/policy/approach.md", POLICY);
        for (String pillar : List.of("counter", "safety", "work"))
            files.put("content/plans/dx/measures/" + pillar + ".md", "---\nparent: approach\nno: \"" + (1 + List.of("counter", "safety", "work").indexOf(pillar)) + "\"\ntitle: 柱" + pillar + "\n---\n" + (revised ? "急いで" : "") + "進めます。\n");
        for (int i = 0; i < INITIATIVES; i++)
            files.put("content/plans/dx/initiatives/i" + i + ".md", initiative(List.of("counter", "safety", "work").get(i % 3), i / 3, revised, "窓口" + i + "では、" + (revised ? "すぐに" + i + "分で" : "あとで" + i + "日で") + "返事をします。\n"));
        var body = new StringBuilder();
        for (int i = 0; i < PARAGRAPHS; i++) body.append("第").append(i).append("の窓口では、").append(revised ? "新しく" + i * 7 + "番の機器を使い、" : "").append("申請を受け付けます。").append("ていねいに説明します。".repeat(6)).append("\n\n");
        for (int i = 0; i < INITIATIVES; i++) files.put("content/pages/guide" + i + ".md", "---\ntitle: 窓口の予約の使い方その" + i + "\n---\n[予約](../plans/dx/initiatives/i" + i + ".md)ができます。\n");
        files.put("content/plans/dx/initiatives/long.md", initiative("work", INITIATIVES / 3, revised, body.toString()));
        if (revised) files.put("content/plans/dx/initiatives/fresh.md", initiative("work", INITIATIVES / 3 + 1, true, body.toString()));
        return files;
    }

    private static String initiative(String measure, int no, boolean revised, String body) {
        return "---\nmeasure: " + measure + "\nno: \"" + (no + 1) + "\"\ntitle: 窓口の予約その" + no + "\nowner: " + (revised ? "digital" : "joho") + "\nstatus: running\nkpi_exempt_reason: 準備の年だから\nschedule:\n  - {fy: " + (revised ? 2027 : 2026)
                + ", milestone: 始める}\nbudget:\n  - {fy: 2026, kind: planned, amount_thousand_yen: " + (1000 + no + (revised ? -5 - no : 0)) + "}\n---\n" + body;
    }

    @Test
    void noPageIsTooHeavyAndEveryChangeStandsOnExactlyOne() {
        pages.forEach((path, html) -> assertTrue(html.getBytes(java.nio.charset.StandardCharsets.UTF_8).length < LIMIT, path + " weighs " + html.getBytes(java.nio.charset.StandardCharsets.UTF_8).length));
        var numbers = new ArrayList<Integer>();
        pages.forEach((path, html) -> {
            if (path.contains("/added-") || path.contains("/removed-")) return;
            rows(html).forEach(numbers::add);
        });
        assertEquals(IntStream.rangeClosed(1, numbers.size()).boxed().toList(), numbers.stream().sorted().toList());
        assertTrue(numbers.size() > INITIATIVES + PARAGRAPHS, "only " + numbers.size());
        String all = String.join("\n", pages.values()).replaceAll("<span class=\"visually-hidden\">[^<]*</span>|<[^>]*>", "");
        for (int i = 0; i < INITIATIVES; i++) assertTrue(all.contains("すぐに" + i + "分で"), "the change of initiative " + i);
        for (int i = 1; i < PARAGRAPHS; i++) assertTrue(all.contains("新しく" + i * 7 + "番の機器を使い、"), "paragraph " + i);
    }

    private static List<Integer> rows(String html) {
        return Pattern.compile("<tr id=\"change-(\\d+)\"").matcher(html).results().map(row -> Integer.valueOf(row.group(1))).toList();
    }

    @Test
    void theRevisionsPageLeadsWithFiguresAndTheListOfItsParts() {
        String front = pages.get("revisions/v11.html");
        assertEquals(List.of(), rows(front), "the table stands on pages of its own");
        assertTrue(front.indexOf("id=\"figures\"") < front.indexOf("id=\"changes\""), front);
        for (String part : List.of("by/v11/table-alike.html", "by/v11/table-measures-counter.html", "by/v11/table-measures-safety.html", "by/v11/table-measures-work.html", "by/v11/concerns.html", "by/v11/impact.html", "by/v11/notes.html"))
            assertTrue(front.contains("href=\"" + part + "\"") && pages.containsKey("revisions/" + part), part + "\n" + front);
        assertTrue(front.contains(">1 柱counter"), front);
        assertTrue(pages.containsKey("revisions/by/v11/table-2-measures-work.html"), pages.keySet().toString());
        int told = Pattern.compile("<td data-label=\"変更の数\" class=\"numeric\">(\\d+)<").matcher(front).results().mapToInt(cell -> Integer.parseInt(cell.group(1))).sum();
        assertEquals(pages.entrySet().stream().filter(page -> page.getKey().contains("/table-")).mapToInt(page -> rows(page.getValue()).size()).sum(), told);
    }

    @Test
    void anItemLeadsToItsChangesWhereverTheyStand() throws IOException {
        for (String item : List.of("i0", "i77", "i149", "long")) {
            String html = Files.readString(town.published().resolve("initiatives/" + item + ".html"));
            String history = html.substring(html.indexOf("id=\"revisions-table\""));
            List<MatchResult> ways = Pattern.compile("href=\"\\.\\./(revisions/by/v11/table-[^\"#]*)#([^\"]*)\"").matcher(history).results().toList();
            assertFalse(ways.isEmpty(), history);
            for (MatchResult way : ways) assertTrue(pages.get(way.group(1)).contains("id=\"" + way.group(2) + "\""), way.group());
            assertTrue(history.contains("ownerを見直したため。"), history);
        }
    }
}
