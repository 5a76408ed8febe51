package shirube.a11y;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shirube.html.HtmlPage;
import shirube.html.WebRoot;
import shirube.source.SourceFile;

/**
 * The W3C's ACT test cases, where they lie beside the project (they are not part of it): what fails is found, and
 * nothing that passes is called a failure.
 */
class ActCasesTest {

    private static final Path ACT = Path.of("../../shared/a11y/act");

    private record Case(String rule, String expected, String path) {}

    private record Result(Case of, Optional<Verdict> verdict) {

        boolean falseAlarm() {
            return !of.expected.equals("failed") && verdict.equals(Optional.of(Verdict.FAILED));
        }

        boolean found() {
            return of.expected.equals("failed") && verdict.equals(Optional.of(Verdict.FAILED));
        }

        boolean missed() {
            return of.expected.equals("failed")
                    && verdict.filter(outcome -> outcome == Verdict.PASSED || outcome == Verdict.INAPPLICABLE).isPresent();
        }
    }

    private static final List<Result> RESULTS = new ArrayList<>();

    @BeforeAll
    static void casesLieBesideTheProject() {
        assumeTrue(Files.isDirectory(act()), "skipped: no ACT cases at " + act());
        RESULTS.addAll(run());
    }

    @Test
    void nothingThatPassesIsCalledAFailure() {
        List<String> wrong = RESULTS.stream().filter(Result::falseAlarm).map(result -> result.of.path).toList();
        assertEquals(List.of(), wrong);
    }

    @Test
    void whatFailsIsNeverCalledPassed() {
        List<String> wrong = RESULTS.stream().filter(Result::missed).map(result -> result.of.path).toList();
        assertEquals(List.of(), wrong);
    }

    /** Rules that source decides: every one of their cases comes out right. */
    @ParameterizedTest
    @ValueSource(strings = {
        "5f99a7", "6a7281", "73f2c2", "97a4e1", "46ca7f", "6cfa84", "de46e4", "307n5z", "4e8ab6", "e086e5", "bf051a", "b5c3f8",
        "2779a5", "a25f45", "akn7bn", "59796f", "23a2a8", "24afc2", "78fd32", "9e45ec", "c487ae", "m6b1q3", "bc659a", "bisz58",
        "b4f0c3", "8fc3b6", "b33eff", "674b10", "7d6734", "2t702h", "kb1m8s", "ff89c9", "bc4a75", "5c01ea", "ffd0e9", "cae760",
        "d0f69e", "2ee8b8"
    })
    void everyCaseOfAStaticRuleComesOutRight(String rule) {
        List<String> wrong = RESULTS.stream()
                .filter(result -> result.of.rule.equals(rule))
                .filter(result -> result.of.expected.equals("failed") != result.verdict.equals(Optional.of(Verdict.FAILED))
                        || result.verdict.filter(verdict -> verdict == Verdict.CANT_TELL).isPresent())
                .map(result -> result.of.path)
                .toList();
        assertEquals(List.of(), wrong);
    }

    /** Rules that source decides in part: how many of their failures are found, which must not become fewer. */
    @ParameterizedTest
    @CsvSource({
        "afw4f7, 5", "09o5cg, 6", "aizyf1, 3", "5effbb, 2", "off6ek, 1", "ucwvc8, 2", "0ssw9k, 1", "047fe0, 2", "b40fd1, 1",
        "ye5d6e, 1", "cf77f2, 1"
    })
    void noFewerFailuresAreFoundThanBefore(String rule, int least) {
        long found = RESULTS.stream().filter(result -> result.of.rule.equals(rule)).filter(Result::found).count();
        assertTrue(found >= least, () -> found + " found");
    }

    /** Prints the score rule by rule, as CI's report shows it. */
    @Test
    void theScoreIsPrinted() {
        Map<String, List<Result>> byRule = new TreeMap<>();
        for (Result result : RESULTS) {
            if (result.verdict.isPresent()) byRule.computeIfAbsent(result.of.rule, rule -> new ArrayList<>()).add(result);
        }
        byRule.forEach((rule, results) -> System.out.printf(
                "ACT %s: %d cases, %d of %d failures found, %d false alarms, %d cannot be told%n",
                rule, results.size(), results.stream().filter(Result::found).count(),
                results.stream().filter(result -> result.of.expected.equals("failed")).count(),
                results.stream().filter(Result::falseAlarm).count(),
                results.stream().filter(result -> result.verdict.equals(Optional.of(Verdict.CANT_TELL))).count()));
        System.out.printf(
                "ACT in all: %d cases of %d rules, %d of %d failures found, %d false alarms, %d cannot be told%n",
                RESULTS.size(), byRule.size(), RESULTS.stream().filter(Result::found).count(),
                RESULTS.stream().filter(result -> result.of.expected.equals("failed")).count(),
                RESULTS.stream().filter(Result::falseAlarm).count(),
                RESULTS.stream().filter(result -> result.verdict.equals(Optional.of(Verdict.CANT_TELL))).count());
        assertEquals(false, byRule.isEmpty());
    }

    /** Prints cases that come out wrong; for work on a rule: {@code ActCasesTest 23a2a8 …}. */
    public static void main(String[] rules) {
        List<String> wanted = List.of(rules);
        int right = 0;
        int tested = 0;
        int found = 0;
        int bad = 0;
        for (Result result : run()) {
            if (!wanted.isEmpty() && !wanted.contains(result.of.rule) || result.verdict.isEmpty()) continue;
            Verdict verdict = result.verdict.get();
            boolean ok = result.found() || !result.of.expected.equals("failed") && verdict.compareTo(Verdict.CANT_TELL) < 0;
            tested++;
            right += ok ? 1 : 0;
            bad += result.of.expected.equals("failed") ? 1 : 0;
            found += result.found() ? 1 : 0;
            boolean exact = ok && verdict.key().equals(result.of.expected);
            if (!exact) System.out.println((ok ? "  inexact " : "WRONG ") + result.of.expected + " got " + verdict.key() + " " + result.of.path);
        }
        System.out.printf("%d of %d right, %d of %d found%n", right, tested, found, bad);
    }

    private static List<Result> run() {
        Audit audit = Audit.of(Profile.WCAG22);
        WebRoot root = new WebRoot(path -> read(act().resolve("assets").resolve(path)));
        return cases().stream()
                .map(each -> {
                    String text = read(act().resolve(each.path)).orElseThrow();
                    PageAudit result = audit.audit(HtmlPage.foreign(new SourceFile(each.path, each.path, text), root));
                    return new Result(each, result.rules().stream()
                            .filter(rule -> rule.rule().standards().act().contains(each.rule))
                            .map(PageAudit.RuleVerdict::verdict)
                            .max(Verdict::compareTo));
                })
                .toList();
    }

    private static List<Case> cases() {
        return read(act().resolve("cases.tsv")).orElseThrow().lines()
                .skip(1)
                .map(line -> line.split("\t"))
                .map(parts -> new Case(parts[0], parts[2], parts[3]))
                .toList();
    }

    private static Path act() {
        Path fromModule = ACT;
        return Files.isDirectory(fromModule) ? fromModule : Path.of("../shared/a11y/act");
    }

    private static Optional<String> read(Path path) {
        try {
            return Files.isRegularFile(path) ? Optional.of(Files.readString(path, StandardCharsets.UTF_8)) : Optional.empty();
        } catch (java.nio.charset.MalformedInputException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
