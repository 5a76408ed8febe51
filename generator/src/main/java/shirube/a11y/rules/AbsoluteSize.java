package shirube.a11y.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import shirube.a11y.About;
import shirube.a11y.AuditedPage;
import shirube.a11y.Outcome;
import shirube.a11y.Profile;
import shirube.a11y.Rule;
import shirube.a11y.Target;

/**
 * Letters are sized relative to the reader's own setting (JIS 1.4.4, technique C12; miChecker C_13.0). Browsers zoom
 * pixels too, so whether text can be read at 200 % is for a person to see. Of sizes in CSS only those of letters are
 * meant: borders and gaps of a pixel hinder nobody.
 */
public final class AbsoluteSize implements Rule {

    @Override
    public About about() {
        return About.rule("absolute-size", "1.4.4").michecker("C_13.0").only(Profile.JIS2016);
    }

    private static final Pattern OWN =
            Pattern.compile("(?i)(?:^|;)\\s*font(?:-size)?\\s*:(?:[^;]*\\s)?([0-9.]+(?:px|pt|pc|cm|mm|in))\\b");

    /** Each style attribute that speaks of letters, and each sheet. */
    @Override
    public List<Target> targets(AuditedPage page) {
        var elements = new ArrayList<Element>(page.named("style"));
        page.named("link").stream().filter(AbsoluteSize::isSheet).forEach(elements::add);
        page.having("style").stream().filter(element -> element.attr("style").contains("font")).forEach(elements::add);
        return page.targets(elements);
    }

    @Override
    public Outcome expectation(Target target) {
        Optional<String> size = target.element().normalName().matches("style|link") ? inSheet(target) : own(target.element());
        return size.map(found -> Outcome.cantTell("absolute-size", "size", found)).orElseGet(Outcome::passed);
    }

    private static boolean isSheet(Element link) {
        return link.attr("rel").toLowerCase(Locale.ROOT).contains("stylesheet");
    }

    private static Optional<String> own(Element element) {
        Matcher size = OWN.matcher(element.attr("style"));
        return size.find() ? Optional.of(size.group(1)) : Optional.empty();
    }

    /** The sheets are known together, since pages share them; the one that has the size is told by its text. */
    private static Optional<String> inSheet(Target sheet) {
        return sheet.page().styles().absoluteLetters().filter(size -> css(sheet.page(), sheet.element()).contains(size));
    }

    private static String css(AuditedPage page, Element sheet) {
        if (sheet.normalName().equals("style")) return sheet.data();
        return page.html().root().text(page.html().path(), sheet.attr("href")).orElse("");
    }
}
