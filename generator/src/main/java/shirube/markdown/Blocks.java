package shirube.markdown;

import static shirube.markdown.Rule.add;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.BulletList;
import com.vladsch.flexmark.ast.BulletListItem;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.OrderedListItem;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.ParagraphItemContainer;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.definition.DefinitionItem;
import com.vladsch.flexmark.ext.definition.DefinitionList;
import com.vladsch.flexmark.ext.definition.DefinitionTerm;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.parser.ListOptions;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How blocks are written: headings, paragraphs, lists, quotes, code. */
final class Blocks {

    private static final Pattern TASK = Pattern.compile("\\[([ xX])](?=[ \\t])[ \\t]*");
    private static final ListOptions LISTS = ListOptions.get(null);

    private Blocks() {}

    static void addTo(Map<Class<? extends Node>, Rule> rules) {
        add(rules, Heading.class, Blocks::heading);
        add(rules, Paragraph.class, Blocks::paragraph);
        add(rules, BlockQuote.class, (to, node) -> container(to, "blockquote", node));
        add(rules, BulletList.class, (to, node) -> container(to, "ul", node));
        add(rules, OrderedList.class, Blocks::orderedList);
        add(rules, BulletListItem.class, Blocks::listItem);
        add(rules, OrderedListItem.class, Blocks::listItem);
        add(rules, DefinitionList.class, (to, node) -> container(to, "dl", node));
        add(rules, DefinitionTerm.class, (to, node) -> item(to, "dt", node));
        add(rules, DefinitionItem.class, (to, node) -> item(to, "dd", node));
        add(rules, FencedCodeBlock.class, Blocks::fencedCode);
        add(rules, IndentedCodeBlock.class, Blocks::indentedCode);
        add(rules, ThematicBreak.class, (to, node) -> to.html.line().raw("<hr>\n"));
        add(rules, HtmlBlock.class, (to, node) -> to.tags.block(node.getContentChars()));
        add(rules, HtmlCommentBlock.class, (to, node) -> to.tags.block(node.getContentChars()));
        add(rules, Reference.class, (to, node) -> {});
        add(rules, FootnoteBlock.class, (to, node) -> {});
    }

    static Rendered.Heading described(Rendering to, Heading heading, int level) {
        String words = Words.of(heading, Anchors.cut(heading));
        return new Rendered.Heading(level, words, to.anchors.of(heading), to.span(heading.getStartOffset(), end(heading)));
    }

    private static void heading(Rendering to, Heading node) {
        int level = Math.min(6, node.getLevel() + to.context.setting().shift());
        Rendered.Heading heading = described(to, node, level);
        to.headings.add(heading);
        to.cut(Anchors.cut(node), node.getText().getEndOffset());
        to.html.line().begin("h" + level).attribute("id", heading.id()).source(node.getStartOffset(), end(node)).end();
        to.children(node);
        if (to.context.setting().cited() && level <= 3) linkToItself(to, heading);
        to.html.close("h" + level).line();
    }

    private static void linkToItself(Rendering to, Rendered.Heading heading) {
        to.html.text(" ").begin("a").attribute("class", "anchor").attribute("href", "#" + heading.id());
        to.html.attribute("aria-label", to.context.labels().heading().replace("{t}", heading.text())).end().text("#").close("a");
    }

    private static void paragraph(Rendering to, Paragraph node) {
        if (!node.hasChildren() || isContentsMark(node)) return;
        if (to.tables.takes(node)) return;
        NearMiss.in(to, node);
        LooseMarks.in(to, node);
        boolean bare = node.getParent() instanceof ParagraphItemContainer item
                && !(item instanceof FootnoteBlock)
                && item.isParagraphWrappingDisabled(node, LISTS, null);
        if (bare) {
            to.children(node);
            return;
        }
        if (isFigure(node)) {
            figure(to, (Image) node.getFirstChild());
            return;
        }
        to.html.line().open("p", node.getStartOffset(), end(node));
        to.children(node);
        to.html.close("p").line();
    }

