package shirube.model;

import java.util.List;
import shirube.document.Node;
import shirube.source.SourceFile;
import shirube.source.Span;

/**
 * Where an item was written: its file and the fields in it, so that a finding can point at the smallest
 * place, for example {@code origin.at("targets", 2, "value")}.
 *
 * @param node the fields as written
 * @param files all files that the item is made of, the first one leading
 */
public record Origin(SourceFile file, Node node, List<SourceFile> files) {

    /** The place of a field; where it is absent, of the nearest thing around it. */
    public Span at(Object... path) {
        return node.find(path).span();
    }

    /** The place of a field's name rather than of its value. */
    public Span keyAt(String key) {
        return node.key(key).map(Node::span).orElseGet(node::span);
    }
}
