package shirube.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What people found when they tested the site after JIS X 8341-3, and what they put their name to: {@code
 * accessibility/results.yaml}. The level and degree of conformance come from here alone, never from a machine.
 */
@Doc("ウェブアクセシビリティの試験結果（人が確かめたもの）")
public record TestResults(
        Origin origin,
        @Doc(value = "照らす規格（jis2016、wcag22）。書かなければ jis2016", example = "jis2016") Optional<String> edition,
        @Required @Doc("試験を始めた日") LocalDate from,
        @Required @Doc("試験を終えた日") LocalDate to,
        @Required @Doc(value = "確かめた人（部署や職名）", example = "デジタル推進課 2人") String tester,
        @Doc("満たしている適合レベル") Optional<CriteriaEdition.Level> level,
        @Doc("対応度。決めた人（signed_by）と表明日（stated_on）も要ります") Optional<Degree> degree,
        @Doc(value = "対応度を決めた人（職名）", example = "デジタル推進課長") Optional<String> signedBy,
        @Doc("表明日") Optional<LocalDate> statedOn,
        @Doc("対応度の書き方を定めたガイドラインとその版") Optional<String> guideline,
        @Doc("対象の簡潔な説明") Optional<String> scope,
        @Doc(value = "依存したウェブコンテンツ技術", example = "[HTML, CSS]") List<String> technologies,
        @Doc("ページの選び方") Optional<String> selection,
        @Doc(value = "試験したページの、サイトの中の場所", example = "[index.html]") List<String> pages,
        @Doc("使った機器とソフト") List<String> environments,
        @Required @Doc("達成基準ごとの結果") List<Finding> criteria) {

    @Doc("達成基準ごとの結果")
    public record Finding(
            @Required @Doc(value = "細分箇条の番号", example = "1.1.1") String criterion,
            @Required @Doc("結果") Outcome result,
            @Doc("注記") Optional<String> note) {}

    @Doc("達成基準の結果")
    public enum Outcome implements Term {
        MET("適合"),
        NOT_MET("不適合"),
        NOT_APPLICABLE("該当なし"),
        OPEN("確認中");

        private final String label;

        Outcome(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** How far the level is met, in the words of WAIC's guide (対応度表記ガイドライン). */
    @Doc("対応度")
    public enum Degree implements Term {
        CONFORMS("準拠"),
        PARTLY_CONFORMS("一部準拠"),
        CONSIDERED("配慮");

        private final String label;

        Degree(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    public String editionId() {
        return edition.orElse("jis2016");
    }

    public Optional<Finding> finding(String criterion) {
        return criteria.stream().filter(finding -> finding.criterion().equals(criterion)).findFirst();
    }

    /** Whether somebody put a name and a day to the degree. */
    public boolean isSigned() {
        return degree.isPresent() && signedBy.isPresent() && statedOn.isPresent();
    }
}
