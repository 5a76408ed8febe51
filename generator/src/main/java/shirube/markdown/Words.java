package shirube.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;

/** A node's plain words: for alternative texts, anchors and contents lists. */
final class Words {

    private Words() {}

    static String of(Node node) {
        return of(node, node.getEndOffset());
    }

    /** @param end where the words end before the node does, as before {@code {#anchor}} */
    static String of(Node node, int end) {
        var words = new StringBuilder();
        collect(node, end, words);
        return words.toString().strip();
    }

    private static void collect(Node node, int end, StringBuilder words) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            if (child.getStartOffset() >= end) return;
            if (child instanceof Text) words.append(unescaped(upTo(end, child.getChars())));
            else if (child instanceof HtmlEntity) words.append(unescaped(child.getChars()));
            else if (child instanceof Code code) words.append(code.getText());
            else if (child instanceof AutoLink link) words.append(link.getText());
            else if (child instanceof MailLink link) words.append(link.getText());
            else if (child instanceof SoftLineBreak || child instanceof HardLineBreak) words.append(' ');
            else if (!(child instanceof Footnote)) collect(child, end, words);
        }
    }

    static String unescaped(CharSequence chars) {
        String text = chars.toString();
        return text.indexOf('\\') < 0 && text.indexOf('&') < 0 ? text : Escaping.unescapeString(text);
    }

    /** Entities as characters, for text in HTML, where a backslash is one. */
    static String entities(String text) {
        return text.indexOf('&') < 0 ? text : Escaping.unescapeHtml(text);
    }

    private static BasedSequence upTo(int end, BasedSequence chars) {
        return chars.getEndOffset() <= end ? chars : chars.subSequence(0, Math.max(0, end - chars.getStartOffset()));
    }
}
