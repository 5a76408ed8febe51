package shirube.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The one file that {@code shirube diff} makes, opened from a disk on a machine without network or git: two editions of the sample city. */
@ExtendWith(InBrowser.class)
class ComparisonIT {

    @TempDir
    static Path folder;

    private static Path file;

    @BeforeAll
    static void twoEditions() {
        file = folder.resolve("新旧対照表.html");
        Child made = Tool.installed().run(Tool.REPOSITORY, "diff", "dx-v1.0", "dx-v1.1", "--history", "site/src/history/tomono.bundle", "--out", file.toString());
        assertEquals(0, made.exit(), made.said());
    }

    @Test
    void axeFindsNothingOnAnyScreen(Browser browser) {
        var faults = new Faults();
        Map<String, NewContextOptions> screens = Map.of(
                "window", Visit.window(1280, 900),
                "dark", Visit.window(1280, 900).setColorScheme(ColorScheme.DARK),
                "forced colours", Visit.window(1280, 900).setForcedColors(ForcedColors.ACTIVE),
                "phone", Visit.phone(390, 844));
        screens.forEach((name, screen) -> {
            try (BrowserContext context = browser.newContext(screen)) {
                faults.lookedAt(name);
                faults.addAll(name, Axe.violations(opened(context)));
            }
        });
        faults.assertNone();
    }

    @Test
    void nothingScrollsSidewaysOnTheSmallestPhone(Browser browser) {
        try (BrowserContext context = browser.newContext(Visit.phone(320, 640))) {
            assertEquals(List.of(), opened(context).evaluate(ReflowIT.STICKING_OUT));
        }
    }

    @Test
    void itAsksForNoOtherFileAndRunsNoScript(Browser browser) {
        try (BrowserContext context = browser.newContext(Visit.window(1280, 900))) {
            var asked = new ArrayList<String>();
            var said = new ArrayList<String>();
            context.onRequest(request -> asked.add(request.url()));
            context.onConsoleMessage(message -> said.add(message.text()));
            Page page = opened(context);
            assertEquals(List.of(file.toUri().toString()), asked);
            assertEquals(List.of(), said);
            assertEquals(0, page.locator("script").count());
        }
    }

    @Test
    void itPrintsAcrossNumberedSheetsOfA4(Browser browser) throws IOException {
        try (BrowserContext context = browser.newContext(Visit.window(1280, 900))) {
            Page page = opened(context);
            byte[] pdf = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
            assertEquals(List.of(), PrintIT.faultsOf(pdf, page.innerText("h1")));
            assertTrue(PrintIT.isAcross(pdf), "the sheets stand upright");
        }
    }

    private static Page opened(BrowserContext context) {
        context.setOffline(true);
        Page page = context.newPage();
        page.navigate(file.toUri().toString());
        return page;
    }
}
