package shirube.markdown;

import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.internal.CommonmarkInlineParser;
import com.vladsch.flexmark.parser.internal.LinkRefProcessorData;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * flexmark's parser of lines without its needless work: it copied the whole paragraph for every mark that it met, and
 * searched to the paragraph's end again and again for what it had not found before.
 */
final class LineParser extends CommonmarkInlineParser {

    /** What begins with the key ends only with the value. */
    private static final Map<String, String> ENDS = Map.of("<!", ">", "<?", "?>", "<![CDATA[", "]]>");

    private final Set<String> missing = new HashSet<>();
    private final Map<Integer, Integer> lastTicks = new HashMap<>();
    private boolean inLine;

    LineParser(
            DataHolder options,
            BitSet specialCharacters,
            BitSet delimiterCharacters,
            Map<Character, DelimiterProcessor> delimiterProcessors,
            LinkRefProcessorData linkRefProcessors,
            List<InlineParserExtensionFactory> extensions) {
        super(options, specialCharacters, delimiterCharacters, delimiterProcessors, linkRefProcessors, extensions);
    }

    @Override
    public void parse(BasedSequence content, Node block) {
        missing.clear();
        lastTicks.clear();
        super.parse(content, block);
    }

    @Override
    public BasedSequence match(Pattern pattern) {
        Matcher matcher = find(pattern);
        return matcher == null ? null : input.subSequence(matcher.start(), matcher.end());
    }

    @Override
    public BasedSequence[] matchWithGroups(Pattern pattern) {
        Matcher matcher = find(pattern);
        if (matcher == null) return null;
        var groups = new BasedSequence[matcher.groupCount() + 1];
        for (int i = 0; i < groups.length; i++) {
            if (matcher.start(i) >= 0) groups[i] = input.subSequence(matcher.start(i), matcher.end(i));
        }
        return groups;
    }

    @Override
    public boolean parseHtmlInline() {
        if (input.matchChars("<!--", index)) return parseComment();
        for (var end : ENDS.entrySet()) {
            if (input.matchChars(end.getKey(), index) && isMissing(end.getValue())) return false;
        }
        return super.parseHtmlInline();
    }

    @Override
    protected boolean parseCloseBracket() {
        inLine = true;
        boolean parsed = super.parseCloseBracket();
        inLine = false;
        return parsed;
    }

    /** Asked for by links in a line, which end with a bracket, and by definitions such as {@code [name]: a.md}. */
    @Override
    public BasedSequence parseLinkDestination() {
        if (inLine && isMissing(")")) return null;
        BasedSequence pointed = peek() == '<' && !isMissing(">") ? pointed() : null;
        return pointed == null ? super.parseLinkDestination() : pointed;
    }

    /** {@code <ファイル 名.pdf>}: flexmark takes no blank within the brackets (CommonMark 0.31 §6.3 does). */
    private BasedSequence pointed() {
        int end = index + 1;
        while (end < input.length() && "<>\n\r".indexOf(input.charAt(end)) < 0) end += input.charAt(end) == '\\' ? 2 : 1;
        if (end >= input.length() || input.charAt(end) != '>') return null;
        int start = index;
        index = end + 1;
        return input.subSequence(start, index);
    }

    /** A comment ends with the first {@code -->} (CommonMark 0.31 §6.6); without an end it is kept to be reported. */
    private boolean parseComment() {
        boolean open = isMissing("-->");
        int end = open ? index + "<!--".length() : input.indexOf("-->", index + 2) + "-->".length();
        BasedSequence comment = input.subSequence(index, end);
        appendNode(open ? new HtmlInline(comment) : new HtmlInlineComment(comment));
        index = end;
        return true;
    }

    /** {@code "…"}, {@code '…'} or {@code (…)}; flexmark's expression overflows the stack on some thousand characters. */
    @Override
    public BasedSequence parseLinkTitle() {
        int kind = "\"'(".indexOf(peek());
        if (kind < 0) return null;
        char close = "\"')".charAt(kind);
        if (isMissing(String.valueOf(close))) return null;
        int start = index;
        int end = start + 1;
        while (end < input.length() && input.charAt(end) != close) end += input.charAt(end) == '\\' ? 2 : 1;
        if (end >= input.length()) return null;
        index = end + 1;
        return input.subSequence(start, index);
    }

    @Override
    protected boolean parseBackticks() {
        int length = 0;
        while (peek(length) == '`') length++;
        if (index + length <= lastTicks(length)) return super.parseBackticks();
        appendText(input, index, index + length);
        index += length;
        return true;
    }

    private Matcher find(Pattern pattern) {
        if (index >= input.length()) return null;
        Matcher matcher = pattern.matcher(input).region(index, input.length());
        if (!matcher.find()) return null;
        index = matcher.end();
        return matcher;
    }

    private boolean isMissing(String end) {
        if (missing.contains(end)) return true;
        if (input.indexOf(end, index + 1) >= 0) return false;
        missing.add(end);
        return true;
    }

    /** Where the last run of so many backticks begins; -1 if there is none. */
    private int lastTicks(int length) {
        if (lastTicks.isEmpty()) {
            lastTicks.put(0, -1);
            int start = input.indexOf('`');
            while (start >= 0) {
                int end = start;
                while (end < input.length() && input.charAt(end) == '`') end++;
                lastTicks.put(end - start, start);
                start = input.indexOf('`', end);
            }
        }
        return lastTicks.getOrDefault(length, -1);
    }
}
