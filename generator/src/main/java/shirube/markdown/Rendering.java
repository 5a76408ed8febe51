package shirube.markdown;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.util.ReferenceRepository;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import shirube.diagnostic.Diagnostic;
import shirube.diagnostic.Result;
import shirube.source.Span;

/**
 * One text on its way to HTML: what has been written so far and what was found. The rules for each kind of node lie in
 * {@link Blocks}, {@link Inlines} and {@link Tables}.
 */
final class Rendering {

    /** Quotes and lists are stopped by the parser; emphasis and brackets nest within a line and are stopped here. */
    private static final int DEPTH = 4 * BlockStarts.LIMIT;

    final MarkdownText source;
    final MarkdownContext context;
    final Html html;
    final Anchors anchors;
    final RawHtml tags = new RawHtml(this);
    final Links links = new Links(this);
    final Footnotes footnotes = new Footnotes(this);
    final Tables tables = new Tables(this);
    final List<Rendered.Heading> headings = new ArrayList<>();
    private final List<Diagnostic> found = new ArrayList<>();
    private final Offsets offsets;
    private final boolean wideBrackets;
    private final TreeMap<Integer, Integer> cuts = new TreeMap<>();
    private Optional<Rendered.Heading> title = Optional.empty();
    private ReferenceRepository references = new ReferenceRepository(null);
    private int depth;

    static Result<Rendered> of(MarkdownText source, MarkdownContext context) {
        return of(source, context, Syntax::parse);
    }

    static Result<Rendered> of(MarkdownText source, MarkdownContext context, Function<String, Document> parser) {
        var rendering = new Rendering(source, context);
        Optional<Diagnostic> refused = Guard.refusal(source.text(), rendering.offsets);
        if (refused.isPresent()) return new Result<>(Rendered.EMPTY, List.of(refused.get()));
        try {
            rendering.document(rendering.parsed(parser));
            return rendering.result();
        } catch (BlockStarts.TooDeep e) {
            return rendering.refused("nesting-too-deep", e.offset(), "limit", BlockStarts.LIMIT);
        } catch (Unreadable e) {
            return rendering.refused("text-unreadable", longestLine(source.text()));
        }
    }

    /** A fault of the library on some text must not end the build without a word about the place. */
    private Document parsed(Function<String, Document> parser) {
        try {
            return parser.apply(source.text());
        } catch (BlockStarts.TooDeep e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            throw new Unreadable(e);
        }
    }

    private static final class Unreadable extends RuntimeException {
        Unreadable(Throwable cause) {
            super(cause);
        }
    }

    private Rendering(MarkdownText source, MarkdownContext context) {
        this.source = source;
        this.context = context;
        this.offsets = new Offsets(source);
        this.wideBrackets = source.text().indexOf('［') >= 0 || source.text().indexOf('］') >= 0;
        this.html = new Html(source.file().path(), offsets, source.text().length() * 3);
        this.anchors = new Anchors(context.setting());
    }

    /** Whether any full-width bracket stands in the text: hardly ever. */
    boolean hasWideBrackets() {
        return wideBrackets;
    }

    /** The node by its kind's rule, in place. */
    void write(Node node) {
        Rule rule = Rule.of(node);
        if (rule == null) children(node);
        else rule.write(this, node);
    }

    /** All children; raw tags opened among them must be closed among them. */
    void children(Node parent) {
        if (++depth > DEPTH) throw new BlockStarts.TooDeep(parent.getStartOffset());
        int floor = tags.enter();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) write(node);
        tags.leave(floor);
        depth--;
    }

    void wrap(String tag, Node node) {
        html.open(tag, node.getStartOffset(), node.getEndOffset());
        children(node);
        html.close(tag);
    }

    /** Leaves a range of the text out of the HTML when it comes to it: a mark such as {@code {decorative}}. */
    void cut(int start, int end) {
        cuts.put(start, end);
    }

    void text(Node node) {
        int at = node.getStartOffset();
        int end = node.getEndOffset();
        for (var cut = cutFrom(at); cut != null && cut.getKey() < end; cut = cuts.higherEntry(cut.getKey())) {
            plain(at, cut.getKey());
            at = cut.getValue();
        }
        plain(at, end);
    }

    private Map.Entry<Integer, Integer> cutFrom(int offset) {
        var before = cuts.floorEntry(offset);
        return before != null && before.getValue() > offset ? before : cuts.higherEntry(offset);
    }

    private void plain(int start, int end) {
        if (start < end) html.text(Words.unescaped(source.text().substring(start, end)));
    }

    boolean isCut(Node node) {
        var cut = cuts.floorEntry(node.getStartOffset());
        return cut != null && node.getEndOffset() <= cut.getValue();
    }

    /** What {@code [text][name]} leads to; asked of the document, since definition lists lose the way up to it. */
    Optional<Reference> reference(RefNode node) {
        return Optional.ofNullable(node.getReferenceNode(references));
    }

    Span span(int start, int end) {
        return offsets.span(start, end);
    }

    void report(String code, int start, int end, Object... args) {
        found.add(Diagnostic.of(code, span(start, end), args));
    }

    void title(Rendered.Heading heading) {
        title = Optional.of(heading);
    }

    private void document(Document document) {
        references = Parser.REFERENCES.get(document);
        context.parsed(source, () -> ProseReader.of(source, document));
        anchors.assign(document, this);
        footnotes.collect(document);
        Node first = document.getFirstChild();
        if (context.setting().titled() && first instanceof Heading heading && heading.getLevel() == 1) {
            title(Blocks.described(this, heading, 1));
            first.unlink();
        }
        children(document);
        footnotes.write();
    }

    private Result<Rendered> result() {
        var rendered = new Rendered(
                html.toString(), title, List.copyOf(headings), links.links(), links.images(), anchors.all());
        return new Result<>(rendered, found.stream().distinct().sorted().toList());
    }

    /** A fault does not say where it came from; what exhausts an expression is nearly always the longest line. */
    private static int longestLine(String text) {
        int longest = 0;
        int length = 0;
        for (int line = 0; line < text.length(); ) {
            int end = text.indexOf('\n', line) < 0 ? text.length() : text.indexOf('\n', line);
            if (end - line > length) {
                longest = line;
                length = end - line;
            }
            line = end + 1;
        }
        return longest;
    }

    /** Nothing but the reason, at the line of the offset. */
    private Result<Rendered> refused(String code, int offset, Object... args) {
        int end = source.text().indexOf('\n', offset);
        Span line = span(offset, Math.min(offset + 80, end < 0 ? source.text().length() : end));
        return new Result<>(Rendered.EMPTY, List.of(Diagnostic.of(code, line, args)));
    }
}
