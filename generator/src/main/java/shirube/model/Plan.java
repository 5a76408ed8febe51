package shirube.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A plan with freely named levels, for example 柱 → 施策 → 取組: {@code plans/PLAN/plan.yaml}. */
@Doc("計画")
public record Plan(
        Origin origin,
        Common common,
        @Required @Doc("計画の名前") String title,
        @Required @Doc("計画期間") Period period,
        @Required @OrSingle @Doc(value = "根拠。項目表の識別子（kanmin-art9 など）または法令・条例の名前", example = "[kanmin-art9]") List<String> legalBasis,
        @Doc("位置付け（上位計画・関連計画）") List<Common.Source> position,
        @Required @Doc("段の名前、2〜4段。最後の段が取組です") List<Level> levels,
        @OrSingle @Doc(value = "国の重点項目の版", example = "[mic-dx@2.3]") List<VocabRef> priorityVocab,
        @Required @Doc("決定") Approval approved,
        @Living @Doc("版") Optional<String> version,
        @Doc("前の計画") Optional<Ref<Plan>> supersedes,
        @Doc("前の計画の取組のうち、引き継がずに終えたものと理由") List<Abolished> abolished,
        @Doc("見直しの時期") Optional<String> reviewCycle,
        @Doc("評価の段階表の識別子") Optional<String> evaluationScale,
        @Living @Doc("表紙に出す数値") Optional<Cover> cover,
        @Doc("趣旨") Optional<Markdown> purpose,
        @Doc("対象範囲") Optional<Markdown> scope,
        @Doc("期待する効果") Optional<Effects> effects,
        @Doc("欠番とその理由") List<MissingNumber> missingNumbers,
        @Doc("該当する取組がない重点項目と、その理由") List<Gap> gaps,
        @Doc("全体の説明") Optional<Markdown> body)
        implements Item {

    /** Whether the last day of its period is past. */
    public boolean isEnded(LocalDate today) {
        return period.toFy().lastDay().isBefore(today);
    }

    @Doc("計画期間")
    public record Period(
            @Required @Doc(value = "最初の年度", example = "2024") FiscalYear fromFy,
            @Required @Doc(value = "最後の年度", example = "令和10年度") FiscalYear toFy) {
        public boolean contains(FiscalYear year) {
            return year.compareTo(fromFy) >= 0 && year.compareTo(toFy) <= 0;
        }

        public List<FiscalYear> years() {
            return java.util.stream.IntStream.rangeClosed(fromFy.year(), toFy.year())
                    .mapToObj(FiscalYear::new)
                    .toList();
        }
    }

    @Doc("段")
    @Scalar("name")
    public record Level(@Doc(value = "段の記号", example = "pillar") Optional<String> key, @Required @Doc(value = "段の名前", example = "柱") String name) {}

    @Doc("決定")
    public record Approval(
            @Required @Doc("決定した日") LocalDate date,
            @Doc("決定したもの（市長、本部 など）") Optional<String> body,
            @Doc("決定した会議の識別子") Optional<Ref<Meeting>> meeting,
            @Living @Doc("公表した日") Optional<LocalDate> published) {}

    @Doc("表紙")
    public record Cover(@Doc("表紙に出す指標の識別子") List<Ref<Kpi>> numbers) {}

    @Doc("期待する効果")
    public record Effects(
            @Doc("住民に") Optional<String> residents,
            @Doc("議会に") Optional<String> council,
            @Doc("職員に") Optional<String> staff) {}

    @Doc("欠番")
    public record MissingNumber(@Required @Doc("番号") String no, @Required @Doc("理由") String reason) {}

    @Doc("引き継がない取組")
    public record Abolished(@Required @Doc("前の計画の取組の識別子") String id, @Required @Doc("理由") String reason) {}

    @Doc("該当する取組がない項目")
    public record Gap(
            @Required @Doc("項目表の識別子") String vocab,
            @Doc("版") Optional<String> version,
            @Required @Doc("項目の記号") String code,
            @Required @Doc("理由") String reason) {}
}
