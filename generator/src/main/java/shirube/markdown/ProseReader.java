package shirube.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the words of one text. What the renderer refuses to read has none: its own finding says so. */
final class ProseReader {

    /** Marks that stand in text: {@code {#schedule}}, {@code {decorative}}. */
    private static final Pattern BRACES = Pattern.compile("\\{(?:#[^}\\s]*|decorative)}");

    /** How Japanese is written says nothing of other languages: {@code <span lang="en">}. */
    private static final Pattern FOREIGN = Pattern.compile("(?i)^<(\\w+)\\s(?:[^>]*\\s)?lang\\s*=\\s*[\"']?(?!ja\\b)\\w");

    /** What lies in them is for machines, or stands elsewhere as text. */
    private static final Set<Class<? extends Node>> NO_PROSE = Set.of(
            Reference.class, Code.class, FencedCodeBlock.class, IndentedCodeBlock.class, HtmlBlock.class, HtmlInline.class, HtmlCommentBlock.class);

    private static final int DEPTH = 4 * BlockStarts.LIMIT;

    private final String text;
    private final char[] words;
    private final List<Prose.Link> links = new ArrayList<>();

    private ProseReader(String text) {
        this.text = text;
        this.words = new char[text.length()];
        Arrays.fill(words, Prose.MARK);
        keep('\n');
        keep('\r');
    }

    static Prose of(MarkdownText source) {
        if (Guard.refusal(source.text(), new Offsets(source)).isPresent()) return Prose.NONE;
        try {
            return of(source, Syntax.parse(source.text()));
        } catch (RuntimeException | StackOverflowError e) {
            // A fault of the library: rendering the same text tells its author.
            return Prose.NONE;
        }
    }

    /** The same of a text that is parsed already. */
    static Prose of(MarkdownText source, Document document) {
        var reader = new ProseReader(source.text());
        reader.read(document, document, 0);
        reader.dropMarks();
        return new Prose(new String(reader.words), List.copyOf(reader.links));
    }

    private void read(Document document, Node parent, int depth) {
        if (depth > DEPTH) return;
        String foreign = "";
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof HtmlInline tag) foreign = foreign(tag.getChars().toString(), foreign);
            else if (!foreign.isEmpty()) continue;
            else if (node instanceof Text) copy(node.getStartOffset(), node.getEndOffset());
            else if (NO_PROSE.contains(node.getClass())) continue;
            else if (node instanceof AutoLink || node instanceof MailLink) note(node, node.getChars().toString().replaceAll("^<|>$", ""));
            else if (node instanceof Link link) note(node, link.getUrl().toString());
            else if (node instanceof LinkRef reference && reference.getReferenceNode(Parser.REFERENCES.get(document)) != null)
                note(node, reference.getReferenceNode(Parser.REFERENCES.get(document)).getUrl().toString());
            read(document, node, depth + 1);
        }
    }

    /** The element of another language that is open behind a tag; empty if none is. */
    private static String foreign(String tag, String open) {
        if (!open.isEmpty()) return tag.equalsIgnoreCase("</" + open + ">") ? "" : open;
        Matcher foreign = FOREIGN.matcher(tag);
        return foreign.find() ? foreign.group(1) : "";
    }

    private void note(Node node, String destination) {
        String shown = node instanceof AutoLink || node instanceof MailLink ? destination : Words.of(node);
        links.add(new Prose.Link(node.getStartOffset(), node.getEndOffset(), shown, destination));
    }

    private void copy(int start, int end) {
        text.getChars(start, end, words, start);
    }

    private void keep(char c) {
        for (int at = text.indexOf(c); at >= 0; at = text.indexOf(c, at + 1)) words[at] = c;
    }

    private void dropMarks() {
        if (text.indexOf('{') < 0) return;
        Matcher braces = BRACES.matcher(text);
        while (braces.find()) Arrays.fill(words, braces.start(), braces.end(), Prose.MARK);
    }
}
