package shirube.model;

import java.util.List;
import java.util.Optional;

/**
 * The success criteria of one edition of the accessibility standard, level A and AA: {@code vocab/criteria/*.yaml}. The
 * tool carries some; when a new edition comes out, a city may add it without waiting for the tool.
 */
@Doc("達成基準の表")
public record CriteriaEdition(
        Origin origin,
        @Required @Doc(value = "識別子", example = "jis2016") String id,
        @Required @Doc(value = "規格の番号及び改正年", example = "JIS X 8341-3:2016") String title,
        @Doc("英語の名前") Optional<String> titleEn,
        @Doc("出典") Optional<String> source,
        @Doc("出典のアドレス") Optional<String> url,
        @Doc("試験結果の書き方を定めた附属書") Optional<String> form,
        @Required @Doc("達成基準") List<Criterion> criteria) {

    @Doc("達成基準")
    public record Criterion(
            @Required @Doc(value = "細分箇条の番号", example = "1.1.1") String number,
            @Required @Doc("適合レベル") Level level,
            @Required @Doc("名前") String title,
            @Doc("英語の名前") Optional<String> titleEn) {

        public String title(boolean english) {
            return english ? titleEn.orElse(title) : title;
        }
    }

    @Doc("適合レベル")
    public enum Level implements Term {
        A,
        AA;

        @Override
        public String label() {
            return name();
        }
    }

    public Optional<Criterion> criterion(String number) {
        return criteria.stream().filter(criterion -> criterion.number().equals(number)).findFirst();
    }
}
