package shirube.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static shirube.check.Checked.KPI;
import static shirube.check.Checked.MEASURED;
import static shirube.check.Checked.PLAN;
import static shirube.check.Checked.found;

import java.util.List;
import org.junit.jupiter.api.Test;

class KpiChecksTest {

    private static final String RATE = "kpi/rate.yaml";

    private static void one(String expected, String kpi) {
        assertEquals(List.of(expected), found(PLAN, MEASURED, kpi));
    }

    private static void none(String kpi) {
        assertEquals(List.of(), found(PLAN, MEASURED, kpi));
    }

    private static String kpi(String from, String to) {
        if (!KPI.contains(from)) throw new IllegalArgumentException(from);
        return KPI.replace(from, to);
    }

    private static String actuals(String... actuals) {
        return KPI + "actuals:\n  - {" + String.join("}\n  - {", actuals) + "}\n";
    }

    //

    @Test
    void anIndicatorStartsFromAFigureOrSaysWhyNot() {
        one("baseline-without-reason " + RATE + ":7 none", kpi("{fy: 2023, value: 20}", "none"));
        none(kpi("{fy: 2023, value: 20}", "none\nbaseline_reason: 2025年度に始めた手続だから"));
        none(kpi("{fy: 2023, value: 20}", "{reason: 2025年度に始めた手続だから}"));
        one("baseline-without-year " + RATE + ":7 20", kpi("{fy: 2023, value: 20}", "{value: 20}"));
        none(kpi("{fy: 2023, value: 20}", "{as_of: 2024-03-31, value: 20}"));
        one("baseline-and-reason " + RATE + ":8 baseline_reason", kpi("value: 20}", "value: 20}\nbaseline_reason: ない"));
        one("as-of-in-future " + RATE + ":7 2027-03-31", kpi("{fy: 2023, value: 20}", "{as_of: 2027-03-31, value: 20}"));
        one("baseline-in-future " + RATE + ":7 2027", kpi("{fy: 2023, value: 20}", "{fy: 2027, value: 20}"));
    }

    //

    @Test
    void targetsHaveAValueAndStandInOrder() {
        one("target-without-value " + RATE + ":9 2026", kpi("{fy: 2026, value: 40}", "{fy: 2026}"));
        one("targets-out-of-order " + RATE + ":10 2026", kpi("{fy: 2028, value: 60}", "{fy: 2026, value: 60}"));
        one("target-after-plan " + RATE + ":10 2029", kpi("{fy: 2028, value: 60}", "{fy: 2029, value: 60}"));
        one("target-before-plan " + RATE + ":9 2023", kpi("{fy: 2026, value: 40}", "{fy: 2023, value: 40}"));
        one("target-value-and-bounds " + RATE + ":9 40", kpi("{fy: 2026, value: 40}", "{fy: 2026, value: 40, min: 30}"));
        one("bounds-backwards " + RATE + ":9 30", kpi("{fy: 2026, value: 40}", "{fy: 2026, min: 50, max: 30}"));
        none(kpi("{fy: 2026, value: 40}", "{fy: 2026, min: 30, max: 30}"));
    }

    @Test
    void aRangeHasBounds() {
        String range = kpi("direction: up", "direction: range");
        assertEquals(
                List.of("range-without-bounds " + RATE + ":9 40", "range-without-bounds " + RATE + ":10 60"),
                found(PLAN, MEASURED, range));
        none(range.replace("value: 40", "min: 40").replace("value: 60", "min: 40, max: 60"));
        none(kpi("direction: up", "direction: maintain"));
    }

    @Test
    void targetsLeadInTheGoodDirection() {
        one("target-against-direction " + RATE + ":10 10", kpi("value: 60", "value: 10"));
        one("target-against-direction " + RATE + ":10 60", kpi("direction: up", "direction: down").replace("value: 40", "value: 15"));
        none(kpi("direction: up", "direction: down").replace("value: 40", "value: 10").replace("value: 60", "value: 0"));
        one("target-equals-baseline " + RATE + ":10 20", kpi("value: 60", "value: 20").replace("value: 40", "value: 20"));
        one("target-steps-back " + RATE + ":10 30", kpi("value: 60", "value: 30"));
    }

    //

    @Test
    void noFigureIsOfTheFuture() {
        one("actual-in-future " + RATE + ":12 2027", actuals("fy: 2027, value: 30"));
        one("actual-in-future " + RATE + ":12 2027", actuals("fy: 2027, value: 30, as_of: 2026-10-01"));
        none(actuals("fy: 2026, value: 30"));
        one("as-of-in-future " + RATE + ":12 2026-11-22", actuals("fy: 2026, value: 30, as_of: 2026-11-22"));
        none(actuals("fy: 2026, value: 30, as_of: 2026-11-21"));
        one("as-of-before-year " + RATE + ":12 2026-03-31", actuals("fy: 2026, value: 30, as_of: 2026-03-31"));
        none(actuals("fy: 2026, value: 30, as_of: 2026-04-01"));
        none(actuals("fy: 2026, value: 30, as_of: 2026-01-01") + "time: calendar_year\n");
    }