    /** {@code [TOC]}: every page prints its own contents list. */
    private static boolean isContentsMark(Paragraph node) {
        BasedSequence chars = node.getChars();
        return chars.length() <= 8 && chars.trim().toString().equalsIgnoreCase("[toc]");
    }

    /** A picture alone in its paragraph, with a title: {@code ![…](a.png "図1 …")}. */
    private static boolean isFigure(Paragraph node) {
        if (!(node.getFirstChild() instanceof Image image) || image.getTitle().isBlank()) return false;
        return Links.endWithMark(image) >= node.getChars().trimEnd().getEndOffset();
    }

    private static void figure(Rendering to, Image image) {
        to.html.line().open("figure", image.getStartOffset(), Links.endWithMark(image));
        to.links.image(image);
        BasedSequence title = image.getTitle();
        to.html.open("figcaption", title.getStartOffset(), title.getEndOffset());
        to.html.text(Words.unescaped(title)).close("figcaption").close("figure").line();
    }

    private static void container(Rendering to, String tag, Node node) {
        to.html.line().open(tag, node.getStartOffset(), end(node)).line();
        to.children(node);
        to.html.line().close(tag).line();
    }

    private static void orderedList(Rendering to, OrderedList node) {
        to.html.line().begin("ol");
        if (node.getStartNumber() != 1) to.html.attribute("start", String.valueOf(node.getStartNumber()));
        to.html.source(node.getStartOffset(), end(node)).end().line();
        to.children(node);
        to.html.line().close("ol").line();
    }

    private static void listItem(Rendering to, ListItem node) {
        Matcher task = task(to, node);
        if (task == null) {
            item(to, "li", node);
            return;
        }
        boolean done = !task.group(1).equals(" ");
        to.cut(task.start(), task.end());
        to.html.line().begin("li").attribute("class", "task").source(node.getStartOffset(), end(node)).end();
        to.html.raw("<span aria-hidden=\"true\">").raw(done ? "☑" : "☐").raw("</span> ");
        to.html.raw("<span class=\"visually-hidden\">");
        to.html.text(done ? to.context.labels().done() : to.context.labels().open()).close("span");
        to.children(node);
        to.html.close("li").line();
    }

    /** {@code - [x] 終わった}: a tick where the item's first paragraph begins. */
    private static Matcher task(Rendering to, ListItem node) {
        if (!(node.getFirstChild() instanceof Paragraph paragraph)) return null;
        Matcher matcher = TASK.matcher(to.source.text()).region(paragraph.getStartOffset(), paragraph.getEndOffset());
        return matcher.lookingAt() ? matcher : null;
    }

    private static void item(Rendering to, String tag, Node node) {
        to.html.line().open(tag, node.getStartOffset(), end(node));
        to.children(node);
        to.html.close(tag).line();
    }

    /** Four blanks make code of a text; who wanted code to show has a fence for it. */
    private static void indentedCode(Rendering to, IndentedCodeBlock node) {
        BasedSequence first = node.getContentLines().get(0).trimEnd();
        to.report("text-indented", first.getStartOffset(), first.getEndOffset());
        code(to, node, "", node.getContentChars().trimTailBlankLines());
    }

    private static void fencedCode(Rendering to, FencedCodeBlock node) {
        String info = Words.unescaped(node.getInfo()).strip();
        code(to, node, info.split("\\s", 2)[0], node.getContentChars());
    }

    private static void code(Rendering to, Node node, String language, BasedSequence content) {
        to.html.line().begin("pre").source(node.getStartOffset(), end(node)).end().begin("code");
        if (!language.isEmpty()) to.html.attribute("class", "language-" + language);
        String text = content.toString();
        to.html.end().text(text);
        if (!text.isEmpty() && !text.endsWith("\n")) to.html.raw("\n");
        to.html.close("code").close("pre").line();
    }

    /** The end of a block without the line ends behind it. */
    static int end(Node node) {
        BasedSequence chars = node.getChars();
        int end = chars.length();
        while (end > 0 && Character.isWhitespace(chars.charAt(end - 1))) end--;
        return end == 0 ? node.getEndOffset() : chars.subSequence(0, end).getEndOffset();
    }
}
