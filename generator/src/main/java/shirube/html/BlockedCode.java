package shirube.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import shirube.diagnostic.Diagnostic;

/**
 * What the pages' Content-Security-Policy stops in every browser, so that it would do nothing: {@code style="…"},
 * {@code onclick="…"}, a {@code <style>} or {@code <script>} in the page itself.
 */
public final class BlockedCode {

    private BlockedCode() {}

    /** One finding for each place of a template; the build tells those of the same place once. */
    public static List<Diagnostic> in(HtmlPage page) {
        var found = new ArrayList<Diagnostic>();
        for (Element element : page.elements())
            blocked(element).ifPresent(what -> found.add(Diagnostic.of("blocked-code", page.origin(element), "what", what).onPage(page.path())));
        return found;
    }

    private static Optional<String> blocked(Element element) {
        String name = element.normalName();
        if (name.equals("style")) return Optional.of("<style>");
        if (name.equals("script") && !element.hasAttr("src") && isProgram(element.attr("type"))) return Optional.of("<script>");
        for (Attribute attribute : element.attributes()) {
            String key = attribute.getKey();
            if (key.equals("style") || key.startsWith("on") && !attribute.getValue().isEmpty()) return Optional.of(key + "=\"…\"");
        }
        return Optional.empty();
    }

    /** Data in a script element, such as JSON-LD, is not run and not stopped. */
    private static boolean isProgram(String type) {
        return type.isEmpty() || type.toLowerCase(Locale.ROOT).matches("module|.*javascript");
    }
}
