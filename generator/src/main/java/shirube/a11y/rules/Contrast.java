package shirube.a11y.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import shirube.a11y.About;
import shirube.a11y.AuditedPage;
import shirube.a11y.Backdrops.Doubt;
import shirube.a11y.Outcome;
import shirube.a11y.Profile;
import shirube.a11y.Rule;
import shirube.a11y.Target;
import shirube.a11y.TextContrast;

/** Text stands out enough from what is behind it. */
public final class Contrast implements Rule {

    private final About about;
    private final double small;
    private final double large;
    private final String low;

    /**
     * @param small the least contrast of small text
     * @param large of large text, 18 point or 14 point bold
     * @param low the code of a finding
     */
    private Contrast(About about, double small, double large, String low) {
        this.about = about;
        this.small = small;
        this.large = large;
        this.low = low;
    }

    /** WCAG 1.4.3, ACT afw4f7. */
    public static Contrast least() {
        return new Contrast(About.rule("contrast", "1.4.3").act("afw4f7").michecker("L_1.0", "L_1.1"), 4.5, 3, "contrast-low");
    }

    /** WCAG 1.4.6, level AAA, ACT 09o5cg. */
    public static Contrast enhanced() {
        About about = About.rule("contrast-enhanced", "1.4.6").act("09o5cg").michecker("L_1.2").only(Profile.WCAG22);
        return new Contrast(about, 7, 4.5, "contrast-not-enhanced");
    }

    @Override
    public About about() {
        return about;
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
    public Outcome expectation(Target target) {
        if (!target.page().styles().complete()) return Outcome.cantTell("contrast-sheet");
        TextContrast contrast = target.page().contrast();
        if (!contrast.texts().contains(target.element())) return Outcome.cantTell("contrast-script");
        TextContrast.Letters text = contrast.of(target.element());
        if (text.doubt() != Doubt.NONE) return Outcome.cantTell("contrast-" + text.doubt().name().toLowerCase(Locale.ROOT));
        double least = text.large() && !text.sizeVaries() ? large : small;
        if (text.least() >= least) return Outcome.passed();
        if (text.highest() >= least) return Outcome.cantTell("contrast-image");
        if (text.highest() >= large && text.sizeVaries()) return Outcome.cantTell("contrast-size", "ratio", shown(text.highest()));
        if (contrast.mayLieElsewhere(target.element())) return Outcome.cantTell("contrast-overlap");
        return Outcome.failed(low, "ratio", shown(text.highest()), "least", least);
    }

    /** Cut, not rounded: 4.499 must not look like enough. */
    private static String shown(double ratio) {
        return String.format(Locale.ROOT, "%.2f", Math.floor(ratio * 100) / 100);
    }
}
