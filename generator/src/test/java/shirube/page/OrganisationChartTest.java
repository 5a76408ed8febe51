package shirube.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class OrganisationChartTest {

    private static String body(String id, String more) {
        return "-- organisation/" + id + ".yaml\nname: " + id + "\nvalid_from: 2000-04-01\n" + more + "\n";
    }

    private static String shape(OrganisationChart.Top top) {
        return top.body().id() + (top.below().isEmpty() ? "" : top.below().stream().map(OrganisationChartTest::shape).collect(Collectors.joining(" ", "(", ")")));
    }

    private static List<String> tops(String files) {
        return OrganisationChart.tops(SmallSite.of(files).site()).stream().map(OrganisationChartTest::shape).toList();
    }

    @Test
    void councilAndBoardsStandBesideTheMayorEvenWhereTheyComeFirst() {
        String files = body("audit", "kind: external") + body("council", "kind: external") + body("committee", "parent: council\nkind: council")
                + body("mayor", "") + body("digital", "parent: mayor\nkind: section");
        assertEquals(List.of("mayor(digital)", "council(committee)", "audit"), tops(files));
    }

    @Test
    void aBodyWhoseParentEndedHangsOnItsSuccessor() {
        String files = body("mayor", "") + body("old-dept", "parent: mayor\nvalid_to: 2025-03-31\nsuccessor: new-dept")
                + body("new-dept", "parent: mayor") + body("section", "parent: old-dept");
        assertEquals(List.of("mayor(new-dept(section))"), tops(files));
        var chart = (OrganisationChart) SmallSite.of(files).view("organisation/index.html");
        assertEquals(List.of("old-dept"), chart.ended().stream().map(Link::title).toList());
    }

    @Test
    void whatIsToComeIsNotDrawnYet() {
        String files = body("mayor", "") + "-- organisation/next.yaml\nname: next\nvalid_from: 2027-04-01\nparent: mayor\n";
        assertEquals(List.of("mayor"), tops(files));
        assertEquals(1, ((OrganisationChart) SmallSite.of(files).view("organisation/index.html")).coming().size());
    }

    @Test
    void noTwoBoxesTouchAndParentsStandBesideTheirFirstChild() {
        var leaf = new BoxChart.Node("課", "", List.of());
        var long1 = new BoxChart.Node("窓口改革プロジェクトチーム", "", List.of());
        var root = new BoxChart.Node("市長", "strong", List.of(new BoxChart.Node("部", "", List.of(long1, leaf)), leaf));
        BoxChart chart = BoxChart.of("c", "図", "説明", "t", List.of(root, new BoxChart.Node("議会", "outside", List.of())));
        List<BoxChart.Box> boxes = chart.boxes();
        assertEquals(6, boxes.size());
        for (BoxChart.Box a : boxes)
            for (BoxChart.Box b : boxes)
                if (a != b) assertTrue(a.x() + a.width() < b.x() || b.x() + b.width() < a.x() || a.y() + a.height() < b.y() || b.y() + b.height() < a.y());
        assertEquals(boxes.get(0).y(), boxes.get(1).y());
        assertEquals(boxes.get(1).y(), boxes.get(2).y());
        assertEquals(4, chart.lines().size());
        String[] view = chart.viewBox().split(" ");
        boxes.forEach(box -> assertTrue(box.x() + box.width() <= Integer.parseInt(view[2]) && box.y() + box.height() <= Integer.parseInt(view[3])));
    }

    @Test
    void longNamesAreCutWhereTheScriptChanges() {
        assertEquals(List.of("市長"), BoxChart.wrap("市長"));
        assertEquals(List.of("データ活用", "ワーキンググループ"), BoxChart.wrap("データ活用ワーキンググループ"));
        assertEquals(List.of("窓口改革", "プロジェクトチーム"), BoxChart.wrap("窓口改革プロジェクトチーム"));
        assertEquals("架空県灯野市附属機関等設置条例審議会", String.join("", BoxChart.wrap("架空県灯野市附属機関等設置条例審議会")));
        assertTrue(BoxChart.wrap("架空県灯野市附属機関等設置条例審議会").stream().allMatch(line -> line.length() <= 12));
    }
}
