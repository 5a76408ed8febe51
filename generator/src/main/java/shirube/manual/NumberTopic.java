package shirube.manual;

import java.util.List;
import java.util.stream.Collectors;
import shirube.diagnostic.Code;
import shirube.diagnostic.Language;

/** A numbered rule of the content, for example R-101, with the codes that tell where it is broken. */
record NumberTopic(String number, List<Code> codes) implements Topic {

    @Override
    public String text(Language language) {
        var page = new TextPage(language);
        page.title(number, language == Language.JA ? "この規則に反するときの指摘" : "what is reported where this rule is broken");
        page.section("指摘", "Codes", codes.stream()
                .map(code -> code.name() + ": " + CodeTopic.plain(code.message(language)))
                .collect(Collectors.joining("\n")));
        return page.text();
    }
}
