package shirube.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import shirube.markdown.TextBlock;

/** What changed in a row, cell by cell; a row whose columns changed places is one change of the row. */
final class CellChanges {

    private CellChanges() {}

    static List<BlockChange> of(TextBlock from, TextBlock to) {
        Optional<int[]> columns = columns(from.cells(), to.cells());
        if (columns.isEmpty() || from.kind() != to.kind()) return List.of(BlockChange.between(from, to, false));
        var changes = new ArrayList<BlockChange>();
        int next = 0;
        for (int i = 0; i < from.cells().size(); i++) {
            int j = columns.get()[i];
            if (j == Pairing.NONE) {
                changes.add(BlockChange.removed(from.cells().get(i)));
                continue;
            }
            while (next < j) changes.add(BlockChange.added(to.cells().get(next++)));
            next++;
            if (differ(from.cells().get(i), to.cells().get(j))) changes.add(BlockChange.between(from.cells().get(i), to.cells().get(j), false));
        }
        while (next < to.cells().size()) changes.add(BlockChange.added(to.cells().get(next++)));
        // The same cells, set otherwise: how the source pads them.
        return changes.isEmpty() ? List.of(BlockChange.between(from, to, false)) : changes;
    }

    private static boolean differ(TextBlock from, TextBlock to) {
        return !from.text().equals(to.text());
    }

    /** For each old cell its new one: by the column's name, by its place where the names say nothing; empty if they cross. */
    private static Optional<int[]> columns(List<TextBlock> from, List<TextBlock> to) {
        int[] columns = new int[from.size()];
        if (from.size() == to.size() && !isReordered(from, to)) {
            for (int i = 0; i < columns.length; i++) columns[i] = i;
            return Optional.of(columns);
        }
        int last = -1;
        for (int i = 0; i < columns.length; i++) {
            columns[i] = byName(from.get(i), to);
            if (columns[i] == Pairing.NONE) continue;
            if (columns[i] <= last) return Optional.empty();
            last = columns[i];
        }
        return Optional.of(columns);
    }

    /** Whether a name stands in both heads, at different places. */
    private static boolean isReordered(List<TextBlock> from, List<TextBlock> to) {
        for (int i = 0; i < from.size(); i++) {
            int j = byName(from.get(i), to);
            if (j != Pairing.NONE && j != i) return true;
        }
        return false;
    }

    private static int byName(TextBlock cell, List<TextBlock> cells) {
        int found = Pairing.NONE;
        for (int j = 0; j < cells.size(); j++) {
            if (cell.column().isEmpty() || !cell.column().equals(cells.get(j).column())) continue;
            if (found != Pairing.NONE) return Pairing.NONE;
            found = j;
        }
        return found;
    }
}
