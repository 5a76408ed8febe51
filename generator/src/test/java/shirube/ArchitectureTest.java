package shirube;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The packages stand in one order; each imports only from those before it, and owns its libraries alone. */
class ArchitectureTest {

    private static final Path SOURCES = Path.of("src/main/java/shirube");

    /** a11y and its rules are one step: the audit names the rules, the rules speak of its targets. */
    private static final List<String> ORDER = List.of(
            "source", "diagnostic", "document", "markdown", "model", "revision", "compare", "writing", "attachment", "check", "picture", "page", "render", "html",
            "a11y", "output", "browser", "manual", "publish", "app");

    private static final Map<String, List<String>> OWNERS = Map.ofEntries(
            Map.entry("org.yaml", List.of("document")),
            Map.entry("de.siegmar", List.of("document")),
            Map.entry("com.vladsch", List.of("markdown")),
            Map.entry("org.eclipse.jgit", List.of("revision")),
            Map.entry("com.github.difflib", List.of("compare")),
            Map.entry("org.apache.lucene", List.of("compare")),
            Map.entry("freemarker", List.of("render")),
            Map.entry("org.jsoup", List.of("html", "a11y", "a11y.rules")),
            Map.entry("com.helger", List.of("html")),
            Map.entry("org.xml.sax", List.of("html")),
            Map.entry("com.sun.net.httpserver", List.of("browser")),
            Map.entry("com.fasterxml", List.of("output")),
            Map.entry("org.apache.pdfbox", List.of("attachment")),
            Map.entry("picocli", List.of("app")));

    /** Imports and names written out in full; a name in a comment is none. */
    private static final Pattern NAME = Pattern.compile("\\b((?:shirube|org|de|com|info|io|freemarker|picocli)(?:\\.[a-z0-9]+)+)\\.[A-Z*]");

    @Test
    void packagesUseOnlyThoseBeforeThem() throws IOException {
        var wrong = new TreeSet<String>();
        for (Path file : files())
            for (String name : names(file)) {
                if (!name.startsWith("shirube.")) continue;
                int used = ORDER.indexOf(step(name.substring("shirube.".length())));
                if (used < 0 || used > ORDER.indexOf(step(packageOf(file)))) wrong.add(file + " uses " + name);
            }
        assertEquals(new TreeSet<>(), wrong);
    }

    @Test
    void librariesServeOnePackage() throws IOException {
        var wrong = new TreeSet<String>();
        for (Path file : files())
            for (String name : names(file)) {
                if (name.startsWith("shirube.")) continue;
                boolean owned = OWNERS.entrySet().stream()
                        .anyMatch(owner -> (name + ".").startsWith(owner.getKey() + ".") && owner.getValue().contains(packageOf(file)));
                if (!owned) wrong.add(file + " uses " + name);
            }
        assertEquals(new TreeSet<>(), wrong);
    }

    @Test
    void everyPackageSaysWhatItIs() throws IOException {
        for (Path file : files())
            if (!Files.exists(file.resolveSibling("package-info.java"))) throw new AssertionError(file.getParent() + " has no package-info.java");
    }

    @Test
    void everyPackageHasItsPlaceInTheOrder() throws IOException {
        var packages = new TreeSet<String>();
        for (Path file : files()) packages.add(step(packageOf(file)));
        assertEquals(new TreeSet<>(ORDER), packages);
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        }
    }

    private static List<String> names(Path file) throws IOException {
        String code = Files.readString(file).replaceAll("(?s)/\\*.*?\\*/|//[^\n]*|\"(?:[^\"\\\\\n]|\\\\.)*\"", "");
        return NAME.matcher(code).results().map(match -> match.group(1)).distinct().toList();
    }

    private static String packageOf(Path file) {
        return SOURCES.relativize(file.getParent()).toString().replace('\\', '.').replace('/', '.');
    }

    private static String step(String name) {
        return name.startsWith("a11y.") ? "a11y" : name;
    }
}
