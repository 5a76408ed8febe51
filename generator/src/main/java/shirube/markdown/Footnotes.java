package shirube.markdown;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The footnotes of one text, numbered as they are cited and listed below it with ways back. */
final class Footnotes {

    private final Rendering to;
    private final Map<String, FootnoteBlock> defined = new LinkedHashMap<>();
    private final List<Note> cited = new ArrayList<>();
    private final Map<FootnoteBlock, Note> notes = new IdentityHashMap<>();

    /** @param citations the ids of the places that cite the note */
    private record Note(FootnoteBlock block, int number, String id, List<String> citations) {}

    Footnotes(Rendering to) {
        this.to = to;
    }

    /** Takes note of every definition below the node. */
    void collect(Node parent) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof FootnoteBlock block) define(block);
            if (node instanceof ListBlock || node instanceof ListItem || node instanceof BlockQuote) collect(node);
        }
    }

    /** {@code [^1]} in the text: a link to the note. */
    void cite(Footnote node) {
        FootnoteBlock block = defined.get(name(node.getText()));
        if (block == null) {
            to.report("footnote-missing", node.getStartOffset(), node.getEndOffset(), "name", node.getText());
            to.html.text(node.getChars());
            return;
        }
        boolean inLink = node.getNext() instanceof Text text && text.getChars().startsWith("](");
        if (inLink) to.report("footnote-in-link", node.getStartOffset(), node.getEndOffset(), "name", node.getText());
        Note note = note(block);
        String label = to.context.labels().note() + note.number;
        to.html.raw("<sup class=\"footnote\">");
        if (to.links.inside()) {
            to.html.text(label);
        } else {
            String id = to.anchors.derive("fnref-" + note.number);
            note.citations.add(id);
            to.html.begin("a").attribute("id", id).attribute("href", "#" + note.id);
            to.html.source(node.getStartOffset(), node.getEndOffset()).end().text(label).close("a");
        }
        to.html.close("sup");
    }

    /** The list of notes; a note may cite another one, so the list grows while it is written. */
    void write() {
        if (!cited.isEmpty()) {
            String name = to.context.labels().notes();
            to.html.line().begin("ol").attribute("class", "footnotes").attribute("aria-label", name).end().line();
            for (int i = 0; i < cited.size(); i++) write(cited.get(i));
            to.html.close("ol").line();
        }
        for (FootnoteBlock block : defined.values()) {
            if (!notes.containsKey(block)) report("footnote-unused", block);
        }
    }

    private void define(FootnoteBlock block) {
        if (defined.putIfAbsent(name(block.getText()), block) != null) report("footnote-twice", block);
    }

    private Note note(FootnoteBlock block) {
        return notes.computeIfAbsent(block, unknown -> {
            int number = cited.size() + 1;
            var note = new Note(block, number, to.anchors.derive("fn-" + number), new ArrayList<>());
            cited.add(note);
            return note;
        });
    }

    private void write(Note note) {
        to.html.begin("li").attribute("id", note.id).source(note.block.getStartOffset(), Blocks.end(note.block)).end();
        to.children(note.block);
        boolean inParagraph = to.html.reopen("</p>\n");
        int number = 0;
        for (String citation : note.citations) back(note, citation, ++number);
        if (inParagraph) to.html.close("p");
        to.html.close("li").line();
    }

    private void back(Note note, String citation, int number) {
        Labels labels = to.context.labels();
        String label = note.citations.size() == 1 ? labels.back() : labels.backTo();
        to.html.raw(" ").begin("a").attribute("class", "footnote-back").attribute("href", "#" + citation).end();
        to.html.text(label.replace("{n}", String.valueOf(note.number)).replace("{m}", String.valueOf(number)));
        to.html.close("a");
    }

    private void report(String code, FootnoteBlock block) {
        BasedSequence name = block.getText();
        to.report(code, block.getStartOffset(), name.getEndOffset() + 1, "name", name);
    }

    private static String name(BasedSequence written) {
        return written.trim().toString();
    }
}
