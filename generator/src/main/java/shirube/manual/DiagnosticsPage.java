package shirube.manual;

import java.util.List;
import java.util.Map;
import shirube.diagnostic.Code;
import shirube.diagnostic.Codes;
import shirube.diagnostic.Language;

/** The reference page of one group of diagnostics, with an anchor for each code. */
record DiagnosticsPage(String group) {

    static final Map<String, String> TITLES = Map.ofEntries(
            Map.entry("input", "ファイルの形の指摘"),
            Map.entry("model", "項目と値の指摘"),
            Map.entry("plan", "計画・施策・取組の指摘"),
            Map.entry("kpi", "指標の指摘"),
            Map.entry("data", "データとファイルの指摘"),
            Map.entry("meeting", "会議と意見募集の指摘"),
            Map.entry("text", "本文の指摘"),
            Map.entry("writing", "表記（日本語の書き方）の指摘"),
            Map.entry("site", "サイトの設定・組織・お知らせなどの指摘"),
            Map.entry("a11y", "アクセシビリティの指摘"),
            Map.entry("revision", "版を比べるときの指摘"),
            Map.entry("run", "実行のときの指摘"));

    List<Code> codes() {
        return Codes.all().stream().filter(code -> code.group().equals(group)).toList();
    }

    String title() {
        return TITLES.get(group);
    }

    String xhtml() {
        var page = new Xhtml(title());
        page.text("文の中の … には、原稿の言葉が入ります。");
        codes().forEach(code -> code(page, code));
        return page.page();
    }

    private static void code(Xhtml page, Code code) {
        page.heading(2, code.name(), "`" + code.name() + "`");
        page.raw("<p><strong>" + Xhtml.inline(CodeTopic.plain(code.message(Language.JA))) + "</strong></p>");
        page.raw("<dl>");
        part(page, "重さ", Xhtml.inline(CodeTopic.severity(code, Language.JA)));
        if (!code.rules().isEmpty()) part(page, "規則", Xhtml.inline(String.join("、", code.rules())));
        code.why(Language.JA).ifPresent(why -> part(page, "なぜ", Xhtml.inline(CodeTopic.plain(why))));
        CodeTopic.help(code, Language.JA).ifPresent(help -> part(page, "直し方", Xhtml.inline(help)));
        part(page, "受け入れる", code.acceptable() ? "理由を付けて " + Xhtml.link("../exceptions.html", "exceptions.yaml") + " に書けます" : "できません");
        RulePage.of(code).ifPresent(rule -> part(page, "例", Xhtml.link("../rules/" + rule.name() + ".html", rule.title())));
        WritingPage.of(code).ifPresent(rule -> part(page, "例", Xhtml.link("../writing/" + rule.code() + ".html", rule.title())));
        page.raw("</dl>");
    }

    private static void part(Xhtml page, String name, String content) {
        page.raw("<dt>" + name + "</dt>\n<dd>" + content + "</dd>");
    }
}
