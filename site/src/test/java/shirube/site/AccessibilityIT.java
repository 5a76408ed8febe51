package shirube.site;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** axe-core, an engine other than our own, finds nothing: all its rules, the best practices among them. */
@ExtendWith(InBrowser.class)
class AccessibilityIT {

    private static final String AXE = axe();
    private static final String VIOLATIONS =
            """
            async () => {
              const result = await axe.run(document, {resultTypes: ['violations']});
              if (!result.passes.length) throw new Error('axe checked nothing');
              return JSON.stringify(result.violations.map(violation => ({
                rule: violation.id, help: violation.help, places: violation.nodes.map(node => node.target.join(' '))})));
            }""";

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
                for (JsonElement violation : violations(visit.open(path))) faults.add(path, told(violation.getAsJsonObject()));
            }
        }
        faults.assertNone();
    }

    private static JsonArray violations(Page page) {
        page.evaluate(AXE);
        return new Gson().fromJson((String) page.evaluate(VIOLATIONS), JsonArray.class);
    }

    private static String told(JsonObject violation) {
        JsonArray places = violation.getAsJsonArray("places");
        String more = places.size() > 1 ? " and " + (places.size() - 1) + " more" : "";
        return violation.get("rule").getAsString() + ": " + violation.get("help").getAsString() + " (" + places.get(0).getAsString() + more + ")";
    }

    private static String axe() {
        try (InputStream script = AccessibilityIT.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
