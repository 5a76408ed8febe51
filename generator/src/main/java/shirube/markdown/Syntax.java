package shirube.markdown;

import com.vladsch.flexmark.ext.definition.DefinitionExtension;
import com.vladsch.flexmark.ext.footnotes.internal.FootnoteLinkRefProcessor;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.ext.tables.internal.TableParagraphPreProcessor;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.core.ReferencePreProcessorFactory;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.misc.Extension;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The Markdown that Shirube reads. An extension costs time on every line, so a text gets only those that it can use. */
final class Syntax {

    private static final int TABLES = 1;
    private static final int FOOTNOTES = 2;
    private static final int DEFINITIONS = 4;

    private static final Map<Integer, Parser> PARSERS = new ConcurrentHashMap<>();

    private Syntax() {}

    static Document parse(String text) {
        return PARSERS.computeIfAbsent(uses(text), Syntax::parser).parse(BasedSequence.of(text));
    }

    private static int uses(String text) {
        int uses = 0;
        if (text.indexOf('|') >= 0) uses |= TABLES;
        if (text.contains("[^")) uses |= FOOTNOTES;
        if (hasDefinition(text)) uses |= DEFINITIONS;
        return uses;
    }

    private static boolean hasDefinition(String text) {
        for (int colon = text.indexOf(':'); colon >= 0; colon = text.indexOf(':', colon + 1)) {
            int before = colon - 1;
            while (before >= 0 && (text.charAt(before) == ' ' || text.charAt(before) == '>')) before--;
            if (before >= 0 && (text.charAt(before) == '\n' || text.charAt(before) == '\r')) return true;
        }
        return false;
    }

    private static Parser parser(int uses) {
        var extensions = new ArrayList<Extension>();
        if ((uses & DEFINITIONS) != 0) extensions.add(DefinitionExtension.create());
        var options = BlockStarts.Factory.alone(new MutableDataSet())
                .set(Parser.EXTENSIONS, extensions)
                .set(Parser.ASTERISK_DELIMITER_PROCESSOR, false)
                .set(DefinitionExtension.TILDE_MARKER, false)
                .set(TablesExtension.MAX_HEADER_ROWS, 1)
                .set(TablesExtension.MIN_HEADER_ROWS, 1)
                .set(TablesExtension.MIN_SEPARATOR_DASHES, 1)
                .set(TablesExtension.COLUMN_SPANS, false)
                .set(TablesExtension.WITH_CAPTION, false);
        var builder = Parser.builder(options)
                .customDelimiterProcessor(new JapaneseEmphasis())
                .customDelimiterProcessor(new JapaneseStrikethrough())
                .customInlineParserFactory(LineParser::new)
                .paragraphPreProcessorFactory(new ReferencePreProcessorFactory()) // only flexmark's own parser of lines brings it
                .customBlockParserFactory(new BlockStarts.Factory());
        if ((uses & TABLES) != 0) {
            builder.paragraphPreProcessorFactory(new TableLines.Factory());
            builder.paragraphPreProcessorFactory(TableParagraphPreProcessor.Factory());
        }
        if ((uses & FOOTNOTES) != 0) {
            builder.customBlockParserFactory(new FootnoteStart.Factory());
            builder.linkRefProcessorFactory(new FootnoteLinkRefProcessor.Factory());
        }
        return builder.build();
    }
}
