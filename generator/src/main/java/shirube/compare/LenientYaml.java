package shirube.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import shirube.diagnostic.Diagnostic;
import shirube.diagnostic.Result;
import shirube.document.Node;
import shirube.document.YamlReader;
import shirube.source.SourceFile;
import shirube.source.Span;

/**
 * YAML that may be broken: where the whole cannot be read, each field at the left margin is read by itself, and one that
 * still cannot be read stays as the letters that were written.
 */
final class LenientYaml {

    private static final Pattern FIELD = Pattern.compile("(?m)^([^\\s#\\-\\[{\"'][^:\\n]*?)[:：](?=\\s|$|[^/])");

    private static final Set<String> LOSES = Set.of("duplicate-key", "yaml-key");

    private final SourceFile file;
    private final int end;
    private final List<Node.Entry> entries = new ArrayList<>();
    private final List<Diagnostic> notes = new ArrayList<>();

    private LenientYaml(SourceFile file, int end) {
        this.file = file;
        this.end = end;
    }

    static Result<Node> read(SourceFile file, int start, int end) {
        Result<Node> whole = YamlReader.read(file, start, end);
        if (isWhole(whole)) return Result.of(whole.value());
        var parts = new LenientYaml(file, end);
        parts.read(start);
        return new Result<>(new Node.Mapping(file.span(start, end), parts.entries), parts.notes);
    }

    /** A word that YAML would take otherwise is no obstacle; a field that stands twice would be lost. */
    private static boolean isWhole(Result<Node> read) {
        boolean nothing = read.value() instanceof Node.Mapping mapping && mapping.entries().isEmpty();
        return !read.hasErrors() || !nothing && read.found().stream().noneMatch(found -> LOSES.contains(found.code().name()));
    }

    private void read(int start) {
        Matcher field = FIELD.matcher(file.text()).region(start, end);
        int from = start;
        String key = "";
        while (field.find()) {
            part(key, from, field.start());
            from = field.start();
            key = field.group(1).strip();
        }
        part(key, from, end);
    }

    private void part(String key, int from, int to) {
        if (file.text().substring(from, to).isBlank()) return;
        Result<Node> read = YamlReader.read(file, from, to);
        if (isWhole(read) && read.value() instanceof Node.Mapping mapping) entries.addAll(mapping.entries());
        else if (!isRemark(from, to)) asWritten(key, from, to);
    }

    private boolean isRemark(int from, int to) {
        return file.text().substring(from, to).lines().allMatch(line -> line.isBlank() || line.stripLeading().startsWith("#"));
    }

    private void asWritten(String key, int from, int to) {
        String written = file.text().substring(from, to).stripTrailing();
        Span at = file.span(from, from + written.length());
        String value = key.isEmpty() ? written : written.substring(Math.min(written.length(), key.length() + 1)).strip();
        String name = key.isEmpty() ? "?" : key;
        entries.add(new Node.Entry(new Node.Scalar(at, name, false, false), new Node.Scalar(at, value, false, true)));
        notes.add(Diagnostic.of("read-in-part", at, "key", name));
    }
}
