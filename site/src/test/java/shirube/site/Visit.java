package shirube.site;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.util.ArrayList;
import java.util.List;

/** A visitor's window on the site, who goes from page to page and notes all that goes wrong on the way. */
final class Visit implements AutoCloseable {

    private final BrowserContext context;
    private final Page page;
    private final String base;
    private final List<String> troubles = new ArrayList<>();

    private Visit(Browser browser, String base, NewContextOptions options) {
        this.base = base;
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
        return new Visit(browser, site.folder().toUri().toString(), options);
    }

    /** From a web server, under a path of its own. */
    static Visit of(Browser browser, LocalServer server, NewContextOptions options) {
        return new Visit(browser, server.address(), options);
    }

    static NewContextOptions window(int width, int height) {
        return new NewContextOptions().setViewportSize(width, height);
    }

    Page page() {
        return page;
    }

    /** Opens a page of the site, for example {@code kpi/index.html}. */
    Page open(String path) {
        try {
            page.navigate(base + Addresses.encoded(path));
        } catch (PlaywrightException e) {
            note(true, "does not open: " + e.getMessage().lines().findFirst().orElse(""));
        }
        return page;
    }

    /** The path within the site that the window shows now, without a fragment. */
    String where() {
        String url = page.url().replaceFirst("#.*", "");
        return isOurs(url) ? Addresses.decoded(url.substring(base.length())) : url;
    }

    boolean isOurs(String url) {
        return url.startsWith(base);
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
