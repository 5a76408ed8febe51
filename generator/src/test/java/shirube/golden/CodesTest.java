package shirube.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import shirube.diagnostic.Code;
import shirube.diagnostic.Codes;
import shirube.diagnostic.Language;

/** Every code is declared once, speaks both languages, says why and how to mend, and is provoked by a test. */
class CodesTest {

    private static final Path RESOURCES = Path.of("src/main/resources/shirube/codes");
    private static final Pattern BRACE = Pattern.compile("\\{([a-zA-Z]+)}");
    private static final Pattern JAPANESE = Pattern.compile(".*[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}].*");

    private static String codesWhere(Predicate<Code> wrong) {
        return Codes.all().stream().filter(wrong).map(Code::name).collect(Collectors.joining("\n"));
    }

    @Test
    void eachKeyIsDeclaredOnce() throws IOException {
        var seen = new TreeSet<String>();
        var twice = new TreeSet<String>();
        try (Stream<Path> files = Files.list(RESOURCES)) {
            for (Path file : files.toList())
                for (String line : Files.readAllLines(file))
                    if (line.matches("[a-z0-9-]+\\.[a-z.]+ *=.*") && !seen.add(line.split(" *=")[0])) twice.add(line.split(" *=")[0]);
        }
        assertEquals(new TreeSet<>(), twice);
    }

    @Test
    void eachNameIsKebabCase() {
        assertEquals("", codesWhere(code -> !code.name().matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")));
    }

    @Test
    void eachSaysInBothLanguagesWhatIsWrongHowToMendAndWhy() {
        for (Language language : Language.values()) {
            assertEquals("", codesWhere(code -> code.message(language) == null || code.message(language).isBlank()), "message " + language);
            assertEquals("", codesWhere(code -> code.help(language).filter(help -> !help.isBlank()).isEmpty()), "help " + language);
            assertEquals("", codesWhere(code -> code.why(language).filter(why -> !why.isBlank()).isEmpty()), "why " + language);
        }
        assertEquals("", codesWhere(code -> !JAPANESE.matcher(code.message(Language.JA)).matches()), "Japanese without Japanese");
        assertEquals("", codesWhere(code -> JAPANESE.matcher(code.why(Language.EN).orElse("").replaceAll("（[^）]*）|\\([^)]*\\)|“[^”]*”|`[^`]*`", "")).matches()), "English with Japanese");
    }

    /** A reason is told to everybody alike, so it names nothing of the case. */
    @Test
    void theWhyNamesNoArgument() {
        assertEquals("", codesWhere(code -> Stream.of(Language.values()).anyMatch(l -> BRACE.matcher(code.why(l).orElse("")).find())));
    }

    /** A brace that the program does not fill would stand in the message as it is. */
    @Test
    void goldenMessagesHaveNoBraceLeft() throws IOException {
        List<String> left = goldenLines().filter(line -> BRACE.matcher(line).find()).toList();
        assertEquals(List.of(), left);
    }

    @Test
    void eachIsProvokedByATest() throws IOException {
        String tests = tests();
        assertEquals("", codesWhere(code -> !Pattern.compile("(?<![a-z0-9-])" + code.name() + "(?![a-z0-9-])").matcher(tests).find()));
    }

    /** What the tests prove to be found: golden sites, examples on the pages of rules, and codes that tests assert. */
    private static String tests() throws IOException {
        var tests = new StringBuilder();
        goldenLines().forEach(line -> tests.append(line.split(" ")[1]).append('\n'));
        try (Stream<Path> pages = Files.walk(Path.of("src/main/resources/shirube/a11y/rules"))) {
            for (Path page : pages.filter(file -> file.toString().endsWith(".md")).toList())
                Files.readAllLines(page).stream().filter(line -> line.matches("```.*\\b(failed|cantTell) .*")).forEach(line -> tests.append(line).append('\n'));
        }
        try (Stream<Path> pages = Files.list(Path.of("src/main/resources/shirube/writing"))) {
            for (Path page : pages.toList())
                if (Files.readString(page).contains("```markdown wrong")) tests.append(page.getFileName().toString().replace(".md", "")).append('\n');
        }
        try (Stream<Path> fixtures = Files.walk(Path.of("src/test/resources"))) {
            for (Path fixture : fixtures.filter(file -> file.toString().endsWith(".txt")).toList())
                Files.readAllLines(fixture).stream().filter(line -> line.matches("[a-z0-9-]+ \\d+:\\d+-.*")).forEach(line -> tests.append(line).append('\n'));
        }
        try (Stream<Path> files = Files.walk(Path.of("src/test"))) {
            for (Path file : files.filter(CodesTest::isTest).toList()) strings(Files.readString(file)).forEach(text -> tests.append(text).append('\n'));
        }
        return tests.toString();
    }

    private static boolean isTest(Path file) {
        return file.toString().endsWith(".java") && !file.toString().endsWith("CodesTest.java");
    }

    /** Only what stands in string literals: a method's name proves nothing. */
    private static Stream<String> strings(String source) {
        Matcher literal = Pattern.compile("\"\"\"[\\s\\S]*?\"\"\"|\"(?:[^\"\\\\\\n]|\\\\.)*\"").matcher(source);
        return literal.results().map(result -> result.group());
    }

    private static Stream<String> goldenLines() throws IOException {
        var lines = new java.util.ArrayList<String>();
        for (GoldenSite site : GoldenSite.all()) lines.addAll(site.expected().lines().toList());
        return lines.stream();
    }
}
