package shirube.output;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import shirube.a11y.About;
import shirube.a11y.PageAudit;
import shirube.check.Accepted;
import shirube.diagnostic.Diagnostic;
import shirube.diagnostic.Language;
import shirube.source.Span;

/** The report for programs: one JSON object, keys as the public contract shows them. */
final class JsonReport implements Report {

    @Override
    public String name() {
        return "json";
    }

    @Override
    public String render(Findings findings, Style style) {
        return Json.text(Json.object(
                "tool", "shirube",
                "version", findings.version(),
                "command", findings.command(),
                "date", findings.date(),
                "summary", summary(findings.summary()),
                "diagnostics",
                        findings.diagnostics().stream()
                                .map(diagnostic -> diagnostic(diagnostic, style.language()))
                                .toList(),
                "accepted", Optional.of(findings.accepted().stream().map(JsonReport::accepted).toList()).filter(some -> !some.isEmpty()),
                "pages", findings.pages().map(JsonReport::pages)));
    }

    private static Map<String, Object> summary(Findings.Summary summary) {
        return Json.object(
                "pages", summary.pages(),
                "errors", summary.errors(),
                "warnings", summary.warnings(),
                "reviews", summary.reviews(),
                "rules", summary.rules(),
                "published", summary.published(),
                "seconds", Math.round(summary.seconds() * 10) / 10.0);
    }

    private static Map<String, Object> diagnostic(Diagnostic diagnostic, Language language) {
        Span at = diagnostic.at();
        return Json.object(
                "code", diagnostic.code().name(),
                "severity", diagnostic.severity().key(),
                "message", diagnostic.message(language),
                "help", diagnostic.help(language),
                "file", at.file().shown(),
                "line", at.line(),
                "column", at.column(),
                "endLine", at.endLine(),
                "endColumn", at.endColumn(),
                "page", diagnostic.page(),
                "criteria", diagnostic.standards().criteria(),
                "act", diagnostic.standards().act(),
                "michecker", diagnostic.standards().michecker(),
                "cell", diagnostic.cell().map(cell -> Json.object(
                        "row", cell.row(), "column", cell.column(), "value", cell.value())));
    }

    private static Map<String, Object> accepted(Accepted one) {
        return Json.object(
                "code", one.found().code().name(),
                "file", one.found().at().file().shown(),
                "line", one.found().at().line(),
                "page", one.found().page(),
                "reason", one.by().reason(),
                "who", one.by().who(),
                "until", one.by().until());
    }

    private static List<Map<String, Object>> pages(List<PageAudit> pages) {
        return pages.stream()
                .map(page -> Json.object(
                        "file", page.page(), "rules", page.rules().stream().map(JsonReport::rule).toList()))
                .toList();
    }

    private static Map<String, Object> rule(PageAudit.RuleVerdict rule) {
        About about = rule.rule();
        return Json.object("rule", about.name(), "act", about.standards().act(), "outcome", rule.verdict().key());
    }
}
