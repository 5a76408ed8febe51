package shirube.a11y.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import shirube.a11y.About;
import shirube.a11y.AuditedPage;
import shirube.a11y.Backdrops.Doubt;
import shirube.a11y.Outcome;
import shirube.a11y.Rule;
import shirube.a11y.Target;
import shirube.a11y.TextContrast;

/** Text stands out enough from what is behind it (WCAG 1.4.3, ACT afw4f7). */
public final class Contrast implements Rule {

    @Override
    public About about() {
        return About.rule("contrast", "1.4.3").act("afw4f7").michecker("L_1.0", "L_1.1");
    }

    /** Where a sheet cannot be read, nothing is known of any colour: that is said once for the page. */
    @Override
    public List<Target> targets(AuditedPage page) {
        if (!page.styles().complete()) return page.targets(page.named("body"));
        var texts = new ArrayList<>(page.contrast().texts());
        if (page.html().hasUntoldTrees()) texts.addAll(page.named("body"));
        return page.targets(texts);
    }

    @Override
    public Outcome expectation(Target text) {
        if (!text.page().styles().complete()) return Outcome.cantTell("contrast-sheet");
        TextContrast contrast = text.page().contrast();
        if (!contrast.texts().contains(text.element())) return Outcome.cantTell("contrast-script");
        Element element = text.element();
        Doubt doubt = contrast.doubt(element);
        if (doubt != Doubt.NONE) return Outcome.cantTell("contrast-" + doubt.name().toLowerCase(Locale.ROOT));
        double least = contrast.large(element) && !contrast.sizeVaries(element) ? 3 : 4.5;
        if (contrast.least(element) >= least) return Outcome.passed();
        double ratio = contrast.highest(element);
        if (ratio >= least) return Outcome.cantTell("contrast-image");
        if (ratio >= 3 && contrast.sizeVaries(element)) return Outcome.cantTell("contrast-size", "ratio", shown(ratio));
        if (contrast.mayBeAway(element)) return Outcome.cantTell("contrast-overlap");
        return Outcome.failed("contrast-low", "ratio", shown(ratio), "least", least);
    }

    /** Cut, not rounded: 4.499 must not look like enough. */
    private static String shown(double ratio) {
        return String.format(Locale.ROOT, "%.2f", Math.floor(ratio * 100) / 100);
    }
}
