package shirube.markdown;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.parser.block.ParagraphPreProcessor;
import com.vladsch.flexmark.parser.block.ParagraphPreProcessorFactory;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.ReferencePreProcessorFactory;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Makes a table ready for flexmark: parts it from the lines directly above it, its caption among them, since flexmark
 * knows a table only where a paragraph begins, while git servers show one anywhere.
 */
final class TableLines implements ParagraphPreProcessor {

    private static final Pattern SEPARATOR = Pattern.compile("[ \\t]*+\\|?[ \\t]*+:?-+:?[ \\t]*+(?:\\|[ \\t]*+:?-+:?[ \\t]*+)*+\\|?\\s*+");

    @Override
    public int preProcessBlock(Paragraph block, ParserState state) {
        int header = header(block);
        if (header < 0) return 0;
        withoutIndents(block);
        if (header == 0) return 0;
        boolean captioned = Tables.isCaption(block.getLineChars(header - 1));
        int caption = captioned ? header - 1 : header;
        if (caption > 0) insert(block, 0, caption, state);
        if (captioned) insert(block, caption, header, state);
        return block.getLineChars(header).getStartOffset() - block.getStartOffset();
    }

    /** The line above the first separator line; -1 if there is none. */
    private static int header(Paragraph block) {
        for (int line = 1; line < block.getLineCount(); line++) {
            BasedSequence chars = block.getLineChars(line);
            if (chars.indexOf('-') < 0 || !SEPARATOR.matcher(chars).matches()) continue;
            if (block.getLineChars(line - 1).indexOf('|') >= 0) return line - 1;
        }
        return -1;
    }

    /** flexmark cuts a row by the columns of its indent, although a tab is four of them. */
    private static void withoutIndents(Paragraph block) {
        block.setContentLines(block.getContentLines().stream().map(BasedSequence::trimStart).toList());
        block.setLineIndents(new int[block.getLineCount()]);
    }

    private static void insert(Paragraph block, int from, int to, ParserState state) {
        var paragraph = new Paragraph();
        paragraph.setContent(block, from, to);
        block.insertBefore(paragraph);
        state.getInlineParser().parse(paragraph.getChars(), paragraph);
    }

    static final class Factory implements ParagraphPreProcessorFactory {

        @Override
        public ParagraphPreProcessor apply(ParserState state) {
            return new TableLines();
        }

        @Override
        public Set<Class<?>> getAfterDependents() {
            return Set.of(ReferencePreProcessorFactory.class);
        }

        @Override
        public Set<Class<?>> getBeforeDependents() {
            return null;
        }

        @Override
        public boolean affectsGlobalScope() {
            return false;
        }
    }
}
