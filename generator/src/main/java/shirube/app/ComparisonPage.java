package shirube.app;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import shirube.compare.Comparison;
import shirube.compare.Edition;
import shirube.compare.Impact;
import shirube.diagnostic.Diagnostic;
import shirube.diagnostic.Language;
import shirube.diagnostic.Result;
import shirube.document.Node;
import shirube.html.HtmlPage;
import shirube.html.Origins;
import shirube.page.ComparisonView;
import shirube.page.ImpactView;
import shirube.page.Texts;
import shirube.render.Renderer;
import shirube.render.Templates;

/** A comparison as one HTML file that needs nothing beside it: its styles lie in it, and a policy lets nothing else in. */
final class ComparisonPage {

    private static final Pattern STYLE = Pattern.compile("<link rel=\"stylesheet\" href=\"([^\"]+)\"[^>]*>\\s*");

    private final Templates templates;
    private final Renderer renderer;
    private final Language language;

    private ComparisonPage(Templates templates, Renderer renderer, Language language) {
        this.templates = templates;
        this.renderer = renderer;
        this.language = language;
    }

    static ComparisonPage in(Language language) {
        var templates = new Templates(List.of(), Map.of());
        return new ComparisonPage(templates, Renderer.ofOwn(templates, language.tag()), language);
    }

    Texts texts() {
        return renderer.words();
    }

    String html(Comparison comparison, Optional<Impact> impact) {
        ComparisonView view = ComparisonView.of(comparison, renderer.words(), language);
        String site = siteTitle(comparison.to());
        var data = new HashMap<String, Object>(Map.of("view", view, "site", site, "lang", language.tag(), "version", Version.TEXT, "t", renderer.words()));
        impact.ifPresent(known -> data.put("impact", ImpactView.of(known, renderer.words())));
        Result<String> html = renderer.render("comparison", data);
        for (Diagnostic fault : html.found()) throw new IllegalStateException(fault.message(Language.EN) + " " + fault.at());
        return selfContained(HtmlPage.built("diff.html", html.value(), Origins.NONE).text());
    }

    private static String siteTitle(Edition edition) {
        return edition.setting("title").or(() -> edition.setting("name")).filter(Node.Scalar.class::isInstance).map(node -> ((Node.Scalar) node).text()).orElse("");
    }

    /** Style sheets are put in where they are linked; the policy names what was put in by its hash (CSP Level 3, 2.3.1). */
    private String selfContained(String html) {
        var styles = new StringBuilder();
        Matcher links = STYLE.matcher(html);
        while (links.find()) styles.append(templates.text(links.group(1)).orElseThrow().text().replaceFirst("^@charset [^;]*;\\s*", ""));
        String style = "<style>" + styles + "</style>\n";
        String one = STYLE.matcher(html).replaceFirst(Matcher.quoteReplacement(style));
        return STYLE.matcher(one).replaceAll("").replace("style-src 'self'", "style-src 'sha256-" + sha256(styles.toString()) + "'");
    }

    private static String sha256(String text) {
        try {
            return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
