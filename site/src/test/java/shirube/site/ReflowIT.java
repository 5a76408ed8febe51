package shirube.site;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Pages fit any width and any eye (WCAG 1.4.4, 1.4.10, 1.4.12, 2.3.3). */
@ExtendWith(InBrowser.class)
class ReflowIT {

    /** What sticks out of the window, other than inside a frame that scrolls by itself. */
    static final String STICKING_OUT =
            """
            () => {
              if (document.scrollingElement.scrollWidth <= document.documentElement.clientWidth) return [];
              const scrolls = e => e && e !== document.body && e !== document.documentElement
                && (getComputedStyle(e).overflowX !== 'visible' || scrolls(e.parentElement));
              const out = [...document.body.querySelectorAll('*')].filter(e => e.getBoundingClientRect().right > innerWidth + 1 && !scrolls(e.parentElement));
              const last = out.filter(e => !out.some(other => other !== e && e.contains(other)));
              const name = e => e.tagName.toLowerCase() + (e.classList.length ? '.' + [...e.classList].join('.') : '');
              return ['scrolls sideways to ' + document.scrollingElement.scrollWidth + ' px of ' + innerWidth + ': '
                + (last.slice(0, 3).map(e => name(e.parentElement) + ' > ' + name(e)).join(', ') || 'cause unknown')];
            }""";

    /** Line 1.5, paragraphs 2, letters 0.12, words 0.16: WCAG 1.4.12. */
    private static final String SPACED =
            "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }";

    /** A long page whose scroll bar takes no room would not show what Windows shows. */
    private static final String NO_SCROLL_BAR =
            """
            () => document.scrollingElement.scrollHeight > innerHeight && document.documentElement.clientWidth === innerWidth
                ? ['has no scroll bar that takes room'] : []""";

    private static final String STUCK =
            """
            () => [...document.body.querySelectorAll('*')].filter(e => ['fixed', 'sticky'].includes(getComputedStyle(e).position)
                && e.checkVisibility() && e.getBoundingClientRect().height > innerHeight / 2 && !e.closest('table'))
              .map(e => 'more than half of the window is covered by ' + e.tagName.toLowerCase() + '.' + e.className)""";

    private static final String MOVING =
            """
            () => [...document.querySelectorAll('*')].flatMap(e => {
                const style = getComputedStyle(e);
                const moves = [...style.transitionDuration.split(','), ...style.animationDuration.split(',')].some(d => parseFloat(d) > 0);
                return moves || style.scrollBehavior === 'smooth' ? ['moves: ' + e.tagName.toLowerCase() + '.' + e.className] : [] })""";

    private final Published site = Published.site();

    @Test
    void noPageScrollsSidewaysOnTheSmallestPhone(Browser browser) {
        try (Visit visit = Visit.ofFiles(browser, site, Visit.phone(320, 640))) {
            look(visit, site.visited(), STICKING_OUT);
        }
    }

    @Test
    void noKindOfPageScrollsSidewaysAtFourHundredPercent(Browser browser) {
        var zoomed = Visit.phone(1280 / 4, 1024 / 4).setDeviceScaleFactor(4);
        try (Visit visit = Visit.ofFiles(browser, site, zoomed)) {
            look(visit, site.sample(), STICKING_OUT, STUCK);
        }
    }

    @Test
    void noKindOfPageScrollsSidewaysBesideAScrollBarThatTakesRoom(Browser browser) {
        try (Visit visit = Visit.ofFiles(browser, site, Visit.window(1280, 900))) {
            look(visit, site.sample(), NO_SCROLL_BAR, STICKING_OUT);
        }
    }

    @Test
    void noKindOfPageScrollsSidewaysWithWideTextSpacing(Browser browser) {
        var faults = new Faults();
        try (Visit visit = Visit.ofFiles(browser, site, Visit.phone(360, 640).setBypassCSP(true))) {
            for (String path : site.sample()) {
                faults.lookedAt(path);
                Page page = visit.open(path);
                page.addStyleTag(new Page.AddStyleTagOptions().setContent(SPACED));
                ((List<?>) page.evaluate(STICKING_OUT)).forEach(fault -> faults.add(path, (String) fault));
            }
        }
        faults.assertNone();
    }

    @Test
    void nothingMovesForThoseWhoAskForStillness(Browser browser) {
        try (Visit visit = Visit.ofFiles(browser, site, Visit.window(1280, 900).setReducedMotion(ReducedMotion.REDUCE))) {
            look(visit, site.sample(), MOVING);
        }
    }

    private void look(Visit visit, List<String> pages, String... questions) {
        var faults = new Faults();
        for (String path : pages) {
            faults.lookedAt(path);
            Page page = visit.open(path);
            for (String question : questions) ((List<?>) page.evaluate(question)).forEach(fault -> faults.add(path, (String) fault));
        }
        faults.assertNone();
    }
}
