package shirube.output;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import shirube.diagnostic.Code;
import shirube.diagnostic.Diagnostic;
import shirube.diagnostic.Language;
import shirube.diagnostic.Severity;
import shirube.model.Acceptance;
import shirube.source.Span;

/** The report for code hosts: SARIF 2.1.0 (OASIS Standard, 27 March 2020), one run, columns in code points. */
final class SarifReport implements Report {

    @Override
    public String name() {
        return "sarif";
    }

    @Override
    public String render(Findings findings, Style style) {
        Language language = style.language();
        List<Result> found = results(findings);
        List<Code> rules = List.copyOf(new TreeSet<>(found.stream().map(one -> one.found().code()).toList()));
        var run = Json.object(
                "tool", Json.object("driver", driver(findings, rules, language)),
                "language", language.tag(),
                "automationDetails", Json.object("id", "shirube/" + findings.command() + "/"),
                "invocations", List.of(Json.object("executionSuccessful", true)),
                "columnKind", "unicodeCodePoints",
                "results", results(found, rules, language));
        return Json.text(Json.object(
                "$schema", "https://json.schemastore.org/sarif-2.1.0.json", "version", "2.1.0", "runs", List.of(run)));
    }

    private static Map<String, Object> driver(Findings findings, List<Code> rules, Language language) {
        return Json.object(
                "name", "shirube",
                "version", findings.version(),
                "rules", rules.stream().map(code -> rule(code, language)).toList());
    }

    /**
     * The texts of a rule keep the names of their arguments in braces, for here they stand for every finding; a part in
     * double brackets is told of some findings only.
     */
    private static Map<String, Object> rule(Code code, Language language) {
        return Json.object(
                "id", code.name(),
                "shortDescription", text(code.message(language)),
                "fullDescription", code.why(language).map(SarifReport::text),
                "help", code.help(language).map(SarifReport::text),
                "defaultConfiguration", Json.object("level", defaultLevel(code.severity())));
    }

    private static Map<String, Object> text(String template) {
        return Json.object("text", template.replaceAll("\\[\\[.*?]]", ""));
    }

    private static String defaultLevel(Severity severity) {
        return severity == Severity.REVIEW ? "none" : severity.key();
    }

    /** @param suppressions why it counts for nothing; nothing where no finding of the run is accepted */
    private record Result(Diagnostic found, Optional<List<Map<String, Object>>> suppressions) {}

    /** Clause 3.27.23: either all results of a run have suppressions, if only none, or none has. */
    private static List<Result> results(Findings findings) {
        Optional<List<Map<String, Object>>> none = findings.accepted().isEmpty() ? Optional.empty() : Optional.of(List.of());
        return Stream.concat(
                        findings.diagnostics().stream().map(found -> new Result(found, none)),
                        findings.accepted().stream().map(one -> new Result(one.found(), Optional.of(List.of(suppression(one.by()))))))
                .sorted(Comparator.comparing(Result::found))
                .toList();
    }

    /** Clause 3.35: accepted outside of the text that is at fault, in a file of its own. */
    private static Map<String, Object> suppression(Acceptance by) {
        return Json.object(
                "kind", "external",
                "status", "accepted",
                "justification", by.reason(),
                "location", Json.object("physicalLocation", location(by.origin().at("code"))),
                "properties", Json.object("who", by.who(), "until", by.until()));
    }

    private static List<Map<String, Object>> results(List<Result> found, List<Code> rules, Language language) {
        var seen = new HashMap<String, Integer>();
        return found.stream()
                .map(one -> {
                    String print = Fingerprint.of(one.found());
                    int nth = seen.merge(print, 1, Integer::sum);
                    return result(one, rules.indexOf(one.found().code()), print + ":" + nth, language);
                })
                .toList();
    }

    /** Clause 3.27.9: a result whose kind is not {@code fail} has the level {@code none}. */
    private static Map<String, Object> result(Result one, int rule, String fingerprint, Language language) {
        Diagnostic diagnostic = one.found();
        boolean review = diagnostic.severity() == Severity.REVIEW;
        return Json.object(
                "ruleId", diagnostic.code().name(),
                "ruleIndex", rule,
                "kind", review ? "review" : "fail",
                "level", review ? "none" : diagnostic.severity().key(),
                "message", Json.object("text", escaped(diagnostic.message(language))),
                "locations", List.of(Json.object("physicalLocation", location(diagnostic.at()))),
                "suppressions", one.suppressions(),
                "partialFingerprints", Json.object("shirubeFinding/v1", fingerprint),
                "properties", properties(diagnostic, language));
    }

    private static Map<String, Object> location(Span at) {
        Optional<Map<String, Object>> region = at.isWholeFile()
                ? Optional.empty()
                : Optional.of(Json.object(
                        "startLine", at.line(),
                        "startColumn", at.column(),
                        "endLine", at.endLine(),
                        "endColumn", at.endColumn()));
        return Json.object(
                "artifactLocation", Json.object("uri", Uris.relative(at.file().shown())), "region", region);
    }

    private static Map<String, Object> properties(Diagnostic diagnostic, Language language) {
        return Json.object(
                "help", diagnostic.help(language),
                "page", diagnostic.page(),
                "criteria", diagnostic.standards().criteria(),
                "act", diagnostic.standards().act(),
                "michecker", diagnostic.standards().michecker());
    }

    /** Clause 3.11.6: brackets in a plain text message would begin a link. */
    private static String escaped(String message) {
        return message.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]");
    }
}
