package shirube.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import shirube.app.Town;

/** What holds of every golden site that is sound: it is published, its audit is clean, its links lead somewhere, its bytes are the same. */
class GoldenPagesTest {

    @TempDir
    Path temp;

    @TestFactory
    Stream<DynamicNode> soundSites() {
        return GoldenSite.all().stream().filter(GoldenPagesTest::isSound).map(site -> DynamicContainer.dynamicContainer(
                site.name(),
                Stream.of(
                        DynamicTest.dynamicTest("is published, and the audit finds nothing new", () -> isPublished(site)),
                        DynamicTest.dynamicTest("has the same bytes whenever, wherever and in whatever order it is read", () -> hasTheSameBytes(site)),
                        DynamicTest.dynamicTest("has links that all lead somewhere", () -> linksResolve(site)),
                        DynamicTest.dynamicTest("has contents lists that name every heading, in their order", () -> contentsNameHeadings(site)),
                        DynamicTest.dynamicTest("lets nothing out that is a draft, under embargo or not referred to", () -> keepsSecrets(site)))));
    }

    private static boolean isSound(GoldenSite site) {
        try {
            return site.expected().lines().noneMatch(line -> line.startsWith("error "));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void isPublished(GoldenSite site) throws IOException {
        Town town = town(site, false);
        Town.Outcome outcome = town.build();
        assertEquals(expectedFindings(site), String.join("\n", outcome.findings()), outcome.err());
        assertEquals(0, outcome.exit());
    }

    /** Errors and warnings, as {@link Town.Outcome#findings} has them. */
    private static String expectedFindings(GoldenSite site) throws IOException {
        return String.join("\n", site.expected().lines().filter(line -> !line.startsWith("review ")).map(line -> line.replaceFirst("^(\\S+ \\S+ \\S+:\\d+:\\d+)-.*", "$1")).toList());
    }

    /** A second build from a copy made in reverse order, elsewhere, by one worker, in another language and time zone. */
    private void hasTheSameBytes(GoldenSite site) throws IOException {
        Town first = town(site, false);
        first.build();
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            Town second = town(site, true);
            second.build("--jobs", "1");
            assertTrue(first.site().containsKey("index.html"));
            assertEquals("", differences(first, second));
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    private static String differences(Town first, Town second) throws IOException {
        Map<String, Integer> one = first.site();
        Map<String, Integer> other = second.site();
        var paths = new TreeSet<>(one.keySet());
        paths.addAll(other.keySet());
        var different = new StringBuilder();
        for (String path : paths) {
            if (java.util.Objects.equals(one.get(path), other.get(path))) continue;
            different.append(path).append('\n');
            if (!one.containsKey(path) || !other.containsKey(path)) continue;
            List<String> lines = Files.readString(first.published().resolve(path)).lines().toList();
            List<String> others = Files.readString(second.published().resolve(path)).lines().toList();
            for (int i = 0; i < Math.min(lines.size(), others.size()); i++) {
                if (lines.get(i).equals(others.get(i))) continue;
                different.append("- ").append(lines.get(i)).append("\n+ ").append(others.get(i)).append('\n');
                break;
            }
        }
        return different.toString();
    }

    private void linksResolve(GoldenSite site) throws IOException {
        Town town = town(site, false);
        town.build();
        Map<String, Document> pages = new TreeMap<>();
        var files = new TreeSet<>(town.site().keySet());
        for (String path : files) if (path.endsWith(".html")) pages.put(path, Jsoup.parse(Files.readString(town.published().resolve(path))));
        var broken = new TreeSet<String>();
        pages.forEach((path, page) -> page.select("[href], [src]").forEach(element -> {
            String address = element.hasAttr("href") ? element.attr("href") : element.attr("src");
            if (!resolves(path, address, files, pages)) broken.add(path + " -> " + address);
        }));
        assertTrue(pages.containsKey("index.html"));
        assertEquals(new TreeSet<>(), broken);
    }

    private void contentsNameHeadings(GoldenSite site) throws IOException {
        Town town = town(site, false);
        town.build();
        var differing = new TreeSet<String>();
        for (String path : town.site().keySet()) {
            if (!path.endsWith(".html")) continue;
            Document page = Jsoup.parse(Files.readString(town.published().resolve(path)));
            List<String> listed = page.select("main.is-numbered .toc .toc-2 > a").eachAttr("href");
            List<String> headings = page.select(".page-body h2[id]:not(.no-number)").eachAttr("id").stream().map(id -> "#" + id).toList();
            if (!listed.isEmpty() && !listed.equals(headings)) differing.add(path + ": " + listed + " / " + headings);
        }
        assertEquals(new TreeSet<>(), differing);
    }

    /** Golden sites write these words into whatever must not be published (R-607, R-610). */
    private void keepsSecrets(GoldenSite site) throws IOException {
        Town town = town(site, false);
        town.build();
        var leaks = new TreeSet<String>();
        for (String path : town.site().keySet()) {
            String text = new String(Files.readAllBytes(town.published().resolve(path)), java.nio.charset.StandardCharsets.UTF_8);
            if (text.contains("もれてはならない")) leaks.add(path);
        }
        assertEquals(new TreeSet<>(), leaks);
    }

    private static boolean resolves(String from, String address, TreeSet<String> files, Map<String, Document> pages) {
        if (address.matches("(?i)(https?|mailto|tel):.*")) return true;
        String[] parts = address.split("#", 2);
        String to = parts[0].isEmpty() ? from : resolved(from, parts[0]);
        if (!files.contains(to)) return false;
        if (parts.length == 1 || parts[1].isEmpty()) return true;
        String id = java.net.URLDecoder.decode(parts[1], java.nio.charset.StandardCharsets.UTF_8);
        Element target = pages.containsKey(to) ? pages.get(to).getElementById(id) : null;
        return target != null || !to.endsWith(".html");
    }

    private static String resolved(String from, String address) {
        var base = java.net.URI.create("https://x.invalid/").resolve(encoded(from));
        return java.net.URLDecoder.decode(base.resolve(address).getRawPath().substring(1).replace("+", "%2B"), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static String encoded(String path) {
        return List.of(path.split("/")).stream()
                .map(step -> java.net.URLEncoder.encode(step, java.nio.charset.StandardCharsets.UTF_8).replace("+", "%20"))
                .reduce((a, b) -> a + "/" + b).orElse("");
    }

    private Town town(GoldenSite site, boolean reversed) throws IOException {
        Path folder = Files.createTempDirectory(temp, site.name());
        site.copyInto(folder, reversed);
        return new Town(folder);
    }
}
