package shirube.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What the city will do, for whom and by when (取組): {@code plans/PLAN/initiatives/*.md}. */
@Doc("取組")
public record Initiative(
        Origin origin,
        Common common,
        @Required @Doc("属する施策の識別子") Ref<Measure> measure,
        @Required @Doc(value = "施策の中での番号", example = "1") String no,
        @Required @Doc("題名") String title,
        @Living @Doc("住民への説明: 何が・いつから・だれに・問い合わせ") Optional<Resident> resident,
        @Living @Doc("くらしの場面") List<String> scenes,
        @Doc("現状と課題") Optional<Markdown> issues,
        @Doc("進め方") Optional<Markdown> approach,
        @Doc("期待する効果") Optional<String> effect,
        @Doc("始めたきっかけ。課題を解くため（issue）か、ビジョンに近づくため（vision）か") Optional<Driven> driven,
        @Doc("いっしょに担当する組織の識別子") List<Ref<Organisation>> coOwners,
        @Living @Required @Doc("進み具合") Status status,
        @Living @Doc("遅れ・中断の理由と次の一手") Optional<Delay> delay,
        @Living @Doc("進捗の率（0〜100）。書かなければ工程から計算します") Optional<Progress> progress,
        @Required @Doc("年度・四半期ごとの工程") List<Milestone> schedule,
        @Doc("予算（千円）") List<Budget> budget,
        @Doc("国の重点項目") List<Priority> priorities,
        @Doc("官民データ活用推進計画の柱") List<String> pillars,
        @Doc("指標の識別子") List<Ref<Kpi>> kpis,
        @Doc("指標を置かない理由") Optional<String> kpiExemptReason,
        @Living @Doc("データセットの識別子") List<Ref<Dataset>> datasets,
        @Living @Doc("業務の流れの識別子") List<Ref<BusinessProcess>> processes,
        @Doc("リスクと備え") List<Risk> risks,
        @Doc("デジタルが苦手な人への配慮") Optional<Markdown> inclusion,
        @Doc("個人情報の扱い") Optional<String> privacyNote,
        @Doc("先に終わっている必要がある取組の識別子") List<Ref<Initiative>> dependsOn,
        @Doc("前の計画からの続き") Optional<Continues> continues,
        @Required @Doc("本文") Markdown body)
        implements Item {

    @Doc("住民への説明")
    public record Resident(
            @Doc("何が変わるか") Optional<String> what,
            @Doc("いつから") Optional<String> when,
            @Doc("だれに") Optional<String> who,
            @Doc("どこに問い合わせるか。書かなければ担当組織の窓口") Optional<Contact> contact) {}

    @Doc("始めたきっかけ")
    public enum Driven implements Term {
        ISSUE("課題を解くため"),
        VISION("ビジョンに近づくため");

        private final String label;

        Driven(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    @Doc("進み具合")
    public enum Status implements Term {
        NOT_STARTED("未着手"),
        PLANNING("準備中"),
        RUNNING("実施中"),
        DONE("完了"),
        DELAYED("遅れ"),
        SUSPENDED("中断"),
        CANCELLED("中止");

        private final String label;

        Status(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    @Doc("遅れの説明")
    public record Delay(
            @Required @Doc("理由") String reason,
            @Doc("次の一手") Optional<String> nextStep,
            @Doc("次の一手の期日") Optional<LocalDate> by) {}

    @Doc("手で書く進捗")
    public record Progress(
            @Required @Doc("率（％）") int percent,
            @Required @Doc("工程から計算した率でない理由") String reason) {}

    @Doc("工程")
    public record Milestone(
            @Required @Doc("年度") FiscalYear fy,
            @Doc(value = "四半期（1は4〜6月）", example = "2") Optional<Integer> quarter,
            @Required @Doc("節目") String milestone,
            @Living @Doc("状態。書かなければ planned（予定）") Optional<MilestoneState> state,
            @Living @Doc("終わった日") Optional<LocalDate> doneOn,
            @Living @Doc("計画期間を超える、または遅れる理由") Optional<String> reason) {
        public boolean isOpen() {
            return state.map(s -> s != MilestoneState.DONE && s != MilestoneState.CANCELLED).orElse(doneOn.isEmpty());
        }
    }

    @Doc("工程の状態")
    public enum MilestoneState implements Term {
        PLANNED("予定"),
        RUNNING("実施中"),
        DONE("完了"),
        DELAYED("遅れ"),
        CANCELLED("中止");

        private final String label;

        MilestoneState(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    @Doc("予算")
    public record Budget(
            @Required @Doc("年度") FiscalYear fy,
            @Required @Doc("金額（千円）。補正はマイナスもあります") BigDecimal amountThousandYen,
            @Required @Doc("種類") BudgetKind kind,
            @Doc("財源内訳（千円）") Optional<Funding> funding,
            @Doc("備考") Optional<String> note) {}

    /** 計画額 is what the plan foresees before the council decides; 予算現額 is 当初 + 補正 + 繰越. */
    @Doc("予算の種類")
    public enum BudgetKind implements Term {
        PLANNED("計画額"),
        INITIAL("当初"),
        SUPPLEMENTARY("補正"),
        CARRIED_OVER("繰越"),
        SETTLED("決算"),
        COMMITMENT("債務負担行為");

        private final String label;

        BudgetKind(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    @Doc("財源内訳（千円）")
    public record Funding(
            @Doc("国") Optional<BigDecimal> national,
            @Doc("県") Optional<BigDecimal> prefectural,
            @Doc("地方債") Optional<BigDecimal> bond,
            @Doc("その他") Optional<BigDecimal> other,
            @Doc("一般財源") Optional<BigDecimal> general) {}

    @Doc("国の重点項目")
    public record Priority(
            @Required @Doc(value = "項目表の識別子", example = "mic-dx") String vocab,
            @Doc("版。書かなければ計画が選んだ版") Optional<String> version,
            @Required @Doc("項目の記号") String code) {}

    @Doc("リスク")
    @Scalar("risk")
    public record Risk(@Required @Doc("リスク") String risk, @Doc("備え") Optional<String> response) {}

    @Doc("前の計画からの続き")
    public record Continues(
            @Required @Doc("続き方") Continuation kind,
            @Doc("前の計画の取組の識別子") List<String> from,
            @Doc("説明") Optional<String> note) {}

    @Doc("続き方")
    public enum Continuation implements Term {
        CONTINUED("継続"),
        MERGED("統合"),
        SPLIT("分割"),
        ABOLISHED("廃止"),
        NEW("新規");

        private final String label;

        Continuation(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }
}
