package shirube.site;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every kind of page can be used with the keyboard alone (WCAG 2.1.1, 2.1.2, 2.4.1, 2.4.3, 2.4.7, 2.4.11). */
@ExtendWith(InBrowser.class)
class KeyboardIT {

    /** Numbers all that a keyboard must reach: what can be operated and is to be seen. */
    private static final String STOPS =
            """
            () => {
              const all = document.querySelectorAll('a[href], area[href], button, input, select, textarea, summary, iframe, [tabindex]');
              window.stops = [...all].filter(e => e.tabIndex >= 0 && !e.disabled && e.checkVisibility({visibilityProperty: true}));
              return window.stops.length;
            }""";

    /** Where the focus is and whether it can be seen there. */
    private static final String FOCUS =
            """
            () => {
              const e = document.activeElement;
              if (!e || e === document.body || e === document.documentElement) return '{"outside": true}';
              const style = getComputedStyle(e);
              const box = e.getClientRects()[0] || e.getBoundingClientRect();
              const inside = (a, b, size) => Math.min(Math.max((Math.max(a, 0) + Math.min(b, size)) / 2, 0), size - 1);
              const x = inside(box.left, box.right, innerWidth), y = inside(box.top, box.bottom, innerHeight);
              const top = document.elementFromPoint(x, y);
              return JSON.stringify({
                stop: window.stops.indexOf(e),
                name: e.tagName.toLowerCase() + ' “' + (e.innerText || e.getAttribute('aria-label') || '').trim().slice(0, 30) + '”',
                ring: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
                onScreen: box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth,
                covered: !(top && (e.contains(top) || top.contains(e))),
                positive: e.tabIndex > 0 });
            }""";

    private final Published site = Published.site();

    /** Without smooth scrolling, so that the place of the focus is known as soon as the key is up. */
    private static NewContextOptions still() {
        return Visit.window(1280, 900).setReducedMotion(ReducedMotion.REDUCE);
    }

    @Test
    void tabGoesThroughEveryKindOfPageWithAVisibleFocus(Browser browser) {
        var faults = new Faults();
        try (Visit visit = Visit.ofFiles(browser, site, still())) {
            for (String path : site.sample()) {
                faults.lookedAt(path);
                walk(visit.open(path), path, faults);
            }
        }
        faults.assertNone();
    }

    private static void walk(Page page, String path, Faults faults) {
        int stops = (Integer) page.evaluate(STOPS);
        Set<Integer> reached = new HashSet<>();
        String last = "";
        for (int presses = 0; presses <= stops + 20; presses++) {
            page.keyboard().press("Tab");
            JsonObject focus = focus(page);
            if (focus.has("outside") || focus.get("stop").getAsInt() == 0 && !reached.isEmpty()) break;
            String name = focus.get("name").getAsString();
            faults.check(path, !(name + focus.get("stop")).equals(last), "the keyboard is trapped in " + name);
            last = name + focus.get("stop");
            faults.check(path, focus.get("ring").getAsBoolean(), "no ring of 2 px or more around the focused " + name);
            faults.check(path, focus.get("onScreen").getAsBoolean(), "off the screen when focused: " + name);
            faults.check(path, !focus.get("covered").getAsBoolean(), "covered when focused: " + name);
            faults.check(path, !focus.get("positive").getAsBoolean(), "a tabindex above 0 changes the order: " + name);
            reached.add(focus.get("stop").getAsInt());
        }
        for (int stop = 0; stop < stops; stop++)
            if (!reached.contains(stop)) faults.add(path, "out of the keyboard's reach: " + page.evaluate("i => window.stops[i].outerHTML.slice(0, 80)", stop));
    }

    @Test
    void theFirstStopLeadsToTheText(Browser browser) {
        var faults = new Faults();
        try (Visit visit = Visit.ofFiles(browser, site, still())) {
            for (String path : site.sample()) {
                faults.lookedAt(path);
                Page page = visit.open(path);
                page.keyboard().press("Tab");
                boolean skips = (Boolean) page.evaluate("() => document.activeElement.matches('a[href=\"#main\"]')");
                faults.check(path, skips, "the first stop of the keyboard is not the skip link");
                page.keyboard().press("Enter");
                page.keyboard().press("Tab");
                boolean behind = (Boolean) page.evaluate(
                        "() => !(document.querySelector('main').compareDocumentPosition(document.activeElement) & Node.DOCUMENT_POSITION_PRECEDING)");
                faults.check(path, behind, "after the skip link, Tab goes back to the menu");
            }
        }
        faults.assertNone();
    }

    @Test
    void enterOpensAndClosesWhatIsFolded(Browser browser) {
        var faults = new Faults();
        int folded = 0;
        try (Visit visit = Visit.ofFiles(browser, site, Visit.phone(390, 844))) {
            for (String path : site.sample()) {
                faults.lookedAt(path);
                Page page = visit.open(path);
                for (ElementHandle summary : page.querySelectorAll("summary")) {
                    if (!summary.isVisible()) continue;
                    folded++;
                    summary.focus();
                    boolean before = open(summary);
                    page.keyboard().press("Enter");
                    faults.check(path, open(summary) != before, "Enter does not unfold “" + summary.innerText() + "”");
                    page.keyboard().press("Enter");
                    faults.check(path, open(summary) == before, "Enter does not fold “" + summary.innerText() + "” again");
                }
            }
        }
        faults.assertNone();
        assertTrue(folded > 0, "no page had anything folded to try");
    }

    private static boolean open(ElementHandle summary) {
        return (Boolean) summary.evaluate("e => e.parentElement.open");
    }

    private static JsonObject focus(Page page) {
        return new Gson().fromJson((String) page.evaluate(FOCUS), JsonObject.class);
    }
}
