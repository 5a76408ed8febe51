package shirube.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import shirube.source.SourceTree;

class SiteReaderTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final String CITY = "-- site.yaml\nname: 例示市\ncode: \"999997\"\nbase_url: https://plan.example.jp/\n";

    private static List<String> found(String more) {
        return SiteReader.read(SourceTree.of(CITY + more), TODAY).found().stream()
                .map(d -> d.code() + " " + d.at().file().path() + ":" + d.at().line() + ":" + d.at().column() + "-" + d.at().endColumn())
                .toList();
    }

    @Test
    void readsEveryFieldOfAKpi() {
        var site = SiteReader.read(SourceTree.of(CITY + """
                -- kpi/wait.yaml
                title: 待ち時間
                definition: 窓口で待つ時間
                unit: 分
                direction: 減らす
                kind: outcome
                source: 実測
                baseline: {fy: 令和5年度, value: 20}
                targets:
                  - {fy: 2026, value: 10}
                """), TODAY);
        assertEquals(List.of(), site.found());
        Kpi kpi = site.value().orElseThrow().kpis().get(0);
        assertEquals(new FiscalYear(2023), kpi.baseline().fy().orElseThrow());
        assertEquals(Kpi.Direction.DOWN, kpi.direction());
    }

    @Test
    void pointsAtTheUnknownKeyBehindAnEmojiAndAFullWidthCharacter() {
        assertEquals(
                List.of("unknown-key-near glossary/dx.yaml:4:1-8"),
                found("-- glossary/dx.yaml\nterm: ＤＸ😀\nreading: でぃーえっくす\ndefinition: 変えること\nsumarry: あ\n").stream().toList());
    }
}
