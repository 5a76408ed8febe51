package shirube.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Our engine and axe-core in a real browser, on the same W3C ACT test cases (where they lie beside the project), in one
 * go: prints the table of the manual's page on trust. It takes some minutes, so it runs when asked:
 * {@code mvn verify -Dit.test=ActComparison}; {@code -Dshirube.axe=FILE} takes another axe.min.js.
 */
@ExtendWith(InBrowser.class)
class ActComparison {

    private static final Path ACT = Path.of("../../shared/a11y/act").toAbsolutePath().normalize();

    /** Rules that HTML and CSS decide without layout, and the two on contrast, which they decide in part. */
    private static final Map<String, Set<String>> GROUPS = groups();

    @TempDir
    Path temp;

    @Test
    void oursFindsAsMuchAsAxeAndErrsNoMore(Browser browser) throws IOException {
        assumeTrue(Files.isDirectory(ACT), "skipped: no ACT cases at " + ACT);
        List<ActScore.Case> cases = Files.readAllLines(ACT.resolve("cases.tsv")).stream().skip(1).map(ActScore.Case::of).filter(each -> rules().contains(each.rule())).toList();
        String axe = axe();
        JsonArray ours = ours();
        JsonArray axes = new ActByAxe(ACT, axe).judge(browser, cases);
        System.out.println("cases | found | false alarms | missed | open; axe-core " + axe.replaceFirst("(?s)^\\W*axe v([\\d.]+).*", "$1") + " in Chromium " + browser.version());
        GROUPS.forEach((name, group) -> {
            ActScore our = ActScore.of(ours, cases, group);
            ActScore its = ActScore.of(axes, cases, group);
            System.out.println(name + ", " + our.cases() + " cases\n  shirube  | " + our + "\n  axe-core | " + its);
            assertTrue(our.atLeastAsGoodAs(its), name);
        });
        noRuleErrs(ours, cases);
    }

    private static void noRuleErrs(JsonArray ours, List<ActScore.Case> cases) {
        for (String rule : rules()) {
            ActScore score = ActScore.of(ours, cases, Set.of(rule));
            assertEquals(0, score.falseAlarms() + score.missed(), rule);
        }
    }

    private JsonArray ours() {
        Child audited = Tool.installed().run(temp, "audit", ACT.resolve("cases").toString(), "--root", ACT.resolve("assets").toString(), "--profile", "wcag22", "--format", "json");
        return new Gson().fromJson(audited.out(), JsonObject.class).getAsJsonArray("pages");
    }

    private static Set<String> rules() {
        var all = new TreeSet<String>();
        GROUPS.values().forEach(all::addAll);
        return all;
    }

    private static Map<String, Set<String>> groups() {
        var groups = new LinkedHashMap<String, Set<String>>();
        groups.put("30 approved", Set.of(
                "5f99a7", "6a7281", "73f2c2", "97a4e1", "46ca7f", "6cfa84", "de46e4", "307n5z", "4e8ab6", "e086e5",
                "bf051a", "b5c3f8", "2779a5", "a25f45", "akn7bn", "59796f", "23a2a8", "24afc2", "78fd32", "9e45ec",
                "c487ae", "m6b1q3", "bc659a", "bisz58", "b4f0c3", "8fc3b6", "b33eff", "674b10", "7d6734", "2t702h"));
        groups.put("8 proposed", Set.of("kb1m8s", "ff89c9", "bc4a75", "5c01ea", "ffd0e9", "cae760", "d0f69e", "2ee8b8"));
        groups.put("contrast", Set.of("afw4f7", "09o5cg"));
        return groups;
    }

    private static String axe() throws IOException {
        String named = System.getProperty("shirube.axe");
        if (named != null) return Files.readString(Path.of(named));
        try (InputStream script = ActComparison.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
