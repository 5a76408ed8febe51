package shirube.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import shirube.revision.Snapshot;
import shirube.source.SourceFile;
import shirube.source.SourceTree;

/** What of a schedule and a budget somebody who judges a revision must not miss. */
class ConcernTest {

    private static final String LATE = "  - {fy: 2026, quarter: 1, milestone: 浜灯野支所で始める, state: delayed}\n";

    @Test
    void aStepThatIsKeptAsLateBesideItsNewDateIsLater() {
        assertEquals(List.of("LATER schedule[2027-Q2].fy"), concerns(LATE + "  - {fy: 2027, quarter: 2, milestone: 浜灯野支所で始める（改めた予定）}\n"));
        assertEquals(List.of("LATER schedule[2026-Q2].fy"), concerns(LATE + "  - {fy: 2026, quarter: 2, milestone: 浜灯野支所で始める}\n"));
    }

    @Test
    void anotherStepThatIsAddedIsNoDelay() {
        assertEquals(List.of(), concerns(LATE + "  - {fy: 2027, quarter: 2, milestone: 利用者の声を調べる}\n"));
        assertEquals(List.of(), concerns(LATE.replace("delayed", "done") + "  - {fy: 2027, quarter: 2, milestone: 浜灯野支所で始める曜日を増やす}\n"));
    }

    @Test
    void aStepThatMovesIsLater() {
        assertEquals(List.of("LATER"), concerns("  - {fy: 2027, quarter: 1, milestone: 浜灯野支所で始める}\n").stream().map(line -> line.replaceFirst(" .*", "")).toList());
        assertEquals(List.of(), concerns("  - {fy: 2025, quarter: 1, milestone: 浜灯野支所で始める}\n"));
    }

    @Test
    void whatWasSpentIsNoOtherBudget() {
        String initial = "budget:\n  - {fy: 2026, kind: 当初, amount_thousand_yen: 500}\n";
        assertEquals(List.of(), concernsOf(initial, initial + "  - {fy: 2026, kind: 決算, amount_thousand_yen: 480}\n"));
        assertEquals(List.of("BUDGET_RAISED budget[2026-supplementary].amount_thousand_yen"), concernsOf(initial, initial + "  - {fy: 2026, kind: 補正, amount_thousand_yen: 80}\n"));
        assertEquals(List.of("BUDGET_CUT budget[2026-initial].amount_thousand_yen"), concernsOf(initial, initial.replace("500", "480")));
    }

    private static List<String> concerns(String schedule) {
        return concernsOf("schedule:\n  - {fy: 2026, quarter: 1, milestone: 浜灯野支所で始める}\n", "schedule:\n" + schedule);
    }

    private static List<String> concernsOf(String old, String now) {
        Comparison comparison = Comparison.of(edition("old", old), edition("new", now), false);
        return Concern.of(comparison).stream().map(concern -> concern.kind() + " " + concern.change().field()).toList();
    }

    private static Edition edition(String name, String fields) {
        String path = "plans/dx/initiatives/remote.md";
        var files = new TreeMap<String, SourceFile>();
        files.put(path, new SourceFile(path, path, "---\ntitle: 遠隔の相談\nno: \"1\"\n" + fields + "---\n"));
        return Edition.of(new Snapshot(name, Optional.empty(), new SourceTree("content", files, Map.of()), Map.of(), List.of()));
    }
}
