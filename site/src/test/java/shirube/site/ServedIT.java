package shirube.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The same files work from the disk and from a strict server's sub-path, ask nobody else for anything, and need no script. */
@ExtendWith(InBrowser.class)
class ServedIT {

    private static final String STYLED = "() => getComputedStyle(document.documentElement).getPropertyValue('--key').trim() !== ''";
    private static final String LINKS = "() => [...document.querySelectorAll('a[href], link[href], img[src]')].map(e => e.href || e.src)";

    private final Published site = Published.site();

    @Test
    void everyPageOpensBehindAStrictPolicyWithoutAComplaint(Browser browser) {
        var faults = new Faults();
        try (LocalServer server = LocalServer.of(site);
                Visit visit = Visit.of(browser, server, Visit.window(1280, 900))) {
            for (String path : site.visited()) {
                faults.lookedAt(path);
                Page page = visit.open(path);
                faults.check(path, (Boolean) page.evaluate(STYLED), "comes without its style sheet");
                faults.addAll(path, visit.troubles());
            }
        }
        faults.assertNone();
    }

    /** Addresses as the browser resolves them, for it has its own ideas of folders and escapes. */
    @Test
    void everyPageAndAllItLinksToOpensFromTheDisk(Browser browser) {
        var faults = new Faults();
        try (Visit visit = Visit.ofFiles(browser, site, Visit.window(1280, 900))) {
            for (String path : site.visited()) {
                faults.lookedAt(path);
                Page page = visit.open(path);
                faults.check(path, (Boolean) page.evaluate(STYLED), "comes without its style sheet");
                faults.addAll(path, visit.troubles());
                for (Object link : (List<?>) page.evaluate(LINKS)) checkFile(path, (String) link, visit, faults);
            }
        }
        faults.assertNone();
    }

    private void checkFile(String path, String link, Visit visit, Faults faults) {
        if (!link.startsWith("file:")) return;
        Path file = Path.of(URI.create(link.replaceFirst("[?#].*", "")));
        String shown = site.folder().relativize(file).toString();
        faults.check(path, visit.isOurs(link), "leads out of the site on the disk: " + shown);
        faults.check(path, Files.isRegularFile(file), "leads to nothing on the disk: " + shown);
    }

    @Test
    void everyKindOfPageSaysTheSameWithoutScript(Browser browser) {
        var faults = new Faults();
        try (Visit with = Visit.ofFiles(browser, site, Visit.window(1280, 900));
                Visit without = Visit.ofFiles(browser, site, new NewContextOptions().setViewportSize(1280, 900).setJavaScriptEnabled(false))) {
            for (String path : site.sample()) {
                faults.lookedAt(path);
                String text = with.open(path).innerText("body");
                faults.check(path, !text.isBlank() && text.equals(without.open(path).innerText("body")), "says something else without script");
                faults.check(path, without.page().locator("main h1").isVisible(), "shows no title without script");
                faults.check(path, !with.page().content().contains("<noscript"), "asks for script");
                faults.addAll(path, without.troubles());
            }
        }
        faults.assertNone();
    }

    @Test
    void aWrongAddressGetsAPageThatLeadsHome(Browser browser) {
        try (LocalServer server = LocalServer.of(site);
                Visit visit = Visit.of(browser, server, Visit.phone(390, 844))) {
            Page page = visit.open("initiatives/ない.html");
            assertEquals(1, page.locator("h1").count(), "the page for wrong addresses has no title");
            boolean leadsHome = site.page("404.html").select("a[href]").stream().anyMatch(link -> link.attr("href").matches("https?://.*/(index\\.html)?"));
            assertEquals(true, leadsHome, "404.html has no link home by base_url");
        }
    }
}
