package shirube.markdown;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockParser;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.BlockQuoteParser;
import com.vladsch.flexmark.parser.core.FencedCodeBlockParser;
import com.vladsch.flexmark.parser.core.HeadingParser;
import com.vladsch.flexmark.parser.core.HtmlBlockParser;
import com.vladsch.flexmark.parser.core.IndentedCodeBlockParser;
import com.vladsch.flexmark.parser.core.ListBlockParser;
import com.vladsch.flexmark.parser.core.ThematicBreakParser;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import java.util.Set;

/**
 * The core blocks behind one gate: only a line that begins with a mark is tried (flexmark tries every expression on
 * every row of a table), and none is begun deeper than {@link #LIMIT}, since flexmark works recursively and some 2,000
 * nested quotes overflow the stack.
 */
final class BlockStarts extends AbstractBlockParserFactory {

    static final int LIMIT = 100;

    private static final int CODE_INDENT = 4;

    /** In the order in which flexmark tries them itself. */
    private final List<BlockParserFactory> starts;

    private BlockStarts(DataHolder options) {
        super(options);
        this.starts = List.of(
                new BlockQuoteParser.Factory().apply(options),
                new HeadingParser.Factory().apply(options),
                new FencedCodeBlockParser.Factory().apply(options),
                new HtmlBlockParser.Factory().apply(options),
                BlockStarts::thematicBreak,
                new ListBlockParser.Factory().apply(options),
                new IndentedCodeBlockParser.Factory().apply(options));
    }

    @Override
    public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
        if (state.getIndent() < CODE_INDENT && !isMark(state)) return BlockStart.none();
        if (state.getActiveBlockParsers().size() > LIMIT && depth(state) > LIMIT) {
            throw new TooDeep(state.getLine().getStartOffset());
        }
        for (BlockParserFactory start : starts) {
            BlockStart begun = start.tryStart(state, matched);
            if (begun != null) return begun;
        }
        return BlockStart.none();
    }

    private static boolean isMark(ParserState state) {
        BasedSequence line = state.getLine();
        int at = state.getNextNonSpaceIndex();
        if (at >= line.length()) return false;
        char c = line.charAt(at);
        return c >= '0' && c <= '9' || "#>-+*_=`~<".indexOf(c) >= 0;
    }

    /** {@code - - -}: flexmark's own expression overflows the stack on some thousand marks. */
    private static BlockStart thematicBreak(ParserState state, MatchedBlockParser matched) {
        BasedSequence line = state.getLine();
        if (state.getIndent() >= CODE_INDENT) return BlockStart.none();
        char mark = line.charAt(state.getNextNonSpaceIndex());
        int marks = 0;
        for (int i = state.getNextNonSpaceIndex(); i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == mark) marks++;
            else if (c != ' ' && c != '\t') return BlockStart.none();
        }
        if (marks < 3 || "-*_".indexOf(mark) < 0) return BlockStart.none();
        return BlockStart.of(new ThematicBreakParser(line.subSequence(state.getIndex()))).atIndex(line.length());
    }

    /** A list and its item are one level. */
    private static long depth(ParserState state) {
        return state.getActiveBlockParsers().stream()
                .map(BlockParser::getBlock)
                .filter(block -> block instanceof BlockQuote || block instanceof ListItem)
                .count();
    }

    /** Thrown through the parser, which knows no other way to stop, and caught where it was called. */
    static final class TooDeep extends RuntimeException {

        private final int offset;

        TooDeep(int offset) {
            super("nested too deeply", null, false, false);
            this.offset = offset;
        }

        int offset() {
            return offset;
        }
    }

    static final class Factory implements CustomBlockParserFactory {

        /** Takes flexmark's own starts out of its list. */
        static MutableDataSet alone(MutableDataSet options) {
            return options.set(Parser.BLOCK_QUOTE_PARSER, false)
                    .set(Parser.HEADING_PARSER, false)
                    .set(Parser.FENCED_CODE_BLOCK_PARSER, false)
                    .set(Parser.HTML_BLOCK_PARSER, false)
                    .set(Parser.THEMATIC_BREAK_PARSER, false)
                    .set(Parser.LIST_BLOCK_PARSER, false)
                    .set(Parser.INDENTED_CODE_BLOCK_PARSER, false);
        }

        @Override
        public BlockParserFactory apply(DataHolder options) {
            return new BlockStarts(options);
        }

        @Override
        public Set<Class<?>> getAfterDependents() {
            return null;
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
