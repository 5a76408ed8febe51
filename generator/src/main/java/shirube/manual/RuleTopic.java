package shirube.manual;

import shirube.diagnostic.Language;

/** One accessibility rule: its page. */
record RuleTopic(RulePage rule) implements Topic {

    @Override
    public String text(Language language) {
        var page = new TextPage(language);
        page.title(rule.name(), rule.title());
        page.line("WCAG " + String.join(", ", rule.about().standards().criteria()));
        page.section("説明と例", "Explanation and examples (in Japanese)", rule.body());
        return page.text();
    }
}
