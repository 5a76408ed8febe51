package shirube.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** One year's answers to the questions of a {@link SelfCheck}: an entry of {@code accessibility/evaluation.yaml}. */
@Doc("取組確認・評価表の答え（accessibility/evaluation.yaml）")
public record SelfCheckAnswers(
        Origin origin,
        @Required @Doc("年度") FiscalYear fy,
        @Required @Doc("確認した日") LocalDate date,
        @Required @Doc(value = "確認した人（部署や職名）", example = "デジタル推進課") String by,
        @Doc(value = "使う評価表。書かなければ mic", example = "mic") Optional<String> sheet,
        @Required @Doc("答え") List<Answer> answers) {

    @Doc("答え")
    public record Answer(
            @Required @Doc(value = "項目の記号", example = "1-1") String item,
            @Required @Doc("点") Integer points,
            @Doc("理由や取組の内容") Optional<String> note) {}

    public String sheetId() {
        return sheet.orElse("mic");
    }

    public Optional<Answer> answer(String item) {
        return answers.stream().filter(answer -> answer.item().equals(item)).findFirst();
    }

    public int total() {
        return answers.stream().mapToInt(Answer::points).sum();
    }
}
