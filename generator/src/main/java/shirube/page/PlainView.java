package shirube.page;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import shirube.document.FrontMatter;
import shirube.document.Node;
import shirube.document.YamlReader;
import shirube.model.ContentType;
import shirube.model.Markdown;
import shirube.model.Shape;
import shirube.source.SourceFile;

/**
 * A file of an old edition that today's types do not fit, shown as it was written: its fields by their names of today,
 * and its text.
 *
 * @param written all of the file, where not even its fields can be told apart
 */
record PlainView(SourceFile file, String kind, String title, List<Fact> facts, Optional<Markdown> text, Optional<String> written) {

    /** Ready to be drawn. */
    public record Drawn(String kind, List<Fact> facts, Optional<String> body, Optional<String> written) {}

    private static final Pattern HIDDEN = Pattern.compile("(?m)^(?:state:\\s*[\"']?(?:draft|review|下書き|確認中)|publish_at:)");
    private static final List<String> NAMES = List.of("title", "name", "term");

    static PlainView of(SourceFile file, ContentType<?> type) {
        FrontMatter parts = FrontMatter.read(file).value();
        Node fields = type.isMarkdown() ? parts.fields() : YamlReader.read(file).value();
        List<Node.Entry> entries = fields instanceof Node.Mapping mapping ? mapping.entries() : List.of();
        String title = NAMES.stream().flatMap(name -> entries.stream().filter(entry -> entry.key().text().equals(name))).map(entry -> text(entry.value())).findFirst().orElse(file.stem());
        Optional<Markdown> text = type.isMarkdown() && !entries.isEmpty() ? Optional.of(Markdown.rest(file, parts.bodyStart())) : Optional.empty();
        return new PlainView(file, type.label(), title.isBlank() ? file.stem() : title, entries.stream().map(entry -> fact(entry, type)).toList(), text, entries.isEmpty() ? Optional.of(file.text()) : Optional.empty());
    }

    private static Fact fact(Node.Entry entry, ContentType<?> type) {
        String key = entry.key().text();
        String label = Shape.of(type.record()).field(key).map(field -> field.doc().replaceFirst("[。（].*", "")).orElse(key);
        return Fact.of(label, text(entry.value()));
    }

    private static String text(Node node) {
        return node instanceof Node.Scalar scalar ? scalar.text().strip() : node.span().text().strip();
    }

    /** What was a draft then, or was to be known later only, is shown by no edition. */
    boolean isPublic() {
        return !HIDDEN.matcher(file.text()).find();
    }

    Drawn drawn(Desk desk) {
        return new Drawn(kind, facts, text.filter(markdown -> !markdown.isBlank()).map(desk::body), written);
    }
}
