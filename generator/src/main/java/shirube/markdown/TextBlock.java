package shirube.markdown;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import shirube.source.Span;

/**
 * One block of a text as a reader sees it: a heading, a paragraph, a list item, a row of a table.
 *
 * @param level of a heading 1 to 6; of other blocks how many lists and quotes they stand in
 * @param marker what marks the block in the source and is no part of its text: {@code ##}, {@code -}, {@code 1.},
 *     {@code [^1]:}, {@code ```json}; empty without one
 * @param text the block's source without its marker, soft line breaks joined as a browser shows them (nothing between
 *     Japanese characters, else a blank); a hard break is a line end
 * @param substance what is published of the text: its words, where its links lead, its pictures; texts of the same
 *     substance differ in formatting alone
 * @param heading the words of the heading under which the block stands
 * @param column of a cell: the words of its header cell
 * @param cells of a row
 * @param span the block in its file, with its marker
 */
public record TextBlock(
        Kind kind,
        int level,
        String marker,
        String text,
        String substance,
        Optional<String> heading,
        Optional<String> column,
        List<TextBlock> cells,
        Span span) {

    public enum Kind {
        HEADING,
        PARAGRAPH,
        LIST_ITEM,
        QUOTE,
        /** {@code 表: …} above a table. */
        CAPTION,
        TABLE_HEAD,
        TABLE_ROW,
        TABLE_CELL,
        /** {@code | --- | ---: |}: how the columns of a table are set. */
        TABLE_RULE,
        CODE,
        FOOTNOTE,
        TERM,
        DEFINITION,
        HTML,
        /** {@code [name]: address}, to which links refer. */
        LINK_TARGET,
        /** {@code ---}, a line across. */
        LINE;

        public boolean isRow() {
            return this == TABLE_HEAD || this == TABLE_ROW;
        }

        /** Whether the block is running text, which may turn from one such kind into another. */
        public boolean isProse() {
            return switch (this) {
                case HEADING, PARAGRAPH, LIST_ITEM, QUOTE, CAPTION, FOOTNOTE, TERM, DEFINITION -> true;
                default -> false;
            };
        }
    }

    /** Neighbours as one block, with an empty line between them: a paragraph that was parted in two, seen whole. */
    public static TextBlock joined(List<TextBlock> blocks) {
        TextBlock first = blocks.get(0);
        if (blocks.size() == 1) return first;
        Span span = first.span.file().span(first.span.start(), blocks.get(blocks.size() - 1).span.end());
        String text = blocks.stream().map(TextBlock::text).collect(Collectors.joining("\n\n"));
        String substance = blocks.stream().map(TextBlock::substance).collect(Collectors.joining("\n\n"));
        return new TextBlock(first.kind, first.level, first.marker, text, substance, first.heading, first.column, List.of(), span);
    }

    /** The marker as far as it is the author's choice: list numbers are counted anew when a page is made. */
    public String form() {
        boolean numbered = kind == Kind.LIST_ITEM && marker.chars().anyMatch(Character::isDigit);
        return kind + " " + level + " " + (numbered ? "1." : marker);
    }
}
