package shirube.manual;

import java.util.List;
import java.util.Optional;
import shirube.a11y.About;
import shirube.a11y.Rule;
import shirube.a11y.rules.Rules;
import shirube.diagnostic.Code;

/** The page of prose that every accessibility rule brings along, with its examples: Markdown. */
public record RulePage(About about, String markdown) {

    public static final List<RulePage> ALL = Rules.ALL.stream().map(Rule::about).map(RulePage::of).toList();

    /** The page on which an example provokes the code. */
    static Optional<RulePage> of(Code code) {
        return ALL.stream().filter(page -> page.markdown.matches("(?s).*```\\w+ (?:built )?(?:failed|cantTell) " + code.name() + "\\b.*")).findFirst();
    }

    String name() {
        return about.name();
    }

    /** The first heading. */
    String title() {
        return markdown.lines().filter(line -> line.startsWith("# ")).findFirst().orElse("# " + name()).substring(2);
    }

    /** What stands below the first heading. */
    String body() {
        return markdown.substring(markdown.indexOf('\n') + 1).strip();
    }

    private static RulePage of(About about) {
        return new RulePage(about, Examples.Resource.text("/shirube/a11y/rules/" + about.name() + ".md"));
    }
}
