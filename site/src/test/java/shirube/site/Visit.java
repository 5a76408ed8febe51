package shirube.site;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;

/** A visitor's window on the site, who goes from page to page and notes all that goes wrong on the way. */
final class Visit implements AutoCloseable {

    private final BrowserContext context;
    private final Page page;
    private final Published site;
    private final String home;
    private final List<String> troubles = new ArrayList<>();

    private String base;

    private Visit(Browser browser, Published site, String home, NewContextOptions options) {
        this.site = site;
        this.home = home;
        this.base = home;
        this.context = browser.newContext(options.setLocale("ja-JP").setTimezoneId("Asia/Tokyo"));
        this.page = context.newPage();
        context.onRequest(request -> note(!isOurs(request.url()), "asks for something outside the site: " + request.url()));
        context.onRequestFailed(request -> note(true, "does not get " + request.url() + " (" + request.failure() + ")"));
        context.onResponse(response -> note(response.status() >= 400, "gets " + response.status() + " for " + response.url()));
        context.onConsoleMessage(message -> note(message.type().equals("error"), "console: " + message.text()));
        context.onWebError(error -> note(true, "script error: " + error.error()));
    }

    /** From the disk, as on a machine without a network. */
    static Visit ofFiles(Browser browser, Published site, NewContextOptions options) {
        return new Visit(browser, site, site.folder().toUri().toString(), options);
    }

    /** From a web server, under a path of its own. */
    static Visit of(Browser browser, LocalServer server, NewContextOptions options) {
        return new Visit(browser, server.site(), server.address(), options);
    }

    static NewContextOptions window(int width, int height) {
        return new NewContextOptions().setViewportSize(width, height);
    }

    /** A phone's window, whose scroll bars lie over the page. */
    static NewContextOptions phone(int width, int height) {
        return window(width, height).setIsMobile(true);
    }

    Page page() {
        return page;
    }

    /** Opens a page of the site, for example {@code kpi/index.html}; 404.html where the site says that it lives. */
    Page open(String path) {
        base = path.equals("404.html") ? site.baseUrl() : home;
        if (!base.equals(home)) page.route(base + "**", this::fulfil);
        try {
            page.navigate(base + Addresses.encoded(path));
        } catch (PlaywrightException e) {
            note(true, "does not open: " + e.getMessage().lines().findFirst().orElse(""));
        }
        return page;
    }

    private void fulfil(Route route) {
        String path = Addresses.decoded(route.request().url().substring(site.baseUrl().length()));
        if (!site.has(path)) route.abort();
        else route.fulfill(new Route.FulfillOptions().setPath(site.folder().resolve(path)));
    }

    /** The path within the site that the window shows now, without a fragment. */
    String where() {
        String url = page.url().replaceFirst("#.*", "");
        return url.startsWith(base) ? Addresses.decoded(url.substring(base.length())) : url;
    }

    boolean isOurs(String url) {
        return url.startsWith(home) || url.startsWith(site.baseUrl());
    }

    /** What went wrong since this was last asked. */
    List<String> troubles() {
        List<String> told = List.copyOf(troubles);
        troubles.clear();
        return told;
    }

    private void note(boolean wrong, String what) {
        if (wrong) troubles.add(what.replace(base, ""));
    }

    @Override
    public void close() {
        context.close();
    }
}
