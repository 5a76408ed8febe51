package shirube.markdown;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockParser;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.data.DataHolder;
import java.util.Set;

/**
 * Stops the parser before a block would be nested deeper than {@link #LIMIT}: flexmark works recursively, and some
 * 2,000 nested quotes overflow the stack.
 */
final class DepthGuard extends AbstractBlockParserFactory {

    static final int LIMIT = 100;

    private DepthGuard(DataHolder options) {
        super(options);
    }

    @Override
    public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
        if (state.getActiveBlockParsers().size() > LIMIT && depth(state) > LIMIT) {
            throw new TooDeep(state.getLine().getStartOffset());
        }
        return BlockStart.none();
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

        @Override
        public BlockParserFactory apply(DataHolder options) {
            return new DepthGuard(options);
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
