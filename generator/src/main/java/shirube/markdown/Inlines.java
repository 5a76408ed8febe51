package shirube.markdown;

import static shirube.markdown.Rule.add;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Emphasis;
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
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ast.WhiteSpace;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.util.ast.Node;
import java.util.Map;

/** How the parts of a line are written: text, emphasis, code, line breaks. Links and images are in {@link Links}. */
final class Inlines {

    private Inlines() {}

    static void addTo(Map<Class<? extends Node>, Rule> rules) {
        add(rules, Text.class, Rendering::text);
        add(rules, WhiteSpace.class, Rendering::text);
        add(rules, HtmlEntity.class, (to, node) -> to.html.text(Words.unescaped(node.getChars())));
        add(rules, Emphasis.class, (to, node) -> to.wrap("em", node));
        add(rules, StrongEmphasis.class, (to, node) -> to.wrap("strong", node));
        add(rules, Strikethrough.class, (to, node) -> to.wrap("del", node));
        add(rules, Code.class, Inlines::code);
        add(rules, SoftLineBreak.class, Inlines::softBreak);
        add(rules, HardLineBreak.class, (to, node) -> to.html.raw("<br>\n"));
        add(rules, HtmlInline.class, (to, node) -> to.tags.inline(node.getChars()));
        add(rules, HtmlInlineComment.class, (to, node) -> {});
        add(rules, Link.class, (to, node) -> to.links.link(node));
        add(rules, LinkRef.class, (to, node) -> to.links.reference(node));
        add(rules, AutoLink.class, (to, node) -> to.links.address(node, node.getText().toString()));
        add(rules, MailLink.class, (to, node) -> to.links.address(node, "mailto:" + node.getText()));
        add(rules, Image.class, (to, node) -> to.links.image(node));
        add(rules, ImageRef.class, (to, node) -> to.links.imageReference(node));
        add(rules, Footnote.class, (to, node) -> to.footnotes.cite(node));
    }

    private static void code(Rendering to, Code node) {
        String text = node.getText().toString();
        if (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0) text = text.replaceAll("\\r\\n?|\\n", " ");
        // In a table a bar in code is escaped too, and shown without its backslash (GFM 4.10).
        if (text.contains("\\|") && node.getAncestorOfType(TableCell.class) != null) text = text.replace("\\|", "|");
        to.html.open("code", node.getStartOffset(), node.getEndOffset()).text(text).close("code");
    }

    /**
     * A line's end is a space between Western words. Between Japanese characters it is nothing: browsers would show a
     * gap in the middle of a sentence.
     */
    private static void softBreak(Rendering to, SoftLineBreak node) {
        if (to.context.setting().lines()) {
            to.html.raw("<br>\n");
            return;
        }
        if (!joinsJapanese(node)) to.html.raw("\n");
    }

    static boolean joinsJapanese(SoftLineBreak node) {
        return isJapanese(lastOf(node.getPrevious())) && isJapanese(firstOf(node.getNext()));
    }

    static boolean isJapanese(char c) {
        return c >= '\u2010' && !(c >= '\u1100' && c <= '\u11ff') && !(c >= '\uac00' && c <= '\ud7af');
    }

    private static char firstOf(Node node) {
        if (node == null || node instanceof Image || node instanceof HtmlInline) return ' ';
        if (node instanceof Text) return node.getChars().firstChar();
        if (node instanceof Code code) return code.getText().firstChar();
        return firstOf(node.getFirstChild());
    }

    private static char lastOf(Node node) {
        if (node == null || node instanceof Image || node instanceof HtmlInline) return ' ';
        if (node instanceof Text) return node.getChars().lastChar();
        if (node instanceof Code code) return code.getText().lastChar();
        return lastOf(node.getLastChild());
    }
}
