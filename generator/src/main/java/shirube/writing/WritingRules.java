package shirube.writing;

import static shirube.model.Writing.Level.OFF;
import static shirube.model.Writing.Level.REVIEW;
import static shirube.model.Writing.Level.WARNING;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import shirube.markdown.Prose;

/** Every rule of 表記, in the order in which the manual lists them. */
public final class WritingRules {

    private static final String WIDE = "[Ａ-Ｚａ-ｚ０-９]";
    private static final String JAPANESE = "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]";

    /** Two or more single characters of Japanese, each alone between spaces, and nothing else: 日　時. */
    public static final String SPACED = "(?=.[ \u3000\u00A0])(?<![\\p{L}\\p{N}])" + JAPANESE + "(?:[ \u3000\u00A0]++" + JAPANESE + "(?![\\p{L}\\p{N}]))++";

    private static final String END = "(?=[ \\t]*(?:[\\n\\r" + Prose.MARK + "]|\\z))";
    private static final String START = "(?<=\\A|[\\n\\r" + Prose.MARK + "]|[\\n\\r" + Prose.MARK + "][ \\t])";
    private static final String COUNTED = "[0-9年月日時分秒人件円個回歳歩点校冊台か所階号条期次位度％%)）]";

    /** △200千円、減 and △2.8％（マイナス）: the words say what the sign means. */
    private static final String SAID_TO_FALL = "[0-9０-９,，.．]++[^\\s△▲、，。（）()" + Prose.MARK + "]{0,8}?[、，（(]?(?:減|マイナス)";

    private static final Sign SPACE = Sign.of(" \u3000\u00A0", "(?<=(?<![\\p{L}\\p{N}])" + JAPANESE + ")[ \u3000\u00A0]+" + JAPANESE + "(?![\\p{L}\\p{N}])");
    private static final Sign WIDE_DIGIT = Sign.of("０-９");
    private static final Sign WIDE_WORD = Sign.of("Ａ-Ｚａ-ｚ０-９", WIDE + "[．，：－−‐―＋／＆（）]?" + WIDE);
    private static final Sign DAY = Sign.of("本今来昨去再一先", "[本今来昨]年|去年|再来|一昨年|[今来先][月週]|[本昨]日");

    public static final List<WritingRule> ALL = List.of(
            PatternRule.of("spaced-word", WARNING, SPACE, SPACED).where(setting -> !setting.easy()),
            PatternRule.of("half-width-kana", WARNING, Sign.of("\uFF61-\uFF9F"), "[\uFF61-\uFF9F]+"),
            PatternRule.of("full-width-word", WARNING, WIDE_WORD, WIDE + "(?:[．，：－−‐―＋／＆（）]?" + WIDE + ")+"),
            PatternRule.of("full-width-digit", OFF, WIDE_DIGIT, "(?<!" + WIDE + "|[．，－／])[０-９](?!" + WIDE + "|[．，－／])"),
            PatternRule.of("platform-character", OFF, Sign.of("\u2116\u2121\u2160-\u2188\u2460-\u24FF\u3200-\u33FF"), "[\u2460-\u24FF\u2160-\u2188\u3200-\u33FF\u2116\u2121]"),
            new VagueLink(),
            new BareUrl(),
            new AdjacentLinks(),
            new SlashDate(),
            PatternRule.of("relative-date", REVIEW, DAY, "(?=[本今来昨去再一先])(?<!\\p{IsHan})(?:[本今来昨]年度?(?![報表次齢金輪]|に?一度)|去年|再来年度?|一昨年度?|[今来先]月|再来月|[今来先]週|本日|昨日)")
                    .where(setting -> !setting.dated()),
            new EraYear(),
            PatternRule.of("minus-triangle", WARNING, Sign.of("△▲", "[△▲] ?[0-9０-９]"), "[△▲] ?(?=[0-9０-９])(?!" + SAID_TO_FALL + ")"),
            PatternRule.of("mark-alone", WARNING, Sign.of("○◯×✕△▲◎●"), START + "[○◯×✕△▲◎●](?![ \\t]*[^\\s" + Prose.MARK + "])" + END),
            PatternRule.of("range-mark", REVIEW, Sign.of("〜～", "[〜～] ?[0-9約月火水木金土日]"), "(?<=" + COUNTED + ") ?[〜～] ?(?=[0-9約])|(?<=[月火水木金土日])[〜～](?=[月火水木金土日](?![0-9]))"),
            PatternRule.of("line-mark", WARNING, Sign.of("■□●◆◇▼▽★☆・", "(?<![\\p{L}\\p{N}])."), "(?m)^[ \\t\u3000]*[■□●◆◇▼▽★☆・](?=[^\\n\\r])").where(Passage.Setting::linkable),
            new EasySentence(),
            new EasyKanji(),
            new Abbreviation(),
            new TermLink());

    /** The codes of what they find. */
    public static final Set<String> CODES = ALL.stream().map(WritingRule::code).collect(Collectors.toUnmodifiableSet());

    private WritingRules() {}
}