    @Test
    void anEmptyFigureIsNotZeroAndSaysWhy() {
        one("actual-missing-without-reason " + RATE + ":12 2025", actuals("fy: 2025, value: null"));
        one("actual-missing-without-reason " + RATE + ":12 2025", actuals("fy: 2025"));
        none(actuals("fy: 2025, value: null, gap: counting"));
        none(actuals("fy: 2025, value: null, note: 調査を休んだ"));
        none(actuals("fy: 2025, value: 0"));
        one("gap-with-value " + RATE + ":12 counting", actuals("fy: 2025, value: 0, gap: counting"));
    }

    @Test
    void aSeriesInACsvFileIsPointedAtInItsCell() {
        assertEquals(
                List.of("actual-missing-without-reason kpi/data/rate.csv:3 2025"),
                found(PLAN, MEASURED, KPI, "-- kpi/data/rate.csv\nfy,value,note\n2024,25,\n2025,,\n"));
    }

    @Test
    void aCorrectionKeepsWhatItCorrectsAndSaysWhy() {
        String old = "fy: 2025, value: 30";
        String corrected = "fy: 2025, value: 28, status: corrected";
        none(actuals(old, corrected + ", replaces: 30, note: 数え直し"));
        one("correction-without-note " + RATE + ":13 corrected", actuals(old, corrected + ", replaces: 30"));
        one("correction-without-old-value " + RATE + ":13 corrected", actuals(old, corrected + ", note: 数え直し"));
        one("correction-of-other-value " + RATE + ":13 31", actuals(old, corrected + ", replaces: 31, note: 数え直し"));
        one("replaces-without-correction " + RATE + ":12 30", actuals("fy: 2025, value: 28, replaces: 30"));
        one("actual-twice " + RATE + ":13 2025", actuals(old, "fy: 2025, value: 28"));
        none(actuals(old + ", status: provisional", "fy: 2025, value: 28, status: final"));
    }

    //

    @Test
    void aGradeIsOfTheScaleAndAgreesWithTheFigures() {
        String graded = actuals("fy: 2026, value: 41") + "evaluations: [{fy: 2026, grade: %s, reason: 伸びた%s}]\n";
        String at = RATE + ":13 ";
        assertEquals(List.of("evaluation-without-scale " + RATE + ":13 evaluations"), found(PLAN, MEASURED, graded.formatted("B", "")));
        String plan = PLAN.replace("legal_basis", "evaluation_scale: abcd\nlegal_basis");
        assertEquals(List.of(), found(plan, MEASURED, graded.formatted("A", "")));
        assertEquals(List.of("unknown-grade " + at + "S"), found(plan, MEASURED, graded.formatted("S", "")));
        assertEquals(List.of("grade-differs-from-computed " + at + "C"), found(plan, MEASURED, graded.formatted("C", "")));
        assertEquals(List.of(), found(plan, MEASURED, graded.formatted("C", ", override_reason: 大きな団地が入居したため")));
        assertEquals(List.of(), found(plan, MEASURED, graded.formatted("C", "") + "method: manual\n"));
        assertEquals(
                List.of("evaluation-in-future " + RATE + ":13 2027"),
                found(plan, MEASURED, graded.formatted("A", "").replace("[{fy: 2026, grade", "[{fy: 2027, grade")));
    }

    //

    @Test
    void aBreakLiesInTheSeriesAndLeavesABaseline() {
        one("baseline-before-break " + RATE + ":7 {fy: 2023, value: 20}", KPI + "breaks: [{fy: 2025, reason: 調べ方を変えた}]\n");
        none(KPI + "breaks: [{fy: 2023, reason: 調べ方を変えた}]\n");
        one("break-outside-series " + RATE + ":11 2020", KPI + "breaks: [{fy: 2020, reason: 調べ方を変えた}]\n");
    }

    //

    @Test
    void figuresKeepTheirDecimalsAndTheirRange() {
        one("too-many-decimals " + RATE + ":13 30.25", KPI + "decimals: 1\nactuals:\n  - {fy: 2025, value: 30.25}\n");
        none(KPI + "decimals: 1\nactuals:\n  - {fy: 2025, value: 30.20}\n");
        none(actuals("fy: 2025, value: 30.25"));
        one("decimals-out-of-range " + RATE + ":11 -1", KPI + "decimals: -1\n");
        one("percent-out-of-range " + RATE + ":12 100.1", actuals("fy: 2025, value: 100.1"));
        none(actuals("fy: 2025, value: 100.1") + "may_exceed: true\n");
        none(actuals("fy: 2025, value: 120").replace("unit: ％", "unit: 件"));
        one("value-out-of-range " + RATE + ":12 70", actuals("fy: 2025, value: 70") + "range: {min: 0, max: 65}\n");
        none(actuals("fy: 2025, value: 65") + "range: {max: 65}\n");
    }

    @Test
    void aMeasureIsMeasuredByAnOutcome() {
        String plan = PLAN.replace("title: 窓口", "title: 窓口\nkpis: [rate]");
        assertEquals(List.of(), found(plan, KPI));
        assertEquals(List.of("no-outcome-indicator plans/dx/measures/counter.md:5 [rate]"), found(plan, kpi("kind: outcome", "kind: output")));
    }
}
