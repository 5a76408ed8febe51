package shirube.markdown;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A piece of raw HTML with its place in the text: a tag, the words between two tags, or what is no HTML that we know. */
sealed interface RawToken {

    int start();

    int end();

    record Words(String text, int start, int end) implements RawToken {}

    record Start(String name, List<Attribute> attributes, boolean isEmpty, int start, int end) implements RawToken {}

    record End(String name, int start, int end) implements RawToken {}

    /** {@code <!-- …} without an end. */
    record OpenComment(int start, int end) implements RawToken {}

    /** {@code <?php … ?>}, {@code <!DOCTYPE …>}. */
    record Other(int start, int end) implements RawToken {}

    record Attribute(String name, String value, int start, int end) {}

    /** The pieces of raw HTML in order, without its comments and without what refused tags such as script hold. */
    static List<RawToken> all(BasedSequence chars) {
        return new Scanner(chars).scan();
    }

    /** Reads a tag as CommonMark 0.31 §6.6 has it. */
    final class Scanner {

        private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9-]*+");
        private static final Pattern ATTRIBUTE = Pattern.compile("\\s++([A-Za-z_:][A-Za-z0-9_.:-]*+)"
                + "(?:\\s*+=\\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\\s\"'=<>`]++)))?+");
        private static final Pattern START_END = Pattern.compile("\\s*+(/?)>");
        private static final Pattern END_END = Pattern.compile("\\s*+>");

        private final BasedSequence chars;
        private final String text;
        private final List<RawToken> tokens = new ArrayList<>();
        private int words;

        Scanner(BasedSequence chars) {
            this.chars = chars;
            this.text = chars.toString();
        }

        List<RawToken> scan() {
            int at = text.indexOf('<');
            while (at >= 0) {
                int next = piece(at);
                at = text.indexOf('<', next);
            }
            flush(text.length());
            return tokens;
        }

        /** The piece that begins with the {@code <} there; returns where to look on. */
        private int piece(int at) {
            if (text.startsWith("<!--", at)) return comment(at);
            if (text.startsWith("<!", at) || text.startsWith("<?", at)) return other(at);
            boolean end = text.startsWith("</", at);
            Matcher name = NAME.matcher(text).region(at + (end ? 2 : 1), text.length());
            if (!name.lookingAt()) return at + 1;
            return end ? end(at, name) : start(at, name);
        }

        private int comment(int at) {
            flush(at);
            int close = text.indexOf("-->", at + 2);
            int end = close < 0 ? text.length() : close + 3;
            if (close < 0) tokens.add(new OpenComment(inText(at), endInText(at + "<!--".length())));
            words = end;
            return end;
        }

        private int other(int at) {
            flush(at);
            int close = text.indexOf('>', at);
            int end = close < 0 ? text.length() : close + 1;
            tokens.add(new Other(inText(at), endInText(end)));
            words = end;
            return end;
        }

        private int end(int at, Matcher name) {
            Matcher close = END_END.matcher(text).region(name.end(), text.length());
            if (!close.lookingAt()) return at + 1;
            flush(at);
            tokens.add(new End(lower(name.group()), inText(at), endInText(close.end())));
            words = close.end();
            return words;
        }

        private int start(int at, Matcher name) {
            var attributes = new ArrayList<Attribute>();
            Matcher attribute = ATTRIBUTE.matcher(text).region(name.end(), text.length());
            int end = name.end();
            while (attribute.lookingAt()) {
                end = attribute.end();
                attributes.add(attribute(attribute));
                attribute.region(end, text.length());
            }
            Matcher close = START_END.matcher(text).region(end, text.length());
            if (!close.lookingAt()) return at + 1;
            flush(at);
            String tag = lower(name.group());
            tokens.add(new Start(tag, attributes, !close.group(1).isEmpty(), inText(at), endInText(close.end())));
            words = RawTag.holdsRawText(tag) ? endOfRawText(tag, close.end()) : close.end();
            return words;
        }

        private Attribute attribute(Matcher found) {
            String value = "";
            for (int group = 2; group <= 4; group++) if (found.group(group) != null) value = found.group(group);
            int start = inText(found.start(1));
            return new Attribute(
                    lower(found.group(1)), shirube.markdown.Words.entities(value), start, endInText(found.end()));
        }

        private int endOfRawText(String tag, int from) {
            for (int close = text.indexOf("</", from); close >= 0; close = text.indexOf("</", close + 2)) {
                if (text.regionMatches(true, close + 2, tag, 0, tag.length())) return close;
            }
            return text.length();
        }

        private void flush(int end) {
            if (end > words) tokens.add(new Words(text.substring(words, end), inText(words), endInText(end)));
        }

        /** Lines of a quote are not next to each other in the text, so offsets are asked for, not added. */
        private int inText(int index) {
            return index < chars.length() ? chars.getIndexOffset(index) : chars.getEndOffset();
        }

        private int endInText(int index) {
            return index == 0 ? chars.getStartOffset() : chars.getIndexOffset(index - 1) + 1;
        }

        private static String lower(String name) {
            return name.toLowerCase(Locale.ROOT);
        }
    }
}
