package shirube.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import shirube.markdown.TextBlock;

/** What changed in a text, block by block, each told with the heading it stands under. */
final class TextDiff {

    private final Changes changes;

    TextDiff(Changes changes) {
        this.changes = changes;
    }

    void compare(FieldPath path, Prose old, Prose now) {
        if (old.text().equals(now.text())) return;
        new Text(path, old.blocks(), now.blocks()).tell();
    }

    void only(Change.Kind kind, FieldPath path, Prose text) {
        boolean added = kind == Change.Kind.ADDED;
        new Text(path, added ? List.of() : text.blocks(), added ? text.blocks() : List.of()).tell();
    }

    private final class Text {

        private final FieldPath path;
        private final List<TextBlock> old;
        private final List<TextBlock> now;

        Text(FieldPath path, List<TextBlock> old, List<TextBlock> now) {
            this.path = path;
            this.old = old;
            this.now = now;
        }

        void tell() {
            List<BlockChange> found = BlockDiff.compare(old, now);
            var places = new ArrayList<int[]>();
            found.forEach(change -> places.add(new int[] {place(old, change.from()), place(now, change.to())}));
            for (int i = 0; i < found.size(); i++) {
                BlockChange change = found.get(i);
                boolean before = i == 0 ? apart(new int[] {-1, -1}, places.get(0)) : apart(places.get(i - 1), places.get(i));
                boolean after = i == found.size() - 1 && apart(places.get(i), new int[] {old.size(), now.size()});
                changes.block(path(change), change, weight(change.extent()), new Change.Around(before, after));
            }
        }

        /** Whether a block stands between two changes in both texts. */
        private static boolean apart(int[] one, int[] other) {
            boolean near = one[0] >= -1 && other[0] >= 0 && other[0] - one[0] <= 1 || one[1] >= -1 && other[1] >= 0 && other[1] - one[1] <= 1;
            return !near;
        }

        /** The block of the list in which it stands; -2 where there is none. */
        private static int place(List<TextBlock> blocks, Optional<TextBlock> block) {
            if (block.isEmpty()) return -2;
            int start = block.get().span().start();
            int place = -2;
            for (int i = 0; i < blocks.size() && blocks.get(i).span().start() <= start; i++) place = i;
            return place;
        }

        private FieldPath path(BlockChange change) {
            TextBlock block = change.to().or(change::from).orElseThrow();
            Stream<String> where = Stream.concat(
                    block.kind() == TextBlock.Kind.HEADING ? Stream.of() : block.heading().stream(), block.column().stream());
            return new FieldPath(path.text(), Stream.concat(path.labels().stream(), where).filter(label -> !label.isBlank()).toList());
        }

        private static Change.Weight weight(Extent extent) {
            return switch (extent) {
                case FORMATTING -> Change.Weight.FORMATTING;
                case WHITESPACE -> Change.Weight.SPACING;
                case PUNCTUATION -> Change.Weight.PUNCTUATION;
                case NONE, WORDS -> Change.Weight.CONTENT;
            };
        }
    }
}
