package shirube.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import shirube.model.Attainment;
import shirube.model.ContentTypes;
import shirube.model.EvaluationScale;
import shirube.model.FiscalYear;
import shirube.model.Kpi;
import shirube.model.Plan;
import shirube.model.Series;

/** The tables of an indicator's page: its years, the ground of each figure, evaluations, what it is made up of. */
final class KpiTables {

    private KpiTables() {}

    /** All years with figure, target and attainment; the drawing is made from the same series. */
    /** @param line with the figures of older indicators, which are never judged by this one's targets */
    static Table years(Kpi kpi, Kpi line, Desk desk) {
        var columns = List.of(
                Table.header(desk.t("fiscalYear")), Table.number(desk.t("kpi.actual")), Table.number(desk.t("kpi.target")),
                Table.text(desk.t("kpi.difference")), Table.text(desk.t("kpi.attainment")), Table.text(desk.t("kpi.remark")));
        List<Table.Row> rows = Series.of(line).years().stream().map(year -> year(kpi, year, desk)).toList();
        return Table.of("years", desk.t("kpi.years.caption", kpi.title(), kpi.unit()), columns, rows).blankMeaning(desk.t("table.blank"));
    }

    private static Table.Row year(Kpi kpi, Series.Year year, Desk desk) {
        Optional<BigDecimal> value = year.actual().flatMap(Kpi.Actual::value);
        boolean future = year.fy().firstDay().isAfter(desk.today());
        var cells = new ArrayList<Table.Cell>();
        cells.add(Table.Cell.of(KpiTile.year(kpi, year.fy())));
        cells.add(actual(kpi, year, future, desk));
        cells.add(Table.Cell.of(year.target().map(target -> KpiTile.target(kpi, target, desk)).orElse("")));
        cells.add(Table.Cell.of(value.flatMap(v -> year.target().flatMap(target -> KpiView.difference(kpi, v, target, desk))).orElse("")));
        cells.add(value.isPresent() ? attainment(kpi, year, desk) : Table.Cell.of(""));
        cells.add(Table.Cell.of(remark(kpi, year, desk)));
        return new Table.Row("fy-" + year.fy(), cells, year.isBreak() ? Optional.of("break") : Optional.empty());
    }

    /** What is not known says why (R-205): a blank is never zero. */
    private static Table.Cell actual(Kpi kpi, Series.Year year, boolean future, Desk desk) {
        if (year.actual().isEmpty() && Series.baselineYear(kpi).equals(Optional.of(year.fy())) && kpi.baseline().value().isPresent())
            return Table.Cell.of(Link.to(KpiTile.figure(kpi, kpi.baseline().value().get()) + kpi.unit(), "#evidence-baseline"));
        if (year.actual().isEmpty()) return Table.Cell.of(desk.t(future ? "kpi.future" : "kpi.noRecord"));
        Kpi.Actual actual = year.actual().get();
        if (actual.value().isEmpty()) return Table.Cell.of(actual.gap().map(Kpi.Missing::label).orElse(desk.t("kpi.noValue")));
        return Table.Cell.of(Link.to(KpiTile.figure(kpi, actual.value().get()) + kpi.unit(), "#" + evidenceRow(year)));
    }

    private static Table.Cell attainment(Kpi kpi, Series.Year year, Desk desk) {
        if (year.target().isEmpty()) return Table.Cell.of("");
        boolean half = KpiState.of(kpi, desk.today()).running().filter(year::equals).isPresent();
        if (half) return Table.Cell.of(desk.t("kpi.halfway"));
        Attainment attainment = Attainment.of(kpi, year.fy());
        Optional<String> percent = attainment.percent().filter(p -> attainment.formula() == Attainment.Formula.LINEAR).map(KpiView::percent);
        Optional<Link.Badge> badge = attainment.isMet().map(met -> KpiTile.badge(met, desk));
        return new Table.Cell(
                percent.or(() -> badge.isPresent() ? Optional.empty() : Optional.of(desk.t("kpi.notComparable"))),
                Optional.empty(), Optional.empty(), badge, Optional.empty(), List.of());
    }

