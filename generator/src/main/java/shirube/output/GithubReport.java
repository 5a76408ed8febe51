package shirube.output;

import shirube.diagnostic.Diagnostic;
import shirube.diagnostic.Language;
import shirube.diagnostic.Severity;
import shirube.source.Span;

/**
 * Workflow commands that a CI service of GitHub's kind shows beside the changed lines:
 * {@code ::error file=content/news/a.md,line=3,col=1,endColumn=8,title=image-alt::…}.
 */
final class GithubReport implements Report {

    @Override
    public String name() {
        return "github";
    }

    @Override
    public String render(Findings findings, Style style) {
        var commands = new StringBuilder();
        for (Diagnostic diagnostic : findings.diagnostics()) commands.append(command(diagnostic, style.language()));
        return commands.toString();
    }

    private static String command(Diagnostic diagnostic, Language language) {
        String text = diagnostic.message(language)
                + diagnostic.help(language)
                        .map(help -> "\n" + Words.of(language).help() + help)
                        .orElse("");
        return "::" + level(diagnostic.severity()) + " " + place(diagnostic.at()) + ",title="
                + property(diagnostic.code().name()) + "::" + data(text) + "\n";
    }

    private static String level(Severity severity) {
        return severity == Severity.REVIEW ? "notice" : severity.key();
    }

    /** A range of columns is shown on one line only: over several, the lines alone are named. */
    private static String place(Span at) {
        String start = "file=" + property(at.file().shown()) + ",line=" + at.line();
        if (at.endLine() > at.line()) return start + ",endLine=" + at.endLine();
        return start + ",col=" + at.column() + ",endColumn=" + at.endColumn();
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
