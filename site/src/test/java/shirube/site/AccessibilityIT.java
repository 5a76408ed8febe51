package shirube.site;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** axe-core, an engine other than our own, finds nothing: all its rules, the best practices among them. */
@ExtendWith(InBrowser.class)
class AccessibilityIT {

    private final Published site = Published.site();

    @Test
    void noPageHasAViolation(Browser browser) {
        audit(browser, Visit.window(1280, 900), site.ofToday());
    }

    @Test
    void noKindOfPageHasAViolationInTheDark(Browser browser) {
        audit(browser, Visit.window(1280, 900).setColorScheme(ColorScheme.DARK), site.sample());
    }

    @Test
    void noKindOfPageHasAViolationInForcedColours(Browser browser) {
        audit(browser, Visit.window(1280, 900).setForcedColors(ForcedColors.ACTIVE), site.sample());
    }

    @Test
    void noKindOfPageHasAViolationOnAPhone(Browser browser) {
        audit(browser, Visit.phone(390, 844), site.sample());
    }

    private void audit(Browser browser, NewContextOptions window, List<String> pages) {
        var faults = new Faults();
        try (Visit visit = Visit.ofFiles(browser, site, window)) {
            for (String path : pages) {
                faults.lookedAt(path);
                faults.addAll(path, Axe.violations(visit.open(path)));
            }
        }
        faults.assertNone();
    }
}
