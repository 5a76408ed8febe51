package shirube.a11y.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;
import shirube.a11y.About;
import shirube.a11y.AuditedPage;
import shirube.a11y.Outcome;
import shirube.a11y.Rule;
import shirube.a11y.Target;
import shirube.html.Lengths;

/** The page lets people enlarge it (WCAG 1.4.4, ACT b4f0c3). */
public final class ViewportZoom implements Rule {

    @Override
    public About about() {
        return About.rule("viewport-zoom", "1.4.4").act("b4f0c3");
    }

    @Override
    public List<Target> targets(AuditedPage page) {
        return page.targets(page.named("meta").stream()
                .filter(meta -> meta.attr("name").strip().equalsIgnoreCase("viewport"))
                .filter(meta -> meta.attr("content").toLowerCase(Locale.ROOT).contains("scal"))
                .filter(meta -> settings(meta).containsKey("user-scalable") || settings(meta).containsKey("maximum-scale"))
                .toList());
    }

    @Override
    public Outcome expectation(Target meta) {
        Map<String, String> settings = settings(meta.element());
        if (scalable(settings.getOrDefault("user-scalable", "yes")) < 1) return Outcome.failed("viewport-fixed");
        double most = scale(settings.getOrDefault("maximum-scale", "10"));
        return Outcome.passedIf(most < 0 || most >= 2, "viewport-maximum", "scale", settings.get("maximum-scale"));
    }

    /** CSS Device Adaptation §9, parsing the viewport: names and values apart by "=", pairs by commas or spaces. */
    private static Map<String, String> settings(Element meta) {
        var settings = new HashMap<String, String>();
        String content = meta.attr("content").toLowerCase(Locale.ROOT).replaceAll("\\s*=\\s*", "=");
        for (String pair : content.split("[,;\\s]+")) {
            int equals = pair.indexOf('=');
            if (equals > 0) settings.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
        return settings;
    }

    private static double scalable(String value) {
        return switch (value) {
            case "yes", "device-width", "device-height" -> 1;
            case "no" -> 0;
            default -> Math.abs(number(value));
        };
    }

    private static double scale(String value) {
        return switch (value) {
            case "yes" -> 1;
            case "no" -> 0;
            case "device-width", "device-height" -> 10;
            default -> number(value);
        };
    }

    /** The number that the value begins with; anything else counts as 0. */
    private static double number(String value) {
        var matcher = java.util.regex.Pattern.compile("[+-]?\\d*\\.?\\d+(e[+-]?\\d+)?").matcher(value);
        return matcher.lookingAt() ? Lengths.number(matcher.group(), "").orElse(0) : 0;
    }
}
