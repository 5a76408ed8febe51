package shirube.output;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import shirube.diagnostic.Diagnostic;
import shirube.diagnostic.Severity;
import shirube.source.Span;

/**
 * The report for people, one block a finding, in the manner of rustc:
 *
 * <pre>
 * error[image-alt]: この画像には代替テキストがありません（WCAG 1.1.1）
 *  --> content/news/start.md:7:7
 *   |
 * 7 | 受付の様子 ![](counter.png)
 *   |            ^^^^^^^^^^^^^^^^
 *   = 直し方: 画像が伝える内容を書きます
 * </pre>
 */
public final class TextReport implements Report {

    /** WCAG 2.2 dropped it. */
    private static final String ONLY_JIS = "4.1.1";
    private static final Pattern NAMES_CRITERIA = Pattern.compile("WCAG|JIS \\d");

    @Override
    public String name() {
        return "text";
    }

    /** All blocks, a blank line after each, and the summary. */
    @Override
    public String render(Findings findings, Style style) {
        return blocks(findings.diagnostics(), style) + summary(findings, style) + "\n";
    }

    /** The run in one line of words, without a line feed. */
    public static String summary(Findings findings, Style style) {
        String words = Words.of(style.language()).summary(findings.command(), findings.summary());
        return Ink.of(style).strong(words);
    }

    /** The blocks alone, for whoever tells findings outside of a report. */
    public static String blocks(List<Diagnostic> diagnostics, Style style) {
        var text = new StringBuilder();
        for (Diagnostic diagnostic : diagnostics) text.append(block(diagnostic, style)).append('\n');
        return text.toString();
    }

    private static String block(Diagnostic diagnostic, Style style) {
        Ink ink = Ink.of(style);
        Words words = Words.of(style.language());
        Span at = diagnostic.at();
        String gutter = " ".repeat(Integer.toString(at.line()).length());
        var block = new StringBuilder();
        block.append(ink.severity(diagnostic.severity(), diagnostic.severity().key() + "[" + diagnostic.code() + "]"))
                .append(ink.strong(": " + headline(diagnostic, style, words)))
                .append('\n')
                .append(gutter)
                .append(ink.frame("--> "))
                .append(place(at))
                .append('\n');
        if (!at.isWholeFile()) block.append(excerpt(diagnostic, gutter, style, ink, words));
        diagnostic.help(style.language()).ifPresent(help -> block.append(gutter)
                .append(ink.frame(" = "))
                .append(ink.strong(words.help()))
                .append(lines(help, "\n" + gutter + "   "))
                .append('\n'));
        return block.toString();
    }

    private static String headline(Diagnostic diagnostic, Style style, Words words) {
        String message = Cells.printable(diagnostic.message(style.language()));
        List<String> criteria = diagnostic.standards().criteria();
        if (criteria.isEmpty() || NAMES_CRITERIA.matcher(message).find()) return message;
        return message + words.criteria(criteria.equals(List.of(ONLY_JIS)) ? "JIS" : "WCAG", String.join(", ", criteria));
    }

    private static String lines(String text, String separator) {
        return text.lines().map(Cells::printable).collect(Collectors.joining(separator));
    }

    /** A place without text to point into (a folder, an empty file) is its path alone. */
    private static String place(Span at) {
        String path = Cells.printable(at.file().shown());
        return at.file().text().isEmpty() ? path : path + ":" + at.line() + ":" + at.column();
    }

    private static String excerpt(Diagnostic diagnostic, String gutter, Style style, Ink ink, Words words) {
        Span at = diagnostic.at();
        var excerpt = Excerpt.of(at, style.width() - gutter.length() - 3);
        String bar = ink.frame(" |");
        int lastLine = at.endColumn() > 1 ? at.endLine() : at.endLine() - 1;
        String carets = "^".repeat(excerpt.width()) + (lastLine > at.line() ? " " + words.until(lastLine) : "");
        return gutter + bar + "\n"
                + ink.frame(at.line() + " |") + " " + excerpt.text() + "\n"
                + gutter + bar + " " + " ".repeat(excerpt.indent()) + ink.severity(diagnostic.severity(), carets)
                + "\n";
    }

    /** Colours of a terminal (ECMA-48 SGR), or none. */
    private record Ink(boolean on) {

        static Ink of(Style style) {
            return new Ink(style.colour());
        }

        String severity(Severity severity, String text) {
            return paint(
                    switch (severity) {
                        case ERROR -> "1;31";
                        case WARNING -> "1;33";
                        case REVIEW -> "1;36";
                    },
                    text);
        }

        String frame(String text) {
            return paint("1;34", text);
        }

        String strong(String text) {
            return paint("1", text);
        }

        private String paint(String sgr, String text) {
            return on ? "\u001b[" + sgr + "m" + text + "\u001b[0m" : text;
        }
    }
}
