package shirube.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.Collections;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;
import shirube.diagnostic.Diagnostic;
import shirube.diagnostic.Result;
import shirube.source.SourceFile;
import shirube.source.Span;

/**
 * Reads YAML into {@link Node}s with places. Plain values stay text, so {@code 010}, {@code 12:30} and {@code no}
 * mean what an author wrote. Duplicate keys, tags, a second document and bombs are refused.
 */
public final class YamlReader {

    private static final int DEPTH = 40;
    private static final int NODES = 200_000;

    /** A plain value is nothing or text; to ask whether it could be a number or a date costs ten expressions each. */
    private static final Resolver TEXT_OR_NOTHING = new Resolver() {
        @Override
        protected void addImplicitResolvers() {
            addImplicitResolver(Tag.NULL, EMPTY, null);
            addImplicitResolver(Tag.NULL, NULL, "~nN\0");
        }
    };

    private final SourceFile file;
    private final int offset;
    private final String text;
    private final boolean plain;
    private final List<Diagnostic> found = new ArrayList<>();
    private final List<Diagnostic> curly = new ArrayList<>();
    private final Set<Object> open = Collections.newSetFromMap(new IdentityHashMap<>());
    private int nodes;

    private YamlReader(SourceFile file, int start, int end) {
        this.file = file;
        this.offset = start;
        this.text = file.text().substring(start, end);
        this.plain = text.chars().noneMatch(c -> Character.isSurrogate((char) c));
    }

    public static Result<Node> read(SourceFile file) {
        return read(file, 0, file.text().length());
    }

    /** Reads the YAML between two offsets of a file; nothing at all is an empty mapping. */
    public static Result<Node> read(SourceFile file, int start, int end) {
        return new YamlReader(file, start, end).read();
    }

    private Result<Node> read() {
        Node empty = new Node.Mapping(file.span(offset, offset), List.of());
        try {
            var options = new LoaderOptions();
            options.setNestingDepthLimit(DEPTH);
            options.setCodePointLimit(8 << 20);
            options.setMaxAliasesForCollections(20);
            var composer = new Composer(new ParserImpl(new StreamReader(text), options), TEXT_OR_NOTHING, options);
            var root = composer.getSingleNode();
            Node node = root == null ? empty : convert(root);
            if (found.isEmpty()) found.addAll(YamlHints.onValues(node));
            found.addAll(curly);
            return new Result<>(node, found);
        } catch (MarkedYAMLException e) {
            return new Result<>(empty, List.of(YamlHints.explain(e, file, place(e), context(e))));
        } catch (TooMuch | StackOverflowError e) {
            return new Result<>(empty, List.of(Diagnostic.of("yaml-too-complex", file.span(offset, offset))));
        } catch (YAMLException e) {
            boolean limit = String.valueOf(e.getMessage()).matches("(?is).*(?:limit|exceed|aliases).*");
            String code = limit ? "yaml-too-complex" : "yaml-syntax";
            return new Result<>(empty, List.of(Diagnostic.of(code, file.span(offset, offset))));
        }
    }

    private Node convert(org.yaml.snakeyaml.nodes.Node node) {
        if (++nodes > NODES || !open.add(node)) throw new TooMuch();
        try {
            if (node instanceof ScalarNode scalar) return scalar(scalar);
            refuseTag(node, node instanceof MappingNode ? Tag.MAP : Tag.SEQ);
            if (node instanceof SequenceNode sequence)
                return new Node.Sequence(span(node), sequence.getValue().stream().map(this::convert).toList());
            return mapping((MappingNode) node);
        } finally {
            open.remove(node);
        }
    }

    private Node.Scalar scalar(ScalarNode node) {
        boolean quoted = node.getScalarStyle() != org.yaml.snakeyaml.DumperOptions.ScalarStyle.PLAIN;
        if (node.getTag().getValue().startsWith("!") || node.getTag().getValue().contains("java")) refuseTag(node, null);
        boolean isNull = !quoted && node.getTag().equals(Tag.NULL);
        if (!quoted && YamlHints.isCurly(node.getValue())) return withoutQuotes(node);
        return new Node.Scalar(span(node), isNull ? "" : node.getValue(), isNull, quoted);
    }

    /** Read as if the quotes were YAML's own, so that a day in Word's quotes is told once and not as a wrong day too. */
    private Node.Scalar withoutQuotes(ScalarNode node) {
        curly.add(Diagnostic.of("curly-quotes", span(node)));
        return new Node.Scalar(span(node), node.getValue().substring(1, node.getValue().length() - 1), false, true);
    }

    private Node.Mapping mapping(MappingNode node) {
        var entries = new ArrayList<Node.Entry>();
        var lines = new HashMap<String, Integer>();
        for (NodeTuple tuple : node.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode keyNode)) {
                found.add(Diagnostic.of("yaml-key", span(tuple.getKeyNode())));
                continue;
            }
            Node.Scalar key = scalar(keyNode);
            YamlHints.onKey(key).ifPresent(found::add);
            Integer first = lines.putIfAbsent(key.text(), key.span().line());
            if (first != null) found.add(Diagnostic.of("duplicate-key", key.span(), "key", key.text(), "line", first));
            else entries.add(new Node.Entry(key, convert(tuple.getValueNode())));
        }
        return new Node.Mapping(span(node), entries);
    }

    private void refuseTag(org.yaml.snakeyaml.nodes.Node node, Tag expected) {
        if (node.getTag().equals(expected)) return;
        found.add(Diagnostic.of("yaml-tag", span(node), "tag", node.getTag().getValue().replace("tag:yaml.org,2002:", "!!")));
    }

    /** SnakeYAML's block nodes end where the next token begins; a place ends with its last visible character. */
    private Span span(org.yaml.snakeyaml.nodes.Node node) {
        int start = at(node.getStartMark());
        int end = at(node.getEndMark());
        while (end > start && Character.isWhitespace(file.text().charAt(end - 1))) end--;
        return file.span(start, end);
    }

    private Span place(MarkedYAMLException e) {
        Mark mark = e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
        if (mark == null) return file.span(offset, offset);
        int at = Math.min(at(mark), file.text().length());
        return file.span(at, Math.min(at + 1, file.text().length()));
    }

    /** Where began what the parser could not end: a quote or a bracket. */
    private Span context(MarkedYAMLException e) {
        if (e.getContextMark() == null) return place(e);
        int at = Math.min(at(e.getContextMark()), file.text().length());
        return file.span(at, Math.min(at + 1, file.text().length()));
    }

    private int at(Mark mark) {
        return offset + (plain ? mark.getIndex() : text.offsetByCodePoints(0, mark.getIndex()));
    }

    private static final class TooMuch extends RuntimeException {
        TooMuch() {
            super(null, null, false, false);
        }
    }
}
