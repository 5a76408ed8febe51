package shirube.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ast.WhiteSpace;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.util.ast.Node;

/**
 * What is published of a line's source: its words, where links lead, pictures with their words, what is struck out.
 * Emphasis, code, escapes and tags are formatting: {@code **重要**}, {@code 重要} and {@code `重要`} are of one substance.
 */
final class Substance {

    private final StringBuilder substance = new StringBuilder();
    private final int end;

    private Substance(int end) {
        this.end = end;
    }

    /** @param end where the words end before the node does, as before {@code {#anchor}} */
    static String of(Node block, int end) {
        var substance = new Substance(end);
        substance.children(block);
        return substance.substance.toString().strip();
    }

    private void children(Node parent) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            if (node.getStartOffset() < end) add(node);
        }
    }

    private void add(Node node) {
        if (node instanceof Text || node instanceof WhiteSpace) words(node);
        else if (node instanceof HtmlEntity) substance.append(Words.unescaped(node.getChars()));
        else if (node instanceof Code code) substance.append(code.getText());
        else if (node instanceof HardLineBreak) substance.append('\n');
        else if (node instanceof SoftLineBreak line) substance.append(Inlines.joinsJapanese(line) ? "" : " ");
        else if (node instanceof HtmlInline tag) substance.append(isLineBreak(tag) ? "\n" : "");
        else if (node instanceof HtmlInlineComment) substance.append("");
        else if (node instanceof Link link) whole(node, link.getUrl() + "" + link.getTitle());
        else if (node instanceof LinkRef link) whole(node, "[" + link.getReference() + "]");
        else if (node instanceof Image image) whole(node, "!" + image.getUrl() + image.getTitle());
        else if (node instanceof ImageRef image) whole(node, "!" + image.getReference());
        else if (node instanceof AutoLink || node instanceof MailLink || node instanceof Footnote) substance.append(node.getChars());
        else if (node instanceof Strikethrough) whole(node, "~");
        else children(node);
    }

    private void words(Node text) {
        int length = Math.min(text.getEndOffset(), end) - text.getStartOffset();
        substance.append(Words.unescaped(text.getChars().subSequence(0, Math.min(length, text.getChars().length()))));
    }

    /** The words within, and what makes them more than words; no author writes these brackets. */
    private void whole(Node node, String more) {
        children(node);
        substance.append('\u2983').append(more).append('\u2984');
    }

    private static boolean isLineBreak(HtmlInline tag) {
        return tag.getChars().toString().matches("(?i)<br\\s*/?>");
    }
}
