package shirube.site;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The W3C's ACT test cases as axe-core judges them in this machine's browser, in the form in which {@code shirube audit}
 * reports its pages.
 *
 * @param folder has {@code cases/} and {@code assets/}
 * @param axe the script
 */
record ActByAxe(Path folder, String axe) {

    private static final String HOME = "http://act.test/";

    /** All of axe's rules that stand for an ACT rule, also those that are off unless asked for; two of them do not name it. */
    private static final String OUTCOMES =
            """
            async () => {
              const unnamed = {'summary-name': ['2t702h'], 'aria-prohibited-attr': ['kb1m8s']};
              const acts = Object.fromEntries(axe.getRules().map(rule => [rule.ruleId, rule.actIds || unnamed[rule.ruleId] || []]));
              const known = Object.keys(acts).filter(id => acts[id].length);
              const result = await axe.run(document, {runOnly: known, resultTypes: ['violations']});
              const word = {violations: 'failed', incomplete: 'cantTell', passes: 'passed', inapplicable: 'inapplicable'};
              return JSON.stringify(Object.keys(word).flatMap(kind => result[kind].map(rule => ({
                rule: rule.id, act: acts[rule.id], outcome: word[kind]}))));
            }""";

    JsonArray judge(Browser browser, List<ActScore.Case> cases) {
        var pages = new JsonArray();
        try (BrowserContext context = browser.newContext()) {
            context.route("**/*", this::answer);
            for (ActScore.Case each : cases) {
                var page = new JsonObject();
                page.addProperty("file", each.path());
                page.add("rules", judge(context, each.path()));
                pages.add(page);
            }
        }
        return pages;
    }

    /** A page that ends the script has no outcome. */
    private JsonArray judge(BrowserContext context, String path) {
        try (Page page = context.newPage()) {
            page.setDefaultTimeout(20_000);
            page.navigate(HOME + path);
            page.evaluate(axe);
            return new Gson().fromJson((String) page.evaluate(OUTCOMES), JsonArray.class);
        } catch (RuntimeException e) {
            System.err.println(path + ": " + e.getMessage().lines().limit(2).reduce("", String::concat));
            return new JsonArray();
        }
    }

    /** "No content" keeps a page that wants to go elsewhere where it is, so that it can be judged. */
    private void answer(Route route) {
        String url = route.request().url();
        boolean leaves = route.request().isNavigationRequest() && route.request().frame().parentFrame() == null && route.request().frame().url().startsWith(HOME);
        if (leaves) {
            route.fulfill(new Route.FulfillOptions().setStatus(204));
            return;
        }
        String path = Addresses.decoded(url.replaceFirst("^" + HOME, "").replaceFirst("[?#].*", ""));
        Path file = folder.resolve(path.startsWith("cases/") ? "" : "assets").resolve(path.replace(':', '_')).normalize();
        if (url.startsWith(HOME) && file.startsWith(folder) && Files.isRegularFile(file)) route.fulfill(new Route.FulfillOptions().setPath(file));
        else if (url.startsWith(HOME)) route.fulfill(new Route.FulfillOptions().setStatus(404));
        else route.abort();
    }
}
