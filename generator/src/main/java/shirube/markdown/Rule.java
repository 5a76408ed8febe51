package shirube.markdown;

import com.vladsch.flexmark.util.ast.Node;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/** How one kind of node is written. */
interface Rule {

    Map<Class<? extends Node>, Rule> ALL = all();

    void write(Rendering rendering, Node node);

    static Rule of(Node node) {
        return ALL.get(node.getClass());
    }

    static <N extends Node> void add(
            Map<Class<? extends Node>, Rule> rules, Class<N> kind, BiConsumer<Rendering, N> writer) {
        rules.put(kind, (rendering, node) -> writer.accept(rendering, kind.cast(node)));
    }

    private static Map<Class<? extends Node>, Rule> all() {
        var rules = new HashMap<Class<? extends Node>, Rule>();
        Blocks.addTo(rules);
        Inlines.addTo(rules);
        Tables.addTo(rules);
        return Map.copyOf(rules);
    }
}
