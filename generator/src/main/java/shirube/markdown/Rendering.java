package shirube.markdown;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import shirube.diagnostic.Diagnostic;
import shirube.diagnostic.Result;
import shirube.source.Span;

/**
 * One text on its way to HTML: what has been written so far and what was found. The rules for each kind of node lie in
 * {@link Blocks}, {@link Inlines} and {@link Tables}.
 */
final class Rendering {

    /** Quotes and lists are stopped by the parser; emphasis and brackets nest within a line and are stopped here. */
    private static final int DEPTH = 4 * DepthGuard.LIMIT;

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
    private final Deque<int[]> cuts = new ArrayDeque<>();
    private Optional<Rendered.Heading> title = Optional.empty();
    private int depth;

    static Result<Rendered> of(MarkdownText source, MarkdownContext context) {
        var rendering = new Rendering(source, context);
        try {
            Optional<Diagnostic> refused = Guard.refusal(source.text(), rendering.offsets);
            if (refused.isPresent()) return new Result<>(Rendered.EMPTY, List.of(refused.get()));
            rendering.document(Syntax.parse(source.text()));
            return rendering.result();
        } catch (DepthGuard.TooDeep e) {
            return rendering.tooDeep(e.offset());
        } catch (StackOverflowError e) {
            return rendering.tooDeep(0);
        }
    }

    private Rendering(MarkdownText source, MarkdownContext context) {
        this.source = source;
        this.context = context;
        this.offsets = new Offsets(source);
        this.html = new Html(source.file().path(), offsets, source.text().length() * 3);
        this.anchors = new Anchors(context.setting());
    }

    /** The node by its kind's rule, in place. */
    void write(Node node) {
        Rule rule = Rule.of(node);
        if (rule == null) children(node);
        else rule.write(this, node);
    }

    /** All children; raw tags opened among them must be closed among them. */
    void children(Node parent) {
        if (++depth > DEPTH) throw new DepthGuard.TooDeep(parent.getStartOffset());
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
        cuts.add(new int[] {start, end});
    }

    void text(Node node) {
        int start = node.getStartOffset();
        int end = node.getEndOffset();
        for (int[] cut : cuts) {
            if (cut[0] < end && cut[1] > start) {
                plain(start, Math.max(start, cut[0]));
                start = Math.min(end, Math.max(start, cut[1]));
            }
        }
        plain(start, end);
    }

    private void plain(int start, int end) {
        if (start < end) html.text(Words.unescaped(source.text().substring(start, end)));
    }

    boolean isCut(Node node) {
        return cuts.stream().anyMatch(cut -> cut[0] <= node.getStartOffset() && node.getEndOffset() <= cut[1]);
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

    private Result<Rendered> tooDeep(int offset) {
        int end = source.text().indexOf('\n', offset);
        Span line = span(offset, Math.min(offset + 80, end < 0 ? source.text().length() : end));
        var finding = Diagnostic.of("nesting-too-deep", line, "limit", DepthGuard.LIMIT);
        return new Result<>(Rendered.EMPTY, List.of(finding));
    }
}
