package shirube.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import shirube.model.Attainment;
import shirube.model.ContentTypes;
import shirube.model.Kpi;
import shirube.model.Plan;
import shirube.model.Series;
import shirube.model.Tree;

/** The page of one indicator: where it stands, the drawing and its table, what it counts, and the ground of every figure. */
public record KpiView(
        Optional<String> summary,
        Optional<String> easy,
        Link.Badge status,
        Optional<Now> now,
        Optional<String> running,
        Optional<String> nothing,
        Optional<KpiChart> chart,
        Table years,
        List<Fact> definition,
        List<Fact> breaks,
        Optional<Table> evaluations,
        List<Table> disaggregation,
        Optional<String> body,
        Table evidence,
        List<Fact> decided,
        Relations relations) {

    /** The figure by which it is judged. @param sum the formula of its attainment with the figures put in */
    public record Now(
            String value,
            String unit,
            String year,
            Optional<String> target,
            Optional<String> difference,
            String formula,
            Optional<String> sum,
            Evidence evidence) {}

    /** From where a figure comes: formula, row of the table, source, who approved it and when. */
    public record Evidence(
            Optional<String> formula, String rowText, String rowHref, String source, Optional<String> approvedBy, Optional<String> approvedOn) {}

    static KpiView of(Kpi kpi, Desk desk) {
        KpiState state = KpiState.of(kpi, desk.today());
        desk.section("now", desk.t("kpi.now"));
        desk.section("trend", desk.t("kpi.trend"));
        desk.section("definition", desk.t("kpi.definition"));
        Optional<Table> evaluations = KpiTables.evaluations(kpi, desk);
        List<Table> disaggregation = KpiTables.disaggregation(kpi, desk);
        if (evaluations.isPresent()) desk.section("evaluation", desk.t("kpi.evaluation"));
        if (!disaggregation.isEmpty()) desk.section("disaggregation", desk.t("kpi.disaggregation"));
        Optional<String> body = kpi.body().map(desk::body);
        desk.section("evidence", desk.t("kpi.evidence"));
        RevisionHistory.section(kpi, desk);
        Kpi line = desk.carriedOn(kpi);
        Table years = KpiTables.years(kpi, line, desk);
        Optional<Series.Year> running = state.running().filter(year -> state.judged().isPresent());
        return new KpiView(
                kpi.summary(),
                desk.easy(kpi),
                KpiTile.badge(state, desk),
                state.shown().map(year -> now(kpi, state, year, desk)),
                running.map(year -> KpiTile.running(kpi, year, desk)),
                state.shown().isPresent() ? Optional.empty() : KpiTile.of(kpi, desk).now().or(() -> Optional.of(desk.t("kpi.noValue"))),
                KpiChart.of(line, years.id(), desk),
                years,
                definition(kpi, desk),
                line.breaks().stream().map(cut -> Fact.of(desk.t("kpi.newSeries", cut.fy().both()), cut.reason())).toList(),
                evaluations,
                disaggregation,
                body,
                KpiTables.evidence(line, desk),
                decided(kpi, desk),
                Relations.of(kpi, desk));
    }

    private static Now now(Kpi kpi, KpiState state, Series.Year year, Desk desk) {
        return new Now(
                KpiTile.figure(kpi, KpiTile.value(year)),
                kpi.unit(),
                KpiTile.year(kpi, year.fy()),
                year.target().map(target -> KpiTile.target(kpi, target, desk)),
                year.target().flatMap(target -> difference(kpi, KpiTile.value(year), target, desk)),
                state.attainment().formula().label(),
                sum(kpi, state.attainment(), year),
                evidence(kpi, year, desk));
    }

    /** （44.8 − 21.4）÷（45.0 − 21.4）× 100 ＝ 99.2％; the result alone where the formula has nothing to put in. */
    static Optional<String> sum(Kpi kpi, Attainment attainment, Series.Year year) {
        if (attainment.formula() != Attainment.Formula.LINEAR) return attainment.percent().map(percent -> Formats.signed(percent, 0) + "％");
        String base = KpiTile.figure(kpi, kpi.baseline().value().orElseThrow());
        String actual = KpiTile.figure(kpi, KpiTile.value(year));
        String aim = KpiTile.figure(kpi, year.target().flatMap(Kpi.Target::value).orElseThrow());
        return Optional.of("（" + actual + " − " + base + "）÷（" + aim + " − " + base + "）× 100 ＝ " + percent(attainment.percent().orElseThrow()));
    }

    static String percent(BigDecimal percent) {
        return Formats.signed(percent, 1) + "％";
    }

    /** 114人少ない, 0.2ポイント多い, 目標と同じ: a sign alone would not be read out. */
    static Optional<String> difference(Kpi kpi, BigDecimal actual, Kpi.Target target, Desk desk) {
        Optional<BigDecimal> low = target.value().or(target::min);
        Optional<BigDecimal> high = target.value().or(target::max);
        if (low.isEmpty() && high.isEmpty()) return Optional.empty();
        String unit = kpi.unit().equals("％") || kpi.unit().equals("%") ? desk.t("kpi.points") : kpi.unit();
        if (low.isPresent() && actual.compareTo(low.get()) < 0)
            return Optional.of(desk.t("kpi.less", KpiTile.figure(kpi, low.get().subtract(actual)) + unit));
        if (high.isPresent() && actual.compareTo(high.get()) > 0)
            return Optional.of(desk.t("kpi.more", KpiTile.figure(kpi, actual.subtract(high.get())) + unit));
        return Optional.of(desk.t(target.value().isPresent() ? "kpi.same" : "kpi.within"));
    }

    private static Evidence evidence(Kpi kpi, Series.Year year, Desk desk) {
        Kpi.Actual actual = year.actual().orElseThrow();
        return new Evidence(
                kpi.formula(),
                desk.t("kpi.evidence.row", KpiTile.year(kpi, year.fy())),
                "#" + KpiTables.evidenceRow(year),
                actual.source().orElse(kpi.source()),
                actual.approvedBy(),
                actual.approvedOn().map(Formats::date));
    }

    private static List<Fact> definition(Kpi kpi, Desk desk) {
        var facts = new ArrayList<Fact>();
        facts.add(Fact.of(desk.t("kpi.meaning"), kpi.definition()));
        kpi.formula().ifPresent(formula -> facts.add(Fact.of(desk.t("kpi.formula"), formula)));
        facts.add(Fact.of(desk.t("kpi.unit"), kpi.unit()));
        facts.add(Fact.of(desk.t("kpi.direction"), kpi.direction().label()));
        facts.add(Fact.of(desk.t("kpi.kind"), desk.t("kpi.kind." + kpi.kind().key(), kpi.kind().label())));
        kpi.time().ifPresent(time -> facts.add(Fact.of(desk.t("kpi.time"), time.label())));
        facts.add(Fact.of(desk.t("kpi.source"), kpi.source()));
        kpi.frequency().ifPresent(often -> facts.add(Fact.of(desk.t("kpi.frequency"), often)));
        facts.add(Fact.of(desk.t("kpi.baseline"), baseline(kpi, desk)));
        kpi.continues().flatMap(continues -> desk.link(ContentTypes.KPI, continues.from())).ifPresent(link -> facts.add(Fact.of(desk.t("kpi.continues"), link)));
        kpi.dataset().flatMap(ref -> desk.link(ContentTypes.OPENDATA, ref)).ifPresent(link -> facts.add(Fact.of(desk.t("kpi.dataset"), link)));
        kpi.common().owner().flatMap(ref -> desk.link(ContentTypes.ORGANISATION, ref)).ifPresent(link -> facts.add(Fact.of(desk.t("page.owner"), link)));
        return facts;
    }

    private static String baseline(Kpi kpi, Desk desk) {
        Kpi.Baseline base = kpi.baseline();
        Optional<String> reason = kpi.baselineReason().or(base::reason);
        if (base.value().isEmpty()) return desk.t("kpi.noBaseline") + reason.map(text -> "。" + text).orElse("");
        String year = Series.baselineYear(kpi).map(fy -> KpiTile.year(kpi, fy) + " ").orElse("");
        return year + KpiTile.figure(kpi, base.value().get()) + kpi.unit();
    }

    /** Targets stem from the plan: who decided on it, when. */
    private static List<Fact> decided(Kpi kpi, Desk desk) {
        return plans(kpi, desk).flatMap(plan -> desk.link(plan).stream().map(link -> new Fact(
                desk.t("kpi.targetsDecided"),
                Optional.of(desk.t("kpi.decidedBy", plan.title(), plan.approved().body().orElse(""), Formats.date(plan.approved().date()))),
                Optional.empty(),
                Optional.of(link.href())))).toList();
    }

    /** The plans of which a measure or an initiative is measured by it. */
    static Stream<Plan> plans(Kpi kpi, Desk desk) {
        return desk.publication().trees().values().stream()
                .filter(tree -> tree.branches().stream().flatMap(Tree.Branch::all).anyMatch(branch -> KpiBoard.measures(branch).anyMatch(ref -> ref.equals(kpi.id()))))
                .map(Tree::plan);
    }
}
