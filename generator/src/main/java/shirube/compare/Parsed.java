package shirube.compare;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import shirube.diagnostic.Result;
import shirube.document.FrontMatter;
import shirube.document.Node;
import shirube.source.SourceFile;
import shirube.source.SourceTree;

/** Files taken apart, each once, however many editions hold it as it is. Several threads may ask at a time. */
public final class Parsed {

    private record Text(String path, String shown, String text) {
        static Text of(SourceFile file) {
            return new Text(file.path(), file.shown(), file.text());
        }
    }

    private final Map<Text, Result<FrontMatter>> markdown = new ConcurrentHashMap<>();
    private final Map<Text, Result<Node>> yaml = new ConcurrentHashMap<>();

    Result<FrontMatter> markdown(SourceFile file) {
        return markdown.computeIfAbsent(Text.of(file), text -> FrontMatter.read(file));
    }

    Result<Node> yaml(SourceFile file) {
        return yaml.computeIfAbsent(Text.of(file), text -> LenientYaml.read(file, 0, file.text().length()));
    }

    /** Takes apart what an edition is sure to ask for, with all processors. */
    void ahead(SourceTree files) {
        files.texts().parallelStream().forEach(file -> {
            if (file.path().endsWith(".md")) markdown(file);
            else if (file.path().matches(".*\\.ya?ml")) yaml(file);
        });
    }
}
