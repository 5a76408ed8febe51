package shirube.markdown;

import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.footnotes.internal.FootnoteBlockParser;
import com.vladsch.flexmark.ext.footnotes.internal.FootnoteOptions;
import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Set;

/**
 * Where a footnote begins, {@code [^1]: …}. flexmark's own start takes everything up to the line's last {@code ]:} for
 * the name.
 */
final class FootnoteStart extends AbstractBlockParserFactory {

    private final FootnoteOptions options;

    private FootnoteStart(DataHolder options) {
        super(options);
        this.options = new FootnoteOptions(options);
    }

    @Override
    public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
        BasedSequence line = state.getLine();
        int start = state.getNextNonSpaceIndex();
        if (state.getIndent() >= 4 || !line.matchChars("[^", start)) return BlockStart.none();
        int close = line.indexOf(']', start);
        if (close < start + 3 || close + 1 >= line.length() || line.charAt(close + 1) != ':') return BlockStart.none();
        var parser = new FootnoteBlockParser(options, 4);
        var block = (FootnoteBlock) parser.getBlock();
        block.setOpeningMarker(line.subSequence(start, start + 2));
        block.setText(line.subSequence(start + 2, close).trim());
        block.setClosingMarker(line.subSequence(close, close + 2));
        return BlockStart.of(parser).atIndex(close + 2);
    }

    static final class Factory implements CustomBlockParserFactory {

        @Override
        public BlockParserFactory apply(DataHolder options) {
            return new FootnoteStart(options);
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
