package shirube.manual;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import shirube.diagnostic.Codes;
import shirube.diagnostic.Language;
import shirube.model.BuiltIn;
import shirube.model.EvaluationScale;
import shirube.model.FileKind;
import shirube.model.Vocabulary;

/** The manual's pages that are made rather than written, as sources for Maven Site, by path. */
public final class ReferencePages {

    private ReferencePages() {}

    public static Map<String, byte[]> all(List<CommandReference> commands) {
        var pages = new TreeMap<String, String>();
        pages.put("xhtml/types/index.xhtml", types());
        FileKind.ALL.forEach(kind -> pages.put("xhtml/types/" + kind.key() + ".xhtml", new TypePage(kind).xhtml()));
        pages.put("xhtml/diagnostics/index.xhtml", diagnostics());
        Codes.GROUPS.forEach(group -> pages.put("xhtml/diagnostics/" + group + ".xhtml", new DiagnosticsPage(group).xhtml()));
        pages.put("xhtml/rules/index.xhtml", rules());
        RulePage.ALL.forEach(rule -> pages.put("markdown/rules/" + rule.name() + ".md", rule(rule)));
        WritingPage.ALL.forEach(rule -> pages.put("markdown/writing/" + rule.code() + ".md", rule.page()));
        pages.put("xhtml/vocabularies.xhtml", vocabularies());
        pages.put("xhtml/commands.xhtml", commands(commands));
        var files = new TreeMap<String, byte[]>();
        pages.forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
        return files;
    }

    private static String types() {
        var page = new Xhtml("原稿の種類");
        page.text("原稿は、置く場所で種類が決まります。`{ }` の中は自由な名前です。`.yaml` は `.yml` でもかまいません。");
        List<List<String>> rows = FileKind.ALL.stream()
                .map(kind -> List.of(
                        Xhtml.link(kind.key() + ".html", kind.shape().doc()), Xhtml.codeOf(kind.key()), Xhtml.codeOf("content/" + kind.place())))
                .toList();
        page.table("原稿の種類と場所", List.of("種類", "記号", "場所"), rows, FileKind.ALL.stream().map(FileKind::key).toList());
        return page.page();
    }

    private static String diagnostics() {
        var page = new Xhtml("指摘の一覧");
        page.text("指摘には、`誤り`（error）、`注意`（warning）、`要判断`（review）があります。誤りがあるあいだは公開しません。");
        page.text("記号が分かっているときは、`shirube explain 記号` でも同じ説明を読めます。");
        for (String group : Codes.GROUPS) {
            var part = new DiagnosticsPage(group);
            page.heading(2, group, part.title());
            page.list(part.codes().stream()
                    .map(code -> Xhtml.link(group + ".html#" + code.name(), "`" + code.name() + "`") + " "
                            + Xhtml.inline(CodeTopic.plain(code.message(Language.JA))))
                    .toList());
        }
        return page.page();
    }

    private static String rules() {
        var page = new Xhtml("アクセシビリティの規則");
        page.text("できあがったすべてのページを、公開の前にこの規則で確かめます。達成基準の番号は WCAG と JIS X 8341-3 で同じです。");
        List<List<String>> rows = RulePage.ALL.stream()
                .map(rule -> List.of(
                        Xhtml.link(rule.name() + ".html", rule.title()),
                        Xhtml.codeOf(rule.name()),
                        Xhtml.inline(listed(rule.about().standards().criteria())),
                        Xhtml.inline(listed(rule.about().standards().act()))))
                .toList();
        page.table("規則と基準", List.of("規則", "記号", "達成基準", "ACT 規則"), rows, RulePage.ALL.stream().map(RulePage::name).toList());
        return page.page();
    }

    private static String listed(List<String> values) {
        return values.isEmpty() ? "なし" : String.join("、", values);
    }

    private static String rule(RulePage rule) {
        return "# " + rule.title() + "\n\n規則の記号: `" + rule.name() + "`。達成基準: " + listed(rule.about().standards().criteria()) + "。\n\n"
                + rule.body().replaceAll("(?m)^```(\\w+) .*$", "```$1") + "\n";
    }

    private static String vocabularies() {
        var page = new Xhtml("用意してある項目表と段階表");
        page.text("市の `content/vocab/` に、同じ識別子と版のファイルを置くと、市のものに置き換わります。新しい識別子なら加わります。");
        BuiltIn.VOCABULARIES.forEach(vocabulary -> vocabulary(page, vocabulary));
        BuiltIn.SCALES.forEach(scale -> scale(page, scale));
        return page.page();
    }

    private static void vocabulary(Xhtml page, Vocabulary vocabulary) {
        String name = vocabulary.id() + vocabulary.version().map(version -> "@" + version).orElse("");
        page.heading(2, name, vocabulary.title() + "（`" + name + "`）");
        var facts = new ArrayList<String>();
        vocabulary.validFrom().ifPresent(day -> facts.add(day + " から"));
        vocabulary.validTo().ifPresent(day -> facts.add(day + " まで"));
        if (!vocabulary.isCertain()) facts.add("内容は確かめられていません");
        if (!facts.isEmpty()) page.text(String.join("、", facts));
        vocabulary.source().ifPresent(source -> page.text("出典: " + source));
        List<List<String>> rows = vocabulary.items().stream()
                .map(item -> List.of(Xhtml.codeOf(item.code()), Xhtml.inline(item.title()), Xhtml.inline(item.group().orElse(""))))
                .toList();
        page.table(vocabulary.title(), List.of("記号", "名前", "まとまり"), rows,
                vocabulary.items().stream().map(item -> name + "." + item.code()).toList());
    }

    private static void scale(Xhtml page, EvaluationScale scale) {
        page.heading(2, scale.id(), scale.title() + "（`" + scale.id() + "`）");
        scale.source().ifPresent(source -> page.text("出典: " + source));
        List<List<String>> rows = scale.grades().stream()
                .map(grade -> List.of(
                        Xhtml.codeOf(grade.code()),
                        Xhtml.inline(grade.label()),
                        grade.minAttainment().map(least -> least.toPlainString() + "％以上").orElse("計算では決めません")))
                .toList();
        page.table(scale.title(), List.of("記号", "意味", "達成率"), rows, scale.grades().stream().map(grade -> scale.id() + "." + grade.code()).toList());
    }

    private static String commands(List<CommandReference> commands) {
        var page = new Xhtml("コマンド");
        page.text("どのコマンドも `--help` で使い方を示します。終了コードは、0 成功、1 原稿に誤りがある（公開していません）、2 使い方の誤り、3 プログラムや機械の故障です。");
        for (CommandReference command : commands) {
            page.heading(2, command.name().replace(' ', '-'), "`" + command.name() + "`");
            page.text(command.description()).code(command.usage());
            List<List<String>> rows = command.arguments().stream()
                    .map(argument -> List.of(Xhtml.codeOf(argument.name()), Xhtml.inline(argument.description())))
                    .toList();
            page.table("`" + command.name() + "` の引数とオプション", List.of("書き方", "働き"), rows,
                    command.arguments().stream().map(argument -> command.name().replace(' ', '-') + "." + argument.name().replaceAll("[^\\w-].*", "")).toList());
        }
        return page.page();
    }
}
