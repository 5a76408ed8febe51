package shirube.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Settings that cannot be used end with 2 and one message; a fault of the program ends with 3 and blames nobody's content. */
class UsageTest {

    @TempDir
    Path temp;

    private Town town;

    @BeforeEach
    void found() throws IOException {
        town = Town.in(temp.resolve("town"));
    }

    private void isUnusable(String code, Map<String, String> environment, String... arguments) {
        Town.Outcome outcome = run(environment, arguments);
        assertEquals(2, outcome.exit(), outcome.out() + outcome.err());
        assertTrue(outcome.err().startsWith("error[" + code + "]: "), outcome.err());
        assertEquals("", outcome.out());
        assertFalse(outcome.showsStackTrace(), outcome.err());
        assertFalse(Files.exists(town.published()));
    }

    private void isUnusable(String code, String... more) {
        var arguments = new ArrayList<String>(List.of("build", "--content", town.content().toString(), "--out", town.published().toString()));
        arguments.addAll(Arrays.asList(more));
        isUnusable(code, Map.of(), arguments.toArray(String[]::new));
    }

    private static Town.Outcome run(Map<String, String> environment, String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int exit = Main.run(new Console(stream(out), stream(err), false, environment), arguments);
        return new Town.Outcome(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    @Test
    void optionsThatCannotBeUsedAreToldOnce() {
        isUnusable("unknown-format", "--format", "xml");
        isUnusable("jobs-too-few", "--jobs", "0");
        isUnusable("no-templates-folder", "--templates", temp.resolve("nowhere").toString());
        isUnusable("bad-source-date-epoch", Map.of("SOURCE_DATE_EPOCH", "yesterday"), "build", "--content", town.content().toString());
    }

    @Test
    void anUnknownOptionOrCommandIsWrongUsage() {
        for (String[] arguments : List.of(new String[] {"build", "--contents", "x"}, new String[] {"biuld"}, new String[] {})) {
            Town.Outcome outcome = run(Map.of(), arguments);
            assertEquals(2, outcome.exit());
            assertFalse(outcome.err().isBlank());
            assertFalse(outcome.showsStackTrace(), outcome.err());
        }
    }

    @Test
    void aValueThatAnOptionCannotTakeIsToldWithOneThatItCan() {
        Map.of("--date", "2026-11-21 の形の日付を書きます。", "--fail-on", "error、warning のどれかを書きます。", "--lang", "ja、en のどれかを書きます。", "--jobs", "数を書きます。")
                .forEach((option, form) -> {
                    Town.Outcome outcome = run(Map.of("LANG", "ja_JP.UTF-8"), "build", option, "令和8年");
                    assertEquals(2, outcome.exit());
                    assertTrue(outcome.err().startsWith("shirube: " + option + " に「令和8年」は使えません。" + form), outcome.err());
                });
        Town.Outcome outcome = run(Map.of("LANG", "ja_JP.UTF-8"), "build", "--content");
        assertTrue(outcome.err().startsWith("shirube: --content のあとに、フォルダーを書いてください。"), outcome.err());
        outcome = run(Map.of("LANG", "ja_JP.UTF-8"), "audit");
        assertTrue(outcome.err().startsWith("shirube: パスを書いてください。"), outcome.err());
        outcome = run(Map.of("LANG", "en_US.UTF-8"), "build", "--jobs", "x");
        assertTrue(outcome.err().startsWith("shirube: “x” cannot be used for --jobs: write a number."), outcome.err());
    }

    @Test
    void aQuietRunStillSaysWhatKeptItFromPublishing() throws IOException {
        town.write("content/kpis/a.yaml", "title: 題\n");
        Town.Outcome outcome = run(Map.of("LANG", "ja_JP.UTF-8"), "build", "-q", "--fail-on", "warning", "--content", town.content().toString(), "--out", town.published().toString());
        assertEquals(1, outcome.exit());
        assertTrue(outcome.out().contains("warning[misplaced-file-near]"), outcome.out());
        assertFalse(Files.exists(town.published()));
    }

    @Test
    void nothingIsPublishedWhereTheReportCannotBeWritten() {
        isUnusable("report-not-writable", "--report", temp.resolve("nowhere/report.json").toString());
        isUnusable("report-not-writable", "--timings", temp.toString());
    }

    @Test
    void aReportThatCannotBeWrittenIsAnUnusableSetting() throws IOException {
        Town.Outcome outcome = town.build("--report", Files.createDirectory(temp.resolve("report.json")).toString());
        assertEquals(2, outcome.exit());
        assertTrue(outcome.err().contains("error[report-not-writable]"), outcome.err());
        assertFalse(outcome.showsStackTrace(), outcome.err());
    }

    @Test
    void auditSaysWhatItCannotAudit() throws IOException {
        Path empty = Files.createDirectory(temp.resolve("empty"));
        Path page = Files.writeString(temp.resolve("page.html"), "<!DOCTYPE html><html lang=\"ja\"><title>題</title><h1>題</h1>");
        Path large = Files.write(temp.resolve("large.html"), new byte[(64 << 20) + 1]);
        isUnusable("nothing-to-audit", Map.of(), "audit", empty.toString());
        Path text = Files.writeString(empty.resolve("a.txt"), "本文");
        isUnusable("not-a-page", Map.of(), "audit", text.toString());
        isUnusable("no-such-path", Map.of(), "audit", temp.resolve("nowhere.html").toString());
        isUnusable("unknown-profile", Map.of(), "audit", page.toString(), "--profile", "wcag30");
        isUnusable("page-too-large", Map.of(), "audit", large.toString());
    }

    @Test
    void explainSaysWhatItDoesNotKnow() {
        isUnusable("unknown-name", Map.of(), "explain", "image-art");
    }

    @Test
    void aFaultOfTheProgramBlamesNoContentAndShowsNoTrace() {
        var err = new ByteArrayOutputStream();
        var console = new Console(stream(new ByteArrayOutputStream()), stream(err), false, Map.of("LANG", "ja_JP.UTF-8"));
        int exit = new Failure(console, List.of("build")).exit(new RuntimeException(new IllegalStateException("unexpected")));
        assertEquals(3, exit);
        assertTrue(err.toString(StandardCharsets.UTF_8).startsWith("error[program-fault]: "), err.toString(StandardCharsets.UTF_8));
        assertFalse(new Town.Outcome(exit, "", err.toString(StandardCharsets.UTF_8)).err().contains("\tat "));
    }
}
