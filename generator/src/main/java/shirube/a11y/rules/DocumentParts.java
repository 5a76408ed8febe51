package shirube.a11y.rules;

import java.util.List;
import org.jsoup.nodes.Element;
import shirube.a11y.About;
import shirube.a11y.AuditedPage;
import shirube.a11y.Outcome;
import shirube.a11y.Profile;
import shirube.a11y.Rule;
import shirube.a11y.Target;
import shirube.html.SourceTags;

/** A page has one html, head and body, each where it belongs, and a doctype (JIS 4.1.1; miChecker C_1000). */
public final class DocumentParts implements Rule {

    @Override
    public About about() {
        return About.rule("document-parts", "4.1.1").michecker("C_1000.0", "C_1000.1", "C_1000.2", "C_1000.3", "C_1000.4", "C_1000.5", "C_1000.7").only(Profile.JIS2016);
    }

    @Override
    public List<Target> targets(AuditedPage page) {
        return page.html().isTextHtml() ? page.targets(page.root().stream().toList()) : List.of();
    }

    @Override
    public Outcome expectation(Target html) {
        SourceTags tags = html.page().html().sourceTags();
        for (String part : List.of("html", "head", "body")) {
            if (tags.count(part) > 1) return Outcome.failed("document-part-repeated", "part", part);
        }
        boolean inside = tags.count("head") == 1 && tags.count("body") == 1 && tags.first("head") > tags.first("body");
        if (inside) return Outcome.failed("head-in-body");
        boolean late = tags.count("body") == 1 && (html.page().html().bodyImplied() || tags.headEnd() > tags.first("body"));
        if (late) return Outcome.failed("body-misplaced");
        if (tags.count("body") == 0 && tags.count("frameset") == 0) return Outcome.cantTell("body-missing");
        return Outcome.passedIf(tags.hasDoctype(), "doctype-missing");
    }
}
