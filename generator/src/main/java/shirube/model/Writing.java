package shirube.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A city's own choice among the rules of 表記: which it uses, how strictly, and its limits. */
@Doc("表記の決まり")
public record Writing(
        @Doc("決まりごとの強さ。書かないものは既定のまま") Optional<Rules> rules,
        @Doc(value = "やさしい日本語の一文の長さの上限（字）。書かなければ 40", example = "30") Optional<Integer> easySentenceMax,
        @Doc(value = "やさしい日本語の漢字の割合の上限（％）。書かなければ 40", example = "30") Optional<Integer> kanjiShareMax,
        @Doc(value = "どの決まりでも指摘しない言葉", example = "[ＪＲ]") List<String> allowed,
        @Doc(value = "説明なしで使ってよい略語", example = "[BPR]") List<String> abbreviations) {

    /** What a city that says nothing uses. */
    public static final Writing USUAL = new Writing(Optional.empty(), Optional.empty(), Optional.empty(), List.of(), List.of());

    private static final int SENTENCE = 40;
    private static final int KANJI = 40;

    /** In characters, without spaces and readings. */
    public int longestEasySentence() {
        return easySentenceMax.orElse(SENTENCE);
    }

    /** In percent of all letters. */
    public int mostKanji() {
        return kanjiShareMax.orElse(KANJI);
    }

    /** How strictly a rule is used. */
    @Doc("決まりの強さ")
    public enum Level implements Term {
        OFF("使わない"),
        REVIEW("要判断"),
        WARNING("注意");

        private final String label;

        Level(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** A level for each rule; the names are those of the rules. */
    @Doc("表記の決まりごとの強さ（off、review、warning）")
    public record Rules(
            @Doc("語の中の空白（日　時）。既定は warning") Optional<Level> spacedWord,
            @Doc("半角カナ。既定は warning") Optional<Level> halfWidthKana,
            @Doc("全角の英数字が二つ以上続く語。既定は warning") Optional<Level> fullWidthWord,
            @Doc("全角の数字一つ。既定は off") Optional<Level> fullWidthDigit,
            @Doc("機種依存文字（①、Ⅱ、㈱）。既定は off") Optional<Level> platformCharacter,
            @Doc("「こちら」だけのリンク。既定は warning") Optional<Level> vagueLink,
            @Doc("アドレスのままの文やリンク。既定は warning") Optional<Level> bareUrl,
            @Doc("同じ所へ行く、隣り合うリンク。既定は warning") Optional<Level> adjacentLinks,
            @Doc("斜線や点の日付（2026/4/1）。既定は warning") Optional<Level> slashDate,
            @Doc("いつ読むかで変わる日付（本年、来月）。既定は review") Optional<Level> relativeDate,
            @Doc("西暦のない和暦。既定は warning（年の書き方が wareki なら off）") Optional<Level> eraYear,
            @Doc("マイナスの△▲。既定は warning") Optional<Level> minusTriangle,
            @Doc("○×だけの欄。既定は warning") Optional<Level> markAlone,
            @Doc("範囲の「〜」「～」。既定は review") Optional<Level> rangeMark,
            @Doc("行の頭の■や・。既定は warning") Optional<Level> lineMark,
            @Doc("やさしい日本語の長い文。既定は warning") Optional<Level> easySentence,
            @Doc("やさしい日本語の多すぎる漢字。既定は warning") Optional<Level> easyKanji,
            @Doc("説明のない略語。既定は review") Optional<Level> abbreviation,
            @Doc("用語の説明へのリンクのない、初めの用語。既定は off") Optional<Level> termLink) {

        /** The levels that the city chose, by the name of the rule. */
        public Map<String, Level> chosen() {
            var chosen = new LinkedHashMap<String, Level>();
            spacedWord.ifPresent(level -> chosen.put("spaced_word", level));
            halfWidthKana.ifPresent(level -> chosen.put("half_width_kana", level));
            fullWidthWord.ifPresent(level -> chosen.put("full_width_word", level));
            fullWidthDigit.ifPresent(level -> chosen.put("full_width_digit", level));
            platformCharacter.ifPresent(level -> chosen.put("platform_character", level));
            vagueLink.ifPresent(level -> chosen.put("vague_link", level));
            bareUrl.ifPresent(level -> chosen.put("bare_url", level));
            adjacentLinks.ifPresent(level -> chosen.put("adjacent_links", level));
            slashDate.ifPresent(level -> chosen.put("slash_date", level));
            relativeDate.ifPresent(level -> chosen.put("relative_date", level));
            eraYear.ifPresent(level -> chosen.put("era_year", level));
            minusTriangle.ifPresent(level -> chosen.put("minus_triangle", level));
            markAlone.ifPresent(level -> chosen.put("mark_alone", level));
            rangeMark.ifPresent(level -> chosen.put("range_mark", level));
            lineMark.ifPresent(level -> chosen.put("line_mark", level));
            easySentence.ifPresent(level -> chosen.put("easy_sentence", level));
            easyKanji.ifPresent(level -> chosen.put("easy_kanji", level));
            abbreviation.ifPresent(level -> chosen.put("abbreviation", level));
            termLink.ifPresent(level -> chosen.put("term_link", level));
            return chosen;
        }
    }
}
