package shirube.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecordPagesTest {

    private static final String BODY = "-- organisation/panel.yaml\nname: 会議\nvalid_from: 2020-04-01\nbasis: 設置要綱\n";

    private static final String MEETING = """
            -- meetings/panel/2026-08-27/meeting.yaml
            number: 1
            title: 第1回会議
            date: 2026-08-27
            start: "13:30"
            end: "15:00"
            place: 庁議室
            open: public
            attendees: [委員長]
            agenda: [{no: "1", title: 評価, materials: ["1"]}]
            materials: [{no: "1", title: 評価, path: materials/1.md}]
            minutes: {style: summary}
            actions:
              - {no: "1", what: 直す, owner: panel, due: 2026-10-01}
              - {no: "2", what: 調べる, owner: panel, due: 2026-12-01}
            -- meetings/panel/2026-08-27/minutes.md
            # 会議録
            ## 1 評価 {#review}
            本文
            -- meetings/panel/2026-08-27/materials/1.md
            ## 2025年度の評価
            本文
            """;

    private static final String PROCESS = """
            -- processes/moving.yaml
            title: 転入届
            actors: [住民, 市民課]
            as_is:
              steps:
                - {no: "1", actor: 住民, action: 書く, channel: counter, minutes: 20, next: [{to: "2", when: そろっている}, {to: "1", when: 足りない}]}
                - {no: "2", actor: 市民課, action: 確かめる, channel: counter, minutes: 10.5, wait_days: 3}
            to_be:
              steps:
                - {no: "1", actor: 住民, action: 入力する, channel: online, minutes: 12}
            annual_volume: 1480
            measured: estimated
            """;

    private static String comment(String more) {
        return "-- comments/one.yaml\n".replace("one.yaml", "one/case.yaml") + "title: 意見募集\ntarget: [organisation/panel]\nopens: 2026-10-01\ncloses: 2026-11-21\n" + more;
    }

    @Test
    void linksToMinutesAndPapersLeadToPages() {
        Addresses addresses = SmallSite.of(BODY + MEETING).publication().addresses();
        assertEquals("meetings/panel-2026-08-27.html", addresses.ofFile("meetings/panel/2026-08-27/minutes.md").map(Page::path).orElseThrow());
        assertEquals("meetings/panel-2026-08-27/materials/1.html", addresses.ofFile("meetings/panel/2026-08-27/materials/1.md").map(Page::path).orElseThrow());
    }

    @Test
    void aMeetingSaysItsWeekdayAndWhatIsOverdue() {
        var view = (MeetingView) SmallSite.of(BODY + MEETING).view("meetings/panel-2026-08-27.html");
        assertEquals("meeting.fromTo 2026年（令和8年）8月27日（木曜日） 午後1時30分 午後3時", view.facts().get(0).text().orElseThrow());
        assertTrue(view.facts().stream().anyMatch(fact -> fact.text().equals(Optional.of("設置要綱"))));
        assertTrue(view.minutes().orElseThrow().contains("id=\"review\""));
        assertFalse(view.minutes().orElseThrow().contains("<h1"));
        List<Table.Row> actions = view.actions().orElseThrow().rows();
        assertEquals("delayed", actions.get(0).cells().get(4).status().orElseThrow().key());
        assertEquals("running", actions.get(1).cells().get(4).status().orElseThrow().key());
    }

    @Test
    void anUpcomingMeetingStandsFirstAndAsksForNoMinutes() {
        var site = SmallSite.of(BODY + MEETING, LocalDate.of(2026, 8, 27));
        var index = (MeetingLists) site.view("meetings/index.html");
        assertEquals(1, index.upcoming().size());
        assertEquals(List.of(), index.bodies());
        assertEquals(Optional.empty(), ((MeetingView) site.view("meetings/panel-2026-08-27.html")).minutesMissing());
    }

    @Test
    void aConsultationIsOpenThroughItsLastDay() {
        var view = (CommentView) SmallSite.of(BODY + comment("ways: [郵送]\n")).view("comments/one.html");
        assertEquals("open", view.status().key());
        assertEquals("home.lastDay", view.call().orElseThrow().left());
        assertEquals(Optional.empty(), view.result());
    }

    @Test
    void whereToSendAnOpinionCanBeFollowedExceptAFaxNumber() {
        String ways = "ways: [{how: 入力フォーム, to: 'https://city.example.jp/iken（24時間）'}, {how: 電話, to: 0999-55-0114（広報課）}, {how: ファクス, to: 0999-55-0115}, {how: メール, to: iken@city.example.jp}]\n";
        List<CommentView.Way> call = ((CommentView) SmallSite.of(BODY + comment(ways)).view("comments/one.html")).call().orElseThrow().ways();
        assertEquals(
                List.of("https://city.example.jp/iken", "tel:0999550114", "", "mailto:iken@city.example.jp"),
                call.stream().map(way -> way.link().map(Link::href).orElse("")).toList());
        assertEquals(List.of("（24時間）", "（広報課）", "0999-55-0115", ""), call.stream().map(CommentView.Way::rest).toList());
    }

    @Test
    void thatNobodyWroteIsAResult() {
        String closed = comment("result_published: 2026-11-30\n");
        var view = (CommentView) SmallSite.of(BODY + closed, LocalDate.of(2026, 12, 1)).view("comments/one.html");
        assertEquals("comment.nobody", view.result().orElseThrow().counted());
        assertEquals(Optional.empty(), view.result().orElseThrow().opinions());
    }

    @Test
    void anOpinionLeadsToWhatItIsAboutAndBack() {
        String closed = comment("result_published: 2026-11-30\nopinions: [{no: 5, part: organisation/panel, summary: 意見, response: 答え, disposition: reference}]\n");
        var site = SmallSite.of(BODY + closed, LocalDate.of(2026, 12, 1));
        Table.Row row = ((CommentView) site.view("comments/one.html")).result().orElseThrow().opinions().orElseThrow().rows().get(0);
        assertEquals("opinion-5", row.id());
        assertEquals("../organisation/panel.html", row.cells().get(4).href().orElseThrow());
        var body = (OrganisationView) site.view("organisation/panel.html");
        assertTrue(body.relations().referred().stream().flatMap(group -> group.items().stream()).anyMatch(link -> link.href().equals("../comments/one.html#opinion-5")));
    }

    @Test
    void savingsAreAddedUpPerChannelAndPerYear() {
        Savings savings = Savings.of(SmallSite.of(PROCESS).site().processes().get(0));
        assertEquals("30.5 12 18.5", savings.minutes().asIs() + " " + savings.minutes().toBe() + " " + savings.minutes().saved());
        assertEquals(2, savings.channels().size());
        assertEquals("-12", savings.channels().get(1).figures().saved().toPlainString());
        assertEquals("3", savings.days().saved().toPlainString());
        assertEquals("456", Savings.hours(savings.minutes().saved(), new java.math.BigDecimal(1480)).toPlainString());
    }

    @Test
    void arrowsAreWordsAndSumsAreWrittenOut() {
        var view = (ProcessView) SmallSite.of(PROCESS).view("processes/moving.html");
        List<Table.Cell> first = view.asIs().rows().get(0).cells();
        assertEquals("process.nextWhen そろっている 2。process.nextWhen 足りない 1", first.get(first.size() - 1).text().orElseThrow());
        List<Table.Cell> last = view.asIs().rows().get(1).cells();
        assertEquals("process.end", last.get(last.size() - 1).text().orElseThrow());
        Table.Row total = view.savings().rows().stream().filter(row -> row.id().equals("saving-minutes")).findFirst().orElseThrow();
        assertEquals("process.sumLess 18.5 1,480 456", total.cells().get(4).text().orElseThrow());
        assertEquals("process.less process.unit.minutes 18.5", total.cells().get(3).text().orElseThrow());
    }

    @Test
    void whatASiteLacksHasNoPage() {
        assertEquals(List.of("404.html", "index.html", "sitemap.html"), SmallSite.of("").paths());
    }

    @Test
    void aPageServedAnywhereLinksWithTheSitesAddress() {
        var site = SmallSite.of(BODY);
        assertEquals("https://plan.example.jp/organisation/index.html", site.desk("404.html").href("organisation/index.html"));
        assertEquals("https://plan.example.jp/", site.desk("404.html").root());
        assertEquals("organisation/index.html", site.desk("index.html").href("organisation/index.html"));
    }

    @Test
    void thePolicyIsThereWhereACityHasOneAndListsWhatItAccepts() {
        String policy = "accessibility: {target: 適合レベルAAに準拠, level: AA, scope: すべてのページ, deadline: 2027-03-31}\n";
        String accepted = "-- exceptions.yaml\n- {code: image-alt, where: pages/old.md, reason: 直す途中, who: 広報課, until: 2026-10-01}\n";
        var view = (AccessibilityView) SmallSite.of(policy + accepted).view("accessibility.html");
        assertEquals(3, view.facts().size());
        assertTrue(view.exceptions().orElseThrow().rows().get(0).cells().get(4).html().orElseThrow().contains("accessibility.over"));
    }

    @Test
    void wideFilesStandOnTheirSideAndCodesKeepTheirZeros() {
        var desk = SmallSite.of("").desk("index.html");
        List<String> wide = List.of("a", "b", "c", "d", "e", "f", "g", "h", "i");
        Table sideways = CsvPreview.table("f", "表", List.of(wide, List.of("1", "", "3")), java.util.Set.of(), desk).orElseThrow();
        assertEquals(9, sideways.rows().size());
        assertEquals("dataset.blank", sideways.rows().get(1).cells().get(1).text().orElseThrow());
        Table upright = CsvPreview.table(
                "f", "表", List.of(List.of("コード", "人", "市町村"), List.of("0123", "-4.5", "992011")), java.util.Set.of("市町村"), desk).orElseThrow();
        assertEquals(List.of(false, true, false), upright.columns().stream().map(Table.Column::numeric).toList());
        assertEquals("scroll", upright.mode());
    }
}
