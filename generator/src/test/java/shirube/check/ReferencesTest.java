package shirube.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static shirube.check.Checked.INITIATIVE;
import static shirube.check.Checked.PLAN;
import static shirube.check.Checked.found;

import java.util.List;
import org.junit.jupiter.api.Test;
import shirube.diagnostic.Language;
import shirube.diagnostic.Severity;

class ReferencesTest {

    @Test
    void aPlanWithOnlyWhatIsRequiredIsSound() {
        assertEquals(List.of(), found(PLAN, INITIATIVE));
        assertTrue(Checked.run(PLAN, INITIATIVE).value().isPresent());
    }

    @Test
    void pointsAtAReferenceToNothingAndNamesTheNearest() {
        assertEquals(
                List.of("unknown-reference-near plans/dx/initiatives/online.md:5 digtal"),
                found(PLAN, INITIATIVE.replace("owner: digital", "owner: digtal")));
        assertEquals(
                List.of("unknown-reference plans/dx/initiatives/online.md:5 finance"),
                found(PLAN, INITIATIVE.replace("owner: digital", "owner: finance")));
    }

    @Test
    void takesANameForTheIdOfWhatIsCalledSo() {
        assertEquals(
                List.of("unknown-reference-near plans/dx/initiatives/online.md:5 デジタル課"),
                found(PLAN, INITIATIVE.replace("owner: digital", "owner: デジタル課")));
    }

    @Test
    void saysThatAReferenceLeadsToAnotherType() {
        assertEquals(
                List.of("reference-of-other-type plans/dx/initiatives/online.md:5 counter"),
                found(PLAN, INITIATIVE.replace("owner: digital", "owner: counter")));
    }

    @Test
    void anItemThatCannotBeReadIsStillThere() {
        assertEquals(List.of(), found(PLAN, INITIATIVE.replace("kpi_exempt_reason: 準備の年だから", "kpis: [rate]"), "-- kpi/rate.yaml\ntitle: 率\n"));
    }

    @Test
    void aDraftsFaultsOnlyWarn() {
        var found = Checked.run(PLAN, INITIATIVE.replace("owner: digital", "owner: finance\nstate: draft"));
        assertEquals(List.of(Severity.WARNING), found.found().stream().map(d -> d.severity()).toList());
        assertTrue(found.value().isPresent());
    }

    @Test
    void aReferenceToAnyTypeNamesAKnownTypeAndId() {
        String news = "-- news/start.md\n---\ndate: 2026-10-01\ntitle: 開始\nrefs: [%s]\n---\n始めます。\n";
        assertEquals(List.of(), found(PLAN, news.formatted("measures/counter")));
        assertEquals(List.of("unknown-type-near news/start.md:4 measure/counter"), found(PLAN, news.formatted("measure/counter")));
        assertEquals(List.of("unknown-type news/start.md:4 zz/x"), found(PLAN, news.formatted("zz/x")));
        assertEquals(List.of("unknown-reference-near news/start.md:4 measures/counterr"), found(PLAN, news.formatted("measures/counterr")));
    }

    @Test
    void anItemThatManyPlacesNameIsMissedOnceWithThosePlaces() {
        String news = "-- news/n%s.md\n---\ndate: 2026-10-01\ntitle: 開始%s\nowner: tax\n---\n始めます。\n";
        String three = news.formatted(1, 1) + news.formatted(2, 2) + news.formatted(3, 3);
        assertEquals(3, found(PLAN, three).size());
        var found = Checked.run(PLAN, three, news.formatted(4, 4), news.formatted(5, 5).replace("owner", "state: draft\nowner")).found();
        assertEquals(List.of("missing-item news/n1.md:4 tax", "unknown-reference news/n5.md:5 tax"), found.stream().map(Checked::shown).toList());
        assertTrue(found.get(0).message(Language.JA).contains("4か所"), found.get(0).message(Language.JA));
        assertTrue(found.get(0).help(Language.JA).orElseThrow().contains("news/n2.md:4、"), found.get(0).help(Language.JA).orElseThrow());
        assertEquals(Severity.WARNING, found.get(1).severity());
    }

    @Test
    void aMeasureStandsUnderAPolicyOrAMeasure() {
        assertEquals(List.of(), found(PLAN.replace("parent: approach", "parent: policy/approach")));
        assertEquals(
                List.of("parent-type plans/dx/measures/counter.md:2 plan/dx"),
                found(PLAN.replace("parent: approach", "parent: plan/dx")));
        assertEquals(
                List.of("unknown-reference-near plans/dx/measures/counter.md:2 aproach1"),
                found(PLAN.replace("parent: approach", "parent: aproach1")));
    }
}
