package shirube.compare;

import java.util.List;
import java.util.Optional;
import shirube.markdown.TextBlock;

/**
 * What became of one block: a paragraph that was added, a cell whose figure changed, an item that stands elsewhere now.
 *
 * @param kind a moved or renumbered block may have changed as well: see {@link #isChanged}
 * @param from the old block; empty where it was added
 * @param to the new block; empty where it was removed
 * @param segments of both texts: {@code segments.from()} is the old block's text, {@code segments.to()} the new one's
 * @param extent how far the change goes
 */
public record BlockChange(Kind kind, Optional<TextBlock> from, Optional<TextBlock> to, Segments segments, Extent extent) {

    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED,
        MOVED,
        RENUMBERED;

        /** As the JSON of {@code shirube diff} names it. */
        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        Kind mirrored() {
            return this == ADDED ? REMOVED : this == REMOVED ? ADDED : this;
        }
    }

    static BlockChange added(TextBlock block) {
        var segments = Segments.of(List.of(new Segment(Op.INSERT, block.text())));
        return new BlockChange(Kind.ADDED, Optional.empty(), Optional.of(block), segments, extentAlone(block));
    }

    static BlockChange removed(TextBlock block) {
        return added(block).mirrored();
    }

    static BlockChange between(TextBlock from, TextBlock to, boolean moved) {
        Kind kind = moved ? Kind.MOVED : Numbering.differsAlone(from, to) ? Kind.RENUMBERED : Kind.CHANGED;
        var segments = WordDiff.compare(from.text(), to.text());
        return new BlockChange(kind, Optional.of(from), Optional.of(to), segments, Extent.of(from, to));
    }

    /** Whether the text differs, be the block moved or not. */
    public boolean isChanged() {
        return !segments.isEqual();
    }

    /** Whether a reader of the page would find the same words at the same place. */
    public boolean isFormattingOnly() {
        return kind != Kind.MOVED && extent == Extent.FORMATTING;
    }

    public boolean isWhitespaceOnly() {
        return kind != Kind.MOVED && extent == Extent.WHITESPACE;
    }

    public boolean isPunctuationOnly() {
        return kind != Kind.MOVED && extent == Extent.PUNCTUATION;
    }

    /** The same change seen from the new text. */
    public BlockChange mirrored() {
        return new BlockChange(kind.mirrored(), to, from, segments.mirrored(), extent);
    }

    /** A block that publishes nothing, such as a comment, is formatting. */
    private static Extent extentAlone(TextBlock block) {
        boolean silent = block.substance().isBlank() && !block.text().isEmpty() && block.kind() != TextBlock.Kind.LIST_ITEM;
        return silent ? Extent.FORMATTING : Extent.WORDS;
    }
}
