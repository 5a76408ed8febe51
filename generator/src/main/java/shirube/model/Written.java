package shirube.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import shirube.diagnostic.Diagnostic;
import shirube.diagnostic.Result;
import shirube.document.CsvReader;
import shirube.document.FrontMatter;
import shirube.document.Node;
import shirube.document.YamlReader;
import shirube.source.SourceFile;
import shirube.source.SourceTree;

/** An item's fields and text as written, with the series and lists that lie in files beside it joined in. */
record Written(Origin origin, Optional<Markdown> body) {

    static Result<Written> read(SourceTree files, SourceFile file, ContentType<?> type) {
        if (type.isMarkdown()) {
            return FrontMatter.read(file)
                    .map(parts -> new Written(new Origin(file, parts.fields(), List.of(file)), Optional.of(Markdown.rest(file, parts.bodyStart()))));
        }
        Result<Node> fields = YamlReader.read(file);
        if (type == ContentTypes.KPI) return joined(file, fields, "actuals", files.text("kpi/data/" + file.stem() + ".csv"));
        if (type == ContentTypes.COMMENTS) return joined(file, fields, "opinions", opinions(files, file));
        return fields.map(node -> new Written(new Origin(file, node, List.of(file)), Optional.empty()));
    }

    private static Optional<SourceFile> opinions(SourceTree files, SourceFile file) {
        return List.of("opinions.csv", "opinions.yaml", "opinions.yml").stream()
                .flatMap(name -> files.text(file.folder() + "/" + name).stream())
                .findFirst();
    }

    private static Result<Written> joined(SourceFile file, Result<Node> fields, String key, Optional<SourceFile> beside) {
        if (beside.isEmpty() || !(fields.value() instanceof Node.Mapping mapping))
            return fields.map(node -> new Written(new Origin(file, node, List.of(file)), Optional.empty()));
        Result<List<Node>> rows = rows(beside.get(), key);
        var found = new ArrayList<Diagnostic>(fields.found());
        found.addAll(rows.found());
        Node joined = with(mapping, key, rows.value(), beside.get());
        return new Result<>(new Written(new Origin(file, joined, List.of(file, beside.get())), Optional.empty()), found);
    }

    private static Result<List<Node>> rows(SourceFile beside, String key) {
        if (beside.name().endsWith(".csv")) return CsvReader.read(beside).map(Node.Sequence::items);
        return YamlReader.read(beside).map(node -> {
            Node list = node instanceof Node.Mapping mapping ? mapping.get(key).orElse(node) : node;
            return list instanceof Node.Sequence sequence ? sequence.items() : List.of(list);
        });
    }

    private static Node.Mapping with(Node.Mapping mapping, String key, List<Node> rows, SourceFile beside) {
        var entries = new ArrayList<>(mapping.entries());
        var items = new ArrayList<Node>();
        mapping.get(key).filter(Node.Sequence.class::isInstance).ifPresent(node -> items.addAll(((Node.Sequence) node).items()));
        items.addAll(rows);
        entries.removeIf(entry -> entry.key().text().equals(key));
        entries.add(new Node.Entry(new Node.Scalar(beside.top(), key, false, false), new Node.Sequence(beside.top(), items)));
        return new Node.Mapping(mapping.span(), entries);
    }
}
