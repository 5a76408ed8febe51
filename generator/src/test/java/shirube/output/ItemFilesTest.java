package shirube.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import shirube.document.SourceReader;
import shirube.model.FilePath;
import shirube.model.Item;
import shirube.model.Site;
import shirube.model.SiteReader;
import shirube.source.SourceTree;

class ItemFilesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private static Site site(String listing) {
        var read = SiteReader.read(
                SourceTree.of("-- site.yaml\nname: 例示市\ncode: \"999997\"\nbase_url: https://plan.example.jp/\n" + listing), TODAY);
        assertEquals(List.of(), read.found());
        return read.value().orElseThrow();
    }

    /** Every item has a page but those called draft. */
    private static final ItemJson.Addresses ADDRESSES = new ItemJson.Addresses() {
        @Override
        public Optional<String> page(String type, String id) {
            return id.equals("draft") ? Optional.empty() : Optional.of(type + "/" + id + ".html");
        }

        @Override
        public Optional<String> file(Item item, FilePath file) {
            return Optional.of("opendata/" + item.id() + "/" + file.written());
        }
    };

    private static String json(Item item) {
        return new String(ItemJson.bytes(item, ADDRESSES, Map.of("commit", "abc1234")), StandardCharsets.UTF_8);
    }

    private static final String WAIT = """
            -- kpi/wait.yaml
            title: 待ち時間
            title_kana: まちじかん
            owner: citizen
            definition: 窓口で待つ時間
            unit: 分
            decimals: 1
            direction: down
            kind: outcome
            source: 実測
            baseline: {fy: 令和5年度, value: 20.50, as_of: 2024-03-31}
            dataset: draft
            targets:
              - {fy: 2026, value: 10}
              - {fy: 2025, min: 11, max: 13}
            actuals:
              - {fy: 2024, value: 18, status: corrected, replaces: 19, note: "数え方を直した, 再集計"}
              - {fy: 2025, value: null, gap: counting}
            -- organisation/citizen.yaml
            name: 市民課
            kind: section
            valid_from: 2020-04-01
            """;

    @Test
    void anItemIsWrittenAsItsRecordDeclaresIt() {
        String json = json(site(WAIT).kpis().get(0));
        assertTrue(json.startsWith("""
                {
                  "type": "kpi",
                  "id": "wait",
                  "title": "待ち時間",
                  "url": "kpi/wait.html",
                  "title_kana": "まちじかん",
                  "state": "published",
                  "owner": {
                    "id": "citizen",
                    "url": "organisation/citizen.html"
                  },
                """), json);
        assertTrue(json.contains("""
                  "baseline": {
                    "fy": 2023,
                    "value": 20.50,
                    "as_of": "2024-03-31"
                  },
                """), json);
        assertTrue(json.contains("\"direction\": \"down\""), json);
        assertTrue(json.contains("\"dataset\": {\n    \"id\": \"draft\"\n  }"), json);
        assertTrue(json.contains("\"gap\": \"counting\""), json);
        assertTrue(json.contains("\"commit\": \"abc1234\""), json);
        assertFalse(json.contains("origin") || json.contains("summary"), json);
    }

    /** Values of types that the writer does not know would show their Java form, such as {@code Ref[id=…}. */
    @Test
    void everyItemOfTheSampleCityIsPlainJson() throws IOException {
        var tree = SourceReader.read(Path.of("../content"), "content").value();
        List<Item> items = SiteReader.read(tree, TODAY).value().orElseThrow().items().toList();
        assertTrue(items.size() > 50, "items: " + items.size());
        for (Item item : items) {
            String json = json(item);
            assertTrue(JsonTree.object(json.getBytes(StandardCharsets.UTF_8)).isPresent(), json);
            assertFalse(Pattern.compile("[A-Z]\\w+\\[\\w+=|shirube\\.\\w|@[0-9a-f]{6,8}\"").matcher(json).find(), json);
        }
    }

    @Test
    void anIndicatorsSeriesIsATableInLongForm() {
        String csv = new String(KpiTable.bytes(site(WAIT).kpis().get(0)), StandardCharsets.UTF_8);
        assertEquals("""
                \uFEFF指標ID,指標名,単位,年度,年度（和暦）,基準値,目標値,目標下限,目標上限,実績値,確かさ,値がない理由,時点,訂正前の値,出どころ,注記
                wait,待ち時間,分,2023,令和5年度,20.50,,,,,,,2024-03-31,,,
                wait,待ち時間,分,2024,令和6年度,,,,,18,訂正,,,19,実測,"数え方を直した, 再集計"
                wait,待ち時間,分,2025,令和7年度,,,11,13,,,集計中,,,実測,
                wait,待ち時間,分,2026,令和8年度,,10,,,,,,,,,
                """.replace("\n", "\r\n"), csv);
    }
}
