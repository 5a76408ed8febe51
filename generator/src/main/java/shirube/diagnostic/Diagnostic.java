package shirube.diagnostic;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import shirube.source.Span;

/**
 * One problem, as a value: what (code and its arguments), how grave, where.
 *
 * @param args what the texts' braces stand for
 * @param page the published path on which it shows, where one page shows it, for example {@code kpi/online.html}
 * @param standards the criteria of accessibility standards that it touches; empty for other problems
 * @param cell the table cell in a CSV file
 */
public record Diagnostic(
        Code code,
        Severity severity,
        Map<String, String> args,
        Span at,
        Optional<String> page,
        Standards standards,
        Optional<Cell> cell)
        implements Comparable<Diagnostic> {

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\w+)}");
    private static final Pattern OPTIONAL = Pattern.compile("\\[\\[(.*?)]]");

    private static final Comparator<Diagnostic> ORDER = Comparator.<Diagnostic, Span>comparing(Diagnostic::at)
            .thenComparing(Diagnostic::code)
            .thenComparing(diagnostic -> diagnostic.args.toString())
            .thenComparing(diagnostic -> diagnostic.page.orElse(""));

    /** Success criteria (for example 1.1.1), ids of ACT rules and of miChecker's items. */
    public record Standards(List<String> criteria, List<String> act, List<String> michecker) {
        public static final Standards NONE = new Standards(List.of(), List.of(), List.of());
    }

    /** A cell: row 1 is the header; the column by its name. */
    public record Cell(int row, String column, String value) {}

    /** @param args name, value, name, value … */
    public static Diagnostic of(String code, Span at, Object... args) {
        Code declared = Code.of(code);
        var named = new LinkedHashMap<String, String>();
        for (int i = 0; i < args.length; i += 2) named.put(args[i].toString(), args[i + 1].toString());
        return new Diagnostic(declared, declared.severity(), named, at, Optional.empty(), Standards.NONE, Optional.empty());
    }

    public Diagnostic withSeverity(Severity other) {
        return new Diagnostic(code, other, args, at, page, standards, cell);
    }

    public Diagnostic onPage(String path) {
        return new Diagnostic(code, severity, args, at, Optional.of(path), standards, cell);
    }

    public Diagnostic touching(Standards touched) {
        return new Diagnostic(code, severity, args, at, page, touched, cell);
    }

    public Diagnostic inCell(int row, String column, String value) {
        return new Diagnostic(code, severity, args, at, page, standards, Optional.of(new Cell(row, column, value)));
    }

    /** With one more argument for its texts. */
    public Diagnostic with(String name, Object value) {
        var more = new LinkedHashMap<>(args);
        more.put(name, value.toString());
        return new Diagnostic(code, severity, more, at, page, standards, cell);
    }

    public Diagnostic at(Span place) {
        return new Diagnostic(code, severity, args, place, page, standards, cell);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    public String message(Language language) {
        return fill(code.message(language));
    }

    public Optional<String> help(Language language) {
        Optional<String> inHtml = isInHtml() ? code.helpInHtml(language) : Optional.empty();
        return inHtml.or(() -> code.help(language)).map(this::fill).filter(help -> !help.isBlank());
    }

    /** In a page that somebody wrote as such, as {@code shirube audit} finds it. */
    private boolean isInHtml() {
        return at.file().name().toLowerCase(Locale.ROOT).matches(".*\\.x?html?");
    }

    /** Puts the arguments in; a part in double brackets is left out where an argument in it is empty. */
    private String fill(String text) {
        return ARGUMENT.matcher(OPTIONAL.matcher(text).replaceAll(part -> Matcher.quoteReplacement(optional(part.group(1)))))
                .replaceAll(name -> Matcher.quoteReplacement(args.getOrDefault(name.group(1), name.group())));
    }

    private String optional(String part) {
        return ARGUMENT.matcher(part).results().anyMatch(name -> args.getOrDefault(name.group(1), "").isEmpty()) ? "" : part;
    }

    @Override
    public int compareTo(Diagnostic other) {
        return ORDER.compare(this, other);
    }
}
