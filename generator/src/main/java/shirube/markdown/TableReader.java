package shirube.markdown;

import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.ext.tables.TableSeparator;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A table as its rows, each with its cells, each of which knows its column. */
final class TableReader {

    private final Offsets offsets;
    private final Optional<String> heading;
    private final int level;
    private final List<String> columns = new ArrayList<>();

    TableReader(Offsets offsets, Optional<String> heading, int level) {
        this.offsets = offsets;
        this.heading = heading;
        this.level = level;
    }

    List<TextBlock> rows(TableBlock table) {
        var rows = new ArrayList<TextBlock>();
        for (Node section = table.getFirstChild(); section != null; section = section.getNext()) {
            for (Node row = section.getFirstChild(); row != null; row = row.getNext()) {
                if (section instanceof TableSeparator) rows.add(rule(row));
                else if (row instanceof TableRow line) rows.add(row(line, section instanceof TableHead));
            }
        }
        return rows;
    }

    private TextBlock row(TableRow row, boolean head) {
        List<TextBlock> cells = cells(row, head);
        String substance = cells.stream().map(TextBlock::substance).collect(Collectors.joining("\n"));
        return block(head ? TextBlock.Kind.TABLE_HEAD : TextBlock.Kind.TABLE_ROW, row, row.getChars().trim(), substance, Optional.empty(), cells);
    }

    private TextBlock rule(Node row) {
        return block(TextBlock.Kind.TABLE_RULE, row, row.getChars().trim(), "", Optional.empty(), List.of());
    }

    private List<TextBlock> cells(TableRow row, boolean head) {
        var cells = new ArrayList<TextBlock>();
        for (Node node = row.getFirstChild(); node != null; node = node.getNext()) {
            if (!(node instanceof TableCell cell)) continue;
            if (head) columns.add(Words.of(cell));
            Optional<String> column = cells.size() < columns.size() ? Optional.of(columns.get(cells.size())) : Optional.empty();
            String substance = Substance.of(cell, cell.getEndOffset());
            cells.add(block(TextBlock.Kind.TABLE_CELL, cell, cell.getText().trim(), substance, column, List.of()));
        }
        return List.copyOf(cells);
    }

    private TextBlock block(TextBlock.Kind kind, Node node, BasedSequence text, String substance, Optional<String> column, List<TextBlock> cells) {
        boolean empty = text.isEmpty();
        var span = offsets.span(empty ? node.getStartOffset() : text.getStartOffset(), empty ? node.getStartOffset() : text.getEndOffset());
        return new TextBlock(kind, level, "", text.toString(), substance, heading, column, cells, span);
    }
}
