package shirube.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The grades by which a city evaluates: {@code vocab/evaluation-scales/*.yaml}. */
@Doc("評価の段階表")
public record EvaluationScale(
        Origin origin,
        @Required @Doc(value = "識別子", example = "abcd") String id,
        @Required @Doc("名前") String title,
        @Doc("出典") Optional<String> source,
        @Required @Doc("段階。よい順") List<Grade> grades) {

    @Doc("段階")
    public record Grade(
            @Required @Doc(value = "記号", example = "A") String code,
            @Required @Doc("意味") String label,
            @Doc("この達成率（％）以上なら計算でこの段階になります") Optional<BigDecimal> minAttainment) {}

    public Optional<Grade> grade(String code) {
        return grades.stream().filter(grade -> grade.code().equals(code)).findFirst();
    }

    /**
     * The grade that an attainment in per cent gives: the best whose least attainment it reaches; below all of
     * them the grade that follows the lowest one; none if the scale names no attainments.
     */
    public Optional<Grade> computed(BigDecimal attainment) {
        int lowest = -1;
        for (int i = 0; i < grades.size(); i++) {
            Optional<BigDecimal> least = grades.get(i).minAttainment();
            if (least.isEmpty()) continue;
            if (attainment.compareTo(least.get()) >= 0) return Optional.of(grades.get(i));
            lowest = i;
        }
        return lowest < 0 || lowest + 1 >= grades.size() ? Optional.empty() : Optional.of(grades.get(lowest + 1));
    }
}
