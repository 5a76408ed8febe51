package shirube.site;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** axe-core in a page, with all its rules, the best practices among them. */
final class Axe {

    private static final String SCRIPT = script();
    private static final String VIOLATIONS =
            """
            async () => {
              const result = await axe.run(document, {resultTypes: ['violations']});
              if (!result.passes.length) throw new Error('axe checked nothing');
              return JSON.stringify(result.violations.map(violation => ({
                rule: violation.id, help: violation.help, places: violation.nodes.map(node => node.target.join(' '))})));
            }""";

    private Axe() {}

    /** A line for each rule that the page breaks. */
    static List<String> violations(Page page) {
        page.evaluate(SCRIPT);
        JsonArray violations = new Gson().fromJson((String) page.evaluate(VIOLATIONS), JsonArray.class);
        var told = new ArrayList<String>();
        for (JsonElement violation : violations) told.add(told(violation.getAsJsonObject()));
        return told;
    }

    private static String told(JsonObject violation) {
        JsonArray places = violation.getAsJsonArray("places");
        String more = places.size() > 1 ? " and " + (places.size() - 1) + " more" : "";
        return violation.get("rule").getAsString() + ": " + violation.get("help").getAsString() + " (" + places.get(0).getAsString() + more + ")";
    }

    private static String script() {
        try (InputStream script = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
