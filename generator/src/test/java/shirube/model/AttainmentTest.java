package shirube.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shirube.source.SourceTree;

class AttainmentTest {

    private static Kpi kpi(String direction, String baseline, String targets, String actuals, String more) {
        String text = "-- site.yaml\nname: 例示市\ncode: \"999997\"\nbase_url: https://plan.example.jp/\n-- kpi/rate.yaml\n"
                + "title: 率\ndefinition: 割合\nunit: 件\nkind: outcome\nsource: 実測\ndirection: " + direction + "\nbaseline: " + baseline
                + "\ntargets: " + targets + "\nactuals: " + actuals + "\n" + more;
        var site = SiteReader.read(SourceTree.of(text), LocalDate.of(2026, 11, 21));
        return site.value().orElseThrow(() -> new AssertionError(site.found().toString())).kpis().get(0);
    }

    private static String shown(Attainment attainment) {
        String met = attainment.isMet().map(is -> is ? "met" : "not met").orElse("-");
        return attainment.formula() + " " + attainment.percent().map(Object::toString).orElse("-") + " " + met;
    }

    private static String shown(String direction, String baseline, String target, String actual) {
        String goal = target.startsWith("{") ? target.replace("{", "{fy: 2025, ") : "{fy: 2025, value: " + target + "}";
        String base = baseline.equals("none") ? "none" : "{fy: 2023, value: " + baseline + "}";
        return shown(Attainment.of(kpi(direction, base, "[" + goal + "]", "[{fy: 2025, value: " + actual + "}]", ""), new FiscalYear(2025)));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = {
        "up,       20,  60,                  40,  LINEAR 50.0 not met",
        "up,       20,  60,                  70,  LINEAR 125.0 met",
        "up,       20,  60,                  10,  LINEAR -25.0 not met",
        "up,       0,   3,                   1,   LINEAR 33.3 not met",
        "up,       -10, 10,                  0,   LINEAR 50.0 not met",
        "down,     20,  0,                   5,   LINEAR 75.0 not met",
        "down,     20,  0,                   0,   LINEAR 100.0 met",
        "down,     20,  10,                  20,  LINEAR 0.0 not met",
        "up,       50,  50,                  51,  KEPT 100 met",
        "up,       50,  50,                  49,  KEPT 0 not met",
        "maintain, 0,   0,                   0,   KEPT 100 met",
        "maintain, 0,   0,                   2,   KEPT 0 not met",
        "range,    5,   \"{min: 3, max: 7}\", 7,   WITHIN 100 met",
        "range,    5,   \"{min: 3, max: 7}\", 8,   WITHIN 0 not met",
        "maintain, 5,   \"{min: 3}\",         2,   WITHIN 0 not met",
        "up,       none, 10,                 12,  COMPARED - met",
        "down,     none, 10,                 12,  COMPARED - not met",
        "up,       20,  60,                  null, NO_ACTUAL - -",
    })
    void eachCaseSaysItsFormula(String direction, String baseline, String target, String actual, String expected) {
        assertEquals(expected, shown(direction, baseline, target, actual));
    }

    @Test
    void nothingIsComputedAcrossABreakOfTheSeries() {
        Kpi before = kpi("up", "{fy: 2022, value: 40}", "[{fy: 2025, value: 80}]", "[{fy: 2025, value: 60}]", "breaks: [{fy: 2023, reason: 定義が変わった}]\n");
        assertEquals("SERIES_BREAK - -", shown(Attainment.of(before, new FiscalYear(2025))));
        Kpi same = kpi("up", "{fy: 2023, value: 40}", "[{fy: 2025, value: 80}]", "[{fy: 2025, value: 60}]", "breaks: [{fy: 2023, reason: 定義が変わった}]\n");
        assertEquals("LINEAR 50.0 not met", shown(Attainment.of(same, new FiscalYear(2025))));
        Kpi towards = kpi("up", "{fy: 2022, value: 40}", "[{fy: 2025, value: 80}]", "[{fy: 2024, value: 60}]", "breaks: [{fy: 2025, reason: 定義が変わった}]\n");
        assertEquals("SERIES_BREAK - -", shown(Attainment.ofLast(towards, new FiscalYear(2024))));
    }

    @Test
    void aYearWithoutATargetOfItsOwnIsMeasuredAgainstTheLastOne() {
        Kpi kpi = kpi("up", "{fy: 2023, value: 0}", "[{fy: 2025, value: 50}, {fy: 2028, value: 100}]", "[{fy: 2024, value: 20}]", "");
        assertEquals("NO_TARGET - -", shown(Attainment.of(kpi, new FiscalYear(2024))));
        assertEquals("LINEAR 20.0 not met", shown(Attainment.ofLast(kpi, new FiscalYear(2024))));
    }

    @Test
    void theCorrectedFigureIsTheOneInForce() {
        Kpi kpi = kpi("up", "{fy: 2023, value: 0}", "[{fy: 2025, value: 50}]",
                "[{fy: 2025, value: 50}, {fy: 2025, value: 25, status: corrected, replaces: 50, note: 数え直し}]", "");
        assertEquals("LINEAR 50.0 not met", shown(Attainment.of(kpi, new FiscalYear(2025))));
        assertEquals(1, Series.of(kpi).year(new FiscalYear(2025)).orElseThrow().replaced().size());
    }
}
