package shirube.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import shirube.model.Kpi;

class KpiPagesTest {

    private static final String HEAD = """
            -- kpi/rate.yaml
            title: 申請率
            definition: 割合
            unit: ％
            decimals: 1
            direction: up
            kind: outcome
            source: 受付記録
            """;

    private static final String RATE = HEAD + """
            baseline: {fy: 2022, value: 20.0}
            targets: [{fy: 2024, value: 30}, {fy: 2025, value: 40}, {fy: 2026, value: 50}]
            """;

    private static SmallSite site(String more) {
        return SmallSite.of(RATE + more);
    }

    private static KpiState state(SmallSite site) {
        return KpiState.of(site.site().kpis().get(0), SmallSite.TODAY);
    }

    private static KpiView view(SmallSite site) {
        return (KpiView) site.view("kpi/rate.html");
    }

    private static KpiChart chart(SmallSite site) {
        return view(site).chart().orElseThrow();
    }

    @Test
    void aRunningYearsHalfFigureIsShownButNotJudged() {
        var site = site("actuals: [{fy: 2025, value: 42.0}, {fy: 2026, value: 21.0, status: provisional, as_of: 2026-09-30}]\n");
        assertEquals(KpiState.Standing.MET, state(site).standing());
        KpiTile tile = KpiTile.of(site.site().kpis().get(0), site.desk("kpi/index.html"));
        assertEquals("42.0", tile.value());
        assertEquals("kpi.running 2026年度 21.0％ kpi.asOf 2026年9月30日", tile.now().orElseThrow());
    }

    @Test
    void aPreliminaryFigureOfAYearThatIsOverIsJudged() {
        assertEquals(KpiState.Standing.NOT_MET, state(site("actuals: [{fy: 2025, value: 39.9, status: provisional}]\n")).standing());
    }

    @Test
    void withoutAFigureNothingIsCompared() {
        var site = site("actuals: [{fy: 2026, value: null, gap: counting}]\n");
        assertEquals(KpiState.Standing.OPEN, state(site).standing());
        assertEquals("kpi.gap 2026年度 集計中", KpiTile.of(site.site().kpis().get(0), site.desk("kpi/index.html")).now().orElseThrow());
    }

    @Test
    void theSumIsWrittenOutAndTheFigureLeadsToItsRow() {
        var site = site("actuals: [{fy: 2025, value: 38.0, source: 集計表, approved_by: 市民課長, approved_on: 2026-05-11}]\n");
        KpiView.Now now = view(site).now().orElseThrow();
        assertEquals("（38.0 − 20.0）÷（40.0 − 20.0）× 100 ＝ 90.0％", now.sum().orElseThrow());
        assertEquals("kpi.less 2.0kpi.points", now.difference().orElseThrow());
        assertEquals("#evidence-2025", now.evidence().rowHref());
        assertEquals("集計表", now.evidence().source());
        assertEquals("2026年5月11日", now.evidence().approvedOn().orElseThrow());
        assertTrue(view(site).evidence().rows().stream().anyMatch(row -> row.id().equals("evidence-2025")));
    }

    @Test
    void aCorrectedFigureKeepsWhatItReplaced() {
        var site = site("actuals: [{fy: 2025, value: 45.6}, {fy: 2025, value: 44.8, status: corrected, replaces: 45.6, note: 二重に数えた}]\n");
        List<Table.Row> rows = view(site).evidence().rows();
        assertEquals(List.of("evidence-baseline", "evidence-2025-before-1", "evidence-2025"), rows.stream().map(Table.Row::id).toList());
        assertEquals("kpi.corrected 45.6％。二重に数えた", rows.get(2).cells().get(5).text().orElseThrow());
        Table.Row year = view(site).years().rows().stream().filter(row -> row.id().equals("fy-2025")).findFirst().orElseThrow();
        assertEquals("訂正。kpi.corrected 45.6％", year.cells().get(5).text().orElseThrow());
    }

