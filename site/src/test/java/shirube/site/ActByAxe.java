package shirube.site;

import com.google.gson.Gson;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The W3C's ACT test cases as axe-core in this machine's browser judges them, for comparison with our own engine: writes a
 * report of the same form as {@code shirube audit --format json}, so that one script scores both.
 *
 * <p>{@code ActByAxe FOLDER REPORT.json [RULE …]}, for all rules or some, where FOLDER has {@code cases.tsv}, {@code cases/} and {@code assets/}.
 */
final class ActByAxe {

    private static final String HOME = "http://act.test/";

    /** All of axe's rules that name an ACT rule, also those that are off unless asked for. */
    private static final String OUTCOMES =
            """
            async () => {
              const known = axe.getRules().filter(rule => rule.actIds && rule.actIds.length);
              const result = await axe.run(document, {runOnly: known.map(rule => rule.ruleId), resultTypes: ['violations']});
              const word = {violations: 'failed', incomplete: 'cantTell', passes: 'passed', inapplicable: 'inapplicable'};
              const acts = Object.fromEntries(known.map(rule => [rule.ruleId, rule.actIds]));
              return JSON.stringify(Object.keys(word).flatMap(kind => result[kind].map(rule => ({
                rule: rule.id, act: acts[rule.id], outcome: word[kind]}))));
            }""";

    private final Path folder;

    private final Set<String> rules;

    private ActByAxe(Path folder, Set<String> rules) {
        this.folder = folder;
        this.rules = rules;
    }

    public static void main(String[] args) throws IOException {
        var pages = new ArrayList<Map<String, Object>>();
        try (Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = new Browsers(playwright).open()) {
            new ActByAxe(Path.of(args[0]), Set.of(args).stream().filter(arg -> arg.matches("[a-z0-9]{6}")).collect(Collectors.toSet())).run(browser, pages);
        }
        Files.writeString(Path.of(args[1]), new Gson().toJson(Map.of("pages", pages)));
    }

    private void run(Browser browser, List<Map<String, Object>> pages) throws IOException {
        String axe = axe();
        List<String> cases = Files.readAllLines(folder.resolve("cases.tsv"));
        try (BrowserContext context = browser.newContext()) {
            context.route("**/*", this::answer);
            for (String line : cases.subList(1, cases.size())) {
                String[] parts = line.split("\t");
                if (!rules.isEmpty() && !rules.contains(parts[0])) continue;
                try (Page page = context.newPage()) {
                    page.setDefaultTimeout(10_000);
                    pages.add(Map.of("file", parts[3], "rules", judged(page, parts[3], axe)));
                }
            }
        }
    }

    /** What the page does to the script (a redirect at once, for example) counts as no outcome. */
    private List<?> judged(Page page, String path, String axe) {
        try {
            page.navigate(HOME + path);
            page.evaluate(axe);
            return new Gson().fromJson((String) page.evaluate(OUTCOMES), List.class);
        } catch (RuntimeException e) {
            System.err.println(path + ": " + e.getMessage().lines().findFirst().orElse(""));
            return List.of();
        }
    }

    private void answer(Route route) {
        String url = route.request().url();
        if (!url.startsWith(HOME)) {
            route.abort();
            return;
        }
        String path = Addresses.decoded(url.substring(HOME.length()).replaceFirst("[?#].*", ""));
        Path file = folder.resolve(path.startsWith("cases/") ? "" : "assets").resolve(path).normalize();
        if (file.startsWith(folder) && Files.isRegularFile(file)) route.fulfill(new Route.FulfillOptions().setPath(file));
        else route.fulfill(new Route.FulfillOptions().setStatus(404));
    }

    private static String axe() throws IOException {
        try (InputStream script = ActByAxe.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
