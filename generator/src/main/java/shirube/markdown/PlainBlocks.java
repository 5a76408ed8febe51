package shirube.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text that is no readable Markdown, as paragraphs between empty lines. */
final class PlainBlocks {

    private static final Pattern PARAGRAPH = Pattern.compile("(?:[ \\t]*+\\S[^\\r\\n]*+(?:\\r\\n?|\\n|\\z))++");

    private PlainBlocks() {}

    static List<TextBlock> of(MarkdownText source) {
        var offsets = new Offsets(source);
        var blocks = new ArrayList<TextBlock>();
        Matcher paragraph = PARAGRAPH.matcher(source.text());
        while (paragraph.find()) {
            String text = paragraph.group().strip();
            var span = offsets.span(paragraph.start(), paragraph.end());
            blocks.add(new TextBlock(TextBlock.Kind.PARAGRAPH, 0, "", text, text, Optional.empty(), Optional.empty(), List.of(), span));
        }
        return blocks;
    }
}
