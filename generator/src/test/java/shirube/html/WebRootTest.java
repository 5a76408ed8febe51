package shirube.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WebRootTest {

    private static final List<String> STEPS = List.of("..", "..", ".", "", "a", "資料", "index.html", "b-1_2.css", "...");
    private static final List<String> PAGES = List.of("index.html", "kpi/online.html", "a/b/c/page.html", "計画/章/1.html");

    @Test
    void anAddressMeansAPathFromTheRoot() {
        assertEquals(Optional.of("assets/shirube.css"), WebRoot.NONE.path("kpi/online.html", "../assets/shirube.css"));
        assertEquals(Optional.of("kpi/sub/x.html"), WebRoot.NONE.path("kpi/online.html", "./sub/x.html"));
        assertEquals(Optional.of("x.html"), WebRoot.NONE.path("kpi/online.html", "/x.html"));
        assertEquals(Optional.of("資料/a b.pdf"), WebRoot.NONE.path("index.html", "%E8%B3%87%E6%96%99/a%20b.pdf"));
        assertEquals(Optional.of("assets/shirube.css"), WebRoot.NONE.path("手引　全角/はじめ に.html", "../assets/shirube.css"));
        assertEquals(Optional.empty(), WebRoot.NONE.path("index.html", "https://www.example.jp/"));
    }

    /** A query is no part of the path, but makes the address one that is taken apart by the rules for all. */
    @Test
    void plainAddressesMeanWhatTheRulesForAllAddressesSay() {
        var random = new Random(20261127);
        for (int i = 0; i < 20_000; i++) {
            var address = new StringBuilder(STEPS.get(random.nextInt(STEPS.size())));
            for (int steps = random.nextInt(5); steps > 0; steps--) address.append('/').append(STEPS.get(random.nextInt(STEPS.size())));
            if (address.isEmpty() || address.toString().startsWith("//")) continue;
            String page = PAGES.get(random.nextInt(PAGES.size()));
            assertEquals(WebRoot.NONE.path(page, address + "?"), WebRoot.NONE.path(page, address.toString()), page + " " + address);
        }
    }
}
