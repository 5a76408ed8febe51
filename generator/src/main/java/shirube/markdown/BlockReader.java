package shirube.markdown;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.definition.DefinitionItem;
import com.vladsch.flexmark.ext.definition.DefinitionTerm;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A text as its blocks, in order. A text that the parser refuses is read as paragraphs. */
final class BlockReader {

    private final MarkdownText source;
    private final Offsets offsets;
    private final List<TextBlock> blocks = new ArrayList<>();
    private Optional<String> heading = Optional.empty();

    private BlockReader(MarkdownText source) {
        this.source = source;
        this.offsets = new Offsets(source);
    }

    static List<TextBlock> of(MarkdownText source) {
        var reader = new BlockReader(source);
        if (Guard.refusal(source.text(), reader.offsets).isPresent()) return PlainBlocks.of(source);
        try {
            reader.children(Syntax.parse(source.text()), Place.TOP);
            return List.copyOf(reader.blocks);
        } catch (RuntimeException | StackOverflowError e) {
            // A fault of the library, or nesting beyond its limit: the words can be compared all the same.
            return PlainBlocks.of(source);
        }
    }

    /** What the block stands in: its kind there, its marker, how deep. */
    private record Place(TextBlock.Kind kind, String marker, int level) {

        static final Place TOP = new Place(TextBlock.Kind.PARAGRAPH, "", 0);

        Place within(TextBlock.Kind kind, CharSequence marker) {
            return new Place(kind, marker.toString().strip(), level + 1);
        }

        /** A second paragraph of an item bears no marker. */
        Place next() {
            return kind == TextBlock.Kind.LIST_ITEM ? new Place(TextBlock.Kind.PARAGRAPH, "", level) : new Place(kind, "", level);
        }
    }

    private void children(Node parent, Place place) {
        Place here = place;
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            add(node, here);
            here = here.next();
        }
    }

    private void add(Node node, Place place) {
        if (node instanceof Heading title) heading(title);
        else if (node instanceof Paragraph paragraph) paragraph(paragraph, place);
        else if (node instanceof BlockQuote) children(node, place.within(TextBlock.Kind.QUOTE, ">"));
        else if (node instanceof ListBlock) items(node, place);
        else if (node instanceof FootnoteBlock note) children(node, place.within(TextBlock.Kind.FOOTNOTE, "[^" + note.getText() + "]:"));
        else if (node instanceof TableBlock table) blocks.addAll(new TableReader(offsets, heading, place.level()).rows(table));
        else if (node instanceof FencedCodeBlock code) code(code, code.getOpeningFence() + "" + code.getInfo(), code.getContentChars());
        else if (node instanceof IndentedCodeBlock code) code(code, "    ", code.getContentChars());
        else if (node instanceof HtmlBlock || node instanceof HtmlCommentBlock) html(node);
        else if (node instanceof Reference) whole(node, TextBlock.Kind.LINK_TARGET, node.getChars().toString().strip());
        else if (node instanceof ThematicBreak) whole(node, TextBlock.Kind.LINE, "");
        else children(node, place);
    }

    private void heading(Heading node) {
        int end = Anchors.cut(node);
        BasedSequence text = node.getText();
        String words = text.subSequence(0, Math.max(0, Math.min(text.length(), end - text.getStartOffset()))).toString().strip();
        String anchor = text.isEmpty() ? "" : text.toString().substring(Math.min(text.length(), Math.max(0, end - text.getStartOffset()))).strip();
        String marker = ("#".repeat(node.getLevel()) + " " + anchor).strip();
        heading = Optional.empty();
        add(TextBlock.Kind.HEADING, node.getLevel(), marker, words, Substance.of(node, end), node);
        heading = Optional.of(Words.of(node, end));
    }

    private void paragraph(Paragraph node, Place place) {
        boolean caption = node.getLineCount() == 1 && Tables.isCaption(node.getChars()) && node.getNext() instanceof TableBlock;
        TextBlock.Kind kind = caption ? TextBlock.Kind.CAPTION : place.kind();
        String text = JoinedLines.of(node.getContentLines());
        if (!text.isEmpty()) add(kind, place.level(), place.marker(), text, Substance.of(node, node.getEndOffset()), node);
    }

    private void items(Node list, Place place) {
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            // A term is a list item too, to flexmark.
            if (item instanceof DefinitionTerm) term(item, place);
            if (item instanceof DefinitionTerm || !(item instanceof ListItem entry)) continue;
            var kind = item instanceof DefinitionItem ? TextBlock.Kind.DEFINITION : TextBlock.Kind.LIST_ITEM;
            Place within = place.within(kind, entry.getOpeningMarker());
            if (entry.getFirstChild() == null) add(within.kind(), within.level(), within.marker(), "", "", item);
            else children(entry, within);
        }
    }

    private void term(Node node, Place place) {
        String text = JoinedLines.of(List.of(node.getChars()));
        add(TextBlock.Kind.TERM, place.level(), "", text, Substance.of(node, node.getEndOffset()), node);
    }

    private void code(Node node, String marker, BasedSequence content) {
        String text = content.toString().stripTrailing();
        add(TextBlock.Kind.CODE, 0, marker, text, text, node);
    }

    /** A comment is in the source, not on the page. */
    private void html(Node node) {
        String text = node.getChars().toString().strip();
        add(TextBlock.Kind.HTML, 0, "", text, node instanceof HtmlCommentBlock ? "" : text, node);
    }

    private void whole(Node node, TextBlock.Kind kind, String substance) {
        add(kind, 0, "", node.getChars().toString().strip(), substance, node);
    }

    private void add(TextBlock.Kind kind, int level, String marker, String text, String substance, Node node) {
        var span = offsets.span(node.getStartOffset(), Blocks.end(node));
        blocks.add(new TextBlock(kind, level, marker, text, substance, heading, Optional.empty(), List.of(), span));
    }
}
