package shirube.document;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import shirube.diagnostic.Diagnostic;
import shirube.source.SourceFile;
import shirube.source.Span;

/** What people who write YAML by hand in Japanese get wrong, recognised and said in their words. */
final class YamlHints {

    private static final Pattern FULL_WIDTH_COLON = Pattern.compile("^\\s*(?:-\\s+)?[A-Za-z_][A-Za-z0-9_]*\\s*：");
    private static final Pattern NO_SPACE = Pattern.compile("^\\s*(?:-\\s+)?[A-Za-z_][A-Za-z0-9_]*:[^\\s/]");
    private static final Pattern FULL_WIDTH_SPACE = Pattern.compile("^ *\u3000+");
    private static final Pattern BARE_KEY = Pattern.compile("^ *(?:- +)?([A-Za-z_][A-Za-z0-9_]*):(?: .*)?$");
    private static final Pattern VALUE = Pattern.compile("^ *(?:- +)?(?:[A-Za-z_][A-Za-z0-9_]*: +)?(\\S.*?) *$");
    private static final Pattern NOTE = Pattern.compile("^ +(#[^\\s#].*)");
    private static final Pattern CURLY = Pattern.compile("(?s)[“”„‟‘’][^“”„‟‘’]*[“”‘’\"']");
    private static final Pattern TIGHT_DASH = Pattern.compile("^ *-[\\p{L}\\[{\"'“‘].*");
    private static final Pattern WIDE_COLON_KEY = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*\\s*：.*");

    private YamlHints() {}

    /** The parser's complaint as the slip behind it, at the line where the slip stands. */
    static Diagnostic explain(MarkedYAMLException e, SourceFile file, Span at, Span began) {
        String problem = String.valueOf(e.getProblem());
        Optional<Diagnostic> sign = sign(file, at, problem);
        if (sign.isPresent()) return sign.get();
        if (problem.contains("'\\t(TAB)'")) return Diagnostic.of("yaml-tab", at);
        if (problem.contains("single document") || problem.contains("another document"))
            return Diagnostic.of("yaml-second-document", at);
        if (problem.contains("undefined alias")) return Diagnostic.of("yaml-alias", at);
        if (problem.contains("tag")) return Diagnostic.of("yaml-tag", at, "tag", "!");
        for (int line = at.line(); line >= Math.max(1, at.line() - 1); line--) {
            String text = file.lineText(line);
            if (TIGHT_DASH.matcher(text).matches()) return Diagnostic.of("yaml-tight-dash", last(file, line, text.indexOf('-') + 1));
            if (text.matches("^ *\\t.*")) return Diagnostic.of("yaml-tab", tab(file, line, text));
            Matcher wide = FULL_WIDTH_SPACE.matcher(text);
            if (wide.find()) return Diagnostic.of("yaml-full-width-space", file.span(file.lineStart(line), file.lineStart(line) + wide.end()));
            Matcher colon = FULL_WIDTH_COLON.matcher(text);
            if (colon.find()) return Diagnostic.of("yaml-full-width-colon", last(file, line, colon.end()));
            Matcher tight = NO_SPACE.matcher(text);
            if (tight.find()) return Diagnostic.of("yaml-no-space", last(file, line, tight.end() - 1));
        }
        String context = String.valueOf(e.getContext());
        if (context.contains("quoted scalar")) return Diagnostic.of("yaml-open-quote", began);
        if (context.contains("flow sequence") || context.contains("flow mapping"))
            return Diagnostic.of("yaml-open-bracket", began, "bracket", file.text().substring(began.start(), began.end()));
        Matcher key = BARE_KEY.matcher(file.lineText(at.line()));
        boolean isKey = key.matches() && at.start() <= file.lineStart(at.line()) + key.end(1);
        boolean mapping = problem.contains("mapping values are not allowed");
        if (isKey && (mapping || problem.contains("<block mapping start>")))
            return Diagnostic.of("yaml-indent", file.span(file.lineStart(at.line()) + key.start(1), file.lineStart(at.line()) + key.end(1)), "key", key.group(1));
        return Diagnostic.of(mapping ? "yaml-colon-in-text" : "yaml-syntax", at);
    }

    /** {@code title: @窓口}, {@code title: [新規]窓口}: a value that begins with a sign which means something to YAML. */
    private static Optional<Diagnostic> sign(SourceFile file, Span at, String problem) {
        Matcher line = VALUE.matcher(file.lineText(at.line()));
        if (!line.matches()) return Optional.empty();
        String value = line.group(1);
        char first = value.charAt(0);
        boolean sign = problem.contains("cannot start any token") && "@`%".indexOf(first) >= 0
                || problem.contains("unexpected character found") && "*&".indexOf(first) >= 0
                || problem.contains("but found") && (closesWithin(value, '[', ']') || closesWithin(value, '{', '}'));
        if (!sign) return Optional.empty();
        int start = file.lineStart(at.line()) + line.start(1);
        return Optional.of(Diagnostic.of("yaml-sign", file.span(start, start + 1), "sign", first, "value", value.replace("'", "''")));
    }

    private static boolean closesWithin(String value, char open, char close) {
        int end = value.indexOf(close);
        return value.charAt(0) == open && end > 0 && end < value.length() - 1;
    }

    /** {@code “計画”}: letters to YAML, quotes to whoever wrote it in Word. */
    static boolean isCurly(String text) {
        return CURLY.matcher(text).matches();
    }

    /** What stands for a name and is none: {@code {fy：2024}}, {@code -name: a}. */
    static Optional<Diagnostic> onKey(Node.Scalar key) {
        Span at = key.span();
        if (key.quoted()) return Optional.empty();
        if (key.text().startsWith("\u3000")) return Optional.of(Diagnostic.of("yaml-full-width-space", wideStart(at)));
        if (TIGHT_DASH.matcher(key.text()).matches()) return Optional.of(Diagnostic.of("yaml-tight-dash", at.file().span(at.start(), at.start() + 1)));
        if (!WIDE_COLON_KEY.matcher(key.text()).matches()) return Optional.empty();
        int colon = at.start() + key.text().indexOf('：');
        return Optional.of(Diagnostic.of("yaml-full-width-colon", at.file().span(colon, colon + 1)));
    }

    /** What follows {@code  #} is a note to YAML: the text would lack it. */
    static List<Diagnostic> onValues(Node node) {
        return node.scalars().stream().filter(scalar -> !scalar.quoted()).flatMap(scalar -> onValue(scalar).stream()).toList();
    }

    private static Optional<Diagnostic> onValue(Node.Scalar scalar) {
        SourceFile file = scalar.span().file();
        int end = scalar.span().end();
        int lineEnd = file.text().indexOf('\n', end);
        Matcher note = NOTE.matcher(file.text().substring(end, lineEnd < 0 ? file.text().length() : lineEnd).stripTrailing());
        if (!note.matches()) return Optional.empty();
        return Optional.of(Diagnostic.of("yaml-hash", file.span(end + note.start(1), end + note.end(1)), "note", note.group(1)));
    }

    /** {@code 　　tel: 1} is a name to YAML, and a field further in to whoever wrote it. */
    private static Span wideStart(Span key) {
        int end = key.start();
        while (end < key.end() && key.file().text().charAt(end) == '\u3000') end++;
        return key.file().span(key.start(), end);
    }

    private static Span tab(SourceFile file, int line, String text) {
        int at = file.lineStart(line) + text.indexOf('\t');
        return file.span(at, at + 1);
    }

    private static Span last(SourceFile file, int line, int end) {
        int at = file.lineStart(line) + end;
        return file.span(at - 1, at);
    }
}
