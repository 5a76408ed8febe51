package shirube.output;

import java.util.List;
import java.util.Map;
import shirube.a11y.About;
import shirube.a11y.PageAudit;

/**
 * The outcome of every rule on every page in the W3C's Evaluation and Report Language (EARL 1.0 Schema) as JSON-LD, in
 * the form in which implementations of ACT rules report.
 */
public final class EarlReport implements Report {

    private static final String ACT = "https://www.w3.org/WAI/standards-guidelines/act/rules/";

    @Override
    public String name() {
        return "earl";
    }

    @Override
    public String render(Findings findings, Style style) {
        return Json.text(Json.object(
                "@context", Json.object(
                        "@vocab", "http://www.w3.org/ns/earl#",
                        "earl", "http://www.w3.org/ns/earl#",
                        "dct", "http://purl.org/dc/terms/",
                        "doap", "http://usefulinc.com/ns/doap#",
                        "assertions", Json.object("@reverse", "earl:subject")),
                "@graph", findings.pages().orElse(List.of()).stream()
                        .map(page -> subject(page, findings))
                        .toList()));
    }

    private static Map<String, Object> subject(PageAudit page, Findings findings) {
        return Json.object(
                "@type", "TestSubject",
                "dct:source", page.page(),
                "assertions", page.rules().stream().map(rule -> assertion(rule, findings)).toList());
    }

    private static Map<String, Object> assertion(PageAudit.RuleVerdict rule, Findings findings) {
        return Json.object(
                "@type", "Assertion",
                "assertedBy", Json.object("@type", "Software", "doap:name", "shirube", "doap:revision", findings.version()),
                "mode", Json.object("@id", "earl:automatic"),
                "test", test(rule.rule()),
                "result", Json.object(
                        "@type", "TestResult", "outcome", Json.object("@id", "earl:" + rule.verdict().key())));
    }

    private static Map<String, Object> test(About rule) {
        return Json.object(
                "@type", "TestCase",
                "dct:title", rule.name(),
                "dct:isPartOf", rule.standards().criteria().stream().map(criterion -> "WCAG " + criterion).toList(),
                "dct:relation", rule.standards().act().stream().map(id -> ACT + id + "/").toList());
    }
}