    @Test
    void everyYearStandsAtItsPlaceAndZeroAtTheBottom() {
        KpiChart chart = chart(site("actuals: [{fy: 2022, value: 20}, {fy: 2024, value: 35}, {fy: 2025, value: 0}]\n"));
        assertEquals(List.of(11.0, 53.0, 74.0), chart.actuals().points().stream().map(KpiChart.Point::x).toList());
        assertEquals(List.of(11.0, 32.0, 53.0, 74.0, 95.0), chart.xTicks().stream().map(KpiChart.XTick::x).toList());
        assertEquals(272.0, chart.actuals().points().get(2).y());
        assertEquals(272.0, chart.yTicks().get(0).y());
        assertEquals(34.0, chart.yTicks().get(chart.yTicks().size() - 1).y());
        assertEquals(Optional.empty(), chart.axisNote());
    }

    @Test
    void noLineRunsOverAGapOrABreak() {
        KpiChart gap = chart(site("actuals: [{fy: 2023, value: 25}, {fy: 2024, value: null, gap: not_surveyed}, {fy: 2025, value: 41}]\n"));
        assertEquals(List.of(), gap.actuals().segments());
        KpiChart.Point missing = gap.actuals().points().get(1);
        assertTrue(missing.missing());
        assertEquals("調査なし", missing.label().orElseThrow());
        KpiChart cut = chart(site("breaks: [{fy: 2024, reason: 数え方が変わった}]\nactuals: [{fy: 2022, value: 1}, {fy: 2023, value: 25}, {fy: 2024, value: 30}, {fy: 2025, value: 41}]\n"));
        assertEquals(2, cut.actuals().segments().size());
        assertEquals(42.5, cut.breaks().get(0).x());
        assertEquals(false, cut.breaks().get(0).left());
    }

    @Test
    void rangesAreBandsAsWideAsAYear() {
        KpiChart chart = chart(SmallSite.of(HEAD.replace("direction: up", "direction: range")
                + "baseline: {fy: 2023, value: 30}\ntargets: [{fy: 2024, min: 10, max: 20}, {fy: 2025, max: 15}]\nactuals: [{fy: 2024, value: 12}]\n"));
        assertEquals(2, chart.bands().size());
        KpiChart.Band band = chart.bands().get(0);
        assertEquals(List.of(32.0, 42.0), List.of(band.x(), band.width()));
        assertTrue(band.y() + band.height() < chart.bands().get(1).y() + chart.bands().get(1).height());
        assertEquals(272.0, chart.bands().get(1).y() + chart.bands().get(1).height(), 0.01);
    }

    @Test
    void aChartOfNearValuesSaysThatItDoesNotBeginAtZero() {
        KpiChart chart = chart(SmallSite.of(HEAD + "baseline: {fy: 2023, value: 91}\ntargets: [{fy: 2025, value: 95}]\nactuals: [{fy: 2024, value: 92.4}]\n"));
        assertEquals("chart.notFromZero 91％", chart.axisNote().orElseThrow());
    }

    @Test
    void scalesAreRoundAndNeverFinerThanTheFigures() {
        assertEquals("[0, 20, 40, 60]", marks("4.1", "52", 1));
        assertEquals("[0, 1]", marks("0", "0", 0));
        assertEquals("[-20, -10, 0, 10, 20]", marks("-12", "18", 0));
        assertEquals("[0, 5000, 10000, 15000, 20000]", marks("612", "18260", 0));
        assertEquals("[0, 1, 2]", marks("1", "2", 0));
    }

    private static String marks(String least, String most, int decimals) {
        return ChartScale.of(new BigDecimal(least), new BigDecimal(most), decimals).marks().stream().map(BigDecimal::toPlainString).toList().toString();
    }

    @Test
    void theBoardPutsWhatMissedItsTargetFirst() {
        var site = SmallSite.of(RATE + "actuals: [{fy: 2025, value: 41}]\n"
                + RATE.replace("kpi/rate", "kpi/late") + "actuals: [{fy: 2025, value: 39}]\n");
        var board = (KpiBoard) site.view("kpi/index.html");
        assertEquals(List.of("standing-not-met", "standing-met"), board.groups().stream().map(KpiBoard.Group::id).toList());
        assertEquals(new KpiBoard.Counts(1, 1, 0, 2, 50, 50), board.counts());
    }

    @Test
    void calendarYearsAreNoFiscalYears() {
        Kpi kpi = SmallSite.of(RATE + "time: calendar_year\n").site().kpis().get(0);
        assertEquals("2025年（令和7年）", KpiTile.year(kpi, new shirube.model.FiscalYear(2025)));
    }
}
