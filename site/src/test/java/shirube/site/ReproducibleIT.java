package shirube.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same content and date give the same bytes, whoever builds them, when and where. */
class ReproducibleIT {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    @TempDir
    Path temp;

    /** The sample as it is published, made once more by hand. */
    @Test
    void thePublishedSampleCanBeMadeAgain() {
        Published site = Published.site();
        String date = site.json("manifest.json").getAsJsonObject().get("date").getAsString();
        Path again = temp.resolve("again");
        build(Tool.REPOSITORY, again, Map.of(), "--date", date, "--history", "site/src/history/tomono.bundle", "--jobs", "1");
        assertSame(site.folder(), again);
    }

    @Test
    void timeZoneLocaleThreadsAndJavaLeaveNoTrace() throws IOException {
        Path one = copyWithoutGit("one");
        Path other = copyWithoutGit("a/longer way/to another");
        build(one, temp.resolve("public one"), Map.of("TZ", "Asia/Tokyo"), "--date", DAY.toString());
        String second = Long.toString(DAY.atTime(9, 0).atZone(ZoneId.of("Asia/Tokyo")).toEpochSecond());
        build(other, temp.resolve("public other"), Map.of(
                "TZ", "Pacific/Kiritimati", "LC_ALL", "C", "SOURCE_DATE_EPOCH", second,
                "SHIRUBE_JAVA_OPTS", "-Duser.language=tr -Duser.country=TR -Duser.timezone=America/Los_Angeles"), "--jobs", "1", "--full");
        assertSame(temp.resolve("public one"), temp.resolve("public other"));
        for (Javas.Java java : Javas.others()) {
            Path third = temp.resolve("public by " + java.version());
            build(one, third, Map.of("JAVA_HOME", java.home().toString()), "--date", DAY.toString(), "--jobs", "7");
            assertSame(temp.resolve("public one"), third);
        }
    }

    @Test
    void withoutGitPagesNameTheirSourcesButNoCommit() throws IOException {
        Path copy = copyWithoutGit("copy");
        build(copy, copy.resolve("public"), Map.of(), "--date", DAY.toString());
        var page = Jsoup.parse(Files.readString(copy.resolve("public/initiatives/reserve-bus.html")));
        Element about = page.selectFirst(".about-page");
        assertTrue(about.text().contains("content/plans/dx/initiatives/reserve-bus.md"), about.text());
        assertEquals(0, about.select(".source-commit").size(), about.text());
        assertFalse(about.text().matches("(?s).*\\b[0-9a-f]{7,40}\\b.*"), about.text());
    }

    private Path copyWithoutGit(String name) throws IOException {
        Path copy = temp.resolve(name);
        Folders.copy(Tool.REPOSITORY.resolve("content"), copy.resolve("content"));
        Folders.copy(Tool.REPOSITORY.resolve("templates"), copy.resolve("templates"));
        return copy;
    }

    private static void build(Path folder, Path out, Map<String, String> environment, String... more) {
        var arguments = new ArrayList<>(List.of("build", "--lang", "ja", "--out", out.toString()));
        arguments.addAll(List.of(more));
        Child built = Tool.installed().run(folder, environment, arguments.toArray(String[]::new));
        assertEquals(0, built.exit(), built.said());
    }

    private static void assertSame(Path one, Path other) {
        var faults = new Faults();
        Folders.compare(one, other, faults);
        faults.assertNone();
    }
}