    private static String remark(Kpi kpi, Series.Year year, Desk desk) {
        var remarks = new ArrayList<String>();
        if (year.isBreak()) remarks.add(desk.t("chart.break"));
        if (Series.baselineYear(kpi).equals(Optional.of(year.fy())))
            kpi.baseline().value().ifPresent(value -> remarks.add(desk.t("kpi.isBaseline", KpiTile.figure(kpi, value) + kpi.unit())));
        year.actual().flatMap(Kpi.Actual::status).filter(status -> status != Kpi.ActualStatus.FINAL).ifPresent(status -> remarks.add(status.label()));
        year.actual().flatMap(Kpi.Actual::replaces).ifPresent(old -> remarks.add(desk.t("kpi.corrected", KpiTile.figure(kpi, old) + kpi.unit())));
        return String.join("。", remarks);
    }

    static String evidenceRow(Series.Year year) {
        return "evidence-" + year.fy();
    }

    /** For every figure: as of when, from where, who approved it and when, what was corrected and why. */
    static Table evidence(Kpi kpi, Desk desk) {
        var rows = new ArrayList<Table.Row>();
        kpi.baseline().value().ifPresent(value -> rows.add(baseline(kpi, value, desk)));
        for (Series.Year year : Series.of(kpi).years()) {
            int old = 0;
            for (Kpi.Actual replaced : year.replaced())
                rows.add(evidence(evidenceRow(year) + "-before-" + ++old, kpi, replaced, Optional.of(desk.t("kpi.before")), desk));
            year.actual().ifPresent(actual -> rows.add(evidence(evidenceRow(year), kpi, actual, Optional.empty(), desk)));
        }
        var columns = List.of(
                Table.header(desk.t("fiscalYear")), Table.number(desk.t("kpi.value")), Table.text(desk.t("kpi.asOfLabel")),
                Table.text(desk.t("kpi.source")), Table.text(desk.t("kpi.approved")), Table.text(desk.t("kpi.note")));
        return Table.of("evidence-table", desk.t("kpi.evidence.caption"), columns, rows).blankMeaning(desk.t("table.blank"));
    }

    private static Table.Row baseline(Kpi kpi, BigDecimal value, Desk desk) {
        Kpi.Baseline base = kpi.baseline();
        String year = Series.baselineYear(kpi).map(fy -> KpiTile.year(kpi, fy)).orElse("");
        var cells = List.of(
                Table.Cell.of(desk.t("kpi.baseline") + " " + year), Table.Cell.of(KpiTile.figure(kpi, value) + kpi.unit()),
                base.asOf().map(day -> Table.Cell.of(Formats.date(day))).orElse(Table.Cell.of("")), Table.Cell.of(base.source().orElse(kpi.source())),
                Table.Cell.of(""), Table.Cell.of(kpi.baselineReason().or(base::reason).orElse("")));
        return new Table.Row("evidence-baseline", cells, Optional.empty());
    }

    private static Table.Row evidence(String id, Kpi kpi, Kpi.Actual actual, Optional<String> before, Desk desk) {
        String value = actual.value().map(v -> KpiTile.figure(kpi, v) + kpi.unit())
                .orElseGet(() -> actual.gap().map(Kpi.Missing::label).orElse(desk.t("kpi.noValue")));
        String approved = actual.approvedBy().orElse("") + actual.approvedOn().map(day -> "（" + Formats.date(day) + "）").orElse("");
        String old = actual.replaces().map(v -> desk.t("kpi.corrected", KpiTile.figure(kpi, v) + kpi.unit()) + "。").orElse("");
        String status = actual.status().filter(s -> s == Kpi.ActualStatus.PROVISIONAL).map(s -> s.label() + "。").orElse("");
        boolean awaited = approved.isEmpty() && actual.value().isPresent();
        var cells = List.of(
                Table.Cell.of(KpiTile.year(kpi, actual.fy()) + before.orElse("")),
                Table.Cell.of(value),
                actual.asOf().map(day -> Table.Cell.of(Formats.date(day))).orElse(Table.Cell.of("")),
                Table.Cell.of(actual.source().orElse(kpi.source())),
                Table.Cell.of(awaited ? desk.t("kpi.notApproved") : approved),
                Table.Cell.of(status + old + actual.note().orElse("")));
        return new Table.Row(id, cells, before.isPresent() ? Optional.of("old") : Optional.empty());
    }

