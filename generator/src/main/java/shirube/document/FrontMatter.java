package shirube.document;

import java.util.List;
import shirube.diagnostic.Diagnostic;
import shirube.diagnostic.Result;
import shirube.source.SourceFile;

/**
 * A Markdown file taken apart: the fields between two lines {@code ---} at its top, and the body after them.
 *
 * @param bodyStart where the body begins, in UTF-16 units of the file's text
 */
public record FrontMatter(SourceFile file, Node fields, int bodyStart) {

    private static final String FENCE = "---";

    public static Result<FrontMatter> read(SourceFile file) {
        if (!isFence(file.text().lines().findFirst().orElse(""))) {
            Node none = new Node.Mapping(file.top(), List.of());
            return Result.of(new FrontMatter(file, none, 0));
        }
        int start = file.text().indexOf('\n') + 1;
        int end = start == 0 ? -1 : closing(file.text(), start);
        if (end < 0) {
            Node none = new Node.Mapping(file.top(), List.of());
            var fence = file.span(0, file.lineText(1).length());
            return new Result<>(new FrontMatter(file, none, file.text().length()), List.of(Diagnostic.of("front-matter-open", fence)));
        }
        return YamlReader.read(file, start, end).map(fields -> new FrontMatter(file, fields, afterLine(file.text(), end)));
    }

    private static int closing(String text, int from) {
        for (int line = from; line < text.length(); line = afterLine(text, line)) {
            if (isFence(text.substring(line, lineEnd(text, line)))) return line;
        }
        return -1;
    }

    private static boolean isFence(String line) {
        return line.stripTrailing().equals(FENCE);
    }

    private static int lineEnd(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    private static int afterLine(String text, int from) {
        return Math.min(text.length(), lineEnd(text, from) + 1);
    }
}
