package shirube.markdown;

import static shirube.markdown.Rule.add;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.ext.tables.TableSeparator;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.misc.CharPredicate;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Tables, each in a region that scrolls by keyboard where a phone is too narrow, with header cells that say what for. */
final class Tables {

    private final Rendering to;
    private int count;

    Tables(Rendering to) {
        this.to = to;
    }

    static void addTo(Map<Class<? extends Node>, Rule> rules) {
        add(rules, TableBlock.class, (to, node) -> to.tables.write(node));
    }

    /** {@code 表: …}, the mark of a caption. */
    static boolean isCaption(BasedSequence line) {
        BasedSequence chars = line.trimStart();
        return chars.length() > 2 && chars.charAt(0) == '表' && (chars.charAt(1) == ':' || chars.charAt(1) == '：');
    }

    /** Whether the paragraph is written with the table below it. */
    boolean takes(Paragraph paragraph) {
        if (paragraph.getLineCount() == 1 && isCaption(paragraph.getChars()) && paragraph.getNext() instanceof TableBlock) {
            return true;
        }
        for (BasedSequence line : paragraph.getContentLines()) {
            int end = line.trimEnd().getEndOffset();
            if (isCaption(line)) to.report("caption-without-table", line.trimStart().getStartOffset(), end);
        }
        return false;
    }

    private void write(TableBlock table) {
        count++;
        Optional<Paragraph> caption = caption(table);
        String name = caption.map(Words::of)
                .map(words -> words.substring(2).strip())
                .orElseGet(() -> to.context.labels().table().replace("{n}", String.valueOf(count)));
        to.html.line().begin("div").attribute("class", "table-scroll").attribute("role", "group");
        to.html.attribute("aria-label", name).attribute("tabindex", "0").end().line();
        to.html.open("table", table.getStartOffset(), Blocks.end(table)).line();
        caption.ifPresent(this::caption);
        rows(table);
        to.html.close("table").line().close("div").line();
    }

    private static Optional<Paragraph> caption(TableBlock table) {
        boolean captioned = table.getPrevious() instanceof Paragraph paragraph
                && paragraph.getLineCount() == 1
                && isCaption(paragraph.getChars());
        return captioned ? Optional.of((Paragraph) table.getPrevious()) : Optional.empty();
    }

    private void caption(Paragraph paragraph) {
        int start = paragraph.getStartOffset();
        BasedSequence chars = paragraph.getChars();
        int words = chars.indexOfAnyNot(CharPredicate.anyOf("表:： \t\u3000"));
        to.cut(start, words < 0 ? paragraph.getEndOffset() : start + words);
        to.html.open("caption", start, Blocks.end(paragraph));
        to.children(paragraph);
        to.html.close("caption").line();
    }

    private void rows(TableBlock table) {
        int columns = 0;
        for (Node section = table.getFirstChild(); section != null; section = section.getNext()) {
            if (section instanceof TableHead head && head.getFirstChild() instanceof TableRow row) {
                columns = cells(row).size();
                to.html.raw("<thead>\n");
                row(row, columns);
                to.html.raw("</thead>\n");
            } else if (section instanceof TableSeparator && section.getFirstChild() instanceof TableRow row) {
                int marks = cells(row).size();
                if (marks != columns) report("table-separator", row, marks, columns);
            } else if (section instanceof TableBody && section.hasChildren()) {
                to.html.raw("<tbody>\n");
                for (Node row = section.getFirstChild(); row != null; row = row.getNext()) row((TableRow) row, columns);
                to.html.raw("</tbody>\n");
            }
        }
    }

    private void row(TableRow row, int columns) {
        List<TableCell> cells = cells(row);
        if (cells.size() > columns) report("table-row-long", row, cells.size(), columns);
        if (cells.size() < columns) report("table-row-short", row, cells.size(), columns);
        to.html.raw("<tr>");
        for (int i = 0; i < Math.min(columns, cells.size()); i++) cell(cells.get(i), i == 0);
        for (int i = cells.size(); i < columns; i++) to.html.raw("<td></td>");
        to.html.raw("</tr>\n");
    }

    private void cell(TableCell cell, boolean first) {
        boolean headsRow = first && !cell.isHeader() && isBold(cell);
        boolean headsColumn = cell.isHeader() && !cell.getText().isBlank();
        String tag = headsRow || headsColumn ? "th" : "td";
        to.html.begin(tag);
        if (headsRow) to.html.attribute("scope", "row");
        if (headsColumn) to.html.attribute("scope", "col");
        if (cell.getAlignment() != null) {
            to.html.attribute("class", "align-" + cell.getAlignment().name().toLowerCase(Locale.ROOT));
        }
        BasedSequence text = cell.getText().trim();
        if (!text.isEmpty()) to.html.source(text.getStartOffset(), text.getEndOffset());
        to.html.end();
        if (!text.isEmpty()) to.children(headsRow ? cell.getChildOfType(StrongEmphasis.class) : cell);
        to.html.close(tag);
    }

    private static boolean isBold(TableCell cell) {
        boolean bold = false;
        for (Node node = cell.getFirstChild(); node != null; node = node.getNext()) {
            if (node.getChars().isBlank()) continue;
            if (bold || !(node instanceof StrongEmphasis)) return false;
            bold = true;
        }
        return bold;
    }

    private static List<TableCell> cells(TableRow row) {
        var cells = new ArrayList<TableCell>();
        for (Node node = row.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof TableCell cell) cells.add(cell);
        }
        return cells;
    }

    private void report(String code, TableRow row, int cells, int columns) {
        to.report(code, row.getStartOffset(), Blocks.end(row), "cells", cells, "columns", columns);
    }
}
