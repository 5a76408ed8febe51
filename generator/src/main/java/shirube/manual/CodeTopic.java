package shirube.manual;

import java.util.Optional;
import shirube.diagnostic.Code;
import shirube.diagnostic.Language;
import shirube.diagnostic.Severity;

/** One diagnostic: what it says, why it matters, how to mend it, whether a city may accept it. */
record CodeTopic(Code code) implements Topic {

    @Override
    public String text(Language language) {
        var page = new TextPage(language);
        page.title(code.name(), plain(code.message(language)));
        page.line(severity(code, language) + rules(language));
        code.why(language).ifPresent(why -> page.section("なぜ", "Why", plain(why)));
        help(code, language).ifPresent(help -> page.section("直し方", "How to mend it", help));
        page.section("受け入れる", "Accepting it", acceptance(language));
        RulePage.of(code).ifPresent(rule -> page.section("例（規則 " + rule.name() + "）", "Examples (rule " + rule.name() + ", in Japanese)", rule.body()));
        WritingPage.of(code).ifPresent(rule -> page.section("例", "Examples (in Japanese)", rule.examples().replaceAll("(?m)^```(\\w+) .*$", "```$1")));
        return page.text();
    }

    /** A text whose arguments are not known yet: each becomes …, what may be missing is left out; {decorative} is Markdown. */
    static String plain(String text) {
        return text.replaceAll("\\[\\[.*?]]", "").replaceAll("\\{(?!decorative})\\w+}", "…");
    }

    static Optional<String> help(Code code, Language language) {
        return code.help(language).map(CodeTopic::plain).filter(help -> !help.isBlank());
    }

    static String severity(Code code, Language language) {
        boolean japanese = language == Language.JA;
        if (code.severity() == Severity.ERROR) return japanese ? "誤り（直すまで公開しません）" : "Error (nothing is published until it is mended)";
        if (code.severity() == Severity.WARNING) return japanese ? "注意（公開は止めません）" : "Warning (does not stop publication)";
        return japanese ? "要判断（人が見て決めます。公開は止めません）" : "Review (for a person to decide; does not stop publication)";
    }

    private String rules(Language language) {
        if (code.rules().isEmpty()) return "";
        return (language == Language.JA ? "　規則: " : "  Rule: ") + String.join(" ", code.rules());
    }

    private String acceptance(Language language) {
        boolean japanese = language == Language.JA;
        if (!code.acceptable()) return japanese ? "受け入れることはできません。直してください。" : "It cannot be accepted; mend it.";
        return (japanese ? "事情があれば、理由を付けて exceptions.yaml に書けます。" : "With a reason it may stand in exceptions.yaml:") + "\n\n"
                + "- code: " + code.name() + "\n  where: …\n  reason: …\n  who: …\n  until: …";
    }
}
