package shirube.a11y.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import shirube.a11y.About;
import shirube.a11y.AuditedPage;
import shirube.a11y.Outcome;
import shirube.a11y.Profile;
import shirube.a11y.Rule;
import shirube.a11y.Target;
import shirube.writing.WritingRules;

/** Words are not pulled apart by spaces, which a voice reads letter by letter (JIS 1.3.2; miChecker B_15, B_29). */
public final class SpacedWords implements Rule {

    @Override
    public About about() {
        return About.rule("spaced-words", "1.3.2").michecker("B_15", "B_29", "B_30", "B_31", "B_34", "B_37", "C_300.3").only(Profile.JIS2016);
    }

    private static final Pattern SPACED = Pattern.compile(WritingRules.SPACED);

    /** The city's own texts are read where their authors wrote them, and there the rule can be switched. */
    @Override
    public List<Target> targets(AuditedPage page) {
        var targets = new ArrayList<Target>();
        if (page.html().isBuilt()) return targets;
        for (Element element : page.all()) {
            if (mayBeSpaced(element) && !page.visibility().hidden(element)) targets.add(new Target(page, element));
        }
        for (String attribute : List.of("alt", "value", "aria-label", "title")) {
            page.having(attribute).stream()
                    .filter(element -> mayBeSpaced(element.attr(attribute)) && !page.visibility().hidden(element))
                    .forEach(element -> targets.add(new Target(page, element, attribute)));
        }
        return targets;
    }

    @Override
    public Outcome expectation(Target target) {
        String text = target.attribute().isEmpty() ? target.element().wholeOwnText() : target.value();
        Matcher matcher = SPACED.matcher(text);
        return matcher.find() ? Outcome.failed("spaced-word", "text", matcher.group()) : Outcome.passed();
    }

    private static boolean mayBeSpaced(Element element) {
        for (int i = 0; i < element.childNodeSize(); i++) {
            if (element.childNode(i) instanceof TextNode own && mayBeSpaced(own.getWholeText())) return true;
        }
        return false;
    }

    /** Line breaks of the source are no spaces within words. */
    private static boolean mayBeSpaced(String text) {
        for (int i = 1; i < text.length() - 1; i++) {
            char c = text.charAt(i);
            if ((c == ' ' || c == '\u3000' || c == '\u00A0') && text.charAt(i - 1) > 0x2E7F) return true;
        }
        return false;
    }
}
