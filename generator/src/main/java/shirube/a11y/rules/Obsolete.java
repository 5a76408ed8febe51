package shirube.a11y.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import shirube.a11y.About;
import shirube.a11y.AuditedPage;
import shirube.a11y.Outcome;
import shirube.a11y.Profile;
import shirube.a11y.Rule;
import shirube.a11y.Target;

/** Old elements and attributes are not used any more (JIS 4.1.1; miChecker C_48, C_0.0). */
public final class Obsolete implements Rule {

    @Override
    public About about() {
        return About.rule("obsolete", "4.1.1").michecker("C_0.0", "C_48.0", "C_48.1", "C_48.2", "C_48.3", "C_48.4", "C_48.5", "C_48.7", "C_48.8").only(Profile.JIS2016);
    }

    private static final String[] ELEMENTS = {
        "acronym", "applet", "basefont", "bgsound", "big", "center", "dir", "font", "frame", "frameset", "isindex",
        "listing", "multicol", "nextid", "nobr", "noembed", "noframes", "plaintext", "spacer", "strike", "tt", "xmp"
    };

    /** Attributes for looks, with the elements on which HTML once had them. */
    private static final Map<String, Set<String>> ATTRIBUTES = Map.of(
            "align", Set.of("caption", "col", "div", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "iframe", "img", "p", "table", "td", "th", "tr"),
            "bgcolor", Set.of("body", "table", "td", "th", "tr"),
            "border", Set.of("img", "object"),
            "cellpadding", Set.of("table"),
            "cellspacing", Set.of("table"),
            "color", Set.of("hr"),
            "hspace", Set.of("img", "object"),
            "nowrap", Set.of("td", "th"),
            "valign", Set.of("col", "tbody", "td", "tfoot", "th", "thead", "tr"),
            "vspace", Set.of("img", "object"));

    @Override
    public List<Target> targets(AuditedPage page) {
        var targets = new ArrayList<>(page.targets(page.named(ELEMENTS)));
        ATTRIBUTES.forEach((attribute, elements) -> page.having(attribute).stream()
                .filter(element -> elements.contains(element.normalName()))
                .forEach(element -> targets.add(new Target(page, element, attribute))));
        return targets;
    }

    @Override
    public Outcome expectation(Target target) {
        if (!target.attribute().isEmpty()) return Outcome.failed("obsolete-attribute", "attribute", target.attribute());
        boolean silentApplet = target.element().normalName().equals("applet") && !target.element().hasAttr("alt");
        if (silentApplet) return Outcome.failed("applet-alt");
        return Outcome.failed("obsolete-element", "element", target.element().normalName());
    }
}
