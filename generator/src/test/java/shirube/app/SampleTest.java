package shirube.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SampleTest {

    private static final List<Path> PAGES = Stream.of("index.html", "kpi/a.html", "kpi/b.html", "kpi/c.html", "news/a.html").map(Path::of).toList();

    @Test
    void eachFolderComesInTurn() {
        assertEquals(Stream.of("index.html", "kpi/a.html", "news/a.html", "kpi/b.html").map(Path::of).toList(), Sample.of(PAGES, 4));
    }

    @Test
    void aSampleOfAllIsAll() {
        assertEquals(PAGES, Sample.of(PAGES, 99));
    }
}