    static Optional<Table> evaluations(Kpi kpi, Desk desk) {
        if (kpi.evaluations().isEmpty()) return Optional.empty();
        Optional<EvaluationScale> scale = KpiView.plans(kpi, desk).map(Plan::evaluationScale).flatMap(Optional::stream).findFirst()
                .or(() -> desk.site().plans().stream().map(Plan::evaluationScale).flatMap(Optional::stream).findFirst())
                .flatMap(desk.site()::scale);
        var columns = List.of(
                Table.header(desk.t("fiscalYear")), Table.narrow(desk.t("kpi.grade")), Table.text(desk.t("kpi.reason")),
                Table.text(desk.t("kpi.nextAction")), Table.text(desk.t("kpi.evaluatedBy")));
        List<Table.Row> rows = kpi.evaluations().stream().map(evaluation -> evaluation(kpi, evaluation, scale, desk)).toList();
        Table table = Table.of("evaluations", desk.t("kpi.evaluations.caption"), columns, rows);
        return Optional.of(scale.map(grades -> table.noted(scale(grades, desk))).orElse(table));
    }

    private static String scale(EvaluationScale scale, Desk desk) {
        return desk.t("kpi.scale", scale.title(), scale.grades().stream().map(grade -> grade.code() + " " + grade.label()).collect(Collectors.joining("、")));
    }

    private static Table.Row evaluation(Kpi kpi, Kpi.Evaluation evaluation, Optional<EvaluationScale> scale, Desk desk) {
        String meaning = scale.flatMap(grades -> grades.grade(evaluation.grade())).map(grade -> " " + grade.label()).orElse("");
        String why = evaluation.reason() + evaluation.overrideReason().map(reason -> desk.t("kpi.override", reason)).orElse("");
        String by = evaluation.evaluatedBy().orElse("") + evaluation.evaluatedOn().map(day -> "（" + Formats.date(day) + "）").orElse("");
        List<Link> meeting = evaluation.meeting().flatMap(ref -> desk.link(ContentTypes.MEETINGS, ref)).stream().toList();
        var cells = List.of(
                Table.Cell.of(KpiTile.year(kpi, evaluation.fy())),
                Table.Cell.of(evaluation.grade() + meaning),
                Table.Cell.of(why),
                Table.Cell.of(evaluation.nextAction().orElse("")),
                new Table.Cell(Optional.of(by), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), meeting));
        return new Table.Row("evaluation-" + evaluation.fy(), cells, Optional.empty());
    }

    static List<Table> disaggregation(Kpi kpi, Desk desk) {
        var tables = new ArrayList<Table>();
        for (Kpi.Disaggregation by : kpi.disaggregation()) tables.add(parts("disaggregation-" + (tables.size() + 1), kpi, by, desk));
        return tables;
    }

    private static Table parts(String id, Kpi kpi, Kpi.Disaggregation by, Desk desk) {
        List<FiscalYear> years = by.parts().stream().map(Kpi.Part::fy).distinct().sorted().toList();
        List<String> labels = by.parts().stream().map(Kpi.Part::label).distinct().toList();
        var columns = new ArrayList<Table.Column>();
        columns.add(Table.header(desk.t("kpi.part")));
        years.forEach(year -> columns.add(Table.number(KpiTile.year(kpi, year))));
        var rows = new ArrayList<Table.Row>();
        for (String label : labels) {
            var cells = new ArrayList<Table.Cell>();
            cells.add(Table.Cell.of(label));
            for (FiscalYear year : years)
                cells.add(Table.Cell.of(by.parts().stream().filter(part -> part.label().equals(label) && part.fy().equals(year)).findFirst()
                        .map(part -> part(kpi, part, desk)).orElse("")));
            rows.add(new Table.Row(id + "-" + (rows.size() + 1), cells, Optional.empty()));
        }
        return Table.of(id, desk.t("kpi.by", by.by(), kpi.unit()), columns, rows);
    }

    private static String part(Kpi kpi, Kpi.Part part, Desk desk) {
        return part.value().map(value -> KpiTile.figure(kpi, value) + kpi.unit())
                .orElseGet(() -> part.gap().map(Kpi.Missing::label).orElse(desk.t("kpi.noValue")));
    }
}
