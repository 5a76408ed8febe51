package shirube.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A figure that tells whether something changes (KPI): {@code kpi/*.yaml}, long series in {@code kpi/data/ID.csv}. */
@Doc("指標（KPI）")
public record Kpi(
        Origin origin,
        Common common,
        @Required @Doc("題名") String title,
        @Required @Doc("何を数えるか") String definition,
        @Doc(value = "計算式", example = "オンライン申請件数 ÷ 全申請件数 × 100") Optional<String> formula,
        @Required @Doc(value = "単位", example = "％") String unit,
        @Doc("小数点以下の桁数の上限。書かなければ、値を書いたとおりに出します") Optional<Integer> decimals,
        @Required @Doc("よい方向") Direction direction,
        @Required @Doc("種類") Kind kind,
        @Doc("時間の取り方。書かなければ fiscal_year（年度）") Optional<TimeAxis> time,
        @Required @Doc("値の出どころ") String source,
        @Doc("調べる頻度") Optional<String> frequency,
        @Required @Doc("基準値。ないときは none と書き、baseline_reason に理由") Baseline baseline,
        @Doc("基準値がない理由") Optional<String> baselineReason,
        @Required @Doc("目標") List<Target> targets,
        @Living @Doc("実績") List<Actual> actuals,
        @Living @Doc("評価") List<Evaluation> evaluations,
        @Doc("達成度の決め方。書かなければ auto（計算）") Optional<Method> method,
        @Living @Doc("もとになるデータセットの識別子") Optional<Ref<Dataset>> dataset,
        @Doc("系列が途切れる年度と理由") List<Break> breaks,
        @Living @Doc("内訳") List<Disaggregation> disaggregation,
        @Doc("前の計画の指標からの続き") Optional<Continues> continues,
        @Doc("割合が 0〜100 を超えることがあるか") Optional<Boolean> mayExceed,
        @Doc("値の幅（0〜100 など）") Optional<Range> range,
        @Doc("説明") Optional<Markdown> body)
        implements Item {

    /**
     * The same indicator with the figures of the one that it continues before its own; where what is counted has
     * changed, a new series begins with its own first figure.
     *
     * @param remark stands with each of the older figures
     */
    public Kpi after(Kpi old, String remark) {
        Optional<FiscalYear> first = actuals.stream().map(Actual::fy).min(FiscalYear::compareTo);
        Stream<Actual> older = old.actuals.stream().filter(actual -> first.map(fy -> actual.fy().compareTo(fy) < 0).orElse(true)).map(actual -> actual.remarked(remark));
        Stream<Break> changed = Stream.of(continues.flatMap(Continues::changed)).flatMap(Optional::stream)
                .flatMap(reason -> first.stream().map(fy -> new Break(fy, reason)));
        return new Kpi(
                origin, common, title, definition, formula, unit, decimals, direction, kind, time, source, frequency, baseline, baselineReason,
                targets, Stream.concat(older, actuals.stream()).toList(), evaluations, method, dataset,
                Stream.of(old.breaks.stream(), changed, breaks.stream()).flatMap(cuts -> cuts).distinct().toList(),
                disaggregation, continues, mayExceed, range, body);
    }

    @Doc("前の指標からの続き")
    @Scalar("from")
    public record Continues(
            @Required @Doc("前の指標の識別子") Ref<Kpi> from,
            @Doc("数え方が変わったときの説明。ここで線を切ります") Optional<String> changed) {}

    @Doc("よい方向")
    public enum Direction implements Term {
        UP("増やす"),
        DOWN("減らす"),
        MAINTAIN("保つ"),
        RANGE("範囲に収める");

        private final String label;

        Direction(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    @Doc("指標の種類")
    public enum Kind implements Term {
        INPUT("投入"),
        OUTPUT("活動"),
        OUTCOME("成果");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    @Doc("時間の取り方")
    public enum TimeAxis implements Term {
        FISCAL_YEAR("年度"),
        CALENDAR_YEAR("暦年"),
        POINT("時点");

        private final String label;

        TimeAxis(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** Absent ({@code none}) has neither year nor value. */
    @Doc("基準値")
    public record Baseline(
            @Doc("年度") Optional<FiscalYear> fy,
            @Doc("値") Optional<BigDecimal> value,
            @Doc("いつの時点か") Optional<LocalDate> asOf,
            @Doc("ない理由") Optional<String> reason,
            @Doc("出どころ") Optional<String> source) {
        public static final Baseline NONE =
                new Baseline(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** A value, or a range from {@code min} to {@code max}. */
    @Doc("目標")
    public record Target(
            @Required @Doc("年度") FiscalYear fy,
            @Doc("値") Optional<BigDecimal> value,
            @Doc("下限") Optional<BigDecimal> min,
            @Doc("上限") Optional<BigDecimal> max) {}

    @Doc("実績")
    public record Actual(
            @Required @Doc("年度") FiscalYear fy,
            @Doc("値。まだない・出せないときは null と書き、gap に理由") Optional<BigDecimal> value,
            @Doc("値がない理由") Optional<Missing> gap,
            @Doc("いつの時点か") Optional<LocalDate> asOf,
            @Doc("確かさ。書かなければ final（確定）") Optional<ActualStatus> status,
            @Doc("注記") Optional<String> note,
            @Doc("出どころ") Optional<String> source,
            @Doc("訂正前の値") Optional<BigDecimal> replaces,
            @Doc("だれが確かめたか") Optional<String> approvedBy,
            @Doc("いつ確かめたか") Optional<LocalDate> approvedOn) {

        /** The same figure with a remark before the author's own. */
        Actual remarked(String remark) {
            String words = note.map(own -> remark + " " + own).orElse(remark);
            return new Actual(fy, value, gap, asOf, status, Optional.of(words), source, replaces, approvedBy, approvedOn);
        }
    }

    @Doc("値がない理由")
    public enum Missing implements Term {
        COUNTING("集計中"),
        NOT_SURVEYED("調査なし"),
        SUPPRESSED("秘匿"),
        UNPUBLISHED("未公表");

        private final String label;

        Missing(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    @Doc("実績の確かさ")
    public enum ActualStatus implements Term {
        PROVISIONAL("速報"),
        FINAL("確定"),
        CORRECTED("訂正");

        private final String label;

        ActualStatus(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    @Doc("評価")
    public record Evaluation(
            @Required @Doc("年度") FiscalYear fy,
            @Required @Doc("段階（評価の段階表の記号）") String grade,
            @Required @Doc("理由") String reason,
            @Doc("次の行動") Optional<String> nextAction,
            @Doc("だれが評価したか") Optional<String> evaluatedBy,
            @Doc("評価した会議の識別子") Optional<Ref<Meeting>> meeting,
            @Doc("評価した日") Optional<LocalDate> evaluatedOn,
            @Doc("計算と違う段階にした理由") Optional<String> overrideReason) {}

    @Doc("達成度の決め方")
    public enum Method implements Term {
        AUTO("計算"),
        MANUAL("手で判定");

        private final String label;

        Method(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    @Doc("系列の途切れ")
    public record Break(@Required @Doc("この年度から新しい系列") FiscalYear fy, @Required @Doc("理由") String reason) {}

    @Doc("内訳")
    public record Disaggregation(
            @Required @Doc(value = "分け方", example = "年代別") String by,
            @Required @Doc("値") List<Part> parts) {}

    @Doc("内訳の値")
    public record Part(
            @Required @Doc("区分") String label,
            @Required @Doc("年度") FiscalYear fy,
            @Doc("値") Optional<BigDecimal> value,
            @Doc("値がない理由") Optional<Missing> gap) {}

    @Doc("値の幅")
    public record Range(@Doc("下限") Optional<BigDecimal> min, @Doc("上限") Optional<BigDecimal> max) {}
}
