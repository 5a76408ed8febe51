package shirube.writing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import shirube.diagnostic.Diagnostic;
import shirube.markdown.MarkdownText;
import shirube.model.Writing;
import shirube.source.SourceFile;

/** Findings point at the smallest place, and nothing that is right is found. */
class WritingPlacesTest {

    private static final Passage.Setting BODY = new Passage.Setting(true, false, false);

    /** Every rule in use. */
    private static final WritingStyle ALL = new WritingStyle(
            Writing.USUAL,
            WritingRules.ALL.stream().collect(Collectors.toMap(WritingRule::code, rule -> Writing.Level.WARNING)),
            Map.of(),
            Set.of("DX", "JR", "PDF", "CSV"));

    /** A text, and the place that must be found: {@code line:column-column text}. */
    private static final List<List<String>> PLACES = List.of(
            List.of("😀ｶﾅ", "1:2-4 ｶﾅ"),
            List.of("\tＤＸを進める", ""),
            List.of("あ\t😀ＤＸ", "1:4-6 ＤＸ"),
            List.of("一行目\r\n😀 日　時を書く", ""),
            List.of("一行目\r\n😀「日　時」", "2:3-6 日　時"),
            List.of("𠮷野家 [こちら](a.md)", "1:5-16 [こちら](a.md)"),
            List.of("全角　2026/4/1から", "1:4-12 2026/4/1"),
            List.of("> 引用\n> △3", "2:3-4 △"),
            List.of("# 題\n\n- **ＤＸ**の表", "3:5-7 ＤＸ"),
            List.of("![ＤＸの図](a.png)", "1:3-5 ＤＸ"));

    @TestFactory
    Stream<DynamicTest> eachFindingStandsAtItsSmallestPlace() {
        return PLACES.stream().map(row -> DynamicTest.dynamicTest(row.get(0), () -> assertEquals(row.get(1), places(row.get(0)))));
    }

    private static String places(String text) {
        return found(text, ALL).stream()
                .map(found -> found.at().line() + ":" + found.at().column() + "-" + found.at().endColumn() + " " + found.at().text())
                .collect(Collectors.joining("\n"));
    }

    /** What a hasty pattern would find. */
    private static final List<String> RIGHT = List.of(
            "第1期DX推進計画", "第１期", "3Dプリンター", "JR灯野駅", "電話 0999-55-0100", "[地図](https://www.example.jp/2026/4/1)", "`2026/4/1` と `ＤＸ`",
            "```\n2026/4/1 ＤＸ 日　時\n```", "    ＤＸ 2026/4/1", "比は1/2、版は2.10.3", "IPアドレスは192.168.10.1", "2026-04-01", "髙橋さん、﨑山さん", "郵便番号 999-0001",
            "基本年度の数", "日本年金機構", "毎年度の見直し", "今日的な課題", "明日の窓口", "将来月の数", "「令和7年度予算書」", "統計法（平成19年法律第53号）",
            "2026年（令和8年）に始め、令和8年に終わる", "令和8年度（2026年度）", "令和8年度第2回の会議", "○をつける", "△△町", "北・南の二地区", "あした〜待たない役所〜", "※ 注", "A4の紙、B5の紙",
            "施策1-2-3", "SDGsとIoT", "H列とR列", "ＪＲ", "mail@EXAMPLE.JP", "<span lang=\"en\">ABC</span>", "{#ABCD}");

    @TestFactory
    Stream<DynamicTest> whatIsRightIsNotFound() {
        var usual = new WritingStyle(new Writing(java.util.Optional.empty(), java.util.Optional.empty(), java.util.Optional.empty(), List.of("ＪＲ"), List.of()),
                WritingStyle.PAGES.levels(), Map.of(), Set.of("JR", "DX", "IP"));
        var strict = new java.util.HashMap<>(ALL.levels());
        strict.replaceAll((code, level) -> Set.of("full-width-digit", "platform-character").contains(code) ? Writing.Level.OFF : level);
        var style = new WritingStyle(usual.writing(), strict, Map.of(), usual.known());
        return RIGHT.stream().map(text -> DynamicTest.dynamicTest(text, () -> assertEquals(List.of(), found(text, style))));
    }

    @Test
    void anyTextIsReadWithoutAFaultEveryPlaceLiesInItAndNothingIsLostByLookingAtItsSignsFirst() {
        var random = new Random(20261127);
        var signs = List.of("日", "　", " ", "\n", "\r\n", "\t", "😀", "ＤＸ", "ｶ", "2026/4/1", "令和8年", "[", "](a.md)", "こちら", "**", "`", "|", "---", "\n\n", "> ", "- ",
                "△3", "○", "〜", "https://a.jp/", "<b>", "&amp;", "\\", "{#a}", "（", "）", "ABC", "先月", "漢", "・", "(", "_", "<https://a.jp>", "www.a.jp", "R8.4.1", "12/3（水）", "[→](a.md)", "[続きを読む][a]", "\n\n[a]: https://a.jp\n", "月", "０", "\0", "\uD842", "$");
        for (int round = 0; round < 3000; round++) {
            var text = new StringBuilder();
            for (int i = random.nextInt(40); i > 0; i--) text.append(signs.get(random.nextInt(signs.size())));
            List<Diagnostic> all = found(text.toString(), ALL);
            for (Diagnostic found : all) assertEquals(true, found.at().start() < found.at().end(), () -> text + " " + found);
            var screen = new Screen(ALL);
            screen.look(markdown(text.toString()), BODY);
            assertEquals(all.stream().distinct().sorted().toList(), screen.suspects().rest(), text::toString);
        }
    }

    @Test
    void aFoldedOrQuotedFieldOfYamlIsFollowedToItsPlace() {
        String yaml = "a: >\n  日時は\n  2026/4/1です\nb: \"あ\\tｶﾅ\"\n";
        SourceFile file = SourceFile.of("a.yaml", yaml);
        var folded = new MarkdownText(file, 3, yaml.indexOf("b:"), "日時は 2026/4/1です\n");
        var quoted = new MarkdownText(file, yaml.indexOf('"'), yaml.length() - 1, "あ\tｶﾅ");
        var found = new ArrayList<String>();
        for (MarkdownText text : List.of(folded, quoted))
            ALL.check(Passage.ofValue(text, BODY)).forEach(one -> found.add(one.at() + " " + one.at().text()));
        assertEquals(List.of("content/a.yaml:3:3 2026/4/1", "content/a.yaml:4:8 ｶﾅ"), found);
    }

    @Test
    void aTextThatTwoFieldsShareIsReadInTheSettingOfEach() {
        String text = "本年の表は、とても長い文でも、すべての人がすぐに読んで分かるように、短く分けて書くことにしています。ですから、とても長い文は二つに分けます。";
        var easy = new Passage.Setting(true, true, true);
        for (boolean shown : List.of(true, false)) {
            var screen = new Screen(ALL);
            screen.look(markdown(text), BODY);
            screen.look(markdown(text), easy);
            if (shown) screen.suspects().read(markdown(text), () -> markdown(text).prose());
            Set<String> codes = screen.suspects().rest().stream().map(found -> found.code().name()).collect(Collectors.toSet());
            assertEquals(Set.of("relative-date", "easy-sentence"), codes);
        }
    }

    private static List<Diagnostic> found(String text, WritingStyle style) {
        return style.check(Passage.ofMarkdown(markdown(text), BODY));
    }

    private static MarkdownText markdown(String text) {
        return MarkdownText.of(SourceFile.of("pages/a.md", text), 0, text.length());
    }
}
