package shirube.manual;

import java.util.List;
import java.util.Optional;
import shirube.diagnostic.Code;
import shirube.writing.WritingRule;
import shirube.writing.WritingRules;

/** The page of prose that a rule of 表記 brings along, with what to mend and what is right: Markdown. */
record WritingPage(String code, String markdown) {

    /** Two of the rules are the audit's as well, and have their page there. */
    static final List<WritingPage> ALL = WritingRules.ALL.stream()
            .map(WritingRule::code)
            .filter(code -> !List.of("spaced-word", "adjacent-links").contains(code))
            .map(code -> new WritingPage(code, Examples.Resource.text("/shirube/writing/" + code + ".md")))
            .toList();

    static Optional<WritingPage> of(Code code) {
        return ALL.stream().filter(page -> page.code.equals(code.name())).findFirst();
    }

    /** The first heading. */
    String title() {
        return markdown.lines().findFirst().orElseThrow().substring("# ".length());
    }

    /** What stands below the first heading. */
    String body() {
        return markdown.substring(markdown.indexOf('\n') + 1).strip();
    }

    /** The examples alone. */
    String examples() {
        return markdown.substring(markdown.indexOf("## ")).strip();
    }

    /** As a source for the manual, without the marks for tests and with its key in site.yaml. */
    String page() {
        return "# " + title() + "\n\n記号: `" + code + "`。site.yaml での名前: `" + code.replace('-', '_') + "`。\n\n"
                + body().replaceAll("(?m)^```(\\w+) .*$", "```$1") + "\n";
    }
}
