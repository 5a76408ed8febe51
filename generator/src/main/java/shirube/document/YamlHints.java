package shirube.document;

import java.util.List;
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
    private static final Pattern CURLY = Pattern.compile("(?s)^[“”„‟\"].*[“”]$|^[“”].*[“”\"]$");

    private YamlHints() {}

    /** The parser's complaint as the slip behind it, at the line where the slip stands. */
    static Diagnostic explain(MarkedYAMLException e, SourceFile file, Span at) {
        String problem = String.valueOf(e.getProblem());
        if (problem.contains("'\\t(TAB)'")) return Diagnostic.of("yaml-tab", at);
        if (problem.contains("single document") || problem.contains("another document"))
            return Diagnostic.of("yaml-second-document", at);
        if (problem.contains("undefined alias")) return Diagnostic.of("yaml-alias", at);
        if (problem.contains("tag")) return Diagnostic.of("yaml-tag", at, "tag", "!");
        for (int line = at.line(); line >= Math.max(1, at.line() - 1); line--) {
            String text = file.lineText(line);
            if (text.matches("^ *\\t.*")) return Diagnostic.of("yaml-tab", tab(file, line, text));
            Matcher colon = FULL_WIDTH_COLON.matcher(text);
            if (colon.find()) return Diagnostic.of("yaml-full-width-colon", last(file, line, colon.end()));
            Matcher tight = NO_SPACE.matcher(text);
            if (tight.find()) return Diagnostic.of("yaml-no-space", last(file, line, tight.end() - 1));
        }
        if (problem.contains("mapping values are not allowed")) return Diagnostic.of("yaml-colon-in-text", at);
        return Diagnostic.of("yaml-syntax", at);
    }

    /** Word's quotes are letters to YAML: the text would show them. */
    static List<Diagnostic> onValues(Node node) {
        return node.scalars().stream()
                .filter(scalar -> !scalar.quoted() && CURLY.matcher(scalar.text()).matches())
                .map(scalar -> Diagnostic.of("curly-quotes", scalar.span()))
                .toList();
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
